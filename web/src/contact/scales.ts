// From moments and values to places of the chart, and the outline of a value that holds until it changes.
import { nice, ticks } from "d3-array";
import { timeTicks } from "d3-time";
import type { Drawing } from "./charting";

export const MARGIN = { top: 12, right: 12, bottom: 26, left: 44 };
const DAY = 86_400_000;
const APART = 90;
const LINES = 5;

export interface Scales {
  x: (moment: number) => number;
  y: (value: number) => number;
  /** The moment at a place. */
  momentAt: (x: number) => number;
  dates: number[];
  values: number[];
  /** Where 0 is, or the nearest value to it. */
  base: number;
  right: number;
  bottom: number;
  isWithin: (value: number) => boolean;
}

/** The scales of a drawing in so many pixels. */
export function makeScales({ data, start, end }: Drawing, width: number, height: number): Scales {
  const right = Math.max(MARGIN.left + 1, width - MARGIN.right);
  const bottom = height - MARGIN.bottom;
  const numbers = data.flatMap(({ value, expected }) => [value, expected]).filter((each) => typeof each === "number");
  const [least, most] = nice(Math.min(0, ...numbers), Math.max(0, ...numbers) || 1, LINES);
  const length = Math.max(1, end - start);
  const labels = Math.max(1, Math.min(Math.floor((right - MARGIN.left) / APART), Math.round(length / DAY)));
  const clamp = (moment: number) => Math.min(end, Math.max(start, moment));
  const y = (value: number) => bottom - ((value - least) / (most - least)) * (bottom - MARGIN.top);
  return {
    x: (moment) => MARGIN.left + ((clamp(moment) - start) / length) * (right - MARGIN.left),
    y,
    momentAt: (x) => clamp(start + ((x - MARGIN.left) / (right - MARGIN.left)) * length),
    dates: timeTicks(new Date(start), new Date(end), labels).map((date) => date.getTime()),
    values: ticks(least, most, LINES).filter(Number.isInteger),
    base: y(Math.max(least, Math.min(0, most))),
    right,
    bottom,
    isWithin: (value) => value >= least && value <= most,
  };
}

/** A place where a value begins: `null` is no value from there on, `undefined` leaves the place to another line. */
export interface Step {
  x: number;
  y: number | null | undefined;
}

/** The steps of a value as the outline of an SVG path; with a base, of the area between it and the value. */
export function outline(steps: readonly Step[], base?: number): string {
  const pieces: string[] = [];
  let from: number | null = null;
  const close = (x: number) => {
    if (from !== null && base !== undefined) pieces.push(`L${round(x)} ${round(base)}H${round(from)}Z`);
    from = null;
  };
  steps.forEach(({ x, y }, index) => {
    if (typeof y === "number") {
      pieces.push(from === null ? `M${round(x)} ${round(y)}` : `H${round(x)}V${round(y)}`);
      from ??= x;
    } else if (y === null && from !== null) {
      pieces.push(`H${round(x)}`);
      close(x);
    } else close(steps[index - 1]?.x ?? x);
  });
  close(steps.at(-1)?.x ?? 0);
  return pieces.join("");
}

const round = (number: number): number => Math.round(number * 10) / 10;
