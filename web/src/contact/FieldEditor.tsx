import { Button, Group, NumberInput, Select, Stack, TagsInput, TextInput, Textarea } from "@mantine/core";
import { useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { toProblem } from "../api/problem";
import { Conflict } from "../parts/Conflict";
import { ProblemAlert } from "../parts/ProblemAlert";
import { LeaveGuard } from "../parts/leaving";
import { useSubmitting } from "../parts/submitting";
import type { FieldDeclared, FieldValue } from "./Fields";
import { type Contact, useChange } from "./data";
import { fromLocal, same, toLocal } from "./fieldValues";
import { valueText } from "./words";

interface FieldEditorProps {
  contact: Contact;
  field: FieldDeclared;
  /** How the field is called. */
  name: string;
  close: () => void;
}

/** A value where it stands, typed as its field is. If somebody else has changed the same field meanwhile, both are shown. */
export function FieldEditor({ contact, field, name, close }: FieldEditorProps) {
  const { t } = useTranslation(["contact", "parts"]);
  const [seen, setSeen] = useState((contact.fields[field.name] ?? null) as FieldValue);
  const [typed, setTyped] = useState(seen);
  const change = useChange(contact);
  const theirs = (contact.fields[field.name] ?? null) as FieldValue;
  const emptied = useRef(false);
  const { isRunning, problem, at, submit } = useSubmitting(async () => {
    const said = emptied.current || typed === "" ? null : typed;
    emptied.current = false;
    await change({ fields: { [field.name]: said } }, (now) => same(now.fields[field.name] ?? null, seen));
    close();
  });
  const isConflict = Boolean(problem) && toProblem(problem).code === "contact_changed" && !same(theirs, seen);
  const isDirty = !same(typed, seen);
  if (isConflict) {
    const difference = { what: name, mine: valueText(typed, t), theirs: valueText(theirs, t) };
    return <Conflict differences={[difference]} keepMine={() => (setSeen(theirs), void change({ fields: { [field.name]: typed } }).then(close))} takeTheirs={close} />;
  }
  return (
    <Stack component="form" gap={6} onSubmit={submit} onKeyDown={(event) => event.key === "Escape" && close()}>
      <LeaveGuard isDirty={isDirty} />
      <Input field={field} name={name} value={typed} set={setTyped} error={at[`fields.${field.name}`]} />
      <ProblemAlert problem={problem} except={[`fields.${field.name}`]} />
      <Group gap={6}>
        <Button type="submit" size="compact-xs" loading={isRunning} disabled={!isDirty}>
          {t("fields.save")}
        </Button>
        <Button size="compact-xs" variant="default" onClick={close}>
          {t("parts:cancel")}
        </Button>
        {seen !== null && (
          <Button size="compact-xs" variant="subtle" color="red" type="submit" onClick={() => (emptied.current = true)} loading={isRunning}>
            {t("fields.remove")}
          </Button>
        )}
      </Group>
    </Stack>
  );
}

interface InputProps {
  field: FieldDeclared;
  name: string;
  value: FieldValue;
  set: (value: FieldValue) => void;
  error: string | undefined;
}

function Input({ field, name, value, set, error }: InputProps) {
  const { t } = useTranslation("contact");
  const common = { "aria-label": name, size: "xs", autoFocus: true, error } as const;
  const text = typeof value === "string" ? value : "";
  if (field.type === "number") {
    return <NumberInput {...common} value={typeof value === "number" ? value : ""} onChange={(typed) => set(typed === "" ? null : typed)} />;
  }
  if (field.type === "boolean") {
    const choices = [{ value: "true", label: t("yes") }, { value: "false", label: t("no") }];
    return <Select {...common} data={choices} value={typeof value === "boolean" ? String(value) : null} onChange={(chosen) => set(chosen === null ? null : chosen === "true")} />;
  }
  if (field.type === "list") return <TagsInput {...common} value={Array.isArray(value) ? value : []} onChange={set} />;
  if (field.type === "date") return <TextInput {...common} type="date" value={text.slice(0, 10)} onChange={(event) => set(event.currentTarget.value || null)} />;
  if (field.type === "datetime") {
    return <TextInput {...common} type="datetime-local" value={toLocal(text)} onChange={(event) => set(fromLocal(event.currentTarget.value))} />;
  }
  if (text.length > 60 || text.includes("\n")) return <Textarea {...common} autosize minRows={2} maxRows={8} value={text} onChange={(event) => set(event.currentTarget.value)} />;
  return <TextInput {...common} value={text} onChange={(event) => set(event.currentTarget.value)} />;
}
