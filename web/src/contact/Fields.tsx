import { Anchor, Button, Card, Group, Select, Text, Title, Tooltip, UnstyledButton } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Schemas } from "../api/client";
import { useHasRole } from "../app/me";
import { useFormats } from "../language/formats";
import { FieldEditor } from "./FieldEditor";
import classes from "./contact.module.css";
import { type Contact, useFields } from "./data";
import { useNames, valueText } from "./words";

export type FieldDeclared = Schemas["ShownField"];
export type FieldValue = NonNullable<Schemas["ContactChanges"]["fields"]>[string];

/** In this order; then the others by name. */
const FIRST = ["email", "name", "first_name", "last_name", "phone", "title", "company", "industry", "employees", "website", "street", "postal_code", "city", "state", "country", "language", "birthday"];
const placeOf = (name: string): number => (FIRST.includes(name) ? FIRST.indexOf(name) : FIRST.length);

const declare = (name: string): FieldDeclared => ({
  name, type: "text", label: "", description: "", is_system: false, created_at: "", version: 1, contacts: 0, is_estimate: false,
});

/** The fields that have a value, each to be edited where it stands, and the way to fill another. */
export function Fields({ contact }: { contact: Contact }) {
  const { t } = useTranslation("contact");
  const names = useNames();
  const canEdit = useHasRole("administrator", "marketer", "seller");
  const { data } = useFields();
  const [edited, setEdited] = useState<string | null>(null);
  const [isAdding, setAdding] = useState(false);
  const declared = new Map((data?.items ?? []).map((each) => [each.name, each]));
  const shown = [...new Set([...Object.keys(contact.fields), ...(edited ? [edited] : [])])]
    .map((name) => declared.get(name) ?? declare(name))
    .sort((one, other) => placeOf(one.name) - placeOf(other.name) || names.field(one.name, one.label).localeCompare(names.field(other.name, other.label)));
  const others = [...declared.values()].filter(({ name }) => !(name in contact.fields));
  return (
    <Card component="section" aria-labelledby="fields">
      <Title order={2} id="fields" mb="sm">
        {t("fields.title")}
      </Title>
      {shown.length === 0 && (
        <Text size="sm" c="dimmed">
          {t("fields.none")}
        </Text>
      )}
      <dl className={classes.facts}>
        {shown.map((field) => (
          <Field key={field.name} contact={contact} field={field} isEdited={edited === field.name} canEdit={canEdit && Boolean(data)} edit={setEdited} />
        ))}
      </dl>
      {canEdit && others.length > 0 && (
        <Group mt="sm">
          {isAdding ? (
            <Select
              size="xs"
              flex={1}
              autoFocus
              searchable
              defaultDropdownOpened
              aria-label={t("fields.which")}
              placeholder={t("fields.which")}
              nothingFoundMessage={t("nothingFound")}
              data={others.map(({ name, label }) => ({ value: name, label: names.field(name, label) }))}
              onChange={(name) => {
                setEdited(name);
                setAdding(false);
              }}
              onBlur={() => setAdding(false)}
            />
          ) : (
            <Button size="compact-xs" variant="subtle" leftSection={<IconPlus size={13} />} onClick={() => setAdding(true)}>
              {t("fields.add")}
            </Button>
          )}
        </Group>
      )}
    </Card>
  );
}

interface FieldProps {
  contact: Contact;
  field: FieldDeclared;
  isEdited: boolean;
  canEdit: boolean;
  edit: (name: string | null) => void;
}

function Field({ contact, field, isEdited, canEdit, edit }: FieldProps) {
  const { t } = useTranslation("contact");
  const names = useNames();
  const name = names.field(field.name, field.label);
  const value = (contact.fields[field.name] ?? null) as FieldValue;
  return (
    <>
      <dt>
        {field.description ? (
          <Tooltip label={field.description} multiline maw={320}>
            <span tabIndex={0}>{name}</span>
          </Tooltip>
        ) : (
          name
        )}
      </dt>
      <dd>
        {isEdited ? (
          <FieldEditor contact={contact} field={field} name={name} close={() => edit(null)} />
        ) : canEdit ? (
          <UnstyledButton className={classes.editable} fz="sm" onClick={() => edit(field.name)} aria-label={t("fields.edit", { name, value: valueText(value, t) })}>
            <FieldText field={field} value={value} />
          </UnstyledButton>
        ) : (
          <FieldText field={field} value={value} canLink />
        )}
      </dd>
    </>
  );
}

function FieldText({ field, value, canLink = false }: { field: FieldDeclared; value: FieldValue; canLink?: boolean }) {
  const { t } = useTranslation("contact");
  const { number, date, moment } = useFormats();
  if (typeof value === "number") return number(value);
  if (field.type === "date" && typeof value === "string") return date(value);
  if (field.type === "datetime" && typeof value === "string") return moment(value);
  if (canLink && typeof value === "string" && /^https?:\/\//.test(value)) return <Anchor href={value} target="_blank" rel="noreferrer" inherit>{value}</Anchor>;
  return valueText(value, t);
}
