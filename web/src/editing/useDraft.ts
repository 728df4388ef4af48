// A score or segment that is being written: loaded, changed, kept by the browser, saved, and told apart from what others saved.
import { useCallback, useEffect, useRef, useState } from "react";
import { toProblem } from "../api/problem";
import { queryClient } from "../api/queries";
import { useMe } from "../app/me";
import { type JsonObject, isSame } from "../conditions/exact";
import { type Definition, type Kind, makeDefinition, readDefinition, saveDefinition } from "./calls";
import { type History, useHistory } from "./history";
import { dropStash, readStash, stashName, writeStash } from "./stash";

export interface Draft extends History {
  kind: Kind;
  /** Nothing for one that has not been saved yet. */
  key: string | null;
  /** What the server has; nothing before it was saved. */
  saved: Definition | null;
  isDirty: boolean;
  isSaving: boolean;
  /** Why saving failed. */
  problem: unknown;
  /** What somebody else has saved meanwhile. */
  theirs: Definition | null;
  /** When what was not saved, and is here again, was typed. */
  restoredAt: string | null;
  save: () => Promise<boolean>;
  keepMine: () => Promise<boolean>;
  takeTheirs: () => void;
  /** Back to what the server has. */
  revert: () => void;
}

const KEEP_AFTER = 400;

/** Keeps what is not saved, and forgets it once it is. */
function useKeeping(name: string, { document, isDirty, version }: { document: JsonObject; isDirty: boolean; version: number | null }) {
  useEffect(() => {
    if (!isDirty) {
      dropStash(name);
      return undefined;
    }
    const timer = setTimeout(() => writeStash(name, { document, version, at: new Date().toISOString() }), KEEP_AFTER);
    return () => clearTimeout(timer);
  }, [name, document, isDirty, version]);
}

const LISTS = { score: "/api/scores", segment: "/api/segments" } as const;

/** Begin with what the server has, or with something new; what was typed before and not saved comes back. */
export function useDraft(kind: Kind, loaded: Definition | null, blank: JsonObject): Draft {
  const key = loaded ? String(loaded.document.key ?? "") : null;
  const name = stashName(useMe().id, kind, key);
  const [stashed] = useState(() => readStash(name));
  const [saved, setSaved] = useState(loaded);
  const [version, setVersion] = useState(stashed?.version ?? loaded?.version ?? null);
  const [base] = useState(() => loaded?.document ?? blank);
  const isRestored = stashed !== null && !isSame(stashed.document, base);
  const history = useHistory(isRestored ? stashed.document : base);
  const [restoredAt, setRestoredAt] = useState(isRestored ? stashed.at : null);
  const [isSaving, setSaving] = useState(false);
  const [problem, setProblem] = useState<unknown>(null);
  const [theirs, setTheirs] = useState<Definition | null>(null);
  const { document, reset } = history;
  const isDirty = !isSame(document, saved?.document ?? blank);
  useKeeping(name, { document, isDirty, version });
  const latest = useRef(document);
  latest.current = document;

  const send = useCallback(
    async (over: number | null): Promise<boolean> => {
      setSaving(true);
      setProblem(null);
      const sent = latest.current;
      try {
        const definition = key === null ? await makeDefinition(kind, sent) : await saveDefinition(kind, key, sent, over ?? 0);
        // What the server says is what was sent; the page goes on with its own, whose parts have their identities.
        setSaved({ ...definition, document: sent });
        setVersion(definition.version);
        setTheirs(null);
        setRestoredAt(null);
        void queryClient.invalidateQueries({ queryKey: ["get", LISTS[kind]] });
        void queryClient.invalidateQueries({ queryKey: ["get", `${LISTS[kind]}/{key}`] });
        return true;
      } catch (thrown) {
        if (key !== null && toProblem(thrown).code === "draft_changed") setTheirs(await readDefinition(kind, key).catch(() => null));
        setProblem(thrown);
        return false;
      } finally {
        setSaving(false);
      }
    },
    [kind, key],
  );
  const back = useCallback(
    (to: Definition) => {
      setSaved(to);
      setVersion(to.version);
      setTheirs(null);
      setProblem(null);
      setRestoredAt(null);
      history.change(to.document);
    },
    [history],
  );
  return {
    ...history,
    kind,
    key,
    saved,
    isDirty,
    isSaving,
    problem,
    theirs,
    restoredAt,
    save: () => send(version),
    keepMine: () => send(theirs?.version ?? version),
    takeTheirs: () => theirs && back(theirs),
    revert: () => (saved ? back(saved) : reset(blank)),
  };
}
