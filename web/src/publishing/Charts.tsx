import { Box, Group, SegmentedControl, Skeleton, Table, Text } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useFormats } from "../language/formats";
import { type Column, heightOf } from "./numbers";
import classes from "./publishing.module.css";

const round = (value: number): number => Math.round(value * 100) / 100;

/** «10 to 20», «from 190» */
export function useRange(): (column: Column) => string {
  const { t } = useTranslation("publishing");
  const { number } = useFormats();
  return ({ from, to }) =>
    to === null ? t("chart.above", { from: number(round(from)) }) : t("chart.range", { from: number(round(from)), to: number(round(to)) });
}

interface HistogramProps {
  label: string;
  columns: readonly Column[];
  /** The names of the series: one, or before and after. */
  series: readonly string[];
}

function Ticks({ columns }: { columns: readonly Column[] }) {
  const { number } = useFormats();
  const step = Math.max(1, Math.ceil(columns.length / 6));
  const shown = columns.filter((_, index) => index % step === 0);
  return (
    <div className={classes.ticks} aria-hidden>
      {shown.map((column) => <span key={column.from}>{number(round(column.from))}</span>)}
    </div>
  );
}

function Bars({ label, columns, series }: HistogramProps) {
  const rangeOf = useRange();
  const { number } = useFormats();
  const highest = Math.max(...columns.flatMap((column) => column.values));
  const colors = series.length === 1 ? [classes.only] : [classes.before, classes.after];
  return (
    <>
      <div className={classes.chart} role="img" aria-label={label}>
        {columns.map((column) => (
          <div key={column.from} className={classes.column} title={`${rangeOf(column)}: ${column.values.map((each, index) => `${series[index]} ${number(each)}`).join(", ")}`}>
            {column.values.map((value, index) => (
              <div key={series[index]} className={`${classes.bar} ${colors[index]}`} style={{ height: `${heightOf(value, highest)}%` }} />
            ))}
          </div>
        ))}
      </div>
      <Ticks columns={columns} />
    </>
  );
}

function Figures({ label, columns, series }: HistogramProps) {
  const { t } = useTranslation("publishing");
  const rangeOf = useRange();
  const { number } = useFormats();
  return (
    <Table aria-label={label} verticalSpacing={4}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th scope="col">{t("chart.value")}</Table.Th>
          {series.map((each) => <Table.Th key={each} scope="col" ta="end">{each}</Table.Th>)}
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {columns.map((column) => (
          <Table.Tr key={column.from}>
            <Table.Th scope="row" fw={400}>{rangeOf(column)}</Table.Th>
            {column.values.map((value, index) => <Table.Td key={series[index]} ta="end">{number(value)}</Table.Td>)}
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}

/** How values lie, as bars or as a table. */
export function Histogram({ label, columns, series }: HistogramProps) {
  const { t } = useTranslation("publishing");
  const [shown, setShown] = useState("bars");
  return (
    <Box>
      <Group justify="space-between" mb="sm" gap="sm">
        <Group gap="md">
          {series.length > 1 && series.map((each, index) => (
            <Text key={each} size="xs" c="dimmed"><span className={`${classes.key} ${index === 0 ? classes.before : classes.after}`} />{each}</Text>
          ))}
        </Group>
        <SegmentedControl size="xs" aria-label={t("chart.as")} value={shown} onChange={setShown} data={[{ value: "bars", label: t("chart.bars") }, { value: "table", label: t("chart.table") }]} />
      </Group>
      {shown === "bars" ? <Bars label={label} columns={columns} series={series} /> : <Figures label={label} columns={columns} series={series} />}
    </Box>
  );
}

const WIDTH = 120;
const HEIGHT = 28;

/** How values lie, in the space of a word. */
export function Sparkline({ label, values }: { label: string; values: readonly number[] }) {
  const highest = Math.max(1, ...values);
  const width = WIDTH / Math.max(values.length, 6);
  return (
    <svg className={classes.spark} width={WIDTH} height={HEIGHT} viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={label}>
      <rect x={0} y={HEIGHT - 1} width={WIDTH} height={1} fill="var(--mantine-color-default-border)" />
      {values.map((value, index) => {
        const height = (heightOf(value, highest) / 100) * (HEIGHT - 1);
        return <rect key={index} x={index * width} y={HEIGHT - 1 - height} width={Math.max(1, width - 1.5)} height={height} rx={1} fill="var(--mantine-color-indigo-5)" />;
      })}
    </svg>
  );
}

export const WaitingChart = () => <Skeleton height={210} radius="sm" />;
