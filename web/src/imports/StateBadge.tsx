import { Badge } from "@mantine/core";
import { useTranslation } from "react-i18next";

const STATES = ["uploaded", "waiting", "running", "done", "cancelled", "failed", "undoing", "undone", "expired"] as const;
type State = (typeof STATES)[number];
const COLORS: Partial<Record<State, string>> = { uploaded: "blue", waiting: "blue", running: "blue", undoing: "blue", done: "teal", failed: "red" };

/** Where an import stands. */
export function StateBadge({ state }: { state: string }) {
  const { t } = useTranslation("imports");
  const known = STATES.find((each) => each === state);
  return <Badge color={(known && COLORS[known]) ?? "gray"}>{known ? t(`state.${known}`) : state}</Badge>;
}
