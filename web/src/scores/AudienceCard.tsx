import { Card, Stack, Text, Title } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { ConditionBuilder } from "../conditions/ConditionBuilder";
import { MatchCount } from "../conditions/MatchCount";
import { patch } from "../conditions/identity";
import { within } from "../conditions/problems";
import type { CardProps } from "./cards";

/** Who has the score at all. */
export function AudienceCard({ document, change, problems }: CardProps) {
  const { t } = useTranslation("scores");
  const found = within(problems, "audience");
  const isDeal = document.subject === "deal";
  return (
    <Card component="section" aria-labelledby="score-audience">
      <Stack gap="sm">
        <Title order={2} id="score-audience">
          {t("audience.title")}
        </Title>
        <Text size="sm" c="dimmed">
          {document.audience === undefined ? t(isDeal ? "audience.everyDeal" : "audience.everybody") : t("audience.about")}
        </Text>
        <ConditionBuilder
          value={document.audience}
          onChange={(audience) => change(patch(document, { audience }), "audience")}
          subject={isDeal ? "deal" : "contact"}
          problems={found}
          addLabel={document.audience === undefined ? t("audience.limit") : undefined}
        />
        {document.audience !== undefined && !isDeal && <MatchCount when={document.audience} isOn={found.length === 0} />}
      </Stack>
    </Card>
  );
}
