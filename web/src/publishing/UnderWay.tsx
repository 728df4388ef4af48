import { Alert, Anchor, Stack, Text } from "@mantine/core";
import { IconRocket } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { ProgressLine } from "../parts/ProgressLine";
import { type Standing, isUnderWay, useLatest } from "./model";

/** How far a publication is on its way into force. */
export function Progress({ standing, cancel }: { standing: Standing; cancel?: () => void }) {
  const { t } = useTranslation("publishing");
  return (
    <Stack gap={6}>
      <ProgressLine label={t(standing.state === "waiting" ? "progress.waiting" : "progress.rescoring")} done={standing.done} total={standing.total} cancel={cancel} />
      {standing.waits_for && <Text size="sm">{t("progress.waitsFor", { why: standing.waits_for })}</Text>}
    </Stack>
  );
}

/** Above a page of scores: that a publication is on its way, so that nobody wonders about old values. */
export function UnderWay() {
  const { t } = useTranslation("publishing");
  const latest = useLatest();
  if (!latest || !isUnderWay(latest)) return null;
  return (
    <Alert icon={<IconRocket />} title={t("progress.title", { number: latest.id })} mb="md">
      <Stack gap="xs">
        <Progress standing={latest} />
        <Text size="sm">
          {t("progress.until")}{" "}
          <Anchor component={Link} to={`/publications/${latest.id}`} size="sm" underline="always">{t("progress.look")}</Anchor>
        </Text>
      </Stack>
    </Alert>
  );
}
