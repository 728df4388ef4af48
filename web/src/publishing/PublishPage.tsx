import { Alert, Button, Card, Checkbox, Grid, Group, List, Progress, Skeleton, Stack, Text, Title } from "@mantine/core";
import { IconCircleCheck, IconRefresh, IconRocket } from "@tabler/icons-react";
import { useQueries } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { Link, useSearchParams } from "react-router";
import { api } from "../api/client";
import { toProblem } from "../api/problem";
import { useFormats } from "../language/formats";
import { Empty } from "../parts/Empty";
import { Moment } from "../parts/Moment";
import { PageTitle } from "../parts/PageTitle";
import { ProblemAlert } from "../parts/ProblemAlert";
import { Differences } from "./Differences";
import { EffectView } from "./EffectView";
import { PublishForm } from "./PublishForm";
import { UnderWay } from "./UnderWay";
import { type Kind, type Part, type Whole, editorOf, nameOf, useAllOf, useMayWrite } from "./model";
import { usePreview } from "./preview";

/** All drafts that say something else than what counts. */
function useDrafts() {
  const scores = useAllOf("score");
  const segments = useAllOf("segment");
  const is = (kind: Kind, items: typeof scores.data) => (items ?? []).map((each): Part => ({ ...each, kind }));
  const all = [...is("score", scores.data), ...is("segment", segments.data)];
  const drafts = all.filter((each) => each.has_changes);
  const error = scores.error ?? segments.error;
  const retry = () => void Promise.all([scores.refetch(), segments.refetch()]);
  return { all, drafts, isLoading: scores.isPending || segments.isPending, error, retry };
}

const isSound = (whole: Whole | undefined): boolean => whole?.problems.length === 0;

/** Which drafts are to be published: those that the address names, else all with which nothing is wrong. */
function useChoice(drafts: readonly Part[], wholes: ReadonlyMap<string, Whole>) {
  const [search, setSearch] = useSearchParams();
  const asked = new Set([...search.getAll("score").map((key) => nameOf("score", key)), ...search.getAll("segment").map((key) => nameOf("segment", key))]);
  const isUsual = asked.size === 0 && !search.has("none");
  const isReady = drafts.every((each) => wholes.has(nameOf(each.kind, each.key)));
  const usual = drafts.some((each) => isSound(wholes.get(nameOf(each.kind, each.key)))) ? (name: string) => isSound(wholes.get(name)) : () => true;
  const isChosen = isUsual ? usual : (name: string) => asked.has(name);
  const chosen = isReady ? drafts.filter((each) => isChosen(nameOf(each.kind, each.key))) : [];
  const choose = (part: Part, isOn: boolean) => {
    const next = isOn ? [...chosen, part] : chosen.filter((each) => each !== part);
    setSearch(new URLSearchParams(next.length > 0 ? next.map((each) => [each.kind, each.key]) : { none: "1" }), { replace: true });
  };
  return { chosen, choose, isReady };
}

/** The drafts themselves: what differs, and what is wrong. */
function useWholes(parts: readonly Part[]): Map<string, Whole> {
  const found = useQueries({
    queries: parts.map(({ kind, key }) =>
      kind === "score"
        ? api.queryOptions("get", "/api/scores/{key}", { params: { path: { key } } })
        : api.queryOptions("get", "/api/segments/{key}", { params: { path: { key } } }),
    ),
  });
  return new Map(found.flatMap(({ data }, index) => {
    const part = parts[index];
    return data && part ? [[nameOf(part.kind, part.key), data as Whole]] : [];
  }));
}

/** What is wrong with a draft, which may be right together with another one. */
function Wrong({ whole }: { whole: Whole }) {
  const { t } = useTranslation("publishing");
  return (
    <>
      <Text size="sm" fw={550}>{t("publish.wrong", { count: whole.problems.length })}</Text>
      <List size="sm" mt={4}>{whole.problems.slice(0, 10).map((each, number) => <List.Item key={number}>{each.message}</List.Item>)}</List>
    </>
  );
}

function Draft({ part, whole, isOnly, isChosen, choose }: { part: Part; whole: Whole | undefined; isOnly: boolean; isChosen: boolean; choose: (isOn: boolean) => void }) {
  const { t } = useTranslation("publishing");
  const mayWrite = useMayWrite();
  return (
    <Card component="section" aria-label={part.name}>
      <Group justify="space-between" mb="sm" gap="sm" align="flex-start">
        <Group gap="sm" align="flex-start" wrap="nowrap">
          {!isOnly && <Checkbox mt={3} checked={isChosen} onChange={(event) => choose(event.currentTarget.checked)} aria-label={t("publish.choose", { name: part.name })} />}
          <div>
            <Title order={3}>{part.name}</Title>
            <Text size="xs" c="dimmed">{t(`kind.${part.kind}`)} · {t("overview.edited", { who: part.edited_by })} · <Moment at={part.edited_at} /></Text>
          </div>
        </Group>
        {mayWrite && <Button component={Link} to={editorOf(part.kind, part.key)} size="xs" variant="default">{t("menu.edit")}</Button>}
      </Group>
      {!whole ? (
        <Skeleton height={64} />
      ) : whole.problems.length > 0 ? (
        <Wrong whole={whole} />
      ) : (
        <Differences label={t("differences.of", { name: part.name })} differences={whole.differences} />
      )}
    </Card>
  );
}

function Ended({ retry }: { retry: () => void }) {
  const { t } = useTranslation("publishing");
  return (
    <Alert color="orange" title={t("preview.ended")}>
      <Text size="sm">{t("preview.endedDetail")}</Text>
      <Button size="xs" variant="default" mt="sm" leftSection={<IconRefresh size={14} />} onClick={retry}>{t("preview.again")}</Button>
    </Alert>
  );
}

/** Nobody knows how long it takes; on a large base a worker does it, and can be stopped. */
function Coming({ cancel }: { cancel: (() => void) | undefined }) {
  const { t } = useTranslation(["publishing", "parts"]);
  return (
    <Stack gap={8} aria-busy>
      <Group justify="space-between">
        <Text size="sm" role="status">{t("preview.coming")}</Text>
        {cancel && <Button size="compact-xs" variant="default" onClick={cancel}>{t("parts:cancel")}</Button>}
      </Group>
      <Progress value={100} animated aria-label={t("preview.coming")} />
    </Stack>
  );
}

const PLACE = /^(score|segment)s\.([^.[]+)/;

/** Why there is no preview: what keeps the drafts from being published together, by their names. */
function Refused({ problem, retry, names }: { problem: unknown; retry: () => void; names: ReadonlyMap<string, string> }) {
  const { t } = useTranslation("publishing");
  const { code, errors = [] } = toProblem(problem);
  if (code !== "unpublishable") return <ProblemAlert problem={problem} retry={retry} />;
  const partOf = (path: string): string => {
    const [, kind, key] = PLACE.exec(path) ?? [];
    return kind && key ? (names.get(`${kind}:${key}`) ?? key) : "";
  };
  return (
    <Alert color="orange" role="alert" title={t("publish.problems")}>
      <Text size="sm">{t("publish.problemsDetail")}</Text>
      <List size="sm" mt="xs">{errors.slice(0, 20).map((each, number) => <List.Item key={number}><b>{partOf(each.path)}</b> {each.message}</List.Item>)}</List>
    </Alert>
  );
}

function Preview({ preview, all }: { preview: ReturnType<typeof usePreview>; all: readonly Part[] }) {
  const { t } = useTranslation("publishing");
  const { number } = useFormats();
  const names = new Map(all.map((each) => [nameOf(each.kind, each.key), each.name]));
  const { result } = preview;
  return (
    <Card component="section" aria-label={t("preview.title")}>
      <Group justify="space-between" mb="xs" gap="sm">
        <Title order={2}>{t("preview.title")}</Title>
        {result && (
          <Group gap="xs">
            <Text size="xs" c="dimmed">{t("preview.made", { count: result.effect.contacts, said: number(result.effect.contacts) })} <Moment at={result.made_at} /></Text>
            <Button size="compact-xs" variant="default" leftSection={<IconRefresh size={12} />} onClick={preview.retry}>{t("preview.again")}</Button>
          </Group>
        )}
      </Group>
      {preview.problem ? (
        <Refused problem={preview.problem} retry={preview.retry} names={names} />
      ) : preview.hasEnded ? (
        <Ended retry={preview.retry} />
      ) : preview.isComing || !result ? (
        <Coming cancel={preview.isByWorker ? () => void preview.cancel() : undefined} />
      ) : (
        <EffectView effect={result.effect} token={preview.token} names={names} />
      )}
    </Card>
  );
}

function Nothing() {
  const { t } = useTranslation("publishing");
  return (
    <Empty title={t("publish.empty")} icon={IconCircleCheck} action={<Group mt="sm"><Button component={Link} to="/scores">{t("publish.toScores")}</Button><Button component={Link} to="/publications" variant="default">{t("publish.toPublications")}</Button></Group>}>
      {t("publish.emptyDetail")}
    </Empty>
  );
}

function Waiting() {
  return <Stack><Skeleton height={140} /><Skeleton height={320} /></Stack>;
}

function Unchosen() {
  const { t } = useTranslation("publishing");
  return <Alert icon={<IconRocket />}>{t("publish.unchosen")}</Alert>;
}

/** Before publishing: what changes, what it does to everybody, and the decision. */
export default function PublishPage() {
  const { t } = useTranslation("publishing");
  const { all, drafts, isLoading, error, retry } = useDrafts();
  const wholes = useWholes(drafts);
  const { chosen, choose, isReady } = useChoice(drafts, wholes);
  const preview = usePreview(chosen);
  const mayWrite = useMayWrite();
  return (
    <>
      <PageTitle description={t("publish.description")}>{t("publish.title")}</PageTitle>
      <UnderWay />
      {error ? <ProblemAlert problem={error} retry={retry} /> : isLoading ? <Waiting /> : drafts.length === 0 ? <Nothing /> : (
        <Grid gap="lg">
          <Grid.Col span={{ base: 12, lg: mayWrite ? 9 : 12 }}>
            <Stack>
              <Stack component="section" gap="sm" aria-label={t("publish.what")}>
                <Title order={2}>{t("publish.what")}</Title>
                {drafts.map((part) => (
                  <Draft key={nameOf(part.kind, part.key)} part={part} whole={wholes.get(nameOf(part.kind, part.key))} isOnly={drafts.length === 1} isChosen={chosen.includes(part)} choose={(isOn) => choose(part, isOn)} />
                ))}
              </Stack>
              {!isReady ? <Skeleton height={320} /> : chosen.length === 0 ? <Unchosen /> : <Preview preview={preview} all={all} />}
            </Stack>
          </Grid.Col>
          {mayWrite && <Grid.Col span={{ base: 12, lg: 3 }}><PublishForm parts={chosen} isWrong={Boolean(preview.problem) && toProblem(preview.problem).code === "unpublishable"} /></Grid.Col>}
        </Grid>
      )}
    </>
  );
}
