// The memory of what the server said, and when to ask it again.
import { MutationCache, QueryCache, QueryClient } from "@tanstack/react-query";
import { UnreachableError, toProblem } from "./problem";

const ATTEMPTS = 3;

/** Only what may pass by itself is tried again: no answer, too busy, in trouble. */
export function shouldRetry(failures: number, thrown: unknown): boolean {
  if (failures >= ATTEMPTS) return false;
  if (thrown instanceof UnreachableError) return true;
  const { status } = toProblem(thrown);
  return status === 429 || status === 502 || status === 503 || status === 504;
}

export function makeQueryClient(): QueryClient {
  return new QueryClient({
    queryCache: new QueryCache(),
    mutationCache: new MutationCache(),
    defaultOptions: {
      queries: {
        retry: shouldRetry,
        staleTime: 30_000,
        // We look ourselves whether the server can be reached: a browser that is «offline» reaches its own machine.
        networkMode: "always",
      },
      mutations: { retry: false, networkMode: "always" },
    },
  });
}

export const queryClient = makeQueryClient();
