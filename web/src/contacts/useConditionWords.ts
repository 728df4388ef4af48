// A condition in words, for its chip.
import { api } from "../api/client";
import { say } from "../conditions/sources";

export function useConditionWords(when: string | undefined): string | undefined {
  const condition = readCondition(when);
  const { data } = api.useQuery("post", "/api/model/describe", { body: { condition } }, { enabled: condition !== undefined, staleTime: Infinity });
  return condition !== undefined && data?.words ? say(data.words) : undefined;
}

function readCondition(when: string | undefined): Record<string, unknown> | undefined {
  try {
    return when === undefined ? undefined : (JSON.parse(when) as Record<string, unknown>);
  } catch {
    return undefined;
  }
}
