import { Button, Card, Group, Modal, Stack, Text } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { useEffect, useEffectEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { type Schemas, api } from "../api/client";
import { ConfirmButton } from "../parts/ConfirmButton";
import { showDone, showProblem } from "../parts/notices";
import { ProblemAlert } from "../parts/ProblemAlert";
import { ProgressLine } from "../parts/ProgressLine";
import { useSubmitting } from "../parts/submitting";
import { useChoice, useRenew } from "./refused";

const ENDED: readonly Schemas["State"][] = ["done", "dead", "cancelled"];

/** How far the job is that tries many again. */
export function Replaying({ job, total, close }: { job: number; total: number; close: () => void }) {
  const { t } = useTranslation("events");
  const renew = useRenew();
  const params = { params: { path: { id: job } } };
  const { data } = api.useQuery("get", "/api/jobs/{id}", params, {
    refetchInterval: ({ state }) => (state.data && ENDED.includes(state.data.state) ? false : 1000),
  });
  const { mutateAsync } = api.useMutation("post", "/api/jobs/{id}/cancel");
  const hasEnded = data !== undefined && ENDED.includes(data.state);
  const ended = useEffectEvent(renew);
  useEffect(() => {
    if (hasEnded) void ended();
  }, [hasEnded]);
  return (
    <Card mb="md" role="status">
      {hasEnded ? (
        <Group justify="space-between">
          <Text size="sm">{data.state === "dead" ? data.last_error : t(data.state === "cancelled" ? "many.cancelled" : "many.ended", { count: data.done })}</Text>
          <Button size="xs" variant="default" onClick={close}>{t("many.close")}</Button>
        </Group>
      ) : (
        <ProgressLine label={t("many.running")} done={data?.done ?? 0} total={total} cancel={() => void mutateAsync(params).catch(showProblem)} />
      )}
    </Card>
  );
}

interface ManyProps {
  /** The latest message that is in sight: what comes later is not meant. */
  latest: number;
  started: (job: number, total: number) => void;
}

function ReplayMany({ latest, started }: ManyProps) {
  const { t } = useTranslation(["events", "parts"]);
  const choice = useChoice();
  const [isOpen, { open, close }] = useDisclosure(false);
  const { mutateAsync } = api.useMutation("post", "/api/refused/replay");
  const { isRunning, problem, submit } = useSubmitting(async () => {
    const { job, messages } = await mutateAsync({ body: { ...choice, until: latest } });
    close();
    started(job, messages);
  });
  return (
    <>
      <Button variant="default" onClick={open}>{t("many.again")}</Button>
      <Modal opened={isOpen} onClose={close} title={t("many.againTitle")} closeButtonProps={{ "aria-label": t("parts:close") }}>
        <Stack component="form" onSubmit={submit}>
          <Text size="sm">{choice.reason || choice.source ? t("many.againFiltered") : t("many.againAll")}</Text>
          <ProblemAlert problem={problem} />
          <Group justify="flex-end">
            <Button variant="default" onClick={close}>{t("parts:cancel")}</Button>
            <Button type="submit" loading={isRunning} data-autofocus>{t("many.start")}</Button>
          </Group>
        </Stack>
      </Modal>
    </>
  );
}

function DiscardMany({ latest }: { latest: number }) {
  const { t } = useTranslation("events");
  const choice = useChoice();
  const renew = useRenew();
  const { mutateAsync } = api.useMutation("post", "/api/refused/discard");
  const run = async () => {
    const { messages } = await mutateAsync({ body: { ...choice, until: latest } });
    showDone(t("refused.discarded", { count: messages }));
    await renew();
  };
  const consequence = choice.reason || choice.source ? t("many.discardFiltered") : t("many.discardAll");
  return (
    <ConfirmButton title={t("many.discardTitle")} consequence={consequence} run={run}>
      {t("many.discard")}
    </ConfirmButton>
  );
}

/** What can be done with all messages that the filters leave; the job that does it is followed by its number. */
export function useMany() {
  const [running, setRunning] = useState<{ job: number; total: number } | null>(null);
  const buttons = (latest: number) => (
    <>
      <ReplayMany latest={latest} started={(job, total) => setRunning({ job, total })} />
      <DiscardMany latest={latest} />
    </>
  );
  const progress = running && <Replaying key={running.job} {...running} close={() => setRunning(null)} />;
  return { buttons, progress };
}
