import { Badge, Tooltip } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { useMe } from "./me";

/** Says that nothing here is real, in an installation with sample data. */
export function SampleMark({ isRail }: { isRail: boolean }) {
  const { t } = useTranslation("app");
  if (!useMe().has_sample_data) return null;
  return (
    <Tooltip label={t("sample.detail")} position="right" multiline maw={260}>
      <Badge variant="light" color="orange" radius="sm" fullWidth tt="none" tabIndex={0} mb="xs">
        <span aria-hidden={isRail}>{t(isRail ? "sample.short" : "sample.mark")}</span>
        {isRail && <span className="baremo-hidden">{t("sample.mark")}</span>}
      </Badge>
    </Tooltip>
  );
}
