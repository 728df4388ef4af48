import { Alert, Badge, Button, Card, Grid, Group, Select, Skeleton, Stack, Text, Title, UnstyledButton } from "@mantine/core";
import { useInfiniteQuery, useQueryClient } from "@tanstack/react-query";
import { IconArrowBackUp } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Link, useNavigate, useParams, useSearchParams } from "react-router";
import { type Schemas, api, client } from "../api/client";
import { toProblem } from "../api/problem";
import { MissingPage } from "../app/ErrorPages";
import { useFormats } from "../language/formats";
import { Moment } from "../parts/Moment";
import { PageTitle } from "../parts/PageTitle";
import { ProblemAlert } from "../parts/ProblemAlert";
import { showDone } from "../parts/notices";
import { DecisionModal } from "./DecisionModal";
import { Differences } from "./Differences";
import { UnderWay } from "./UnderWay";
import classes from "./versions.module.css";
import { type Whole, editorOf, placeOf, renew, useMayWrite } from "./model";

type Version = Schemas["ShownVersion"];

function useVersion(key: string, number: number | undefined, against?: number) {
  return api.useQuery(
    "get", "/api/scores/{key}/versions/{number}",
    { params: { path: { key, number: number ?? 0 }, query: { against } } },
    { enabled: number !== undefined, staleTime: Infinity },
  );
}

function Entry({ version, isShown, show }: { version: Version; isShown: boolean; show: () => void }) {
  const { t } = useTranslation("publishing");
  const { date } = useFormats();
  return (
    <li>
      <UnstyledButton onClick={show} className={classes.entry} data-on={isShown || undefined} aria-pressed={isShown}>
        <Group gap={8} mb={2}>
          <Text size="sm" fw={600}>{t("versions.one", { number: version.number })}</Text>
          {version.is_live && <Badge size="sm" color="teal">{t("versions.live")}</Badge>}
          {version.is_removal && <Badge size="sm" color="red">{t("versions.removal")}</Badge>}
        </Group>
        <Text size="sm" lineClamp={2}>{version.publication.reason}</Text>
        <Text size="xs" c="dimmed">{version.publication.by} · {date(version.publication.at)}</Text>
      </UnstyledButton>
    </li>
  );
}

/** Back to an earlier version: what changes by it, and why. */
function RollBack({ score, number, close }: { score: Whole; number: number; close: () => void }) {
  const { t } = useTranslation("publishing");
  const queries = useQueryClient();
  const navigate = useNavigate();
  const { data } = useVersion(score.key, number, score.live ?? undefined);
  const run = async (reason: string) => {
    const body = { to: number, version: score.version, live: score.live, reason };
    const { data: now, error } = await client.POST("/api/scores/{key}/roll-back", { params: { path: { key: score.key } }, body });
    if (!now) throw error;
    await renew(queries);
    showDone(t("rollBack.done", { number }));
    if (now.published) void navigate(`/publications/${now.published.id}`);
  };
  return (
    <DecisionModal title={t("rollBack.title", { number })} verb={t("rollBack.verb")} reason={t("rollBack.reason", { number })} run={run} close={close}>
      <Stack gap="sm">
        <span>{t("rollBack.detail", { number })}{score.has_changes && ` ${t("rollBack.draftStays")}`}</span>
        {data ? <Differences label={t("rollBack.differences")} differences={data.differences} /> : <Skeleton height={80} />}
      </Stack>
    </DecisionModal>
  );
}

/** A score that was removed comes back as a draft. */
function BringBack({ scoreKey, document }: { scoreKey: string; document: Record<string, unknown> }) {
  const { t } = useTranslation("publishing");
  const navigate = useNavigate();
  const queries = useQueryClient();
  const [problem, setProblem] = useState<unknown>(null);
  const run = async () => {
    const { error, response } = await client.POST("/api/scores", { body: { document } });
    if (!response.ok) return setProblem(error);
    await renew(queries);
    return navigate(editorOf("score", scoreKey));
  };
  return (
    <Stack gap="xs">
      <Button size="xs" variant="default" leftSection={<IconArrowBackUp size={14} />} onClick={() => void run()}>{t("versions.bringBack")}</Button>
      <ProblemAlert problem={problem} />
    </Stack>
  );
}

interface ShownProps {
  scoreKey: string;
  score: Whole | undefined;
  versions: readonly Version[];
  shown: Version;
}

function Shown({ scoreKey, score, versions, shown }: ShownProps) {
  const { t } = useTranslation("publishing");
  const [search, setSearch] = useSearchParams();
  const [isAsking, setAsking] = useState(false);
  const mayWrite = useMayWrite();
  const against = Number(search.get("against")) || undefined;
  const { data, error, refetch } = useVersion(scoreKey, shown.number, against);
  const others = versions.filter((each) => each.number !== shown.number && !each.is_removal);
  const compare = (value: string | null) =>
    setSearch((old) => {
      const next = new URLSearchParams(old);
      if (value) next.set("against", value);
      else next.delete("against");
      return next;
    }, { replace: true });
  return (
    <Card component="section" aria-label={t("versions.one", { number: shown.number })}>
      <Group justify="space-between" align="flex-start" mb="sm" gap="sm">
        <div>
          <Title order={2}>{t("versions.one", { number: shown.number })}</Title>
          <Text size="sm" mt={4} style={{ overflowWrap: "anywhere" }}>{shown.publication.reason}</Text>
          <Text size="sm" c="dimmed">{shown.publication.by} · <Moment at={shown.publication.at} as="moment" /></Text>
        </div>
        {mayWrite && score && !shown.is_live && !shown.is_removal && <Button size="xs" leftSection={<IconArrowBackUp size={14} />} onClick={() => setAsking(true)}>{t("rollBack.ask")}</Button>}
        {mayWrite && !score && data?.document && <BringBack scoreKey={scoreKey} document={data.document} />}
      </Group>
      <Select label={t("versions.against")} size="xs" maw={280} mb="md" clearable value={against ? String(against) : null} placeholder={t("versions.before")} onChange={compare} data={others.map((each) => ({ value: String(each.number), label: each.is_live ? t("versions.oneLive", { number: each.number }) : t("versions.one", { number: each.number }) }))} clearButtonProps={{ "aria-label": t("movers.clear") }} />
      {error ? <ProblemAlert problem={error} retry={() => void refetch()} /> : !data ? <Skeleton height={120} /> : <Differences label={t("versions.changed")} differences={data.differences} />}
      {isAsking && score && <RollBack score={score} number={shown.number} close={() => setAsking(false)} />}
    </Card>
  );
}

function useVersions(key: string) {
  return useInfiniteQuery({
    queryKey: ["get", "/api/scores/{key}/versions", key],
    queryFn: async ({ pageParam, signal }) => {
      const { data, error } = await client.GET("/api/scores/{key}/versions", { params: { path: { key }, query: { limit: 50, cursor: pageParam } }, signal });
      if (!data) throw error;
      return data;
    },
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.next ?? undefined,
  });
}

/** What a score said over time, and the way back. */
export default function VersionsPage() {
  const { t } = useTranslation("publishing");
  const { key = "" } = useParams();
  const [search, setSearch] = useSearchParams();
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useVersions(key);
  const { data: score, error: missing } = api.useQuery("get", "/api/scores/{key}", { params: { path: { key } } });
  const versions = data?.pages.flatMap((page) => page.items);
  if (error && toProblem(error).status === 404) return <MissingPage />;
  const wanted = Number(search.get("version"));
  const shown = versions?.find((each) => each.number === wanted) ?? versions?.[0];
  const title = t("versions.title", { name: score?.name ?? key });
  return (
    <>
      <PageTitle description={t("versions.description")} actions={score && <Button component={Link} to={placeOf("score", key)} variant="default">{t("versions.toScore")}</Button>}>{title}</PageTitle>
      <UnderWay />
      {missing && toProblem(missing).status === 404 && <Alert color="orange" mb="md">{t("versions.removed")}</Alert>}
      {error && <ProblemAlert problem={error} retry={() => void refetch()} />}
      {versions?.length === 0 && <Text>{t("versions.none")}</Text>}
      {!versions && !error && <Skeleton height={240} />}
      {versions && shown && (
        <Grid gap="lg">
          <Grid.Col span={{ base: 12, md: 4 }}>
            <ul className={classes.list} aria-label={title}>
              {versions.map((each) => <Entry key={each.number} version={each} isShown={each === shown} show={() => setSearch({ version: String(each.number) }, { replace: true })} />)}
            </ul>
            {hasNextPage && <Button mt="sm" variant="default" size="xs" loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>{t("versions.more")}</Button>}
          </Grid.Col>
          <Grid.Col span={{ base: 12, md: 8 }}><Shown key={shown.number} scoreKey={key} score={score} versions={versions} shown={shown} /></Grid.Col>
        </Grid>
      )}
    </>
  );
}
