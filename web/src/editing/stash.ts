// What was typed and not saved yet, kept by the browser in case the page is closed, reloaded or breaks.
import { type JsonObject, isObject, parseExact, writeExact } from "../conditions/exact";

export interface Stashed {
  document: JsonObject;
  /** The version that was read before it was changed. */
  version: number | null;
  at: string;
}

export const stashName = (user: number, kind: string, key: string | null): string => `baremo-draft:${user}:${kind}:${key ?? ""}`;

export function readStash(name: string): Stashed | null {
  try {
    const kept = parseExact(localStorage.getItem(name) ?? "null");
    if (!isObject(kept) || !isObject(kept.document)) return null;
    return { document: kept.document, version: typeof kept.version === "number" ? kept.version : null, at: String(kept.at) };
  } catch {
    return null; // a browser that keeps nothing, or something that is none of ours
  }
}

export function writeStash(name: string, stashed: Stashed): void {
  try {
    localStorage.setItem(name, writeExact(stashed));
  } catch {
    // full or forbidden: whoever leaves the page is asked first all the same
  }
}

export function dropStash(name: string): void {
  try {
    localStorage.removeItem(name);
  } catch {
    // nothing was kept either
  }
}
