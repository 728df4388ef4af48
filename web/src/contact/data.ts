// What the page asks the server, and how it writes: one change at a time, again if only something else has changed.
import { keepPreviousData, useQueries, useQueryClient } from "@tanstack/react-query";
import { useCallback, useEffect, useMemo, useRef } from "react";
import { type Schemas, api, client } from "../api/client";
import { toProblem } from "../api/problem";

export type Contact = Schemas["WholeContact"];
export type Value = Schemas["ShownValue"];
export type Changes = Omit<Schemas["ContactChanges"], "version">;

const path = (id: number) => ({ params: { path: { id } } });
const WHILE_PENDING = 1_500;
const USUALLY = 15_000;
export const NOW = "now";
/** So many lines of each rule are told one by one; what the others come to is told together. */
const LINES = 100;
/** To look back into a longer history than that takes too long for a figure beside the value. */
const LONG = 20_000;
const FIVE_MINUTES = 300_000;

export const useContact = (id: number) => api.useQuery("get", "/api/contacts/{id}", path(id));

/** The values, looked at again soon while one of them is being computed; whatever rests on them is renewed with them. */
export function useScores(id: number) {
  const renew = useRenew(id);
  const query = api.useQuery("get", "/api/contacts/{id}/scores", path(id), {
    refetchInterval: ({ state }) => (state.data?.some((each) => each.is_pending) ? WHILE_PENDING : USUALLY),
  });
  const seen = useRef<string>(undefined);
  const state = query.data && JSON.stringify(query.data.map((each) => [each.score, each.value, each.updated_at, each.is_pending]));
  useEffect(() => {
    if (!state) return;
    if (seen.current !== undefined && seen.current !== state) renew();
    seen.current = state;
  }, [state, renew]);
  return query;
}

/** What the values were some days ago; of a long history that takes a moment, so nothing waits for it. */
export function useEarlierScores(id: number, at: string) {
  const { data: kinds } = useKinds(id);
  const options = { staleTime: Infinity, enabled: kinds !== undefined && kinds.events <= LONG };
  return api.useQuery("get", "/api/contacts/{id}/scores", { params: { path: { id }, query: { at } } }, options);
}

export const useKinds = (id: number) => api.useQuery("get", "/api/contacts/{id}/events/kinds", path(id));

export interface Band {
  name: string;
  from: number;
}

function readBands(document: Record<string, unknown> | null | undefined): Band[] {
  const bands = Array.isArray(document?.bands) ? (document.bands as Band[]) : [];
  return [...bands].sort((one, other) => one.from - other.from);
}

/** The bands of scores, the lowest first. */
export function useBands(keys: readonly string[]): ReadonlyMap<string, Band[]> {
  const found = useQueries({
    queries: keys.map((key) => ({ ...api.queryOptions("get", "/api/scores/{key}", { params: { path: { key } } }), staleTime: FIVE_MINUTES })),
  });
  const told = JSON.stringify(found.map(({ data }) => readBands(data?.live_document)));
  // eslint-disable-next-line react-hooks/exhaustive-deps -- the keys and what was told of them, by contents
  return useMemo(() => new Map((JSON.parse(told) as Band[][]).map((bands, number) => [keys[number] ?? "", bands])), [told, keys.join()]);
}

/** Why a value is what it is, now or at a moment; of no moment nothing is asked. */
export function useExplanation(id: number, key: string, at: string | null = NOW) {
  const init = { params: { path: { id, key }, query: { lines: LINES, ...(at && at !== NOW ? { at } : {}) } } };
  const options = { enabled: at !== null, placeholderData: keepPreviousData };
  return api.useQuery("get", "/api/contacts/{id}/scores/{key}/explanation", init, options);
}

export function useHistory(id: number, key: string, from: string) {
  const init = { params: { path: { id, key }, query: { from, points: 300 } } };
  return api.useQuery("get", "/api/contacts/{id}/scores/{key}/history", init, { placeholderData: keepPreviousData });
}

export const useOwners = () => api.useQuery("get", "/api/owners", {}, { staleTime: FIVE_MINUTES });
export const useFields = () => api.useQuery("get", "/api/fields", {}, { staleTime: FIVE_MINUTES });

/** Ask again for everything about a contact but the contact itself; with `whole`, for that, too. */
export function useRenew(id: number): (whole?: boolean) => void {
  const queries = useQueryClient();
  return useCallback(
    (whole = false) =>
      void queries.invalidateQueries({
        predicate: ({ queryKey: [, address, init] }) => {
          if (typeof address !== "string" || !address.startsWith("/api/contacts/{id}")) return false;
          const said = init as { params?: { path?: { id?: number } } } | undefined;
          return said?.params?.path?.id === id && (whole || address !== "/api/contacts/{id}");
        },
      }),
    [queries, id],
  );
}

export type Change = (changes: Changes, stillHolds?: (now: Contact) => boolean) => Promise<Contact>;

const ATTEMPTS = 4;

/** Change a contact. If somebody has edited meanwhile, it is done all the same as long as what it is about still holds. */
export function useChange(contact: Contact): Change {
  const queries = useQueryClient();
  const renew = useRenew(contact.id);
  const { id, version: seen } = contact;
  return useCallback(
    async (changes, stillHolds = () => true) => {
      const key = api.queryOptions("get", "/api/contacts/{id}", path(id)).queryKey;
      let version = seen;
      for (let attempt = 1; ; attempt += 1) {
        const { data, error } = await client.PATCH("/api/contacts/{id}", { ...path(id), body: { ...EMPTY, ...changes, version } });
        if (data) {
          queries.setQueryData(key, data);
          renew();
          return data;
        }
        if (toProblem(error).code !== "contact_changed" || attempt === ATTEMPTS) throw error;
        const now = await queries.fetchQuery({ ...api.queryOptions("get", "/api/contacts/{id}", path(id)), staleTime: 0 });
        if (!stillHolds(now)) throw error;
        version = now.version;
      }
    },
    [id, seen, queries, renew],
  );
}

const EMPTY = { fields: {}, add_tags: [], remove_tags: [], lists: {}, add_identities: [], remove_identities: [] };
