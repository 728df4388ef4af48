import { Button, Group, Modal, Stack, Text, TextInput } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useNavigate } from "react-router";
import { api } from "../api/client";
import { queryClient } from "../api/queries";
import type { Draft } from "../editing/useDraft";
import { showDone } from "../parts/notices";
import { ProblemAlert } from "../parts/ProblemAlert";
import { useSubmitting } from "../parts/submitting";

/** Lets the saved draft of a segment count, with a reason. */
export function PublishSegment({ draft, isWhole }: { draft: Draft; isWhole: boolean }) {
  const { t } = useTranslation(["segments", "parts"]);
  const [isOpen, { open, close }] = useDisclosure(false);
  const [reason, setReason] = useState("");
  const navigate = useNavigate();
  const { mutateAsync } = api.useMutation("post", "/api/segments/{key}/publish");
  const { saved, key } = draft;
  const { isRunning, problem, at, submit } = useSubmitting(async () => {
    if (!saved || key === null) return;
    await mutateAsync({ params: { path: { key } }, body: { version: saved.version, live: saved.live, reason } });
    await queryClient.invalidateQueries();
    close();
    showDone(t("publish.done"));
    void navigate(`/segments/${encodeURIComponent(key)}`);
  });
  if (!saved || key === null || !(saved.hasChanges || saved.live === null)) return null;
  return (
    <>
      <Button variant="default" onClick={open} disabled={draft.isDirty || !isWhole} title={draft.isDirty ? t("publish.saveFirst") : undefined}>
        {t("publish.button")}
      </Button>
      <Modal opened={isOpen} onClose={close} title={t("publish.title")} closeButtonProps={{ "aria-label": t("parts:close") }}>
        <Stack component="form" onSubmit={submit}>
          <Text size="sm">{t("publish.detail")}</Text>
          <ProblemAlert problem={problem} except={["reason"]} />
          <TextInput
            label={t("publish.reason")}
            placeholder={t("publish.reasonPlaceholder")}
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
            error={at.reason}
            required
            data-autofocus
          />
          <Group justify="flex-end">
            <Button variant="default" onClick={close}>
              {t("parts:cancel")}
            </Button>
            <Button type="submit" loading={isRunning}>
              {t("publish.button")}
            </Button>
          </Group>
        </Stack>
      </Modal>
    </>
  );
}
