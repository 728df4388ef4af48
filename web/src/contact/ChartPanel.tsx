import { Box, Button, Card, Group, SegmentedControl, Skeleton, Text, Title } from "@mantine/core";
import { useDebouncedCallback, useDisclosure } from "@mantine/hooks";
import { IconChartLine, IconTable } from "@tabler/icons-react";
import { type KeyboardEvent, useEffect, useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import { toProblem } from "../api/problem";
import { useFormats } from "../language/formats";
import { ProblemAlert } from "../parts/ProblemAlert";
import { HistoryTable } from "./HistoryTable";
import { ValueChart } from "./ValueChart";
import { RANGES, useAddress } from "./address";
import { type Point, type Series, draw, pointAt } from "./charting";
import classes from "./contact.module.css";
import { type Band, type Value, useHistory } from "./data";
import type { Explanation } from "./explaining";

const DAY = 86_400_000;
const HOUR = 3_600_000;
const PAUSE = 250;

interface ChartPanelProps {
  contact: number;
  value: Value;
  bands: Band[];
  outlook: Explanation["outlook"] | undefined;
}

/** The value over time: every change of it can be asked «why here?». */
export function ChartPanel({ contact, value, bands, outlook }: ChartPanelProps) {
  const { t } = useTranslation("contact");
  const { days, go } = useAddress();
  const [isTable, { toggle }] = useDisclosure(false);
  const from = useMemo(() => new Date(Math.floor(Date.now() / HOUR) * HOUR - days * DAY).toISOString(), [days]);
  const { data, error, refetch } = useHistory(contact, value.score, from);
  return (
    <Card component="section" aria-labelledby="history">
      <Group justify="space-between" mb="sm" gap="sm">
        <Title order={2} id="history">
          {t("chart.title")}
        </Title>
        <Group gap="xs">
          <SegmentedControl
            size="xs"
            aria-label={t("chart.range")}
            value={String(days)}
            onChange={(text) => go({ days: text })}
            data={RANGES.map((each) => ({ value: String(each), label: t("chart.days", { count: each }) }))}
          />
          <Button size="xs" variant="default" aria-pressed={isTable} onClick={toggle} leftSection={isTable ? <IconChartLine size={14} /> : <IconTable size={14} />}>
            {t(isTable ? "chart.asChart" : "chart.asTable")}
          </Button>
        </Group>
      </Group>
      {error && !data ? (
        <ProblemAlert problem={error} retry={toProblem(error).status === 422 ? undefined : () => void refetch()} />
      ) : !data ? (
        <Skeleton height={260} />
      ) : isTable ? (
        <HistoryTable series={data} />
      ) : (
        <Chart series={data} bands={bands} outlook={outlook} days={days} />
      )}
    </Card>
  );
}

interface ChartProps {
  series: Series;
  bands: Band[];
  outlook: Explanation["outlook"] | undefined;
  days: number;
}

function Chart({ series, bands, outlook, days }: ChartProps) {
  const { t } = useTranslation("contact");
  const { at, get, go } = useAddress();
  const points = series.series;
  const drawing = useMemo(() => draw(series, outlook, days), [series, outlook, days]);
  const [place, pick] = usePlace(points, at, (moment) => go({ at: moment, ...(moment ? {} : { with: null }) }));
  const text = useMomentText();
  const shown = points[place ?? points.length - 1];
  const other = get("with");
  const press = (event: KeyboardEvent) => {
    const last = points.length - 1;
    const next = { ArrowLeft: (place ?? last + 1) - 1, ArrowRight: (place ?? last) + 1, Home: 0, End: last }[event.key];
    if (event.key === "Escape") pick(null);
    else if (next === undefined) return;
    else pick(Math.max(0, Math.min(last, next)));
    event.preventDefault();
  };
  return (
    <>
      <Box
        className={classes.chart}
        role="slider"
        tabIndex={0}
        aria-label={t("chart.slider")}
        aria-valuemin={0}
        aria-valuemax={Math.max(0, points.length - 1)}
        aria-valuenow={place ?? points.length - 1}
        aria-valuetext={shown ? text(shown) : ""}
        onKeyDown={press}
      >
        <ValueChart
          drawing={drawing}
          bands={bands}
          marked={place !== null && shown ? { at: Math.max(markOf(points, place, at), drawing.start), value: shown.value } : null}
          other={other ? Date.parse(other) : null}
          now={Date.parse(series.to)}
          pick={(moment) => pick(pointAt(points, moment))}
        />
      </Box>
      <Text size="xs" c="dimmed" mt="xs">
        {t("chart.help")} {!series.is_complete && t("chart.some", { count: points.length })}
      </Text>
    </>
  );
}

/** Where it is marked: at the moment that was asked about, if it rests on this change, else at the change itself. */
function markOf(points: readonly Point[], place: number, at: string | null): number {
  const asked = at === null ? null : Date.parse(at);
  return asked !== null && pointAt(points, asked) === place ? asked : Date.parse(points[place]?.at ?? "");
}

/** Which change is looked at: seen at once, and asked about as soon as the reader pauses. */
function usePlace(points: readonly Point[], at: string | null, ask: (moment: string | null) => void) {
  const [place, setPlace] = useState<number | null>(null);
  const askSoon = useDebouncedCallback(ask, PAUSE);
  useEffect(() => setPlace(at === null ? null : pointAt(points, Date.parse(at))), [at, points]);
  const pick = (chosen: number | null) => {
    setPlace(chosen);
    askSoon(chosen === null ? null : (points[chosen]?.at ?? null));
  };
  return [place, pick] as const;
}

/** A change in words, for who listens. */
export function useMomentText(): (point: Point) => string {
  const { t } = useTranslation("contact");
  const { number, moment } = useFormats();
  return ({ at, value, band }) =>
    t("chart.point", {
      at: moment(at),
      value: value === null ? "–" : number(value, { maximumFractionDigits: 2 }),
      band: band ?? t("chart.noBand"),
    });
}
