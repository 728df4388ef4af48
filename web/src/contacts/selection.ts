// Which contacts are selected: some, by number, or all that the filters let through.

export type Selection = { kind: "some"; ids: ReadonlySet<number> } | { kind: "all" };

export const NONE: Selection = { kind: "some", ids: new Set() };

export const isSelected = (selection: Selection, id: number): boolean => selection.kind === "all" || selection.ids.has(id);

export const isEmpty = (selection: Selection): boolean => selection.kind === "some" && selection.ids.size === 0;

/** One more, or one less; who takes one out of all begins anew with the others that are loaded. */
export function toggle(selection: Selection, id: number, loaded: readonly number[] = []): Selection {
  const ids = new Set(selection.kind === "all" ? loaded : selection.ids);
  if (selection.kind === "all" || ids.has(id)) ids.delete(id);
  else ids.add(id);
  return { kind: "some", ids };
}

/** All of a range of rows, besides those that are selected already. */
export function withRange(selection: Selection, ids: readonly number[]): Selection {
  return selection.kind === "all" ? selection : { kind: "some", ids: new Set([...selection.ids, ...ids]) };
}

export type Mark = "none" | "some" | "all";

/** How much of what is loaded is selected: for the box above the rows. */
export function markOf(selection: Selection, loaded: readonly number[]): Mark {
  if (selection.kind === "all") return "all";
  if (selection.ids.size === 0) return "none";
  return loaded.length > 0 && loaded.every((id) => selection.ids.has(id)) ? "all" : "some";
}
