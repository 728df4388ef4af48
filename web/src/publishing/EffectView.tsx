import { Badge, Card, Group, SimpleGrid, Stack, Table, Tabs, Text, Title } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { useSearchParams } from "react-router";
import { api } from "../api/client";
import { useFormats } from "../language/formats";
import { Histogram } from "./Charts";
import { Matrix } from "./Matrix";
import { Movers } from "./Movers";
import { nameOf } from "./model";
import { columnsOf, readWords } from "./numbers";
import type { Effect, ScoreEffect, SegmentEffect } from "./preview";

/** A number before and after, with what lies between. */
function Pair({ before, after, isPoints = false }: { before: number | null | undefined; after: number | null | undefined; isPoints?: boolean }) {
  const { number, points } = useFormats();
  const say = (value: number | null | undefined) => (value === null || value === undefined ? "–" : isPoints ? points(value) : number(value));
  const change = (after ?? 0) - (before ?? 0);
  return (
    <Group gap={6} justify="flex-end" wrap="nowrap">
      <Text size="sm" c="dimmed">{say(before)}</Text>
      <Text size="sm" c="dimmed" aria-hidden>→</Text>
      <Text size="sm" fw={600}>{say(after)}</Text>
      <Text size="xs" c={change === 0 ? "dimmed" : undefined} miw={40} ta="end">{change === 0 ? "=" : points(change)}</Text>
    </Group>
  );
}

function Rules({ effect }: { effect: ScoreEffect }) {
  const { t } = useTranslation("publishing");
  const { data } = api.useQuery("get", "/api/scores/{key}", { params: { path: { key: effect.score } } });
  const names = new Map([data?.live_words, data?.words].flatMap((words) => readWords(words ?? "").rules.map((rule) => [rule.key, rule.name] as const)));
  if (effect.rules.length === 0) return <Text size="sm" c="dimmed">{t("effect.noRules")}</Text>;
  return (
    <Table.ScrollContainer minWidth={640} scrollAreaProps={{ viewportProps: { tabIndex: 0, "aria-label": t("effect.rules"), role: "region" } }}>
      <Table aria-label={t("effect.rules")} verticalSpacing={6}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">{t("effect.rule")}</Table.Th>
            <Table.Th scope="col" ta="end">{t("effect.contacts")}</Table.Th>
            <Table.Th scope="col" ta="end">{t("effect.awards")}</Table.Th>
            <Table.Th scope="col" ta="end">{t("effect.points")}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {effect.rules.map(({ rule, before, after }) => (
            <Table.Tr key={rule}>
              <Table.Th scope="row" fw={550}>
                {names.get(rule) ?? rule} {!before && <Badge size="sm" color="teal" miw="max-content">{t("turn.added")}</Badge>}
                {!after && <Badge size="sm" color="red" miw="max-content">{t("turn.removed")}</Badge>}
              </Table.Th>
              <Table.Td><Pair before={before?.contacts} after={after?.contacts} /></Table.Td>
              <Table.Td><Pair before={before?.awards} after={after?.awards} /></Table.Td>
              <Table.Td><Pair before={before?.points} after={after?.points} isPoints /></Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}

function Figure({ title, children, color }: { title: string; children: string; color?: string }) {
  return (
    <Card padding="sm">
      <Text size="xs" c="dimmed">{title}</Text>
      <Text fw={650} size="lg" c={color && `var(--mantine-color-${color}-light-color)`}>{children}</Text>
    </Card>
  );
}

/** Who moves, in a line of figures. */
function Figures({ effect }: { effect: ScoreEffect }) {
  const { t } = useTranslation("publishing");
  const { number } = useFormats();
  const { movement } = effect;
  return (
    <SimpleGrid cols={{ base: 2, sm: 4 }} spacing="sm">
      <Figure title={t("effect.rise")} color={movement.rose > 0 ? "teal" : undefined}>{number(movement.rose)}</Figure>
      <Figure title={t("effect.fall")} color={movement.fell > 0 ? "red" : undefined}>{number(movement.fell)}</Figure>
      <Figure title={t("effect.same")}>{number(movement.same)}</Figure>
      <Figure title={t("effect.changeBand")}>{number(movement.changed_band)}</Figure>
    </SimpleGrid>
  );
}

function Edges({ effect }: { effect: ScoreEffect }) {
  const { t } = useTranslation("publishing");
  const { before, after } = effect;
  const rows = [
    { name: t("effect.with"), before: before?.contacts, after: after?.contacts },
    { name: t("effect.outside"), before: before?.outside, after: after?.outside },
    { name: t("effect.median"), before: before?.median, after: after?.median },
    { name: t("effect.highest"), before: before?.maximum, after: after?.maximum },
    { name: t("effect.lowest"), before: before?.minimum, after: after?.minimum },
  ];
  return (
    <Table aria-label={t("effect.spread")} verticalSpacing={6} horizontalSpacing={4}>
      <Table.Tbody>
        {rows.map((row) => (
          <Table.Tr key={row.name}>
            <Table.Th scope="row" fw={400}>{row.name}</Table.Th>
            <Table.Td><Pair before={row.before} after={row.after} /></Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}

/** What becomes of a score. */
function OfScore({ effect, token }: { effect: ScoreEffect; token: string }) {
  const { t } = useTranslation("publishing");
  const isMoving = effect.movement.same < effect.bands.reduce((sum, each) => sum + each.before, 0);
  return (
    <Stack gap="lg" pt="md">
      <Figures effect={effect} />
      <section>
        <Title order={3} mb="xs">{t("effect.rules")}</Title>
        <Text size="xs" c="dimmed" mb="xs">{t("effect.rulesDetail")}</Text>
        <Rules effect={effect} />
      </section>
      <SimpleGrid cols={{ base: 1, lg: 2 }} spacing="lg">
        <section>
          <Title order={3} mb="xs">{t("effect.values")}</Title>
          <Histogram label={t("effect.chart")} columns={columnsOf(effect.histogram)} series={[t("effect.now"), t("effect.then")]} />
        </section>
        <section>
          <Title order={3} mb="xs">{t("effect.figures")}</Title>
          <Edges effect={effect} />
        </section>
      </SimpleGrid>
      <Matrix effect={effect} />
      {isMoving && <Movers token={token} kind="score" of={effect.score} bands={effect.bands.flatMap((each) => each.band.band ?? [])} />}
    </Stack>
  );
}

/** What becomes of a segment. */
function OfSegment({ effect, token }: { effect: SegmentEffect; token: string }) {
  const { t } = useTranslation("publishing");
  const { number } = useFormats();
  return (
    <Stack gap="lg" pt="md">
      <SimpleGrid cols={{ base: 2, sm: 4 }} spacing="sm">
        <Figure title={t("effect.membersBefore")}>{effect.before === null ? "–" : number(effect.before)}</Figure>
        <Figure title={t("effect.membersAfter")}>{effect.after === null ? "–" : number(effect.after)}</Figure>
        <Figure title={t("effect.enter")} color={effect.entered > 0 ? "teal" : undefined}>{number(effect.entered)}</Figure>
        <Figure title={t("effect.leave")} color={effect.left > 0 ? "red" : undefined}>{number(effect.left)}</Figure>
      </SimpleGrid>
      {effect.entered + effect.left > 0 && <Movers token={token} kind="segment" of={effect.segment} bands={[]} />}
    </Stack>
  );
}

interface EffectViewProps {
  effect: Effect;
  token: string;
  /** The names of scores and segments by `score:key`. */
  names: ReadonlyMap<string, string>;
}

/** What publishing would do, a tab for each score and segment that it reaches. */
export function EffectView({ effect, token, names }: EffectViewProps) {
  const { t } = useTranslation("publishing");
  const [search, setSearch] = useSearchParams();
  const tabs = [...effect.scores.map((each) => nameOf("score", each.score)), ...effect.segments.map((each) => nameOf("segment", each.segment))];
  const wanted = search.get("show") ?? "";
  const shown = tabs.includes(wanted) ? wanted : (tabs[0] ?? "");
  const show = (tab: string | null) =>
    setSearch((old) => {
      const next = new URLSearchParams(old);
      for (const each of ["cursor", "order", "from", "to"]) next.delete(each);
      next.set("show", tab ?? "");
      return next;
    }, { replace: true });
  if (tabs.length === 0) return <Text size="sm">{t("effect.nothing")}</Text>;
  return (
    <Tabs value={shown} onChange={show} keepMounted={false}>
      <Tabs.List aria-label={t("effect.of")}>
        {tabs.map((tab) => <Tabs.Tab key={tab} value={tab}>{names.get(tab) ?? tab.replace(/^\w+:/, "")}</Tabs.Tab>)}
      </Tabs.List>
      {effect.scores.map((each) => <Tabs.Panel key={each.score} value={nameOf("score", each.score)}><OfScore effect={each} token={token} /></Tabs.Panel>)}
      {effect.segments.map((each) => <Tabs.Panel key={each.segment} value={nameOf("segment", each.segment)}><OfSegment effect={each} token={token} /></Tabs.Panel>)}
    </Tabs>
  );
}
