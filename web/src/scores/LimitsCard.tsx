// How long points count unless a rule says otherwise, the limits of the score, and groups of rules with a limit together.
import { ActionIcon, Box, Button, Card, Group, Stack, Text, TextInput, Title } from "@mantine/core";
import { IconPlus, IconTrash } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { type Json, type JsonObject, isObject } from "../conditions/exact";
import { NumberField } from "../conditions/NumberField";
import { idOf, patch } from "../conditions/identity";
import { type Problem, at, besides, within } from "../conditions/problems";
import { Wrong } from "../conditions/Node";
import { freeKey } from "../editing/naming";
import { ExpirySelect } from "./ExpiryFields";
import type { CardProps } from "./cards";
import { renameGroup, rulesOf } from "./rules";
import classes from "./scores.module.css";

interface LimitProps {
  label: string;
  placeholder: string;
  value: Json | undefined;
  onChange: (value: Json | undefined) => void;
  error?: string;
}

function LimitInput({ label, placeholder, value, onChange, error }: LimitProps) {
  return (
    <NumberField label={label} placeholder={placeholder} w={150} value={value} onChange={(typed) => onChange(typed ?? undefined)} error={error} />
  );
}

interface GroupRowProps {
  name: string;
  group: JsonObject;
  problems: readonly Problem[];
  rename: (name: string) => void;
  onChange: (group: JsonObject, tag: string) => void;
  remove: () => void;
  /** How many rules are in it. */
  rules: number;
}

function GroupRow({ name, group, problems, rename, onChange, remove, rules }: GroupRowProps) {
  const { t } = useTranslation("scores");
  const [typed, setTyped] = useState(name);
  return (
    <li>
      <Group gap="sm" align="flex-end">
        <TextInput
          label={t("groups.name")}
          description={t("groups.rules", { count: rules })}
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
          onBlur={() => typed.trim() !== "" && typed !== name && rename(typed)}
          w={200}
        />
        <LimitInput
          label={t("groups.minimum")}
          placeholder={t("limits.none")}
          value={group.minimum}
          onChange={(minimum) => onChange(patch(group, { minimum }), "minimum")}
          error={at(problems, "minimum")}
        />
        <LimitInput
          label={t("groups.maximum")}
          placeholder={t("limits.none")}
          value={group.maximum}
          onChange={(maximum) => onChange(patch(group, { maximum }), "maximum")}
          error={at(problems, "maximum")}
        />
        <ActionIcon variant="subtle" color="gray" c="dimmed" size={36} aria-label={t("groups.remove", { name })} onClick={remove}>
          <IconTrash size={16} stroke={1.6} />
        </ActionIcon>
      </Group>
      <Wrong problems={besides(problems, ["minimum", "maximum"])} />
    </li>
  );
}

function Groups({ document, change, problems }: CardProps) {
  const { t } = useTranslation("scores");
  const groups = isObject(document.groups) ? document.groups : {};
  const rules = rulesOf(document);
  const belonging = (name: string) => rules.filter((rule) => isObject(rule) && rule.group === name).length;
  const set = (next: JsonObject, tag?: string) => change(patch(document, { groups: Object.keys(next).length ? next : undefined }), tag);
  const remove = (name: string) => {
    const next = Object.fromEntries(Object.entries(groups).filter(([each]) => each !== name));
    const freed = rules.map((rule) => (isObject(rule) && rule.group === name ? patch(rule, { group: undefined }) : rule));
    const changes = document.rules === undefined ? {} : { rules: freed };
    change(patch(document, { groups: Object.keys(next).length ? next : undefined, ...changes }));
  };
  const add = () => set({ ...groups, [freeKey(t("groups.first"), new Set(Object.keys(groups)))]: { maximum: 50 } });
  return (
    <Box>
      <Title order={3} mb={4}>
        {t("groups.title")}
      </Title>
      <Text size="sm" c="dimmed" mb="sm">
        {t("groups.about")}
      </Text>
      <Stack component="ul" gap="sm" className={classes.rules}>
        {Object.entries(groups).map(([name, group]) =>
          isObject(group) ? (
            <GroupRow
              key={idOf(group)}
              name={name}
              group={group}
              problems={within(problems, `groups.${name}`)}
              rename={(next) => !(next in groups) && change(renameGroup(document, name, next))}
              onChange={(changed, tag) => set({ ...groups, [name]: changed }, `${name}-${tag}`)}
              remove={() => remove(name)}
              rules={belonging(name)}
            />
          ) : null,
        )}
      </Stack>
      <Button variant="subtle" size="compact-sm" mt="xs" leftSection={<IconPlus size={14} />} onClick={add}>
        {t("groups.add")}
      </Button>
    </Box>
  );
}

export function LimitsCard(props: CardProps) {
  const { t } = useTranslation("scores");
  const { document, change, problems } = props;
  const set = (changes: { [key: string]: Json | undefined }, tag: string) => change(patch(document, changes), tag);
  return (
    <Card component="section" aria-labelledby="score-limits">
      <Stack gap="md">
        <Title order={2} id="score-limits">
          {t("limits.title")}
        </Title>
        <Box>
          <ExpirySelect
            label={t("limits.expiry")}
            value={typeof document.expires_after === "string" ? document.expires_after : undefined}
            onChange={(expiry) => set({ expires_after: expiry }, "expires_after")}
            otherwise={t("expiry.never")}
            hasNever={false}
            error={at(problems, "expires_after")}
          />
          <Text size="xs" c="dimmed" mt={6} maw={640}>
            {t("limits.expiryAbout")}
          </Text>
        </Box>
        <Group align="flex-start">
          <LimitInput
            label={t("limits.minimum")}
            placeholder={t("limits.none")}
            value={document.minimum}
            onChange={(minimum) => set({ minimum }, "minimum")}
            error={at(problems, "minimum")}
          />
          <LimitInput
            label={t("limits.maximum")}
            placeholder={t("limits.none")}
            value={document.maximum}
            onChange={(maximum) => set({ maximum }, "maximum")}
            error={at(problems, "maximum")}
          />
        </Group>
        <Groups {...props} />
      </Stack>
    </Card>
  );
}
