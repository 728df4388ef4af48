import { Group, Stack, Text } from "@mantine/core";
import { IconHistory } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { type Schemas, api } from "../api/client";
import { BandBadge } from "../parts/BandBadge";
import { type Column, DataTable } from "../parts/DataTable";
import { Empty } from "../parts/Empty";
import { Moment } from "../parts/Moment";
import { Pager } from "../parts/Pager";
import { Points, Value as Shown } from "../parts/Points";
import { ProblemAlert } from "../parts/ProblemAlert";
import { useAddress } from "./address";
import type { Value } from "./data";

type Change = Schemas["ShownChange"];
const round = (value: number | null): number | null => (value === null ? null : Math.round(value * 100) / 100);

/** What people saw the value become, and why. */
export function ScoreChanges({ contact, value }: { contact: number; value: Value }) {
  const { t } = useTranslation("contact");
  const { get } = useAddress();
  const cursor = get("before") ?? undefined;
  const init = { params: { path: { id: contact, key: value.score }, query: { limit: 50, ...(cursor ? { cursor } : {}) } } };
  const { data, error, refetch } = api.useQuery("get", "/api/contacts/{id}/scores/{key}/changes", init);
  const columns: Column<Change>[] = [
    { key: "at", title: t("changes.at"), cell: (row) => <Moment at={row.at} as="moment" /> },
    { key: "by", title: t("changes.by"), align: "end", cell: (row) => <Points value={round((row.after ?? 0) - (row.before ?? 0)) ?? 0} /> },
    {
      key: "value",
      title: t("changes.value"),
      cell: (row) => (
        <Group gap={6} wrap="nowrap">
          <Shown value={round(row.before)} /> → <Shown value={round(row.after)} />
          {row.band_after !== row.band_before && <BandBadge band={row.band_after} />}
        </Group>
      ),
    },
    { key: "why", title: t("changes.why"), cell: (row) => <Text size="sm" style={{ textWrap: "pretty" }}>{row.words.charAt(0).toUpperCase() + row.words.slice(1)}</Text> },
  ];
  if (error && !data) return <ProblemAlert problem={error} retry={() => void refetch()} />;
  return (
    <Stack gap={0}>
      <Text size="sm" c="dimmed" mb="sm">
        {t("changes.help")}
      </Text>
      <DataTable
        label={t("changes.label", { score: value.name })}
        columns={columns}
        rows={data?.items}
        rowKey={(row) => row.id}
        empty={
          <Empty icon={IconHistory} title={t("changes.none")}>
            {t("changes.noneWhy")}
          </Empty>
        }
      />
      <Pager next={data?.next} parameter="before" />
    </Stack>
  );
}
