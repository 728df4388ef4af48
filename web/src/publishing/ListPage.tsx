import { Anchor, Badge, Button, Group, Menu, Skeleton, Stack, Text, TextInput, VisuallyHidden } from "@mantine/core";
import { IconAdjustmentsHorizontal, IconDots, IconFileCode, IconPlus, IconSearch, IconSparkles } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Link, useSearchParams } from "react-router";
import { useFormats } from "../language/formats";
import { type Column, DataTable } from "../parts/DataTable";
import { Empty } from "../parts/Empty";
import { Moment } from "../parts/Moment";
import { PageTitle } from "../parts/PageTitle";
import { ProblemAlert } from "../parts/ProblemAlert";
import { BandLine } from "./Bands";
import { Sparkline } from "./Charts";
import { ActiveSwitch, ScoreMenu } from "./ScoreActions";
import { StarterModal } from "./StarterModal";
import { UnderWay } from "./UnderWay";
import { type Listed, placeOf, useAllOf, useDistribution, useMayWrite } from "./model";

const FILTERED_FROM = 8;

/** Whether a score has values that can be counted. */
const isCounted = (score: Listed): boolean => Boolean(score.is_active) && score.subject === "contact";

function Name({ score }: { score: Listed }) {
  const { t } = useTranslation("publishing");
  return (
    <Stack gap={4} align="flex-start">
      <Anchor component={Link} to={placeOf("score", score.key)} fw={600} c="inherit" underline="hover" style={{ overflowWrap: "anywhere" }}>{score.name}</Anchor>
      <Group gap={8}>
        <Text size="xs" c="dimmed">{t("list.rules", { count: score.rules ?? 0 })}</Text>
        <DraftBadge score={score} />
      </Group>
    </Stack>
  );
}

export function DraftBadge({ score }: { score: Listed }) {
  const { t } = useTranslation("publishing");
  if (score.live === null) return <Badge color="yellow">{t("badge.draft")}</Badge>;
  if (score.has_changes) return <Badge color="yellow">{t("badge.changes")}</Badge>;
  return null;
}

function Contacts({ score }: { score: Listed }) {
  const { number } = useFormats();
  const { data, isPending } = useDistribution(score.key, isCounted(score));
  if (isCounted(score) && isPending) return <Skeleton height={18} width={56} ml="auto" />;
  return <Text size="sm" fw={550}>{data ? number(data.contacts) : "–"}</Text>;
}

function Spread({ score }: { score: Listed }) {
  const { t } = useTranslation("publishing");
  const { number } = useFormats();
  const { data, isPending } = useDistribution(score.key, isCounted(score));
  if (isCounted(score) && isPending) return <Skeleton height={28} width={120} />;
  const [first, last] = [data?.bins[0], data?.bins.at(-1)];
  if (!data || !first || !last) return <>–</>;
  const label = t("list.spread", { from: number(Math.round(first.at_least)), to: number(Math.round(last.at_most)) });
  return <Sparkline label={label} values={data.bins.map((each) => each.contacts)} />;
}

function BandsOf({ score }: { score: Listed }) {
  const { data } = useDistribution(score.key, isCounted(score));
  return data && data.bands.length > 1 ? <BandLine bands={data.bands} /> : <>–</>;
}

function useColumns(): Column<Listed>[] {
  const { t } = useTranslation("publishing");
  return [
    { key: "name", title: t("list.name"), cell: (score) => <Name score={score} />, isSortable: true },
    { key: "active", title: t("list.active"), cell: (score) => <ActiveSwitch score={score} /> },
    { key: "contacts", title: t("list.contacts"), cell: (score) => <Contacts score={score} />, align: "end" },
    { key: "spread", title: t("list.values"), cell: (score) => <Spread score={score} /> },
    { key: "bands", title: t("list.bands"), cell: (score) => <BandsOf score={score} /> },
    { key: "published", title: t("list.published"), cell: (score) => <Moment at={score.published?.at} />, isSortable: true },
    { key: "menu", title: <VisuallyHidden>{t("list.actions")}</VisuallyHidden>, cell: (score) => <ScoreMenu score={score} />, align: "end" },
  ];
}

function sorted(scores: readonly Listed[], order: string): Listed[] {
  const by = order.replace("-", "");
  const of = (score: Listed) => (by === "published" ? (score.published?.at ?? "") : score.name.toLowerCase());
  const found = [...scores].sort((one, other) => of(one).localeCompare(of(other)));
  return order.startsWith("-") ? found.reverse() : found;
}

function Actions() {
  const { t } = useTranslation("publishing");
  const [isChoosing, setChoosing] = useState(false);
  return (
    <>
      {isChoosing && <StarterModal close={() => setChoosing(false)} />}
      <Menu position="bottom-end">
        <Menu.Target>
          <Button variant="default" leftSection={<IconDots size={16} />}>{t("list.more")}</Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item onClick={() => setChoosing(true)} leftSection={<IconSparkles size={16} />}>{t("starters.open")}</Menu.Item>
          <Menu.Item component={Link} to="/model" leftSection={<IconFileCode size={16} />}>{t("model.title")}</Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <Button component={Link} to="/scores/new" leftSection={<IconPlus size={16} />}>{t("list.new")}</Button>
    </>
  );
}

function NoScores({ isFiltered }: { isFiltered: boolean }) {
  const { t } = useTranslation("publishing");
  const mayWrite = useMayWrite();
  const [isChoosing, setChoosing] = useState(false);
  if (isFiltered) return <Empty title={t("list.noneFound")} icon={IconSearch} />;
  const ways = mayWrite && (
    <Group mt="sm" justify="center">
      <Button onClick={() => setChoosing(true)} leftSection={<IconSparkles size={16} />}>{t("starters.open")}</Button>
      <Button component={Link} to="/scores/new" variant="default">{t("list.new")}</Button>
    </Group>
  );
  return (
    <>
      {isChoosing && <StarterModal close={() => setChoosing(false)} />}
      <Empty title={t("list.empty")} icon={IconAdjustmentsHorizontal} action={ways}>{t("list.emptyDetail")}</Empty>
    </>
  );
}

/** All scores: which count, for how many, and how their values lie. */
export default function ListPage() {
  const { t } = useTranslation("publishing");
  const { data, error, refetch } = useAllOf("score");
  const [search, setSearch] = useSearchParams();
  const columns = useColumns();
  const mayWrite = useMayWrite();
  const [order, wanted] = [search.get("order") ?? "name", search.get("search") ?? ""];
  const set = (name: string, value: string) =>
    setSearch((old) => {
      const next = new URLSearchParams(old);
      if (value) next.set(name, value);
      else next.delete(name);
      return next;
    }, { replace: true });
  const shown = data && sorted(data, order).filter((score) => score.name.toLowerCase().includes(wanted.toLowerCase()));
  return (
    <>
      <PageTitle description={t("list.description")} actions={mayWrite && <Actions />}>{t("list.title")}</PageTitle>
      <UnderWay />
      {(wanted || (data?.length ?? 0) >= FILTERED_FROM) && (
        <TextInput aria-label={t("list.search")} placeholder={t("list.search")} leftSection={<IconSearch size={16} />} value={wanted} onChange={(event) => set("search", event.currentTarget.value)} mb="md" maw={320} />
      )}
      {error ? (
        <ProblemAlert problem={error} retry={() => void refetch()} />
      ) : (
        <DataTable label={t("list.title")} columns={columns} rows={shown} rowKey={(score) => score.key} order={order} onOrder={(next) => set("order", next)} empty={<NoScores isFiltered={wanted !== ""} />} />
      )}
    </>
  );
}
