import { Alert, Button, Group, List, Stack, Text } from "@mantine/core";
import { IconCheck } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { client } from "../api/client";
import { say } from "../conditions/sources";
import { useFormats } from "../language/formats";
import { ContactLink } from "../parts/ContactLink";
import { ProblemAlert } from "../parts/ProblemAlert";
import { ProgressLine } from "../parts/ProgressLine";
import { type Bulk, cancel, isOver, useBulk } from "./bulk";

const SHOWN = 20;

interface BulkProgressProps {
  job: number;
  isErasure: boolean;
  setJob: (job: number) => void;
  close: () => void;
}

/** How far the job is, the way to stop it, and what came of it. */
export function BulkProgress({ job, isErasure, setJob, close }: BulkProgressProps) {
  const { t } = useTranslation(["contacts", "parts"]);
  const { data, error, refetch } = useBulk(job, isErasure);
  const [problem, setProblem] = useState<unknown>(null);
  const path = { params: { path: { id: job } } };
  const stop = () =>
    cancel(job, isErasure)
      .then(() => refetch())
      .catch(setProblem);
  const undo = async () => {
    const answer = await client.POST("/api/contacts/bulk/{id}/undo", path);
    if (answer.data) setJob(answer.data.id);
    setProblem(answer.error ?? null);
  };
  return (
    <Stack>
      {isOver(data) && data ? (
        <Result bulk={data} />
      ) : (
        <>
          <ProgressLine label={t(data?.is_cancelling ? "bulk.cancelling" : "bulk.running")} done={data?.done ?? 0} total={data?.total} cancel={data && !data.is_cancelling ? () => void stop() : undefined} />
          <Text size="sm" c="dimmed">
            {t("bulk.goesOn")}
          </Text>
        </>
      )}
      <ProblemAlert problem={problem ?? error} />
      <Group justify="flex-end">
        {data?.can_undo && (
          <Button variant="default" onClick={() => void undo()}>
            {t("bulk.undo")}
          </Button>
        )}
        <Button onClick={close}>{t("parts:close")}</Button>
      </Group>
    </Stack>
  );
}

function Result({ bulk }: { bulk: Bulk }) {
  const { t } = useTranslation("contacts");
  const { number } = useFormats();
  const { changed, refused, refused_count } = bulk;
  const isCut = bulk.state === "cancelled";
  return (
    <>
      <Alert color={bulk.state === "done" ? "teal" : "orange"} icon={<IconCheck />} role="status">
        {t(isCut ? "bulk.cut" : bulk.state === "done" ? "bulk.done" : "bulk.failed", { count: changed, number: number(changed) })}
      </Alert>
      {refused_count > 0 && (
        <Stack gap="xs">
          <Text size="sm" fw={550}>
            {t("bulk.refused", { count: refused_count, number: number(refused_count) })}
          </Text>
          <List size="sm">
            {refused.slice(0, SHOWN).map((each) => (
              <List.Item key={each.contact}>
                <ContactLink id={each.contact} />: {say(each.message)}
              </List.Item>
            ))}
          </List>
        </Stack>
      )}
    </>
  );
}
