import { Badge, Box, Button, Group, Select, Text, Title } from "@mantine/core";
import { IconStack2 } from "@tabler/icons-react";
import { useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { useSearchParams } from "react-router";
import { type Schemas, api } from "../api/client";
import { useFormats } from "../language/formats";
import { ConfirmButton } from "../parts/ConfirmButton";
import { type Column, DataTable } from "../parts/DataTable";
import { Empty } from "../parts/Empty";
import { Moment } from "../parts/Moment";
import { showDone, showProblem } from "../parts/notices";
import { Pager } from "../parts/Pager";
import { ProblemAlert } from "../parts/ProblemAlert";
import { isStanding, useCodeWords } from "./words";

type Job = Schemas["ShownJob"];
const STATES = ["running", "waiting", "dead", "done", "cancelled"] as const;
type State = (typeof STATES)[number];
const COLORS: Record<State, string> = { running: "blue", waiting: "gray", dead: "red", done: "teal", cancelled: "gray" };
const LOOK = 3_000;

function What({ job }: { job: Job }) {
  const { t } = useTranslation("system");
  const words = useCodeWords();
  return (
    <Box maw={440}>
      <Text size="sm" fw={600}>
        {words("kind", job.kind)}
      </Text>
      <Text size="xs" c="dimmed" fw={400}>
        {t("jobs.number", { id: job.id })}
      </Text>
      {job.state === "dead" && job.last_error && (
        <Text size="xs" c="red" fw={400} lineClamp={4} style={{ overflowWrap: "anywhere" }} title={job.last_error}>
          {job.last_error}
        </Text>
      )}
    </Box>
  );
}

function Progress({ job }: { job: Job }) {
  const { t } = useTranslation("system");
  const { number } = useFormats();
  const said = job.total ? t("jobs.of", { done: number(job.done), total: number(job.total) }) : job.done ? number(job.done) : "";
  return (
    <Group gap="xs">
      <Badge color={COLORS[job.state]}>{t(job.is_cancelling && job.state === "running" ? "jobs.cancelling" : `state.${job.state}`)}</Badge>
      {said && <Text size="sm">{said}</Text>}
    </Group>
  );
}

function Actions({ job }: { job: Job }) {
  const { t } = useTranslation("system");
  const words = useCodeWords();
  const queries = useQueryClient();
  const params = { path: { id: job.id } };
  const cancel = api.useMutation("post", "/api/jobs/{id}/cancel");
  const retry = api.useMutation("post", "/api/jobs/{id}/retry");
  const renew = () => Promise.all([queries.invalidateQueries({ queryKey: ["get", "/api/jobs"] }), queries.invalidateQueries({ queryKey: ["get", "/api/dashboard/health"] })]);
  const stop = async () => {
    await cancel.mutateAsync({ params });
    await renew();
  };
  const again = async () => {
    await retry.mutateAsync({ params });
    showDone(t("jobs.retried"));
    await renew();
  };
  if (job.state === "dead" || job.state === "cancelled") {
    return (
      <Button size="compact-sm" variant="default" loading={retry.isPending} onClick={() => void again().catch(showProblem)} aria-label={t("jobs.retryOf", { kind: words("kind", job.kind), id: job.id })}>
        {t("jobs.retry")}
      </Button>
    );
  }
  if (job.state === "done" || isStanding(job.kind) || job.is_cancelling) return null;
  return (
    <ConfirmButton size="compact-sm" title={t("jobs.cancelTitle", { kind: words("kind", job.kind) })} consequence={t("jobs.cancelWhat")} run={stop}>
      {t("jobs.cancel")}
    </ConfirmButton>
  );
}

function useColumns(): Column<Job>[] {
  const { t } = useTranslation("system");
  return [
    { key: "what", title: t("jobs.job"), cell: (job) => <What job={job} /> },
    { key: "state", title: t("jobs.state"), cell: (job) => <Progress job={job} /> },
    { key: "asked", title: t("jobs.asked"), cell: (job) => <Moment at={job.created_at} /> },
    { key: "ended", title: t("jobs.ended"), cell: (job) => <Moment at={job.ended_at} /> },
    { key: "actions", title: t("actions"), align: "end", cell: (job) => <Actions job={job} /> },
  ];
}

/** The jobs in one state: how far they are, why they failed, and what can be done about it. */
export function Jobs() {
  const { t } = useTranslation("system");
  const [search, setSearch] = useSearchParams();
  const state = STATES.find((each) => each === search.get("state")) ?? "running";
  const options = { params: { query: { state, cursor: search.get("cursor"), limit: 25 } } };
  const { data, error, refetch } = api.useQuery("get", "/api/jobs", options, { refetchInterval: LOOK });
  const columns = useColumns();
  return (
    <section>
      <Group justify="space-between" align="flex-end" mt="xl" mb="sm">
        <Title order={2} size="h4">
          {t("jobs.title")}
        </Title>
        <Select
          aria-label={t("jobs.show")}
          data={STATES.map((value) => ({ value, label: t(`jobs.list.${value}`) }))}
          value={state}
          onChange={(value) => setSearch(value && value !== "running" ? { state: value } : {})}
          allowDeselect={false}
        />
      </Group>
      <ProblemAlert problem={error} retry={() => void refetch()} />
      {(data || !error) && (
        <DataTable
          label={t("jobs.title")}
          columns={columns}
          rows={data?.items}
          rowKey={(job) => job.id}
          empty={
            <Empty icon={IconStack2} title={t(`jobs.none.${state}`)}>
              {t(`jobs.noneDetail.${state}`)}
            </Empty>
          }
        />
      )}
      <Pager next={data?.next} />
    </section>
  );
}
