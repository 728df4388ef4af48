import { Alert, Button, Card, Checkbox, Grid, Group, List, Skeleton, Stack, Text, Title } from "@mantine/core";
import { IconCircleCheck, IconRefresh, IconRocket } from "@tabler/icons-react";
import { useQueries } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { Link, useSearchParams } from "react-router";
import { api } from "../api/client";
import { useFormats } from "../language/formats";
import { Empty } from "../parts/Empty";
import { Moment } from "../parts/Moment";
import { PageTitle } from "../parts/PageTitle";
import { ProblemAlert } from "../parts/ProblemAlert";
import { ProgressLine } from "../parts/ProgressLine";
import { Differences, namesOfRules } from "./Differences";
import { EffectView } from "./EffectView";
import { PublishForm } from "./PublishForm";
import { UnderWay } from "./UnderWay";
import { type Kind, type Part, type Whole, editorOf, nameOf, useAllOf, useMayWrite } from "./model";
import { usePreview } from "./preview";

/** All drafts that say something else than what counts, and which of them are to be published. */
function useDrafts() {
  const scores = useAllOf("score");
  const segments = useAllOf("segment");
  const [search, setSearch] = useSearchParams();
  const is = (kind: Kind, items: typeof scores.data) => (items ?? []).map((each): Part => ({ ...each, kind }));
  const all = [...is("score", scores.data), ...is("segment", segments.data)];
  const drafts = all.filter((each) => each.has_changes);
  const asked = new Set([...search.getAll("score").map((key) => nameOf("score", key)), ...search.getAll("segment").map((key) => nameOf("segment", key))]);
  const isChosen = (part: Part) => asked.size === 0 || asked.has(nameOf(part.kind, part.key));
  const chosen = drafts.filter(isChosen);
  const choose = (part: Part, isOn: boolean) => {
    const next = isOn ? [...chosen, part] : chosen.filter((each) => each !== part);
    setSearch(new URLSearchParams(next.map((each) => [each.kind, each.key])), { replace: true });
  };
  const error = scores.error ?? segments.error;
  const retry = () => void Promise.all([scores.refetch(), segments.refetch()]);
  return { all, drafts, chosen, choose, isLoading: scores.isPending || segments.isPending, error, retry };
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
            <Text size="xs" c="dimmed">{t(`kind.${part.kind}`)} · {t("overview.edited", { who: part.edited_by })} <Moment at={part.edited_at} /></Text>
          </div>
        </Group>
        {mayWrite && <Button component={Link} to={editorOf(part.kind, part.key)} size="xs" variant="default">{t("menu.edit")}</Button>}
      </Group>
      {!whole ? (
        <Skeleton height={64} />
      ) : whole.problems.length > 0 ? (
        <Text size="sm" c="dimmed">{t("publish.wrong", { count: whole.problems.length })}</Text>
      ) : (
        <Differences label={t("differences.of", { name: part.name })} differences={whole.differences} names={namesOfRules(whole.document, whole.live_document)} />
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
        <ProblemAlert problem={preview.problem} retry={preview.retry} />
      ) : preview.hasEnded ? (
        <Ended retry={preview.retry} />
      ) : preview.isComing || !result ? (
        <ProgressLine label={t("preview.coming")} done={0} total={null} cancel={preview.isByWorker ? () => void preview.cancel() : undefined} />
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

function Missing({ whole }: { whole: readonly Whole[] }) {
  const { t } = useTranslation("publishing");
  const problems = whole.flatMap((each) => each.problems.map((problem) => ({ name: each.name, ...problem })));
  if (problems.length === 0) return null;
  return (
    <Alert color="orange" title={t("publish.problems", { count: problems.length })}>
      <List size="sm">{problems.slice(0, 20).map((each, number) => <List.Item key={number}>{each.name}: {each.message}</List.Item>)}</List>
    </Alert>
  );
}

/** Before publishing: what changes, what it does to everybody, and the decision. */
export default function PublishPage() {
  const { t } = useTranslation("publishing");
  const { all, drafts, chosen, choose, isLoading, error, retry } = useDrafts();
  const wholes = useWholes(drafts);
  const preview = usePreview(chosen);
  const mayWrite = useMayWrite();
  const chosenWholes = chosen.flatMap((each) => wholes.get(nameOf(each.kind, each.key)) ?? []);
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
              {preview.problem !== null && <Missing whole={chosenWholes} />}
              {chosen.length === 0 ? <Unchosen /> : <Preview preview={preview} all={all} />}
            </Stack>
          </Grid.Col>
          {mayWrite && <Grid.Col span={{ base: 12, lg: 3 }}><PublishForm parts={chosen} isWrong={Boolean(preview.problem)} /></Grid.Col>}
        </Grid>
      )}
    </>
  );
}
