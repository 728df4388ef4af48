import { Badge, Button, Group, Select, Text, Title } from "@mantine/core";
import { keepPreviousData } from "@tanstack/react-query";
import { IconDownload } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { useSearchParams } from "react-router";
import { type Schemas, api } from "../api/client";
import { BandBadge } from "../parts/BandBadge";
import { ContactLink } from "../parts/ContactLink";
import { type Column, DataTable } from "../parts/DataTable";
import { Empty } from "../parts/Empty";
import { Pager } from "../parts/Pager";
import { Points, Value } from "../parts/Points";
import { ProblemAlert } from "../parts/ProblemAlert";
import type { Kind } from "./model";

type Mover = Schemas["ShownMover"];
type Order = NonNullable<Schemas["MoversPage"]["order"]>;

const ORDERS: readonly string[] = ["-change", "change", "-after", "after", "-before", "before", "contact"];
const isOrder = (text: string): text is Order => ORDERS.includes(text);
const toNumber = (value: number | boolean | null): number | null => (typeof value === "number" ? value : null);

interface MoversProps {
  token: string;
  kind: Kind;
  /** The key of the score or segment. */
  of: string;
  /** The names of the bands, the lowest first. */
  bands: readonly string[];
}

function Membership({ is }: { is: boolean }) {
  const { t } = useTranslation("publishing");
  return <Badge color={is ? "teal" : "red"}>{t(is ? "movers.enters" : "movers.leaves")}</Badge>;
}

function useColumns(kind: Kind, bands: readonly string[]): Column<Mover>[] {
  const { t } = useTranslation("publishing");
  const who: Column<Mover> = { key: "contact", title: t("movers.contact"), cell: (each) => <ContactLink id={each.contact} name={each.name || each.email} /> };
  if (kind === "segment") return [who, { key: "turn", title: t("movers.turn"), cell: (each) => <Membership is={each.after === true} /> }];
  const rank = new Map(bands.map((name, index) => [name, index]));
  const band = (name: string | null) => <BandBadge band={name} rank={rank.get(name ?? "")} of={bands.length} />;
  const numbers: Column<Mover>[] = [
    { key: "before", title: t("effect.now"), cell: (each) => <Value value={toNumber(each.before)} />, align: "end", isSortable: true },
    { key: "after", title: t("effect.then"), cell: (each) => <Value value={toNumber(each.after)} />, align: "end", isSortable: true },
    { key: "change", title: t("movers.change"), cell: (each) => <Points value={each.change ?? 0} />, align: "end", isSortable: true },
  ];
  if (bands.length === 0) return [who, ...numbers];
  const moves: Column<Mover> = {
    key: "bands",
    title: t("movers.bands"),
    cell: (each) => <Group gap={4}>{band(each.band_before)}{each.band_before !== each.band_after && <><span aria-hidden>→</span>{band(each.band_after)}</>}</Group>,
  };
  return [who, ...numbers, moves];
}

function useWanted() {
  const [search, setSearch] = useSearchParams();
  const order = search.get("order") ?? "-change";
  const set = (name: string, value: string | null) =>
    setSearch((old) => {
      const next = new URLSearchParams(old);
      if (value) next.set(name, value);
      else next.delete(name);
      next.delete("cursor");
      return next;
    }, { replace: true });
  return {
    order: isOrder(order) ? order : ("-change" as const),
    before: search.get("from") ?? undefined,
    after: search.get("to") ?? undefined,
    cursor: search.get("cursor") ?? undefined,
    set,
  };
}

/** Who moves and by how much, to be looked through and taken away. */
export function Movers({ token, kind, of, bands }: MoversProps) {
  const { t } = useTranslation("publishing");
  const { order, before, after, cursor, set } = useWanted();
  const columns = useColumns(kind, bands);
  const about = kind === "score" ? { score: of, before, after } : { segment: of };
  const { data, error, refetch } = api.useQuery(
    "get", "/api/previews/{token}/movers",
    { params: { path: { token }, query: { ...about, order, cursor, limit: 20 } } },
    { placeholderData: keepPreviousData },
  );
  const file = new URLSearchParams(Object.entries({ ...about, order }).flatMap(([name, value]) => (value ? [[name, value]] : [])));
  return (
    <section>
      <Group justify="space-between" mb="sm" align="flex-end">
        <Title order={3}>{t("movers.title")}</Title>
        <Group gap="sm" align="flex-end">
          {bands.length > 0 && <BandChoice label={t("movers.from")} bands={bands} value={before} set={(value) => set("from", value)} />}
          {bands.length > 0 && <BandChoice label={t("movers.to")} bands={bands} value={after} set={(value) => set("to", value)} />}
          <Button component="a" href={`/api/previews/${token}/export?${file}`} download variant="default" size="xs" leftSection={<IconDownload size={14} />}>{t("movers.download")}</Button>
        </Group>
      </Group>
      {error ? (
        <ProblemAlert problem={error} retry={() => void refetch()} />
      ) : (
        <DataTable label={t("movers.title")} columns={columns} rows={data?.items} rowKey={(each) => each.contact} order={order} onOrder={(next) => set("order", next)} empty={<Empty title={t("movers.empty")} />} />
      )}
      <Pager next={data?.next} />
      <Text size="xs" c="dimmed" mt="xs">{t("movers.detail")}</Text>
    </section>
  );
}

function BandChoice({ label, bands, value, set }: { label: string; bands: readonly string[]; value: string | undefined; set: (value: string | null) => void }) {
  const { t } = useTranslation("publishing");
  return <Select size="xs" label={label} placeholder={t("movers.any")} data={[...new Set(bands)].reverse()} value={value ?? null} onChange={set} clearable w={150} clearButtonProps={{ "aria-label": t("movers.clear") }} />;
}
