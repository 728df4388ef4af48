// The keys of the list: which one means what, apart from what is done.
import type { KeyboardEvent } from "react";

export type Wish =
  | { do: "move"; by: number; selects: boolean }
  | { do: "first" | "last" | "open" | "select" | "clear" | "search" | "help" };

const ROWS_OF_A_PAGE = 10;
const MOVES: Record<string, number> = { ArrowDown: 1, j: 1, ArrowUp: -1, k: -1, PageDown: ROWS_OF_A_PAGE, PageUp: -ROWS_OF_A_PAGE };
const OTHERS: Record<string, Exclude<Wish["do"], "move">> = {
  Home: "first",
  End: "last",
  Enter: "open",
  " ": "select",
  x: "select",
  Escape: "clear",
  "/": "search",
  "?": "help",
};

/** What a key on the list asks for; nothing if the browser may have it. */
export function readKey(event: Pick<KeyboardEvent, "key" | "ctrlKey" | "metaKey" | "altKey" | "shiftKey">): Wish | null {
  if (event.ctrlKey || event.metaKey || event.altKey) return null;
  const by = MOVES[event.key];
  if (by !== undefined) return { do: "move", by, selects: event.shiftKey };
  const other = OTHERS[event.key];
  return other ? { do: other } : null;
}
