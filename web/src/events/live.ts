// The latest events, and those that arrive while one looks.
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useSearchParams } from "react-router";
import { type Schemas, client } from "../api/client";

export type Arrived = Schemas["ArrivedEvent"];
type Answer = Schemas["ArrivedEvents"];

const EVERY = 3000;
/** Beyond so many the list begins anew: nobody reads them all, and the page would become slow. */
const MOST = 400;
const FILTERS = ["kind", "contact", "source", "automated", "search", "url"] as const;
export type Filter = (typeof FILTERS)[number];

/** What has come is put before what was there; the last seconds come twice, and are known by their ids. */
export function merge(old: Answer, fresh: Answer): Answer {
  const known = new Set(old.items.map((each) => each.id));
  const arrived = fresh.items.filter((each) => !known.has(each.id));
  return { ...old, items: [...arrived, ...old.items], latest: fresh.latest };
}

/** The filters of the address, as the API reads them. */
export function readFilters(search: URLSearchParams) {
  const said = Object.fromEntries(FILTERS.map((name) => [name, search.get(name) ?? ""])) as Record<Filter, string>;
  const contact = /^\d{1,15}$/.test(said.contact) ? Number(said.contact) : undefined;
  const automated = said.automated === "yes" ? true : said.automated === "no" ? false : undefined;
  const words = { kind: said.kind || undefined, source: said.source || undefined, search: said.search || undefined, url: said.url || undefined };
  return { ...words, contact, automated };
}

/** The events of the page; on the first page new ones join by themselves unless it is paused. */
export function useEvents(isPaused: boolean) {
  const queries = useQueryClient();
  const [search] = useSearchParams();
  const cursor = search.get("cursor") ?? undefined;
  const filters = readFilters(search);
  const queryKey = ["events", "arrivals", filters, cursor ?? null];
  const read = async (query: object, signal: AbortSignal): Promise<Answer> => {
    const { data, error } = await client.GET("/api/events", { params: { query: { ...filters, ...query } }, signal });
    if (!data) throw error;
    return data;
  };
  const isLive = !isPaused && !cursor;
  return useQuery({
    queryKey,
    queryFn: async ({ signal }) => {
      const old = queries.getQueryData<Answer>(queryKey);
      if (!old || cursor || old.items.length > MOST) return read({ cursor }, signal);
      const fresh = await read({ after: old.latest, limit: 200 }, signal);
      return fresh.next ? read({}, signal) : merge(old, fresh);
    },
    refetchInterval: isLive ? EVERY : false,
    refetchOnWindowFocus: isLive,
    refetchOnReconnect: isLive,
    staleTime: isLive ? 0 : Infinity,
    gcTime: 60_000,
  });
}
