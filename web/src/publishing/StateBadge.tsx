import { Badge } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { Standing } from "./model";

const COLORS: Record<Standing["state"], string> = {
  waiting: "blue",
  rescoring: "blue",
  in_force: "teal",
  replaced: "gray",
  superseded: "orange",
  cancelled: "red",
};

/** Where a publication stands. */
export function StateBadge({ state }: { state: Standing["state"] }) {
  const { t } = useTranslation("publishing");
  return <Badge color={COLORS[state]}>{t(`state.${state}`)}</Badge>;
}
