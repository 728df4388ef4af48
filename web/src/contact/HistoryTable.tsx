import { Anchor, ScrollArea, Table } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { Moment } from "../parts/Moment";
import { Points, Value } from "../parts/Points";
import { useAddress } from "./address";
import type { Series } from "./charting";

/** The same as the chart, as a table, the latest first. */
export function HistoryTable({ series: { series, name } }: { series: Series }) {
  const { t } = useTranslation("contact");
  const { go } = useAddress();
  const rows = series.map((point, place) => ({ ...point, by: (point.value ?? 0) - (series[place - 1]?.value ?? point.value ?? 0) })).reverse();
  return (
    <ScrollArea.Autosize mah={360} type="auto" viewportProps={{ tabIndex: 0, role: "region", "aria-label": t("chart.table", { name }) }}>
      <Table stickyHeader verticalSpacing={6} aria-label={t("chart.table", { name })}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">{t("chart.since")}</Table.Th>
            <Table.Th scope="col" ta="end">{t("chart.change")}</Table.Th>
            <Table.Th scope="col" ta="end">{t("chart.value")}</Table.Th>
            <Table.Th scope="col">{t("chart.band")}</Table.Th>
            <Table.Th scope="col">{t("chart.whyHere")}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows.map((row) => (
            <Table.Tr key={row.at}>
              <Table.Th scope="row" fw={400}><Moment at={row.at} as="moment" /></Table.Th>
              <Table.Td ta="end"><Points value={Math.round(row.by * 100) / 100} /></Table.Td>
              <Table.Td ta="end"><Value value={row.value === null ? null : Math.round(row.value * 100) / 100} /></Table.Td>
              <Table.Td>{row.band ?? "–"}</Table.Td>
              <Table.Td>
                <Anchor component="button" type="button" size="sm" onClick={() => go({ at: row.at })}>
                  {t("chart.ask")}
                </Anchor>
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </ScrollArea.Autosize>
  );
}
