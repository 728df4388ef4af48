// The columns of the list: which there are, which are shown, and how wide they are.
import type { Schemas } from "../api/client";

export type Leaderboards = Schemas["Leaderboards"];
export type Field = Schemas["ShownField"];

/** `score.KEY`, `field.NAME`, or one of the plain ones. */
export type ColumnId = string;

export const PLAIN = ["owner", "tags", "lists", "active_at", "created_at", "updated_at"] as const;
export type Plain = (typeof PLAIN)[number];
/** Scores whose values are shown at once; the API gives no more. */
export const MAX_SCORES = 10;
/** Part of the name, which always comes first. */
const NAMING = new Set(["name", "first_name", "last_name", "email"]);
const KEPT = "baremo-contact-columns";

export const isPlain = (column: ColumnId): column is Plain => (PLAIN as readonly string[]).includes(column);
export const scoreOf = (column: ColumnId): string | undefined => (column.startsWith("score.") ? column.slice(6) : undefined);
export const fieldOf = (column: ColumnId): string | undefined => (column.startsWith("field.") ? column.slice(6) : undefined);

export function usualColumns({ scores }: Leaderboards): ColumnId[] {
  return [...scores.slice(0, 3).map((each) => `score.${each.key}`), "field.company", "owner", "tags", "active_at"];
}

/** All that can be shown, the scores first. */
export function allColumns({ scores }: Leaderboards, fields: readonly Field[]): ColumnId[] {
  const named = fields.filter((each) => !NAMING.has(each.name)).map((each) => `field.${each.name}`);
  return [...scores.map((each) => `score.${each.key}`), ...PLAIN, ...named];
}

/** The columns that are shown: those of them that exist, and always the score by which the list is ordered. */
export function shownColumns(wanted: readonly ColumnId[], leaderboards: Leaderboards, ordered?: string): ColumnId[] {
  const keys = new Set(leaderboards.scores.map((each) => each.key));
  const exists = (column: ColumnId) => {
    const key = scoreOf(column);
    return key === undefined ? isPlain(column) || fieldOf(column) !== undefined : keys.has(key);
  };
  const shown = [...new Set(wanted)].filter(exists);
  const first = ordered && keys.has(ordered) && !shown.includes(`score.${ordered}`) ? [`score.${ordered}`] : [];
  const scores = [...first, ...shown].filter((each) => scoreOf(each) !== undefined).slice(0, MAX_SCORES);
  return [...first, ...shown].filter((each) => scoreOf(each) === undefined || scores.includes(each));
}

/** A number and the longest of its bands fit beside one another. */
function scoreWidth(score: string, { scores }: Leaderboards): string {
  const bands = scores.find((each) => each.key === score)?.bands ?? [];
  const longest = Math.min(24, Math.max(0, ...bands.map((each) => each.name.length)));
  return `minmax(${Math.max(130, 106 + 9 * longest)}px, 1fr)`;
}

export function widthOf(column: ColumnId, leaderboards: Leaderboards): string {
  const score = scoreOf(column);
  if (score !== undefined) return scoreWidth(score, leaderboards);
  if (column === "tags" || column === "lists") return "minmax(200px, 1.4fr)";
  return column === "owner" || fieldOf(column) !== undefined ? "minmax(140px, 1fr)" : "minmax(128px, 0.8fr)";
}

export const moved = (columns: readonly ColumnId[], from: number, to: number): ColumnId[] => {
  const without = columns.filter((_, index) => index !== from);
  const column = columns[from];
  return column === undefined ? [...columns] : [...without.slice(0, to), column, ...without.slice(to)];
};

/** What a user of this browser chose last. */
export function recallColumns(user: number): ColumnId[] | null {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(`${KEPT}-${user}`) ?? "null");
    return Array.isArray(kept) && kept.every((each) => typeof each === "string") ? kept : null;
  } catch {
    return null;
  }
}

export function keepColumns(user: number, columns: ColumnId[] | null): void {
  if (columns === null) localStorage.removeItem(`${KEPT}-${user}`);
  else localStorage.setItem(`${KEPT}-${user}`, JSON.stringify(columns));
}
