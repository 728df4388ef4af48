import { Group, Select, Text } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useHasRole, useMe } from "../app/me";
import { showProblem } from "../parts/notices";
import { type Contact, useChange, useOwners } from "./data";

const NOBODY = "0";

/** Who looks after the contact; sellers do not give away what is theirs. */
export function Owner({ contact }: { contact: Contact }) {
  const { t } = useTranslation("contact");
  const me = useMe();
  const canChoose = useHasRole("administrator", "marketer");
  const { data } = useOwners();
  const change = useChange(contact);
  const [isSaving, setSaving] = useState(false);
  const owners = data?.items ?? [];
  const current = owners.find((each) => each.id === contact.owner);
  const choose = (value: string | null) => {
    setSaving(true);
    change({ owner: Number(value ?? NOBODY) }, (now) => now.owner === contact.owner)
      .catch(showProblem)
      .finally(() => setSaving(false));
  };
  const choices = owners
    .filter((each) => (each.is_active && each.role !== "viewer") || each.id === contact.owner)
    .map((each) => ({ value: String(each.id), label: each.id === me.id ? t("owner.me", { name: each.name }) : each.name }));
  return (
    <Group gap="xs" wrap="nowrap">
      <Text size="sm" c="dimmed" id="owner">
        {t("owner.title")}
      </Text>
      {canChoose ? (
        <Select
          aria-labelledby="owner"
          size="xs"
          w={200}
          searchable
          allowDeselect={false}
          disabled={isSaving || !data}
          value={String(contact.owner ?? NOBODY)}
          data={[{ value: NOBODY, label: t("owner.nobody") }, ...choices]}
          nothingFoundMessage={t("nothingFound")}
          onChange={choose}
        />
      ) : (
        <Text size="sm">{current?.name ?? t("owner.nobody")}</Text>
      )}
    </Group>
  );
}
