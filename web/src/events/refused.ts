// Refused messages: those that are kept, how many there were lately, and what is done with them.
import { useQueryClient } from "@tanstack/react-query";
import { useSearchParams } from "react-router";
import { type Schemas, api, client } from "../api/client";

export type Refused = Schemas["ShownRefused"];
export type Reason = Schemas["Reason"];

/** Only counted and never kept: there is nothing to be mended. */
const COUNTED = ["suppressed", "duplicate", "junk_identity", "field_name", "field_type", "too_many_tags"] as const;
export type Kept = Exclude<Reason, (typeof COUNTED)[number]>;

/** Why messages are kept to be mended, those that are met most first. */
export const KEPT = [
  ...(["unreadable", "no_identity", "no_event_name", "unreadable_time", "unknown_type", "time_out_of_range"] as const),
  ...(["too_large", "too_deep", "null_character", "name_too_long", "id_too_long", "reserved_kind"] as const),
  ...(["conflict", "too_many_identities", "no_group", "no_previous"] as const),
] as const satisfies readonly Kept[];

export const isKept = (reason: Reason): reason is Kept => !(COUNTED as readonly Reason[]).includes(reason);

export interface Choice {
  reason?: Reason;
  source?: string;
}

export function useChoice(): Choice {
  const [search] = useSearchParams();
  return { reason: (search.get("reason") as Reason | null) ?? undefined, source: search.get("source") ?? undefined };
}

export function useRefused() {
  const [search] = useSearchParams();
  const query = { ...useChoice(), cursor: search.get("cursor") ?? undefined };
  return api.useQuery("get", "/api/refused", { params: { query } });
}

export interface Counted {
  reason: Reason;
  count: number;
}

/** How many by reason, the most first. */
export function sumByReason(counts: readonly Schemas["ShownCount"][]): Counted[] {
  const sums = new Map<Reason, number>();
  for (const { reason, count } of counts) sums.set(reason, (sums.get(reason) ?? 0) + count);
  return [...sums].map(([reason, count]) => ({ reason, count })).sort((one, other) => other.count - one.count);
}

/** Read anew whatever shows refused messages. */
export function useRenew(): () => Promise<void> {
  const queries = useQueryClient();
  return () =>
    queries.invalidateQueries({ predicate: ({ queryKey }) => typeof queryKey[1] === "string" && queryKey[1].startsWith("/api/refused") });
}

/** Try a message again; if it is refused again and kept, it is returned as it now stands in the list. */
export async function tryAgain(id: number, body: string | null): Promise<{ isAccepted: boolean; reason: Reason | null; next: Refused | null }> {
  const params = { path: { id } };
  const { data, error } =
    body === null
      ? await client.POST("/api/refused/{id}/replay", { params })
      : await client.POST("/api/refused/{id}/mend", { params, body: { body } });
  if (!data) throw error;
  const { is_accepted: isAccepted, reason } = data;
  if (isAccepted || !reason || !isKept(reason)) return { isAccepted, reason, next: null };
  const latest = await client.GET("/api/refused", { params: { query: { reason, limit: 1 } } });
  return { isAccepted, reason, next: latest.data?.items[0] ?? null };
}
