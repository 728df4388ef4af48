// Who passes a condition now, while it is being written: asked once the typing pauses, and of the latest condition only.
import { useEffect, useRef, useState } from "react";
import { type Schemas, client } from "../api/client";
import { type Problem as Refusal, toProblem } from "../api/problem";
import { type Json, isObject, writeExact } from "./exact";

export type Counted = Schemas["CountedCondition"];

export interface Counting {
  /** The last answer; it stays while the next one is awaited. */
  counted: Counted | null;
  /** Whether the answer is that of another condition than the one in question. */
  isStale: boolean;
  refusal: Refusal | null;
}

export const PAUSE = 300;
let sessions = 0;

async function ask(when: string, session: string, signal: AbortSignal): Promise<Counted> {
  const { data, error } = await client.POST("/api/conditions/count", {
    body: { when: {}, session, seconds: 2 },
    bodySerializer: () => `{"when":${when},"session":${JSON.stringify(session)},"seconds":2}`,
    signal,
  });
  if (data === undefined) throw error;
  return data;
}

/** Count who passes a condition; `isOn` is off for what is not about contacts, or not whole yet. */
export function useCounting(when: Json | undefined, isOn = true): Counting {
  const [state, setState] = useState<Counting>({ counted: null, isStale: false, refusal: null });
  const session = useRef(`page-${Date.now().toString(36)}-${(sessions += 1)}`).current;
  const text = isOn && isObject(when) ? writeExact(when) : null;
  useEffect(() => {
    if (text === null) return undefined;
    const leaving = new AbortController();
    setState((old) => ({ ...old, isStale: true }));
    const timer = setTimeout(() => {
      ask(text, session, leaving.signal)
        .then((counted) => setState({ counted, isStale: false, refusal: null }))
        .catch((thrown: unknown) => {
          if (!leaving.signal.aborted) setState((old) => ({ ...old, isStale: false, refusal: toProblem(thrown) }));
        });
    }, PAUSE);
    return () => {
      clearTimeout(timer);
      leaving.abort();
    };
  }, [text, session]);
  return state;
}
