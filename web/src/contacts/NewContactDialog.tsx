import { Button, Group, Modal, Select, SimpleGrid, Stack, TagsInput, TextInput } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useNavigate } from "react-router";
import { client } from "../api/client";
import { useHasRole } from "../app/me";
import { ProblemAlert } from "../parts/ProblemAlert";
import { showDone } from "../parts/notices";
import { useSubmitting } from "../parts/submitting";
import { useFieldName, useKnown } from "./context";
import { useTags } from "./filterForms";

const FIELDS = ["first_name", "last_name", "company", "phone"] as const;

interface Draft {
  email: string;
  fields: Record<(typeof FIELDS)[number], string>;
  owner: string | null;
  tags: string[];
}

const EMPTY: Draft = { email: "", fields: { first_name: "", last_name: "", company: "", phone: "" }, owner: null, tags: [] };
const SHOWN = new Set(["identities[0].value", "identities.0.value", "identities[0]", ...FIELDS.map((each) => `fields.${each}`)]);

async function make({ email, fields, owner, tags }: Draft) {
  const said = Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, value.trim()]).filter(([, value]) => value));
  const { data, error, response } = await client.POST("/api/contacts", {
    body: { identities: [{ source: "email", value: email.trim() }], fields: said, add_tags: tags, ...(owner ? { owner: Number(owner) } : {}) },
  });
  if (!data) throw error;
  return { id: data.id, isNew: response.status === 201 };
}

/** A contact that nobody has told of yet; what was typed stays until it is sent. */
export function NewContactDialog({ isOpen, close }: { isOpen: boolean; close: () => void }) {
  const { t } = useTranslation(["contacts", "parts"]);
  const navigate = useNavigate();
  const queries = useQueryClient();
  const [draft, setDraft] = useState(EMPTY);
  const { submit, isRunning, problem, at } = useSubmitting(async () => {
    const { id, isNew } = await make(draft);
    setDraft(EMPTY);
    close();
    await queries.invalidateQueries({ queryKey: ["contacts"] });
    showDone(t(isNew ? "new.done" : "new.known"));
    await navigate(`/contacts/${id}`);
  });
  return (
    <Modal opened={isOpen} onClose={close} title={t("new.title")} size="lg" closeOnClickOutside={draft === EMPTY} closeButtonProps={{ "aria-label": t("parts:close") }}>
      <form onSubmit={submit} noValidate>
        <Stack>
          <Inputs draft={draft} setDraft={setDraft} at={at} />
          <ProblemAlert problem={problem} except={[...SHOWN]} />
          <Group justify="flex-end">
            <Button variant="default" onClick={close}>
              {t("parts:cancel")}
            </Button>
            <Button type="submit" loading={isRunning} disabled={!draft.email.trim()}>
              {t("new.save")}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}

function Inputs({ draft, setDraft, at }: { draft: Draft; setDraft: (draft: Draft) => void; at: Record<string, string> }) {
  const { t } = useTranslation("contacts");
  const fieldName = useFieldName();
  const { owners } = useKnown();
  const canGive = useHasRole("administrator", "marketer");
  const [search, setSearch] = useState("");
  const tags = useTags(search);
  const wrong = at["identities[0].value"] ?? at["identities.0.value"] ?? at["identities[0]"];
  return (
    <>
      <TextInput label={t("new.email")} description={t("new.emailDetail")} type="email" value={draft.email} error={wrong} onChange={(event) => setDraft({ ...draft, email: event.currentTarget.value })} required data-autofocus />
      <SimpleGrid cols={{ base: 1, xs: 2 }} verticalSpacing="sm">
        {FIELDS.map((name) => (
          <TextInput key={name} label={fieldName(name)} value={draft.fields[name]} error={at[`fields.${name}`]} onChange={(event) => setDraft({ ...draft, fields: { ...draft.fields, [name]: event.currentTarget.value } })} />
        ))}
        {canGive && (
          <Select label={t("column.owner")} placeholder={t("filter.nobody")} data={owners.filter((each) => each.is_active).map((each) => ({ value: String(each.id), label: each.name }))} value={draft.owner} clearable searchable onChange={(owner) => setDraft({ ...draft, owner })} />
        )}
        <TagsInput label={t("column.tags")} data={tags} value={draft.tags} searchValue={search} onSearchChange={setSearch} maxTags={200} onChange={(chosen) => setDraft({ ...draft, tags: chosen })} />
      </SimpleGrid>
    </>
  );
}
