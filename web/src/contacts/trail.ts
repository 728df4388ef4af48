// Where the pages of a list begin, as far as they are known, and where the reader was: kept to come back to.

export const PAGE = 100;

export interface Trail {
  /** Where each page begins; the first one at the beginning. */
  cursors: readonly (string | null)[];
  /** How many rows there are in all, once the last page is known. */
  end: number | null;
}

export interface Page {
  items: readonly unknown[];
  next: string | null;
}

export interface Place {
  trail: Trail;
  /** How far it was scrolled, in pixels. */
  offset: number;
  /** The row that was active. */
  active: number;
}

export const BEGINNING: Trail = { cursors: [null], end: null };

/** The trail, with what a page that was read tells of what follows it. */
export function learn(trail: Trail, number: number, page: Page): Trail {
  const { cursors, end } = trail;
  if (number >= cursors.length) return trail;
  if (page.next === null) {
    const known = number * PAGE + page.items.length;
    return end === known && cursors.length === number + 1 ? trail : { cursors: cursors.slice(0, number + 1), end: known };
  }
  // A page that was read again keeps those after it where they were, so that nothing jumps.
  return number === cursors.length - 1 ? { cursors: [...cursors, page.next], end: null } : trail;
}

/** So many pages before and after those in sight are kept, some thousand rows; whatever is further away is read again. */
const KEPT = 15;

/** Where the pages begin that are kept while those from one to another are in sight; the first one always is. */
export function kept({ cursors }: Trail, from: number, to: number): Set<string | null> {
  return new Set([null, ...cursors.slice(Math.max(0, from - KEPT), Math.max(from, to) + KEPT + 1)]);
}

/** How many rows are drawn: those that are known, and a page that is still to be read. */
export function countRows({ cursors, end }: Trail, total: number | undefined): number {
  if (end !== null) return end;
  const most = cursors.length * PAGE;
  return total === undefined || total <= most - PAGE ? most : Math.min(most, total);
}

const nameOf = (key: string): string => `baremo-contacts ${key}`;

export function keepPlace(key: string, place: Place): void {
  try {
    sessionStorage.setItem(nameOf(key), JSON.stringify(place));
  } catch {
    // Full or forbidden: then the list begins at its beginning.
  }
}

export function recallPlace(key: string): Place | null {
  try {
    const kept = JSON.parse(sessionStorage.getItem(nameOf(key)) ?? "null") as Place | null;
    return kept?.trail.cursors.length ? kept : null;
  } catch {
    return null;
  }
}
