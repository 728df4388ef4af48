// A document in the server's words while it is being written, and everything that is wrong with it.
import { useEffect, useMemo, useState } from "react";
import { type Json, type JsonObject, isObject, writeExact } from "../conditions/exact";
import { idOf } from "../conditions/identity";
import type { Problem } from "../conditions/problems";
import { say } from "../conditions/sources";
import { type Description, type Kind, describe } from "./calls";

export const PAUSE = 300;

export interface Described {
  /** Of what is shown, or what was a moment ago. */
  problems: readonly Problem[];
  /** Sentences of rules, by the identity of the rule: they go along when it is moved. */
  sentences: ReadonlyMap<string, string>;
  /** Problems of rules, by their identity; the places are those in the rule. */
  ofRules: ReadonlyMap<string, readonly Problem[]>;
  isStale: boolean;
  failure: unknown;
}

const rulesOf = (document: JsonObject): readonly Json[] => (Array.isArray(document.rules) ? (document.rules as readonly Json[]) : []);
const IN_RULE = /^rules\[(\d+)\](?:\.|$)/;

/** What a description says of rules, by their identity. */
export function byRule({ problems }: Pick<Description, "problems">, document: JsonObject): Map<string, Problem[]> {
  const rules = rulesOf(document);
  const found = new Map<string, Problem[]>();
  for (const { path, message, of } of problems) {
    const place = of === null ? IN_RULE.exec(path) : null;
    const rule = place ? rules[Number(place[1])] : undefined;
    if (!place || !isObject(rule)) continue;
    const id = idOf(rule);
    found.set(id, [...(found.get(id) ?? []), { path: path.slice(place[0].length), message: say(message) }]);
  }
  return found;
}

function sentencesOf({ rules }: Description, document: JsonObject): Map<string, string> {
  const all = rulesOf(document);
  return new Map(
    rules.flatMap(({ path, words }) => {
      const rule = all[Number(IN_RULE.exec(path)?.[1])];
      return isObject(rule) ? [[idOf(rule), say(words)] as const] : [];
    }),
  );
}

/** Describe a document whenever writing pauses. */
export function useDescription(kind: Kind, document: JsonObject, language: string): Described {
  const [told, setTold] = useState<{ description: Description; document: JsonObject } | null>(null);
  const [failure, setFailure] = useState<unknown>(null);
  useEffect(() => {
    const leaving = new AbortController();
    const timer = setTimeout(() => {
      describe(kind, writeExact(document), leaving.signal)
        .then((description) => {
          setTold({ description, document });
          setFailure(null);
        })
        .catch((thrown: unknown) => {
          if (!leaving.signal.aborted) setFailure(thrown);
        });
    }, PAUSE);
    return () => {
      clearTimeout(timer);
      leaving.abort();
    };
  }, [kind, document]);
  return useMemo(() => {
    if (!told) return { problems: [], sentences: new Map(), ofRules: new Map(), isStale: true, failure };
    const { description, document: described } = told;
    const problems = description.problems.map(({ path, of, message }) => ({ path: of ? `${of}: ${path}` : path, message: say(message) }));
    return {
      problems,
      sentences: sentencesOf(description, described),
      ofRules: byRule(description, described),
      isStale: described !== document,
      failure,
    };
    // eslint-disable-next-line react-hooks/exhaustive-deps -- `say` depends on the language
  }, [told, document, failure, language]);
}
