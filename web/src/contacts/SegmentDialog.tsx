import { Alert, Button, Group, Modal, Stack, Text, TextInput } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { api, client } from "../api/client";
import { writeExact } from "../conditions/exact";
import { ProblemAlert } from "../parts/ProblemAlert";
import { showDone } from "../parts/notices";
import { useSubmitting } from "../parts/submitting";
import { keyOf, toCondition } from "./condition";
import { useKnown } from "./context";
import { useConditionWords } from "./useConditionWords";
import type { Viewing } from "./useView";

/** Make a segment of the filters in force, and let it count. */
export function SegmentDialog({ viewing, close }: { viewing: Viewing; close: () => void }) {
  const { t } = useTranslation(["contacts", "parts"]);
  const { leaderboards } = useKnown();
  const queries = useQueryClient();
  const [name, setName] = useState("");
  const { data: lists } = api.useQuery("get", "/api/lists", { params: { query: { limit: 1000 } } });
  const statuses = Object.keys(lists?.items.find((each) => each.list === viewing.filters.list)?.statuses ?? {});
  const { when, lost } = toCondition(viewing.filters, viewing.ordered, leaderboards, statuses);
  const text = writeExact(when);
  const words = useConditionWords(text);
  const { submit, isRunning, problem, at } = useSubmitting(async () => {
    await save(keyOf(name), name.trim(), text, t("segment.reason"));
    await queries.invalidateQueries();
    showDone(t("segment.done", { name: name.trim() }));
    close();
  });
  return (
    <Modal opened onClose={close} title={t("segment.title")} closeOnClickOutside={!name} closeButtonProps={{ "aria-label": t("parts:close") }}>
      <form onSubmit={submit}>
        <Stack>
          <Text size="sm">{t("segment.detail")}</Text>
          {words && (
            <Text size="sm" fw={550}>
              {words}
            </Text>
          )}
          {lost.length > 0 && <Alert color="orange">{t(lost.length > 1 ? "segment.lostBoth" : lost[0] === "owner" ? "segment.lostOwner" : "segment.lostSearch")}</Alert>}
          <TextInput label={t("segment.name")} value={name} onChange={(event) => setName(event.currentTarget.value)} error={at["document.name"] ?? at["document.key"]} maxLength={200} required data-autofocus />
          <ProblemAlert problem={problem} except={["document.name", "document.key"]} />
          <Group justify="flex-end">
            <Button variant="default" onClick={close}>
              {t("parts:cancel")}
            </Button>
            <Button type="submit" loading={isRunning} disabled={!keyOf(name) || when === null}>
              {t("segment.save")}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}

async function save(key: string, name: string, when: string, reason: string): Promise<void> {
  const document = `{"key":${JSON.stringify(key)},"name":${JSON.stringify(name)},"when":${when}}`;
  const made = await client.POST("/api/segments", { body: { document: {} }, bodySerializer: () => `{"document":${document}}` });
  if (!made.data) throw made.error;
  const { version, live } = made.data;
  const published = await client.POST("/api/segments/{key}/publish", { params: { path: { key } }, body: { version, live, reason } });
  if (published.error) {
    // What could not count is not left behind as a draft; trying again begins anew.
    await client.DELETE("/api/segments/{key}", { params: { path: { key }, query: { version } } });
    throw published.error;
  }
}
