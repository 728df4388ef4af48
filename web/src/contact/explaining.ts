// The lines of an explanation as people read them: those of one rule together, and a sum that grows down to the value.
import type { Schemas } from "../api/client";
import { type Exact, ZERO, readExact, sum } from "./exact";

export type Explanation = Schemas["ShownExplanation"];
export type Line = Explanation["lines"][number];
export type Award = Schemas["ExplainedAward"];
export type Adjustment = Schemas["ExplainedAdjustment"];
export type Limit = Schemas["ExplainedLimit"];
export type Reason = NonNullable<Award["reason"]>;

export interface Entry {
  /** Unique in its explanation, and the same in one of another moment. */
  key: string;
  kind: Line["kind"];
  /** Of awards, the key of their rule. */
  rule: string | null;
  lines: Line[];
  /** Of lines that are only told together. */
  more: More | null;
  count: number;
  points: Exact;
  /** What all entries down to this one come to. */
  total: Exact;
  /** Why they do not count, if they do not. */
  reason: Reason | null;
}

export type More = Explanation["more"][number];

/** What is only told together: of lines that count, or of those that do not. */
export const moreOf = ({ more }: Explanation, counts: boolean): More[] => more.filter((each) => (each.reason === null) === counts);

function keyOf(line: Line): string {
  if (line.kind === "award") return `award:${line.rule}:${line.reason ?? ""}`;
  if (line.kind === "adjustment") return `adjustment:${line.sequence}`;
  return `limit:${line.group ?? ""}:${line.side}`;
}

/** Put lines of one rule (and, outside the sum, of one reason) together, in the order in which they came. */
export function groupLines(lines: readonly Line[], more: readonly More[] = []): Entry[] {
  const rest = new Map(more.map((each) => [`award:${each.rule}:${each.reason ?? ""}`, each]));
  const groups = new Map<string, Line[]>();
  for (const line of lines) {
    const key = keyOf(line);
    groups.set(key, [...(groups.get(key) ?? []), line]);
  }
  let total = ZERO;
  return [...groups].map(([key, same]) => {
    const others = rest.get(key) ?? null;
    const points = sum([...same.map((line) => readExact(line.points)), readExact(others?.points ?? "0")]);
    total += points;
    const [first] = same;
    return {
      key,
      kind: first?.kind ?? "award",
      rule: first?.kind === "award" ? first.rule : null,
      lines: [...same].sort(byMoment),
      more: others,
      count: same.length + (others?.lines ?? 0),
      points,
      total,
      reason: first && first.kind !== "limit" ? (first.reason as Reason | null) : null,
    };
  });
}

const momentOf = (line: Line): string => (line.kind === "limit" ? "" : (line.at ?? ""));
const byMoment = (one: Line, other: Line): number => momentOf(other).localeCompare(momentOf(one));

/** When the first of some lines ceases to count. */
export function expiryOf(lines: readonly Line[], more: More | null = null): string | null {
  const ends = lines.flatMap((line) => (line.kind !== "limit" && line.expires_at ? [line.expires_at] : []));
  return [...ends, ...(more?.expires_at ? [more.expires_at] : [])].sort()[0] ?? null;
}

export interface Difference {
  key: string;
  /** Either has lines of it, at least; the newer ones tell what it is called. */
  entry: Entry;
  before: Exact;
  after: Exact;
  countBefore: number;
  countAfter: number;
}

/** What gives other points at one moment than at another, the largest differences first. */
export function compare(before: readonly Entry[], after: readonly Entry[]): Difference[] {
  const earlier = new Map(before.map((each) => [each.key, each]));
  const later = new Map(after.map((each) => [each.key, each]));
  return [...new Set([...later.keys(), ...earlier.keys()])]
    .flatMap((key) => {
      const [old, now] = [earlier.get(key), later.get(key)];
      const entry = now ?? old;
      if (!entry) return [];
      const [was, is] = [old?.points ?? ZERO, now?.points ?? ZERO];
      return [{ key, entry, before: was, after: is, countBefore: old?.count ?? 0, countAfter: now?.count ?? 0 }];
    })
    .filter((each) => each.before !== each.after)
    .sort((one, other) => Number(size(other.after - other.before) - size(one.after - one.before)));
}

const size = (exact: Exact): Exact => (exact < 0n ? -exact : exact);
