// The steps, and which of them are done: nothing is noted down about it, what exists says it.
import { api } from "../api/client";
import { useAllOf } from "../publishing/model";

export const STEPS = ["scores", "sending", "contacts", "colleagues"] as const;
export type Step = (typeof STEPS)[number];
/** A step, or the end. */
export type Place = Step | "done";

export const readPlace = (text: string | null): Place | undefined => [...STEPS, "done" as const].find((each) => each === text);

/** Where somebody goes on who has left midway. */
export const firstOpen = (done: ReadonlySet<Step>): Place => STEPS.find((each) => !done.has(each)) ?? "done";

export const after = (place: Step): Place => STEPS[STEPS.indexOf(place) + 1] ?? "done";

export const addressOf = (place: Place): string => `/setup?step=${place}`;

export interface Progress {
  done: ReadonlySet<Step>;
  isKnown: boolean;
  error: unknown;
  retry: () => void;
}

/** What happens on other pages shows as soon as one comes back. */
const ANEW = { refetchOnMount: "always" } as const;

export const useImports = () => api.useQuery("get", "/api/imports/contacts", { params: { query: { limit: 20 } } }, ANEW);
export const useUsers = () => api.useQuery("get", "/api/users", {}, ANEW);
export const useHealth = () => api.useQuery("get", "/api/dashboard/health", {}, ANEW);

export function useProgress(): Progress {
  const scores = useAllOf("score");
  const [health, imports, users] = [useHealth(), useImports(), useUsers()];
  const is: Record<Step, boolean> = {
    scores: scores.data?.some((each) => each.live !== null) ?? false,
    sending: health.data?.sources.some((each) => each.last_used_at !== null) ?? false,
    contacts: imports.data?.items.some((each) => each.state === "done") ?? false,
    colleagues: (users.data?.items.length ?? 0) > 1,
  };
  const all = [scores, health, imports, users];
  return {
    done: new Set(STEPS.filter((each) => is[each])),
    isKnown: all.every((each) => each.data !== undefined),
    error: all.find((each) => each.error && !each.data)?.error,
    retry: () => void Promise.all(all.map((each) => each.refetch())),
  };
}
