// The write key of the first minutes. Its text is known in this visit alone: the server keeps none of it.
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { type Schemas, api } from "../api/client";
import { stateOf } from "../settings/scopes";

type MadeKey = Schemas["MadeKey"];

const MADE = ["setup", "made key"];

/** The key that was made in this visit, and the write keys that there are. */
export function useWriteKeys() {
  const queries = useQueryClient();
  // Never asked for, and so never forgotten while the app is open: it goes with the login.
  const { data: made } = useQuery<MadeKey | null>({ queryKey: MADE, queryFn: () => null, enabled: false, gcTime: Infinity });
  const keys = api.useQuery("get", "/api/keys", { params: { query: { limit: 200 } } });
  const now = new Date();
  const working = keys.data?.items.filter((each) => each.kind === "write" && stateOf(each, now) === "active") ?? [];
  const { mutateAsync } = api.useMutation("post", "/api/keys");
  const make = async (name: string) => {
    const key = await mutateAsync({ body: { kind: "write", name, scopes: [] } });
    queries.setQueryData(MADE, key);
    await queries.invalidateQueries({ queryKey: ["get", "/api/keys"] });
  };
  const mine = made && working.some((each) => each.id === made.id) ? made : null;
  return { made: mine, working, make, isKnown: keys.data !== undefined, error: keys.error, refetch: keys.refetch };
}
