import { Button, Group, Modal, Select, Stack, Textarea, TextInput } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { api, client } from "../api/client";
import { fieldProblems, toProblem } from "../api/problem";
import { Conflict, type Difference } from "../parts/Conflict";
import { showDone } from "../parts/notices";
import { ProblemAlert } from "../parts/ProblemAlert";
import { useSubmitting } from "../parts/submitting";
import { type Field, type FieldType, TYPES, useRenewFields } from "./data";
import { suggestKey } from "./naming";

interface Draft {
  label: string;
  type: FieldType;
  description: string;
}

interface TextsProps {
  draft: Draft;
  change: (changes: Partial<Draft>) => void;
  at: Record<string, string>;
  /** Why the type stays as it is. */
  fixed?: string;
}

function useTypeChoices() {
  const { t } = useTranslation("fields");
  return TYPES.map((value) => ({ value, label: t(`type.${value}`) }));
}

function TypeAndDescription({ draft, change, at, fixed }: TextsProps) {
  const { t } = useTranslation("fields");
  return (
    <>
      <Select
        label={t("field.type")}
        description={fixed ?? t(`typeHint.${draft.type}`)}
        data={useTypeChoices()}
        value={draft.type}
        onChange={(type) => change({ type: TYPES.find((each) => each === type) ?? draft.type })}
        allowDeselect={false}
        disabled={fixed !== undefined}
        error={at.type}
      />
      <Textarea
        label={t("field.description")}
        description={t("field.descriptionHint")}
        value={draft.description}
        onChange={(event) => change({ description: event.currentTarget.value })}
        maxLength={2000}
        autosize
        minRows={2}
        error={at.description}
      />
    </>
  );
}

export function NewField({ close }: { close: () => void }) {
  const { t } = useTranslation(["fields", "parts"]);
  const renew = useRenewFields();
  const [draft, setDraft] = useState<Draft>({ label: "", type: "text", description: "" });
  const [typed, setTyped] = useState<string | null>(null);
  const name = typed ?? suggestKey(draft.label);
  const { mutateAsync } = api.useMutation("post", "/api/fields");
  const { isRunning, problem, submit } = useSubmitting(async () => {
    await mutateAsync({ body: { ...draft, name } });
    showDone(t("field.made", { name: draft.label || name }));
    await renew();
    close();
  });
  const isTaken = Boolean(problem) && toProblem(problem).code === "field_exists";
  const at = isTaken ? { name: toProblem(problem).detail } : fieldProblems(problem);
  const change = (changes: Partial<Draft>) => setDraft({ ...draft, ...changes });
  return (
    <Modal opened onClose={close} title={t("new")} size="md" closeButtonProps={{ "aria-label": t("parts:close") }}>
      <Stack component="form" onSubmit={submit} gap="sm">
        <TextInput
          label={t("field.label")}
          description={t("field.labelHint")}
          value={draft.label}
          onChange={(event) => change({ label: event.currentTarget.value })}
          maxLength={200}
          autoComplete="off"
          data-autofocus
          error={at.label}
        />
        <TextInput label={t("field.key")} description={t("field.keyHint")} value={name} onChange={(event) => setTyped(event.currentTarget.value)} maxLength={100} autoComplete="off" spellCheck={false} error={at.name} />
        <TypeAndDescription draft={draft} change={change} at={at} />
        <ProblemAlert problem={isTaken ? null : problem} except={["name", "label", "type", "description"]} />
        <Group justify="flex-end">
          <Button type="submit" loading={isRunning} disabled={!name}>
            {t("make")}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}

const draftOf = ({ label, type, description }: Field): Draft => ({ label, type, description });

/** Saves a field; if somebody else has meanwhile, what they saved is read and shown beside what was typed. */
function useFieldForm(field: Field, close: () => void) {
  const { t } = useTranslation("fields");
  const renew = useRenewFields();
  const [draft, setDraft] = useState(draftOf(field));
  const [theirs, setTheirs] = useState<Field | null>(null);
  const { mutateAsync } = api.useMutation("patch", "/api/fields/{name}");
  const params = { path: { name: field.name } };
  const form = useSubmitting(async () => {
    try {
      await mutateAsync({ params, body: { version: theirs?.version ?? field.version, ...draft } });
    } catch (thrown) {
      if (toProblem(thrown).code !== "field_changed") throw thrown;
      setTheirs((await client.GET("/api/fields/{name}", { params })).data ?? null);
      return;
    }
    showDone(t("field.saved"));
    await renew();
    close();
  });
  const takeTheirs = () => {
    void renew();
    close();
  };
  return { draft, change: (changes: Partial<Draft>) => setDraft({ ...draft, ...changes }), theirs, takeTheirs, ...form };
}

function useDifferences(draft: Draft, theirs: Field | null): Difference[] {
  const { t } = useTranslation("fields");
  if (!theirs) return [];
  const all = [
    { what: t("field.label"), mine: draft.label, theirs: theirs.label },
    { what: t("field.type"), mine: t(`type.${draft.type}`), theirs: t(`type.${theirs.type}`) },
    { what: t("field.description"), mine: draft.description, theirs: theirs.description },
  ];
  return all.filter((each) => each.mine !== each.theirs);
}

export function EditField({ field, close }: { field: Field; close: () => void }) {
  const { t } = useTranslation(["fields", "parts"]);
  const { draft, change, theirs, takeTheirs, isRunning, problem, at, submit } = useFieldForm(field, close);
  const differences = useDifferences(draft, theirs);
  return (
    <Modal opened onClose={close} title={field.name} size="md" closeButtonProps={{ "aria-label": t("parts:close") }}>
      <Stack component="form" onSubmit={submit} gap="sm">
        {theirs && <Conflict differences={differences} keepMine={() => submit({ preventDefault: () => undefined } as FormEvent)} takeTheirs={takeTheirs} />}
        <TextInput
          label={t("field.label")}
          value={draft.label}
          onChange={(event) => change({ label: event.currentTarget.value })}
          maxLength={200}
          autoComplete="off"
          data-autofocus
          error={at.label}
        />
        <TypeAndDescription draft={draft} change={change} at={at} fixed={field.is_system ? t("field.systemType") : undefined} />
        <ProblemAlert problem={problem} except={["label", "type", "description"]} />
        <Group justify="flex-end">
          <Button variant="default" onClick={close}>
            {t("parts:cancel")}
          </Button>
          <Button type="submit" loading={isRunning}>
            {t("field.save")}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
