// What the server knows of scores, segments and publications, as these pages ask for it.
import { type QueryClient, useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef } from "react";
import { useHasRole } from "../app/me";
import { type Schemas, api, client } from "../api/client";

export type Listed = Schemas["ShownDefinition"];
export type Whole = Schemas["WholeDefinition"];
export type Difference = Schemas["ShownDifference"];
export type Standing = Schemas["ShownStanding"];
export type Distribution = Schemas["ShownDistribution"];
export type Kind = "score" | "segment";

/** A score or segment in a list, and which of the two it is. */
export interface Part extends Listed {
  kind: Kind;
}

export const nameOf = (kind: Kind, key: string): string => `${kind}:${key}`;
export const placeOf = (kind: Kind, key: string): string => `/${kind}s/${encodeURIComponent(key)}`;
export const editorOf = (kind: Kind, key: string): string => `${placeOf(kind, key)}/edit`;

type Asked = (cursor: string | undefined) => Promise<{ data?: { items: Listed[]; next: string | null }; error?: unknown }>;

async function listAll(ask: Asked): Promise<Listed[]> {
  const found: Listed[] = [];
  let cursor: string | undefined;
  do {
    const { data, error } = await ask(cursor);
    if (!data) throw error;
    found.push(...data.items);
    cursor = data.next ?? undefined;
  } while (cursor);
  return found;
}

/** All scores, or all segments: there are never so many that they would need pages. */
export function useAllOf(kind: Kind) {
  const path = `/api/${kind}s` as const;
  return useQuery({
    queryKey: ["get", path, "all"],
    queryFn: ({ signal }) =>
      listAll((cursor) =>
        kind === "score"
          ? client.GET("/api/scores", { params: { query: { limit: 200, cursor } }, signal })
          : client.GET("/api/segments", { params: { query: { limit: 200, cursor } }, signal }),
      ),
  });
}

/** How the values of a score lie; a score that has none yet is an error that needs no words. */
export const useDistribution = (key: string, enabled: boolean) =>
  api.useQuery("get", "/api/scores/{key}/distribution", { params: { path: { key } } }, { enabled, retry: false });

/** What is published changes nearly everything that was read; a preview stays, since its name has its versions. */
export function renew(queries: QueryClient): Promise<void> {
  return queries.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== "preview" });
}

export const isUnderWay = (standing: Standing | undefined): boolean =>
  standing?.state === "waiting" || standing?.state === "rescoring";

const everySecond = 1000;

/** The latest publication, looked at each second while it is on its way into force; then everything is read again. */
export function useLatest(): Standing | undefined {
  const queries = useQueryClient();
  const { data } = api.useQuery("get", "/api/publications", { params: { query: { limit: 1 } } }, {
    refetchInterval: ({ state }) => (isUnderWay(state.data?.items[0]) ? everySecond : 30_000),
  });
  const latest = data?.items[0];
  useRenewed(latest, queries);
  return latest;
}

/** One publication, looked at each second while it is on its way. */
export function usePublication(id: number) {
  const queries = useQueryClient();
  const found = api.useQuery("get", "/api/publications/{id}", { params: { path: { id } } }, {
    refetchInterval: ({ state }) => (isUnderWay(state.data) ? everySecond : false),
  });
  useRenewed(found.data, queries);
  return found;
}

function useRenewed(standing: Standing | undefined, queries: QueryClient): void {
  const wasUnderWay = useRef(false);
  const is = isUnderWay(standing);
  useEffect(() => {
    if (wasUnderWay.current && !is) void renew(queries);
    wasUnderWay.current = is;
  }, [is, queries]);
}

/** Whether who is logged in may change what counts. */
export const useMayWrite = (): boolean => useHasRole("administrator", "marketer");
