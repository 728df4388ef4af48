import { Alert, Anchor, Button, Card, Group, Stack, Text, Title } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { IconCircleCheck, IconInfoCircle } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Link, useNavigate, useParams } from "react-router";
import { api, client } from "../api/client";
import { toProblem } from "../api/problem";
import { MissingPage } from "../app/ErrorPages";
import { Moment } from "../parts/Moment";
import { PageTitle } from "../parts/PageTitle";
import { ProblemAlert } from "../parts/ProblemAlert";
import { DecisionModal } from "./DecisionModal";
import { Differences } from "./Differences";
import { StateBadge } from "./StateBadge";
import { Progress } from "./UnderWay";
import { WaitingChart } from "./Charts";
import { type Difference, type Standing, isUnderWay, nameOf, placeOf, renew, useAllOf, useMayWrite, usePublication } from "./model";

function Cancel({ standing, close }: { standing: Standing; close: () => void }) {
  const { t } = useTranslation("publishing");
  const queries = useQueryClient();
  const navigate = useNavigate();
  const run = async (reason: string) => {
    const { error, response } = await client.POST("/api/publications/{id}/cancel", { params: { path: { id: standing.id } }, body: { reason } });
    if (!response.ok) throw error;
    await renew(queries);
    void navigate(`/publications/${standing.id}`, { replace: true });
  };
  return (
    <DecisionModal title={t("cancel.title", { number: standing.id })} verb={t("cancel.verb")} isDangerous run={run} close={close}>
      {t("cancel.detail")}
    </DecisionModal>
  );
}

/** On its way: how far, and the way to take it back. */
function OnItsWay({ standing, cancel }: { standing: Standing; cancel: () => void }) {
  const { t } = useTranslation("publishing");
  const mayWrite = useMayWrite();
  return (
    <Card>
      <Stack gap="sm">
        <Progress standing={standing} />
        <Group justify="space-between" gap="sm">
          <Text size="sm" c="dimmed">{t("progress.until")}</Text>
          {mayWrite && <Button size="xs" variant="default" onClick={cancel}>{t("cancel.ask")}</Button>}
        </Group>
      </Stack>
    </Card>
  );
}

/** Where it stands; the question whether to cancel stays open if it comes into force meanwhile, and says so. */
function State({ standing }: { standing: Standing }) {
  const [isAsking, setAsking] = useState(false);
  return (
    <>
      {isUnderWay(standing) ? <OnItsWay standing={standing} cancel={() => setAsking(true)} /> : <Ended standing={standing} />}
      {isAsking && <Cancel standing={standing} close={() => setAsking(false)} />}
    </>
  );
}

/** How it ended, in a sentence, and where to go from here. */
function Ended({ standing }: { standing: Standing }) {
  const { t } = useTranslation("publishing");
  if (standing.state === "in_force") {
    return (
      <Alert color="teal" icon={<IconCircleCheck />} title={t("done.title")} role="status">
        <Text size="sm">{t("done.detail")} {standing.in_force_at && <Moment at={standing.in_force_at} as="moment" />}</Text>
        <Group mt="sm" gap="sm">
          <Button component={Link} to="/scores" size="xs">{t("publish.toScores")}</Button>
          <Button component={Link} to="/contacts" size="xs" variant="default">{t("done.toContacts")}</Button>
        </Group>
      </Alert>
    );
  }
  return (
    <Alert color={standing.state === "replaced" ? "gray" : "orange"} icon={<IconInfoCircle />}>
      <Text size="sm">{t(`done.${standing.state === "waiting" || standing.state === "rescoring" ? "replaced" : standing.state}`)}</Text>
      <Anchor component={Link} to="/publications" size="sm">{t("publish.toPublications")}</Anchor>
    </Alert>
  );
}

function useNames(): Map<string, string> {
  const scores = useAllOf("score").data ?? [];
  const segments = useAllOf("segment").data ?? [];
  return new Map([...scores.map((each) => [nameOf("score", each.key), each.name] as const), ...segments.map((each) => [nameOf("segment", each.key), each.name] as const)]);
}

function Changes({ id }: { id: number }) {
  const { t } = useTranslation("publishing");
  const names = useNames();
  const { data, error, refetch } = api.useQuery("get", "/api/publications/{id}/differences", { params: { path: { id } } });
  if (error) return <ProblemAlert problem={error} retry={() => void refetch()} />;
  if (!data) return <WaitingChart />;
  const groups = new Map<string, Difference[]>();
  for (const each of data) groups.set(nameOf(each.part, each.key), [...(groups.get(nameOf(each.part, each.key)) ?? []), each]);
  if (groups.size === 0) return <Text size="sm" c="dimmed">{t("publications.nothing")}</Text>;
  return [...groups].map(([name, differences]) => {
    const { part, key } = differences[0] as Difference;
    const isThere = names.has(name);
    return (
      <Card key={name} component="section" aria-label={names.get(name) ?? key}>
        <Group justify="space-between" mb="sm">
          <Title order={3}>{names.get(name) ?? key}</Title>
          <Group gap="md">
            {isThere && part === "score" && <Anchor component={Link} to={placeOf(part, key)} size="sm">{t("publications.open")}</Anchor>}
            {part === "score" && <Anchor component={Link} to={`${placeOf(part, key)}/history`} size="sm">{t("menu.history")}</Anchor>}
          </Group>
        </Group>
        <Differences label={t("differences.of", { name: names.get(name) ?? key })} differences={differences} />
      </Card>
    );
  });
}

/** A publication: how far it is, who decided it and why, and what it changed. */
export default function PublicationPage() {
  const { t } = useTranslation("publishing");
  const id = Number(useParams().id);
  const { data: standing, error, refetch } = usePublication(id);
  if (error && [404, 422].includes(toProblem(error).status)) return <MissingPage />;
  if (!standing) return <><PageTitle>{t("publications.one", { number: Number.isNaN(id) ? "" : id })}</PageTitle>{error ? <ProblemAlert problem={error} retry={() => void refetch()} /> : <WaitingChart />}</>;
  return (
    <>
      <PageTitle beside={<StateBadge state={standing.state} />} description={<>{standing.reason} — {standing.by}, <Moment at={standing.at} as="moment" /></>}>
        {t("publications.one", { number: id })}
      </PageTitle>
      <Stack>
        <State standing={standing} />
        <Title order={2} mt="sm">{t("publications.changed")}</Title>
        <Changes id={id} />
      </Stack>
    </>
  );
}
