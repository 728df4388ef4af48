import { Paper, Text } from "@mantine/core";
import { useElementSize } from "@mantine/hooks";
import { type MouseEvent, useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import { useFormats } from "../language/formats";
import type { Drawing, Drawn } from "./charting";
import classes from "./chart.module.css";
import type { Band } from "./data";
import { MARGIN, type Scales, makeScales, outline } from "./scales";

interface ValueChartProps {
  drawing: Drawing;
  bands: Band[];
  /** Where the reader points, and with what it is compared. */
  marked: { at: number; value: number | null } | null;
  other: number | null;
  now: number;
  pick: (at: number) => void;
}

const HEIGHT = 260;
const TIP = 120;

/** The value over time as steps; the ones to come are dashed. Who listens uses the slider around it. */
export function ValueChart({ drawing, bands, marked, other, now, pick }: ValueChartProps) {
  const { ref, width } = useElementSize();
  const [pointed, setPointed] = useState<Drawn | null>(null);
  const scales = useMemo(() => makeScales(drawing, width, HEIGHT), [drawing, width]);
  const momentOf = (event: MouseEvent<SVGSVGElement>) => scales.momentAt(event.clientX - event.currentTarget.getBoundingClientRect().left);
  return (
    <div ref={ref} className={classes.frame}>
      {width > 0 && (
        <svg
          width={width}
          height={HEIGHT}
          aria-hidden
          onClick={(event) => pick(momentOf(event))}
          onMouseMove={(event) => setPointed(drawnAt(drawing.data, momentOf(event)))}
          onMouseLeave={() => setPointed(null)}
        >
          <Axes scales={scales} />
          <Bands scales={scales} bands={bands} />
          {drawing.end > now && <Upright scales={scales} at={now} className={classes.now} />}
          <Lines scales={scales} data={drawing.data} />
          {other !== null && <Upright scales={scales} at={other} className={classes.other} />}
          {marked && <Upright scales={scales} at={marked.at} className={classes.marked} />}
          {pointed && <Upright scales={scales} at={pointed.at} className={classes.pointed} />}
          {marked && marked.value !== null && <circle cx={scales.x(marked.at)} cy={scales.y(marked.value)} r={6} className={classes.dot} />}
        </svg>
      )}
      {pointed && <Tip drawn={pointed} x={scales.x(pointed.at)} width={width} />}
    </div>
  );
}

/** The step on which a moment lies. */
function drawnAt(data: readonly Drawn[], moment: number): Drawn | null {
  return data.findLast(({ at }) => at <= moment) ?? data[0] ?? null;
}

function Axes({ scales }: { scales: Scales }) {
  const { i18n } = useTranslation();
  const { number } = useFormats();
  const day = new Intl.DateTimeFormat(i18n.language, { day: "numeric", month: "short" });
  return (
    <g className={classes.axes}>
      {scales.values.map((value) => (
        <text key={value} x={MARGIN.left - 8} y={scales.y(value)} textAnchor="end" dominantBaseline="central">
          {number(value)}
        </text>
      ))}
      <line x1={MARGIN.left} x2={scales.right} y1={scales.bottom} y2={scales.bottom} />
      {scales.dates.map((at) => (
        <text key={at} x={scales.x(at)} y={scales.bottom + 18} textAnchor="middle">
          {day.format(at)}
        </text>
      ))}
    </g>
  );
}

function Bands({ scales, bands }: { scales: Scales; bands: Band[] }) {
  return (
    <g className={classes.bands}>
      {bands.filter(({ from }) => scales.isWithin(from)).map(({ name, from }) => (
        <g key={name}>
          <line x1={MARGIN.left} x2={scales.right} y1={scales.y(from)} y2={scales.y(from)} />
          <text x={scales.right - 4} y={scales.y(from) - 4} textAnchor="end">
            {name}
          </text>
        </g>
      ))}
    </g>
  );
}

function Lines({ scales, data }: { scales: Scales; data: readonly Drawn[] }) {
  const stepsOf = (name: "value" | "expected") =>
    data.map((each) => {
      const value = each[name];
      return { x: scales.x(each.at), y: typeof value === "number" ? scales.y(value) : value };
    });
  const past = stepsOf("value");
  return (
    <>
      <path d={outline(past, scales.base)} className={classes.area} />
      <path d={outline(past)} className={classes.line} />
      <path d={outline(stepsOf("expected"))} className={classes.expected} />
    </>
  );
}

function Upright({ scales, at, className }: { scales: Scales; at: number; className: string | undefined }) {
  const x = scales.x(at);
  return <line x1={x} x2={x} y1={MARGIN.top} y2={scales.bottom} className={className} />;
}

function Tip({ drawn, x, width }: { drawn: Drawn; x: number; width: number }) {
  const { date, number } = useFormats();
  const value = drawn.value ?? drawn.expected;
  return (
    <Paper withBorder shadow="sm" className={classes.tip} style={{ left: Math.max(0, Math.min(x + 10, width - TIP)), width: TIP }}>
      <Text size="xs" c="dimmed">
        {date(new Date(drawn.at))}
      </Text>
      <Text size="sm" fw={550}>
        {typeof value === "number" ? number(value, { maximumFractionDigits: 2 }) : "–"}
      </Text>
    </Paper>
  );
}
