// The effect of drafts: asked for once for each set of versions, and waited for if a worker makes it.
import { useQuery } from "@tanstack/react-query";
import { type Schemas, api, client } from "../api/client";
import { type Part, nameOf } from "./model";

export type Effect = Schemas["ShownEffect"];
export type ScoreEffect = Schemas["ShownScoreEffect"];
export type SegmentEffect = Schemas["ShownSegmentEffect"];
export type Place = Schemas["ShownPlace"];
type Preview = Schemas["ShownPreview"];

const keysOf = (parts: readonly Part[], kind: Part["kind"]) => parts.filter((each) => each.kind === kind).map((each) => each.key);
const isMade = (preview: Preview | undefined): boolean => preview?.result != null;
const isComing = (preview: Preview | undefined): boolean => preview?.state === "waiting" || preview?.state === "running";
const KEPT = 30 * 60_000;

async function ask(parts: readonly Part[], signal: AbortSignal): Promise<Preview> {
  const body = { scores: keysOf(parts, "score"), segments: keysOf(parts, "segment"), rules: "changed" as const };
  const { data, error } = await client.POST("/api/scores/preview", { body, signal });
  if (!data) throw error;
  return data;
}

/** What publishing these parts would do; edited or published by anybody meanwhile, it is another question. */
export function usePreview(parts: readonly Part[]) {
  const versions = parts.map((each) => `${nameOf(each.kind, each.key)}:${each.version}:${each.live}`).sort();
  const asked = useQuery({
    queryKey: ["preview", ...versions],
    queryFn: ({ signal }) => ask(parts, signal),
    enabled: parts.length > 0,
    staleTime: KEPT,
    gcTime: KEPT,
    retry: false,
    refetchOnWindowFocus: false,
  });
  const token = asked.data?.token ?? "";
  const polled = api.useQuery("get", "/api/previews/{token}", { params: { path: { token } } }, {
    enabled: Boolean(token) && !isMade(asked.data),
    refetchInterval: ({ state }) => (isMade(state.data) || (state.data && !isComing(state.data)) ? false : 1000),
  });
  const preview = polled.data ?? asked.data;
  const cancel = async () => {
    await client.POST("/api/previews/{token}/cancel", { params: { path: { token } } });
    await polled.refetch();
  };
  return {
    token,
    result: preview?.result ?? undefined,
    problem: asked.error ?? polled.error,
    isComing: asked.isFetching || isComing(preview),
    isByWorker: isComing(preview),
    hasEnded: preview !== undefined && !isMade(preview) && !isComing(preview),
    cancel,
    retry: () => void asked.refetch(),
  };
}

/** A place in words: a band, below all of them, or outside the audience. */
export const placeKey = (place: Place): string => (place.is_outside ? "outside" : place.band === null ? "below" : `band:${place.band}`);
