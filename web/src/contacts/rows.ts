// The rows of the list: those pages are read that are looked at, each from where the one before ended.
import { keepPreviousData, queryOptions, useQueries, useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef, useState } from "react";
import { client, type Schemas } from "../api/client";
import { type View, toQuery } from "./address";
import { BEGINNING, PAGE, type Trail, kept, learn } from "./trail";

export type Row = Schemas["ListedContact"];
type Page = Schemas["Page_ListedContact_"];

/** What a list is of, and what it shows. */
export interface Asked {
  view: View;
  order: string;
  values: string[];
  activity: boolean;
}

/** The first and the last row in sight. */
export interface Sight {
  first: number;
  last: number;
}

/** So many rows before the end of what is known, the next page is read. */
const AHEAD = 60;
export const LISTS = ["contacts", "list"] as const;

async function readPage(asked: Asked, cursor: string | null, signal: AbortSignal): Promise<Page> {
  const { view, order, values, activity } = asked;
  const shown = { order, values, activity, limit: PAGE, ...(cursor === null ? {} : { cursor }) };
  const { data, error } = await client.GET("/api/contacts", { params: { query: { ...toQuery(view), ...shown } }, signal });
  if (!data) throw error;
  return data;
}

const pageOptions = (asked: Asked, cursor: string | null) =>
  queryOptions({
    queryKey: [...LISTS, asked, cursor],
    queryFn: ({ signal }) => readPage(asked, cursor, signal),
    gcTime: 60_000,
  });

export interface Rows {
  trail: Trail;
  rowAt: (index: number) => Row | undefined;
  /** Those that are there, from the first page that is in sight to the last. */
  loaded: readonly Row[];
  /** The list that was asked for is not there yet; what is shown is the one before. */
  isBehind: boolean;
  error: unknown;
  retry: () => void;
}

function useTrail(key: string, recall: (key: string) => Trail): [Trail, (change: (old: Trail) => Trail) => void] {
  const [state, setState] = useState({ key, trail: recall(key) });
  const current = state.key === key ? state : { key, trail: recall(key) };
  if (current !== state) setState(current);
  return [current.trail, (change) => setState((old) => (old.key === key ? { key, trail: change(old.trail) } : old))];
}

/** Forget the pages that are far from sight: who scrolls through a hundred thousand rows keeps some thousands. */
function useForgetting(asked: Asked, trail: Trail, from: number, to: number): void {
  const queries = useQueryClient();
  useEffect(() => {
    const near = kept(trail, from, to);
    const isFar = ({ queryKey }: { queryKey: readonly unknown[] }) => !near.has(queryKey.at(-1) as string | null);
    queries.removeQueries({ queryKey: [...LISTS, asked], type: "inactive", predicate: isFar });
    // eslint-disable-next-line react-hooks/exhaustive-deps -- a page that was read puts no other one out of sight
  }, [queries, asked, from, to]);
}

export function useRows(asked: Asked, key: string, sight: Sight, recall: (key: string) => Trail): Rows {
  const [trail, setTrail] = useTrail(key, recall);
  const first = useQuery({ ...pageOptions(asked, null), placeholderData: keepPreviousData });
  const arrived = useRef(key);
  useEffect(() => {
    if (!first.isPlaceholderData) arrived.current = key;
  }, [first.isPlaceholderData, key]);
  // Other columns of the same list leave its rows where they are.
  const isBehind = first.isPlaceholderData && arrived.current !== key;
  const from = Math.max(1, Math.floor(sight.first / PAGE));
  const to = isBehind ? 0 : Math.min(trail.cursors.length - 1, Math.floor((sight.last + AHEAD) / PAGE));
  const numbers = Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => from + index);
  const others = useQueries({ queries: numbers.map((number) => pageOptions(asked, trail.cursors[number] ?? null)) });
  useForgetting(asked, trail, from, to);
  const pages = new Map<number, Page>();
  if (first.data) pages.set(0, first.data);
  numbers.forEach((number, index) => {
    const page = others[index]?.data;
    if (page) pages.set(number, page);
  });
  const stamps = [first.dataUpdatedAt, ...others.map((each) => each.dataUpdatedAt)].join(" ");
  useEffect(() => {
    if (!first.isPlaceholderData) setTrail((old) => [...pages].reduce((known, [number, page]) => learn(known, number, page), old));
    // eslint-disable-next-line react-hooks/exhaustive-deps -- the pages change when their stamps do
  }, [key, first.isPlaceholderData, stamps, from]);
  const failed = [first, ...others].find((each) => each.error);
  return {
    trail: isBehind ? { ...BEGINNING, end: first.data?.items.length ?? 0 } : trail,
    rowAt: (index) => pages.get(Math.floor(index / PAGE))?.items[index % PAGE],
    loaded: [...pages.values()].flatMap((page) => page.items),
    isBehind,
    error: failed?.error ?? null,
    retry: () => void failed?.refetch(),
  };
}
