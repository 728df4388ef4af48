import { Alert, Button, Group, Modal, SegmentedControl, Skeleton, Stack, Text } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { IconAlertTriangle } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { api, client } from "../api/client";
import { Foreseen } from "../contact/Foreseen";
import { ProblemAlert } from "../parts/ProblemAlert";
import { showDone } from "../parts/notices";
import { useSubmitting } from "../parts/submitting";
import { addressOf, callContact } from "./naming";
import type { Row } from "./rows";

interface MergeDialogProps {
  pair: readonly [Row, Row];
  close: () => void;
  /** The one who remains. */
  done: (id: number) => void;
}

/** Make one contact of the two that are selected: which one remains, what wins, and that there is no way back. */
export function MergeDialog({ pair, close, done }: MergeDialogProps) {
  const { t } = useTranslation(["contacts", "parts"]);
  const queries = useQueryClient();
  const [kept, setKept] = useState(pair[0].id);
  const other = pair[0].id === kept ? pair[1].id : pair[0].id;
  const preview = api.useQuery("get", "/api/contacts/{id}/merge", { params: { path: { id: kept }, query: { other } } }, { staleTime: 0 });
  const { submit, isRunning, problem } = useSubmitting(async () => {
    const { error } = await client.POST("/api/contacts/{id}/merge", { params: { path: { id: kept } }, body: { other } });
    if (error) throw error;
    await queries.invalidateQueries();
    showDone(t("merge.done"));
    done(kept);
  });
  const label = (row: Row) => [callContact(row) ?? t("parts:contactNumber", { id: row.id }), addressOf(row)].filter(Boolean).join(" · ");
  return (
    <Modal opened onClose={close} title={t("merge.title")} size="xl" closeButtonProps={{ "aria-label": t("parts:close") }}>
      <form onSubmit={submit}>
        <Stack>
          <Text size="sm" c="dimmed">
            {t("merge.detail")}
          </Text>
          <Stack gap={4}>
            <Text size="sm" fw={550} id="contacts-merge-kept">
              {t("merge.kept")}
            </Text>
            <SegmentedControl orientation="vertical" aria-labelledby="contacts-merge-kept" data={pair.map((row) => ({ value: String(row.id), label: label(row) }))} value={String(kept)} onChange={(id) => setKept(Number(id))} />
          </Stack>
          {preview.data ? <Foreseen merge={preview.data} /> : !preview.error && <Skeleton h={180} />}
          <ProblemAlert problem={preview.error ?? problem} />
          <Alert color="red" icon={<IconAlertTriangle />}>
            {t("merge.warning")}
          </Alert>
          <Group justify="flex-end">
            <Button variant="default" onClick={close}>
              {t("parts:cancel")}
            </Button>
            <Button type="submit" color="red" disabled={!preview.data} loading={isRunning}>
              {t("merge.do")}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
