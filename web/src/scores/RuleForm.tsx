// The form of a rule: when, how many points, how often, how long.
import { Box, Button, Collapse, Group, Stack, Text, TextInput, Title } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { IconChevronDown, IconChevronUp } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { Chooser } from "../conditions/choosing";
import { ConditionBuilder } from "../conditions/ConditionBuilder";
import { NumberField } from "../conditions/NumberField";
import { MatchCount } from "../conditions/MatchCount";
import { isObject, showScalar } from "../conditions/exact";
import { patch } from "../conditions/identity";
import { type Problem, at, besides, within } from "../conditions/problems";
import { useForms } from "../conditions/sources";
import { Wrong } from "../conditions/Node";
import { AwardChoice, EveryFields, type RulePartProps } from "./AwardFields";
import { ExpirySelect, FadingSelect, useLengthWords } from "./ExpiryFields";
import { awardOf } from "./rules";
import classes from "./scores.module.css";

const SHOWN = ["key", "name", "points", "award", "per", "at_most", "only_for", "group", "expires_after", "half_life", "fades_over", "when"];

export interface RuleFormProps extends RulePartProps {
  groups: readonly string[];
  /** Put the rule into a group, which is made if there is none of the name. */
  onGroup: (name: string | undefined) => void;
  /** What the score says of expiry. */
  scoreExpiry: string | undefined;
}

function When({ rule, onChange, problems, subject }: RulePartProps) {
  const { t } = useTranslation("scores");
  const award = useForms()?.awards.find((each) => each.name === awardOf(rule));
  const isEvent = isObject(rule.when) && typeof rule.when.event === "string";
  const lacks = award?.needs_event && (rule.when === undefined || isEvent) ? award.lacks : undefined;
  const found = within(problems, "when");
  return (
    <Box>
      <Title order={3} className={classes.part}>
        {t("rule.when")}
      </Title>
      <ConditionBuilder
        value={rule.when}
        onChange={(when) => onChange(patch(rule, { when }), "when")}
        subject={subject}
        problems={found}
        lacks={lacks}
      />
      {subject === "contact" && (
        <Box mt="xs">
          <MatchCount when={rule.when} isOn={isObject(rule.when) && found.length === 0} />
        </Box>
      )}
    </Box>
  );
}

function Lasting({ rule, onChange, problems, scoreExpiry }: RuleFormProps) {
  const { t } = useTranslation("scores");
  const words = useLengthWords();
  const set = (changes: { [key: string]: string | undefined }, tag: string) => onChange(patch(rule, changes), tag);
  const isLimited = scoreExpiry !== undefined && scoreExpiry !== "never";
  return (
    <Box>
      <Title order={3} className={classes.part}>
        {t("rule.lasting")}
      </Title>
      <Stack gap="xs">
        <ExpirySelect
          label={t("expiry.label")}
          value={rule.expires_after as string | undefined}
          onChange={(expiry) => set({ expires_after: expiry }, "expires_after")}
          otherwise={isLimited ? t("expiry.asScore", { length: words(scoreExpiry) }) : t("expiry.asScoreNever")}
          hasNever={isLimited || rule.expires_after === "never"}
          error={at(problems, "expires_after")}
        />
        <FadingSelect rule={rule} set={set} problems={problems} />
      </Stack>
    </Box>
  );
}

function More({ rule, onChange, problems, groups, onGroup }: RuleFormProps) {
  const { t } = useTranslation("scores");
  const isWrong = ["group", "key"].some((each) => at(problems, each));
  const [isOpen, { toggle }] = useDisclosure(rule.group !== undefined || isWrong);
  const Icon = isOpen ? IconChevronUp : IconChevronDown;
  return (
    <Box>
      <Button variant="subtle" size="compact-sm" rightSection={<Icon size={14} />} onClick={toggle} aria-expanded={isOpen}>
        {t("rule.more")}
      </Button>
      <Collapse expanded={isOpen}>
        <Group align="flex-start" mt="xs">
          <Chooser
            label={t("rule.group")}
            description={t("rule.groupAbout")}
            placeholder={t("rule.noGroup")}
            choices={groups.map((value) => ({ value }))}
            allowsNew
            clearable
            w={280}
            value={showScalar(rule.group)}
            onChange={onGroup}
            onClear={() => onGroup(undefined)}
            error={at(problems, "group")}
          />
          <TextInput
            label={t("rule.key")}
            description={t("rule.keyAbout")}
            w={280}
            value={showScalar(rule.key)}
            onChange={(event) => onChange(patch(rule, { key: event.currentTarget.value }), "key")}
            error={at(problems, "key")}
          />
        </Group>
      </Collapse>
    </Box>
  );
}

export function RuleForm(props: RuleFormProps) {
  const { t } = useTranslation("scores");
  const { rule, onChange, problems } = props;
  const award = awardOf(rule);
  return (
    <Stack gap="md" className={classes.form}>
      <When {...props} />
      <Box>
        <Title order={3} className={classes.part}>
          {t("rule.worth")}
        </Title>
        <Group align="flex-start" mb="sm">
          <NumberField
            label={t("rule.points")}
            description={t("rule.pointsAbout")}
            w={180}
            allowDecimal={false}
            value={rule.points}
            onChange={(points) => onChange(patch(rule, { points }), "points")}
            error={at(problems, "points")}
          />
          <TextInput
            label={t("rule.name")}
            description={t("rule.nameAbout")}
            flex="1 1 240px"
            maw={480}
            value={showScalar(rule.name)}
            onChange={(event) => onChange(patch(rule, { name: event.currentTarget.value || undefined }), "name")}
            error={at(problems, "name")}
          />
        </Group>
        <AwardChoice {...props} />
      </Box>
      {award === "every" && <EveryFields {...props} />}
      {award !== "while" && <Lasting {...props} />}
      <More {...props} />
      <Wrong problems={besides(problems, SHOWN)} />
      <WrongOptions problems={problems} award={award} />
    </Stack>
  );
}

/** Options that the kind of award does not have have no field: what is wrong with them is said below. */
function WrongOptions({ problems, award }: { problems: readonly Problem[]; award: string }) {
  const hidden = [...(award === "every" ? [] : ["per", "at_most", "only_for"]), ...(award === "while" ? ["expires_after", "half_life", "fades_over"] : [])];
  const found = hidden.flatMap((step) => within(problems, step).map(({ message }) => ({ path: step, message: `${step}: ${message}` })));
  return (
    <Text component="div">
      <Wrong problems={found} />
    </Text>
  );
}
