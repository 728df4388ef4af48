import { Alert, Button, Checkbox, Group, List, Modal, Stack, Text, TextInput } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { IconAlertTriangle } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useNavigate } from "react-router";
import { client } from "../api/client";
import { useFormats } from "../language/formats";
import { ProblemAlert } from "../parts/ProblemAlert";
import { showDone } from "../parts/notices";
import { useSubmitting } from "../parts/submitting";
import { type Contact, useKinds } from "./data";

/** Erasing cannot be undone: it says what goes, and wants the name typed. */
export function EraseDialog({ contact, name, close }: { contact: Contact; name: string; close: () => void }) {
  const { t } = useTranslation(["contact", "parts"]);
  const { number } = useFormats();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const [typed, setTyped] = useState("");
  const [suppress, setSuppress] = useState(true);
  const { data } = useKinds(contact.id);
  const { isRunning, problem, submit } = useSubmitting(async () => {
    const { error } = await client.DELETE("/api/contacts/{id}", { params: { path: { id: contact.id }, query: { suppress } } });
    if (error) throw error;
    showDone(t("erase.done", { name }));
    await navigate("/contacts", { replace: true });
    void queries.invalidateQueries();
  });
  const isRight = typed.trim().toLowerCase() === name.toLowerCase();
  return (
    <Modal opened onClose={close} title={t("erase.title", { name })} size="lg" closeButtonProps={{ "aria-label": t("parts:close") }}>
      <Stack component="form" onSubmit={submit}>
        <Alert color="red" icon={<IconAlertTriangle />} title={t("erase.warning")}>
          <List size="sm">
            <List.Item>{t("erase.fields", { count: Object.keys(contact.fields).length })}</List.Item>
            {data && <List.Item>{t("erase.events", { count: data.events, number: number(data.events) })}</List.Item>}
            <List.Item>{t("erase.identities", { count: contact.identities.length })}</List.Item>
            <List.Item>{t("erase.scores")}</List.Item>
          </List>
        </Alert>
        <Checkbox checked={suppress} onChange={(event) => setSuppress(event.currentTarget.checked)} label={t("erase.suppress")} description={t(suppress ? "erase.suppressed" : "erase.notSuppressed")} />
        <TextInput label={<Text span size="sm">{t("erase.type", { name })}</Text>} value={typed} onChange={(event) => setTyped(event.currentTarget.value)} autoComplete="off" data-autofocus />
        <ProblemAlert problem={problem} />
        <Group justify="flex-end">
          <Button variant="default" onClick={close}>
            {t("parts:cancel")}
          </Button>
          <Button type="submit" color="red" disabled={!isRight} loading={isRunning}>
            {t("erase.do")}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
