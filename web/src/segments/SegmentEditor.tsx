// A segment: its name, who is in it, and how many that are while it is being written.
import { Card, Stack, Text, TextInput, Textarea, Title } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useLocation } from "react-router";
import { ConditionBuilder } from "../conditions/ConditionBuilder";
import { MatchCount } from "../conditions/MatchCount";
import { type JsonObject, isObject, showScalar } from "../conditions/exact";
import { patch } from "../conditions/identity";
import { type Problem, at, besides, within } from "../conditions/problems";
import { EditorFrame } from "../editing/EditorFrame";
import type { Definition } from "../editing/calls";
import { useDescription } from "../editing/description";
import { toKey } from "../editing/naming";
import { type Draft, useDraft } from "../editing/useDraft";
import { PageTitle } from "../parts/PageTitle";
import { Leftover } from "../editing/Leftover";
import { PublishSegment } from "./PublishSegment";

const SHOWN = ["key", "name", "description", "when"];
export const addressOf = (key: string): string => `/segments/${encodeURIComponent(key)}/edit`;

function Names({ draft, problems }: { draft: Draft; problems: readonly Problem[] }) {
  const { t } = useTranslation("segments");
  const { document, change } = draft;
  const [isKeyTyped, setKeyTyped] = useState(draft.key !== null || draft.restoredAt !== null);
  const set = (changes: JsonObject, tag: string) => change(patch(document, changes), tag);
  const rename = (name: string) => set({ name: name || undefined, ...(isKeyTyped ? {} : { key: toKey(name, "") }) }, "name");
  return (
    <Card component="section" aria-label={t("editor.names")}>
      <Stack>
        <TextInput
          label={t("editor.name")}
          placeholder={t("editor.namePlaceholder")}
          value={showScalar(document.name)}
          onChange={(event) => rename(event.currentTarget.value)}
          error={at(problems, "name")}
          autoFocus={draft.key === null}
          maw={520}
        />
        {draft.key === null && (
          <TextInput
            label={t("editor.key")}
            description={t("editor.keyAbout")}
            value={showScalar(document.key)}
            onChange={(event) => {
              setKeyTyped(true);
              set({ key: event.currentTarget.value }, "key");
            }}
            error={showScalar(document.key) === "" ? undefined : at(problems, "key")}
            maw={520}
          />
        )}
        <Textarea
          label={t("editor.description")}
          value={showScalar(document.description)}
          onChange={(event) => set({ description: event.currentTarget.value || undefined }, "description")}
          error={at(problems, "description")}
          autosize
          minRows={1}
          maw={720}
        />
      </Stack>
    </Card>
  );
}

function Condition({ draft, problems }: { draft: Draft; problems: readonly Problem[] }) {
  const { t } = useTranslation("segments");
  const { document, change } = draft;
  const { when } = document;
  const found = within(problems, "when");
  return (
    <Card component="section" aria-labelledby="segment-condition">
      <Stack>
        <Title order={2} id="segment-condition">
          {t("editor.when")}
        </Title>
        <ConditionBuilder value={when} onChange={(next) => change(patch(document, { when: next }), "when")} problems={found} />
        <MatchCount when={when} isOn={isObject(when) && found.length === 0} shown={8} />
      </Stack>
    </Card>
  );
}

export function SegmentEditor({ loaded }: { loaded: Definition | null }) {
  const { t, i18n } = useTranslation("segments");
  // The list of contacts saves its filter as a segment: it hands the condition on.
  const handed = (useLocation().state as { when?: JsonObject } | null)?.when;
  const [blank] = useState<JsonObject>(() => ({ key: "" }));
  const draft = useDraft("segment", loaded, blank);
  const [isHanded, setHanded] = useState(false);
  if (!loaded && handed && !isHanded && draft.document.when === undefined) {
    setHanded(true);
    draft.change(patch(draft.document, { when: handed }));
  }
  const described = useDescription("segment", draft.document, i18n.language);
  const { problems } = described;
  const name = showScalar(draft.document.name) || draft.key || t("editor.new");
  return (
    <>
      <PageTitle description={t("editor.about")}>{draft.key === null ? t("editor.new") : name}</PageTitle>
      <EditorFrame draft={draft} described={described} addressOf={addressOf} actions={<PublishSegment draft={draft} isWhole={problems.length === 0} />}>
        <Stack>
          <Leftover problems={besides(problems, SHOWN)} />
          <Names draft={draft} problems={problems} />
          <Condition draft={draft} problems={problems} />
          {draft.key !== null && (
            <Text size="xs" c="dimmed">
              {t("editor.known", { key: draft.key })}
            </Text>
          )}
        </Stack>
      </EditorFrame>
    </>
  );
}
