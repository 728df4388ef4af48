// Filters as a condition of the model, so that they can be saved as a segment.
import { type Json, parseExact } from "../conditions/exact";
import { FIELDS, type Filters } from "./address";
import type { Leaderboards } from "./columns";

type Conditions = Record<string, Json>[];

/** What no condition can say: who looks after somebody, and how their words begin. */
export type Lost = "search" | "owner";

export interface Converted {
  /** Nothing if nothing is left that a condition can say. */
  when: Json;
  lost: Lost[];
}

const value = (score: string, operator: string, than: number) => ({ score, operator, value: than });

function ofScore({ score, band, at_least, at_most }: Filters, ordered: string | undefined, { scores }: Leaderboards): Conditions {
  const key = score ?? ordered;
  if (key === undefined) return [];
  const found: Conditions = [];
  if (band !== undefined) {
    const bands = scores.find((each) => each.key === key)?.bands ?? [];
    const rank = bands.findIndex((each) => each.name === band);
    const [begin, above] = [bands[rank], bands[rank + 1]];
    if (begin) found.push(value(key, "at_least", begin.at_least));
    if (begin && above) found.push(value(key, "less_than", above.at_least));
  }
  if (at_least !== undefined) found.push(value(key, "at_least", at_least));
  if (at_most !== undefined) found.push(value(key, "at_most", at_most));
  return found.length || score === undefined ? found : [{ score: key, operator: "is_set" }];
}

function readWhen(text: string | undefined): Conditions {
  if (text === undefined) return [];
  try {
    return [parseExact(text) as Record<string, Json>];
  } catch {
    return [];
  }
}

/** The statuses that a list has must be named, since without one only the subscribed are meant. */
export function toCondition(filters: Filters, ordered: string | undefined, leaderboards: Leaderboards, statuses: readonly string[] = []): Converted {
  const { list, status, segment } = filters;
  const found: Conditions = [
    ...ofScore(filters, ordered, leaderboards),
    ...filters.tag.map((tag) => ({ tag })),
    ...(segment === undefined ? [] : [{ segment }]),
    ...FIELDS.flatMap((field) => (filters.fields[field] === undefined ? [] : [{ field, operator: "is", value: filters.fields[field] }])),
    ...readWhen(filters.when),
  ];
  if (list !== undefined) {
    const all = (status === undefined ? statuses : [status]).map((each) => ({ list, status: each }));
    found.push(all.length === 1 && all[0] ? all[0] : all.length ? { any: all } : { list });
  }
  const lost: Lost[] = [...(filters.search.trim() ? (["search"] as const) : []), ...(filters.owner === undefined ? [] : (["owner"] as const))];
  return { when: found.length === 0 ? null : found.length === 1 ? (found[0] ?? null) : { all: found }, lost };
}

/** A key made of a name: what stands in addresses, and never changes. */
export function keyOf(name: string): string {
  const plain = name.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
  return plain.replace(/[^a-z0-9]+/g, "-").replace(/^-+|-+$/g, "").slice(0, 60);
}
