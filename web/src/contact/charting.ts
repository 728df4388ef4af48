// What the chart draws: every change of the value, and what will become of it if nothing happens.
import type { Schemas } from "../api/client";
import { readExact, toNumber } from "./exact";
import type { Explanation } from "./explaining";

export type Series = Schemas["ShownSeries"];
export type Point = Series["series"][number];

export interface Drawn {
  /** Milliseconds since 1970. */
  at: number;
  value?: number | null;
  expected?: number | null;
}

const DAY = 86_400_000;
/** So much of the width is for what will come. */
const AHEAD = 0.3;

export interface Drawing {
  data: Drawn[];
  start: number;
  end: number;
}

/** The steps of the value from `from` to `to`, then the ones that are expected, as far as there is room for them. */
export function draw(series: Series, outlook: Explanation["outlook"] | undefined, days: number): Drawing {
  const now = Date.parse(series.to);
  const past: Drawn[] = series.series.map((point) => ({ at: Date.parse(point.at), value: point.value }));
  const last = series.series.at(-1)?.value;
  const most = now + days * DAY * AHEAD;
  const coming = (outlook?.changes ?? []).flatMap((change) => {
    const at = change.at === null ? NaN : Date.parse(change.at);
    return at > now && at <= most ? [{ at, expected: change.value === null ? null : toNumber(readExact(change.value)) }] : [];
  });
  const data = [...past, { at: now, value: last, expected: coming.length ? last : undefined }, ...coming];
  return { data, start: Date.parse(series.from), end: coming.at(-1)?.at ?? now };
}

/** The change that made the value what it was at a moment; the first one if that lies before all. */
export function pointAt(points: readonly Point[], moment: number): number {
  const later = points.findIndex((point) => Date.parse(point.at) > moment);
  return later === -1 ? points.length - 1 : Math.max(0, later - 1);
}
