// Loaded when it is needed: recharts is large.
import { useMantineTheme } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { Area, ComposedChart, Line, ReferenceDot, ReferenceLine, ResponsiveContainer, Tooltip, XAxis, YAxis } from "recharts";
import { useFormats } from "../language/formats";
import type { Band } from "./data";
import type { Drawing } from "./charting";

interface ValueChartProps {
  drawing: Drawing;
  bands: Band[];
  /** Where the reader points, and with what it is compared. */
  marked: { at: number; value: number | null } | null;
  other: number | null;
  now: number;
  pick: (at: number) => void;
}

const INK = "var(--mantine-color-dimmed)";
const LINE = "var(--mantine-primary-color-filled)";
const FONT = 12;

export default function ValueChart({ drawing, bands, marked, other, now, pick }: ValueChartProps) {
  const { i18n } = useTranslation();
  const { number, date } = useFormats();
  const { fontFamily } = useMantineTheme();
  const day = new Intl.DateTimeFormat(i18n.language, { day: "numeric", month: "short" });
  const pickAt = (label: unknown) => label !== undefined && pick(Number(label));
  return (
    <ResponsiveContainer width="100%" height="100%">
      <ComposedChart data={drawing.data} margin={{ top: 12, right: 12, bottom: 0, left: 0 }} accessibilityLayer={false} onClick={({ activeLabel }) => pickAt(activeLabel)}>
        <XAxis dataKey="at" type="number" scale="time" domain={[drawing.start, drawing.end]} tickFormatter={(at: number) => day.format(at)} stroke={INK} tick={{ fill: INK, fontSize: FONT, fontFamily }} tickLine={false} minTickGap={48} />
        <YAxis width={44} stroke="none" tick={{ fill: INK, fontSize: FONT, fontFamily }} tickFormatter={(value: number) => number(value)} domain={[(least: number) => Math.min(0, least), "auto"]} allowDecimals={false} />
        {bands.map((band) => (
          <ReferenceLine key={band.name} y={band.from} stroke={INK} strokeOpacity={0.45} strokeDasharray="2 4" label={{ value: band.name, position: "insideBottomRight", fill: INK, fontSize: FONT, fontFamily }} />
        ))}
        {drawing.end > now && <ReferenceLine x={now} stroke={INK} strokeOpacity={0.5} />}
        <Area dataKey="value" type="stepAfter" stroke={LINE} strokeWidth={2} fill={LINE} fillOpacity={0.1} isAnimationActive={false} dot={false} activeDot={{ r: 5 }} />
        <Line dataKey="expected" type="stepAfter" stroke={LINE} strokeWidth={2} strokeDasharray="4 4" isAnimationActive={false} dot={false} activeDot={{ r: 4 }} />
        {other !== null && <ReferenceLine x={other} stroke="var(--mantine-color-orange-6)" strokeWidth={2} />}
        {marked && <ReferenceLine x={marked.at} stroke={LINE} strokeWidth={1.5} />}
        {marked?.value !== undefined && marked?.value !== null && <ReferenceDot x={marked.at} y={marked.value} r={6} fill={LINE} stroke="var(--mantine-color-body)" strokeWidth={2} />}
        <Tooltip
          isAnimationActive={false}
          cursor={{ stroke: INK, strokeDasharray: "3 3" }}
          contentStyle={{ background: "var(--mantine-color-body)", border: "1px solid var(--mantine-color-default-border)", borderRadius: 8, fontSize: FONT, fontFamily }}
          labelFormatter={(at) => date(new Date(Number(at)))}
          formatter={(value) => [number(Number(value), { maximumFractionDigits: 2 }), null]}
          separator=""
        />
      </ComposedChart>
    </ResponsiveContainer>
  );
}
