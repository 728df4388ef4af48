import { Alert, Button, Group, Modal, Select, Skeleton, Stack, Text } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { useQueryClient } from "@tanstack/react-query";
import { IconAlertTriangle } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { type Schemas, api, client } from "../api/client";
import { ProblemAlert } from "../parts/ProblemAlert";
import { showDone } from "../parts/notices";
import { useSubmitting } from "../parts/submitting";
import { Foreseen } from "./Foreseen";
import { type Contact, useRenew } from "./data";
import { nameOf } from "./words";

/** Make one contact of two: search the other, see what remains, confirm. */
export function MergeDialog({ contact, name, close }: { contact: Contact; name: string; close: () => void }) {
  const { t } = useTranslation(["contact", "parts"]);
  const [other, setOther] = useState<number | null>(null);
  const queries = useQueryClient();
  const renew = useRenew(contact.id);
  const preview = api.useQuery("get", "/api/contacts/{id}/merge", { params: { path: { id: contact.id }, query: { other: other ?? 0 } } }, { enabled: other !== null, staleTime: 0 });
  const { isRunning, problem, submit } = useSubmitting(async () => {
    if (other === null) return;
    const { data, error } = await client.POST("/api/contacts/{id}/merge", { params: { path: { id: contact.id } }, body: { other } });
    if (error) throw error;
    queries.setQueryData(api.queryOptions("get", "/api/contacts/{id}", { params: { path: { id: contact.id } } }).queryKey, data);
    renew();
    showDone(t("merge.done"));
    close();
  });
  return (
    <Modal opened onClose={close} title={t("merge.title", { name })} size="xl" closeButtonProps={{ "aria-label": t("parts:close") }}>
      <Stack component="form" onSubmit={submit}>
        <Text size="sm" c="dimmed">
          {t("merge.help", { name })}
        </Text>
        <OtherContact contact={contact} other={other} choose={setOther} />
        {other !== null && !preview.data && !preview.error && <Skeleton height={180} />}
        <ProblemAlert problem={preview.error ?? problem} />
        {preview.data && <Foreseen merge={preview.data} />}
        {preview.data && (
          <Alert color="red" icon={<IconAlertTriangle />} title={t("merge.warning")}>
            <Text size="sm">{t("merge.irreversible")}</Text>
          </Alert>
        )}
        <Group justify="flex-end">
          <Button variant="default" onClick={close}>
            {t("parts:cancel")}
          </Button>
          <Button type="submit" color="red" disabled={!preview.data} loading={isRunning}>
            {t("merge.do")}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}

type Listed = Schemas["ListedContact"];

function OtherContact({ contact, other, choose }: { contact: Contact; other: number | null; choose: (other: number | null) => void }) {
  const { t } = useTranslation(["contact", "parts"]);
  const [text, setText] = useState("");
  const [typed] = useDebouncedValue(text.trim(), 250);
  const search = typed || guess(contact);
  const { data } = api.useQuery("get", "/api/contacts", { params: { query: { search, limit: 20 } } }, { enabled: search !== "" });
  const label = ({ id, fields }: Listed) => [nameOf(fields) ?? t("parts:contactNumber", { id }), fields.email !== nameOf(fields) && fields.email, fields.company].filter(Boolean).join(" · ");
  const found = (data?.items ?? []).filter((each) => each.id !== contact.id);
  const [chosen, setChosen] = useState<{ value: string; label: string } | null>(null);
  const listed = found.map((each) => ({ value: String(each.id), label: label(each) }));
  const choices = chosen && !listed.some((each) => each.value === chosen.value) ? [chosen, ...listed] : listed;
  return (
    <Select
      label={t("merge.other")}
      placeholder={t("merge.search")}
      searchable
      data-autofocus
      searchValue={text}
      onSearchChange={setText}
      filter={({ options }) => options}
      data={choices}
      value={other === null ? null : String(other)}
      onChange={(value) => {
        setChosen(choices.find((each) => each.value === value) ?? null);
        choose(value === null ? null : Number(value));
      }}
      nothingFoundMessage={t(search ? "nothingFound" : "merge.type")}
    />
  );
}

/** Whoever is there twice has the same name, most of the time. */
function guess({ fields }: Contact): string {
  return [fields.first_name, fields.last_name].filter((each) => typeof each === "string").join(" ");
}
