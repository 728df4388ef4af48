import { ActionIcon, Autocomplete, Button, Group, Pill } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { IconPlus, IconTag, IconX } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { api } from "../api/client";
import { useHasRole } from "../app/me";
import { showProblem } from "../parts/notices";
import { type Contact, useChange } from "./data";

/** The tags of a contact, to be added and taken away. */
export function Tags({ contact }: { contact: Contact }) {
  const { t } = useTranslation("contact");
  const canEdit = useHasRole("administrator", "marketer", "seller");
  const change = useChange(contact);
  const [isAdding, setAdding] = useState(false);
  const remove = (tag: string) => void change({ remove_tags: [tag] }).catch(showProblem);
  return (
    <Group gap={6} role="group" aria-label={t("tags.title")}>
      <IconTag size={15} stroke={1.6} aria-hidden color="var(--mantine-color-dimmed)" />
      {contact.tags.map((tag) => (
        <Pill key={tag} size="md" withRemoveButton={canEdit} onRemove={() => remove(tag)} removeButtonProps={{ "aria-label": t("tags.remove", { tag }), tabIndex: 0, "aria-hidden": false }}>
          {tag}
        </Pill>
      ))}
      {canEdit &&
        (isAdding ? (
          <NewTag contact={contact} close={() => setAdding(false)} />
        ) : (
          <Button size="compact-xs" variant="subtle" leftSection={<IconPlus size={13} />} onClick={() => setAdding(true)}>
            {t("tags.add")}
          </Button>
        ))}
    </Group>
  );
}

function NewTag({ contact, close }: { contact: Contact; close: () => void }) {
  const { t } = useTranslation(["contact", "parts"]);
  const [text, setText] = useState("");
  const [search] = useDebouncedValue(text.trim(), 200);
  const { data } = api.useQuery("get", "/api/tags", { params: { query: { search, limit: 20 } } }, { staleTime: 60_000 });
  const change = useChange(contact);
  const add = async (tag: string) => {
    if (!tag.trim()) return;
    try {
      await change({ add_tags: [tag.trim()] });
      close();
    } catch (problem) {
      showProblem(problem);
    }
  };
  const known = (data?.items ?? []).map((each) => each.tag).filter((tag) => !contact.tags.includes(tag));
  return (
    <Group component="form" gap={4} wrap="nowrap" onSubmit={(event) => (event.preventDefault(), void add(text))}>
      <Autocomplete
        size="xs"
        w={180}
        autoFocus
        maxLength={200}
        value={text}
        onChange={setText}
        onOptionSubmit={(tag) => void add(tag)}
        data={known}
        placeholder={t("tags.placeholder")}
        aria-label={t("tags.new")}
        onKeyDown={(event) => event.key === "Escape" && close()}
      />
      <Button size="xs" type="submit" disabled={!text.trim()}>
        {t("add")}
      </Button>
      <ActionIcon size="md" variant="subtle" color="gray" c="dimmed" onClick={close} aria-label={t("parts:cancel")}>
        <IconX size={15} />
      </ActionIcon>
    </Group>
  );
}
