import { Alert, Anchor, Button, Card, Group, List, SegmentedControl, SimpleGrid, Stack, Text, Title } from "@mantine/core";
import { IconAlertTriangle, IconEdit, IconPencil, IconRocket } from "@tabler/icons-react";
import { type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import { Link, useParams } from "react-router";
import { api } from "../api/client";
import { toProblem } from "../api/problem";
import { MissingPage } from "../app/ErrorPages";
import { useFormats } from "../language/formats";
import { Moment } from "../parts/Moment";
import { PageTitle } from "../parts/PageTitle";
import { ProblemAlert } from "../parts/ProblemAlert";
import { BandTable } from "./Bands";
import { Histogram, WaitingChart } from "./Charts";
import { DraftBadge } from "./ListPage";
import { ActiveSwitch, ScoreMenu } from "./ScoreActions";
import { UnderWay } from "./UnderWay";
import { type Distribution, type Whole, editorOf, placeOf, useDistribution, useMayWrite } from "./model";
import { columnsOfDistribution, readWords } from "./numbers";
import classes from "./publishing.module.css";

function Section({ title, children, beside }: { title: string; children: ReactNode; beside?: ReactNode }) {
  return (
    <Card component="section" aria-label={title}>
      <Group justify="space-between" mb="sm" gap="sm">
        <Title order={2}>{title}</Title>
        {beside}
      </Group>
      {children}
    </Card>
  );
}

/** What keeps the draft from being published, and that it says something else than what counts. */
function State({ score }: { score: Whole }) {
  const { t } = useTranslation("publishing");
  const mayWrite = useMayWrite();
  if (score.problems.length > 0) {
    return (
      <Alert color="red" icon={<IconAlertTriangle />} title={t("overview.problems", { count: score.problems.length })}>
        <List size="sm">
          {score.problems.slice(0, 5).map((each, number) => <List.Item key={number}>{each.message}</List.Item>)}
        </List>
        {mayWrite && <Button component={Link} to={editorOf("score", score.key)} size="xs" variant="default" mt="sm">{t("menu.edit")}</Button>}
      </Alert>
    );
  }
  if (!score.has_changes) return null;
  return (
    <Alert color="yellow" icon={<IconEdit />} title={t(score.live === null ? "overview.draft" : "overview.changes", { count: score.differences.length })}>
      <Text size="sm">{t("overview.edited", { who: score.edited_by })} · <Moment at={score.edited_at} /></Text>
      {mayWrite && <Button component={Link} to={`/publish?score=${encodeURIComponent(score.key)}`} size="xs" mt="sm" leftSection={<IconRocket size={14} />}>{t("overview.look")}</Button>}
    </Alert>
  );
}

function Figures({ distribution }: { distribution: Distribution }) {
  const { t } = useTranslation("publishing");
  const { number } = useFormats();
  const [first, last] = [distribution.bins[0], distribution.bins.at(-1)];
  return (
    <Text size="sm" c="dimmed">
      {t("overview.counted", { count: distribution.contacts, said: number(distribution.contacts) })}
      {first && last ? ` · ${t("list.spread", { from: number(Math.round(first.at_least)), to: number(Math.round(last.at_most)) })}` : ""}
    </Text>
  );
}

function Values({ score }: { score: Whole }) {
  const { t } = useTranslation("publishing");
  const isCounted = Boolean(score.is_active) && score.subject === "contact";
  const { data, isPending, error, refetch } = useDistribution(score.key, isCounted);
  if (!isCounted) {
    const why = score.subject === "deal" ? "overview.ofDeals" : score.live === null ? "overview.notPublished" : "overview.inactive";
    return <Section title={t("overview.values")}><Text size="sm" c="dimmed">{t(why)}</Text></Section>;
  }
  if (error) return toProblem(error).status === 404 ? <Section title={t("overview.values")}><Text size="sm" c="dimmed">{t("overview.coming")}</Text></Section> : <ProblemAlert problem={error} retry={() => void refetch()} />;
  if (isPending || !data) return <Section title={t("overview.values")}><WaitingChart /></Section>;
  return (
    <SimpleGrid cols={{ base: 1, lg: data.bands.length > 1 ? 2 : 1 }}>
      <Section title={t("overview.values")} beside={<Figures distribution={data} />}>
        <Histogram label={t("overview.chart", { name: score.name })} columns={columnsOfDistribution(data.bins)} series={[t("bands.contacts")]} />
      </Section>
      {data.bands.length > 1 && <Section title={t("bands.title")}><BandTable score={score.key} distribution={data} /></Section>}
    </SimpleGrid>
  );
}

function Rules({ score }: { score: Whole }) {
  const { t } = useTranslation("publishing");
  const [side, setSide] = useState(score.live === null ? "draft" : "live");
  const hasBoth = score.live !== null && score.has_changes && score.words !== "";
  const { facts, rules } = readWords(side === "draft" || score.live === null ? score.words : score.live_words);
  const choice = hasBoth && (
    <SegmentedControl size="xs" aria-label={t("overview.side")} value={side} onChange={setSide} data={[{ value: "live", label: t("overview.live") }, { value: "draft", label: t("overview.theDraft") }]} />
  );
  return (
    <Section title={t("overview.rules", { count: rules.length })} beside={choice}>
      {facts.length > 0 && (
        <dl className={classes.facts}>
          {facts.map(({ title, text }) => [<dt key={`${title}-title`}>{title}</dt>, <dd key={title}>{text}</dd>])}
        </dl>
      )}
      <ul className={classes.rules} style={{ marginTop: 12 }}>
        {rules.map((rule) => (
          <li key={rule.key}>
            <Text size="sm" fw={600}>{rule.name}</Text>
            <Text size="sm" className={classes.said}>{rule.text}</Text>
          </li>
        ))}
      </ul>
      {rules.length === 0 && <Text size="sm" c="dimmed">{t("overview.noRules")}</Text>}
    </Section>
  );
}

function Published({ score }: { score: Whole }) {
  const { t } = useTranslation("publishing");
  if (!score.published) return null;
  return (
    <Text size="sm" c="dimmed">
      {t("overview.version", { number: score.live, who: score.published.by, why: score.published.reason })}
      {" · "}
      <Moment at={score.published.at} /> · <Anchor component={Link} to={`${placeOf("score", score.key)}/history`} size="sm" underline="always">{t("menu.history")}</Anchor>
    </Text>
  );
}

/** A score: how its values lie, and what it says. */
export default function OverviewPage() {
  const { t } = useTranslation("publishing");
  const { key = "" } = useParams();
  const mayWrite = useMayWrite();
  const { data: score, error, refetch } = api.useQuery("get", "/api/scores/{key}", { params: { path: { key } } });
  if (error && toProblem(error).status === 404) return <MissingPage />;
  if (!score) return <Stack><PageTitle>{t("overview.title")}</PageTitle>{error ? <ProblemAlert problem={error} retry={() => void refetch()} /> : <WaitingChart />}</Stack>;
  const description = typeof score.document.description === "string" ? score.document.description : undefined;
  return (
    <>
      <PageTitle
        description={description}
        beside={<DraftBadge score={score} />}
        actions={
          <>
            <ActiveSwitch score={score} hasLabel />
            {mayWrite && <Button component={Link} to={editorOf("score", key)} leftSection={<IconPencil size={16} />}>{t("menu.edit")}</Button>}
            <ScoreMenu score={score} isOfPage />
          </>
        }
      >
        {score.name}
      </PageTitle>
      <UnderWay />
      <Stack>
        <State score={score} />
        <Values score={score} />
        <Rules score={score} key={score.version} />
        <Published score={score} />
      </Stack>
    </>
  );
}
