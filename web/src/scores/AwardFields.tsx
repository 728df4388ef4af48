// How often a rule gives its points, explained where it is chosen, and the options of «every».
import { Box, Group, Radio, Stack, Text } from "@mantine/core";
import { useRef } from "react";
import { useTranslation } from "react-i18next";
import { Chooser } from "../conditions/choosing";
import { NumberField } from "../conditions/NumberField";
import { ConditionBuilder } from "../conditions/ConditionBuilder";
import { type JsonObject, isObject, showScalar } from "../conditions/exact";
import { patch } from "../conditions/identity";
import { type Problem, at, within } from "../conditions/problems";
import { say, useForms, useProperties } from "../conditions/sources";
import type { Subject } from "../conditions/tree";
import { awardOf, withAward } from "./rules";
import classes from "./scores.module.css";

export interface RulePartProps {
  rule: JsonObject;
  onChange: (rule: JsonObject, tag?: string) => void;
  problems: readonly Problem[];
  subject: Subject;
}

export function AwardChoice({ rule, onChange, problems }: RulePartProps) {
  const { t } = useTranslation("scores");
  const awards = useForms()?.awards ?? [];
  // What a kind does not have comes back if it is chosen only to look.
  const kept = useRef<JsonObject>({});
  const choose = (name: string) => {
    const award = awards.find((each) => each.name === name);
    if (!award) return;
    kept.current = { ...kept.current, ...rule };
    onChange(withAward(rule, award, awards, kept.current));
  };
  return (
    <Radio.Group label={t("award.label")} value={awardOf(rule)} onChange={choose} error={at(problems, "award")}>
      <Box className={classes.awards}>
        {awards.map((award) => (
          <Radio.Card key={award.name} value={award.name} className={classes.award} aria-label={t(`award.${award.name}`)}>
            <Group wrap="nowrap" align="flex-start" gap="sm">
              <Radio.Indicator mt={2} />
              <Box>
                <Text size="sm" fw={600}>
                  {t(`award.${award.name}`)}
                </Text>
                <Text size="xs" c="dimmed">
                  {say(award.explanation)}
                </Text>
              </Box>
            </Group>
          </Radio.Card>
        ))}
      </Box>
    </Radio.Group>
  );
}

/** What only rules for every event have. */
export function EveryFields({ rule, onChange, problems, subject }: RulePartProps) {
  const { t } = useTranslation("scores");
  const kind = isObject(rule.when) ? showScalar(rule.when.event) : "";
  const properties = useProperties(kind);
  const only = rule.only_for;
  return (
    <Stack gap="sm">
      <Group align="flex-start">
        <Chooser
          label={t("every.per")}
          description={t("every.perAbout")}
          placeholder={t("every.perNone")}
          choices={properties}
          allowsNew
          clearable
          w={280}
          value={showScalar(rule.per)}
          onChange={(per) => onChange(patch(rule, { per }))}
          onClear={() => onChange(patch(rule, { per: undefined }))}
          error={at(problems, "per")}
        />
        <NumberField
          label={t("every.limit")}
          description={t("every.limitAbout")}
          placeholder={t("every.limitNone")}
          w={280}
          min={1}
          allowDecimal={false}
          value={rule.at_most}
          onChange={(most) => onChange(patch(rule, { at_most: most ?? undefined }), "at_most")}
          error={at(problems, "at_most")}
        />
      </Group>
      <Box>
        {only !== undefined && (
          <Text size="sm" fw={500} mb={6}>
            {t("every.onlyFor")}
          </Text>
        )}
        <ConditionBuilder
          value={only}
          onChange={(next) => onChange(patch(rule, { only_for: next }))}
          subject={subject}
          problems={within(problems, "only_for")}
          addLabel={only === undefined ? t("every.addOnlyFor") : undefined}
        />
      </Box>
    </Stack>
  );
}
