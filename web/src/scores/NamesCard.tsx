import { Card, Group, SegmentedControl, Stack, Switch, Text, TextInput, Textarea } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { type JsonObject, showScalar } from "../conditions/exact";
import { patch } from "../conditions/identity";
import { at } from "../conditions/problems";
import { toKey } from "../editing/naming";
import type { CardProps } from "./cards";

interface NamesProps extends CardProps {
  savedKey: string | null;
  isKeyKnown: boolean;
}

function Subject({ document, set, error }: { document: JsonObject; set: (changes: JsonObject, tag: string) => void; error?: string }) {
  const { t } = useTranslation("scores");
  const label = t("names.subject");
  return (
    <Group gap="sm">
      <Text size="sm" fw={500}>
        {label}
      </Text>
      <SegmentedControl
        size="xs"
        aria-label={label}
        value={document.subject === "deal" ? "deal" : "contact"}
        onChange={(subject) => set({ subject: subject === "deal" ? "deal" : undefined }, "subject")}
        data={(["contact", "deal"] as const).map((value) => ({ value, label: t(`names.${value}`) }))}
      />
      {error && (
        <Text size="xs" c="var(--mantine-color-error)">
          {error}
        </Text>
      )}
    </Group>
  );
}

/** Name, description, what it scores, and whether it is on. */
export function NamesCard({ document, change, problems, savedKey, isKeyKnown }: NamesProps) {
  const { t } = useTranslation("scores");
  const [isKeyTyped, setKeyTyped] = useState(isKeyKnown);
  const [isNameLeft, setNameLeft] = useState(isKeyKnown);
  const set = (changes: { [key: string]: JsonObject[string] }, tag: string) => change(patch(document, changes), tag);
  const rename = (name: string) => set({ name, ...(isKeyTyped ? {} : { key: toKey(name, "") }) }, "name");
  return (
    <Card component="section" aria-label={t("names.label")}>
      <Stack>
        <Group align="flex-start" gap="lg">
          <TextInput
            flex="1 1 260px"
            label={t("names.name")}
            placeholder={t("names.placeholder")}
            value={showScalar(document.name)}
            onChange={(event) => rename(event.currentTarget.value)}
            onBlur={() => setNameLeft(true)}
            error={isNameLeft ? at(problems, "name") : undefined}
            autoFocus={savedKey === null}
          />
          {savedKey === null ? (
            <TextInput
              flex="1 1 220px"
              label={t("names.key")}
              description={t("names.keyAbout")}
              inputWrapperOrder={["label", "input", "description", "error"]}
              value={showScalar(document.key)}
              onChange={(event) => {
                setKeyTyped(true);
                set({ key: event.currentTarget.value }, "key");
              }}
              error={showScalar(document.key) === "" ? undefined : at(problems, "key")}
            />
          ) : (
            <Text size="sm" c="dimmed" pt={30}>
              {t("names.known", { key: savedKey })}
            </Text>
          )}
        </Group>
        <Textarea
          label={t("names.description")}
          value={showScalar(document.description)}
          onChange={(event) => set({ description: event.currentTarget.value || undefined }, "description")}
          error={at(problems, "description")}
          autosize
          minRows={1}
        />
        <Group gap="xl">
          <Subject document={document} set={set} error={at(problems, "subject")} />
          <Switch
            label={t("names.active")}
            checked={document.active !== false}
            onChange={(event) => set({ active: event.currentTarget.checked ? undefined : false }, "active")}
            error={at(problems, "active")}
          />
        </Group>
      </Stack>
    </Card>
  );
}
