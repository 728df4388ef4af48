// The state of the page, which stands in its address.
import { useCallback } from "react";
import { useSearchParams } from "react-router";

export const TABS = ["why", "activity", "changes"] as const;
export type Tab = (typeof TABS)[number];
export const RANGES = [30, 90, 365] as const;

export interface Address {
  tab: Tab;
  score: string | null;
  /** The moment that is asked about, beside now. */
  at: string | null;
  /** How many days the chart goes back. */
  days: number;
  kinds: string[];
  until: string | null;
  get: (name: string) => string | null;
  /** Change some of it; null takes a parameter away. `push` is a step that «back» takes back. */
  go: (changes: Record<string, string | readonly string[] | null>, how?: { push?: boolean }) => void;
}

const isMoment = (text: string | null): text is string => text !== null && !Number.isNaN(Date.parse(text));

export function useAddress(): Address {
  const [search, setSearch] = useSearchParams();
  const go = useCallback<Address["go"]>(
    (changes, { push = false } = {}) =>
      setSearch(
        () => {
          // As it stands, not as it was drawn: two changes in a row may come before the page is drawn again.
          const changed = new URLSearchParams(window.location.search);
          for (const [name, value] of Object.entries(changes)) {
            changed.delete(name);
            for (const each of value === null ? [] : [value].flat()) changed.append(name, each as string);
          }
          return changed;
        },
        { replace: !push, preventScrollReset: true },
      ),
    [setSearch],
  );
  const [tab, at, until] = [search.get("tab"), search.get("at"), search.get("until")];
  const days = Number(search.get("days"));
  return {
    tab: TABS.find((each) => each === tab) ?? "why",
    score: search.get("score"),
    at: isMoment(at) ? at : null,
    days: RANGES.find((each) => each === days) ?? 90,
    kinds: search.getAll("kind"),
    until: isMoment(until) ? until : null,
    get: (name) => search.get(name),
    go,
  };
}
