// What was changed, step by step, to go back and forth. Typing in one field is one step.
import { useCallback, useReducer } from "react";
import type { JsonObject } from "../conditions/exact";

interface Steps {
  past: readonly JsonObject[];
  present: JsonObject;
  future: readonly JsonObject[];
  /** When the latest step was made, and where, if it may still grow. */
  tag: string | null;
  at: number;
}

type Act =
  | { type: "change"; next: JsonObject; tag: string | null; at: number }
  | { type: "undo" }
  | { type: "redo" }
  | { type: "reset"; next: JsonObject };

const MOST = 200;
const PAUSE = 1500;

function reduce(steps: Steps, act: Act): Steps {
  const { past, present, future } = steps;
  if (act.type === "reset") return { past: [], present: act.next, future: [], tag: null, at: 0 };
  if (act.type === "undo") {
    const before = past.at(-1);
    return before ? { past: past.slice(0, -1), present: before, future: [present, ...future], tag: null, at: 0 } : steps;
  }
  if (act.type === "redo") {
    const [next, ...rest] = future;
    return next ? { past: [...past, present], present: next, future: rest, tag: null, at: 0 } : steps;
  }
  if (act.next === present) return steps;
  const isSameStep = act.tag !== null && act.tag === steps.tag && act.at - steps.at < PAUSE && past.length > 0;
  return { past: isSameStep ? past : [...past, present].slice(-MOST), present: act.next, future: [], tag: act.tag, at: act.at };
}

export interface History {
  document: JsonObject;
  /** Change it; changes with the same tag, one soon after another, are one step. */
  change: (next: JsonObject, tag?: string) => void;
  reset: (next: JsonObject) => void;
  undo: () => void;
  redo: () => void;
  canUndo: boolean;
  canRedo: boolean;
}

export function useHistory(first: JsonObject): History {
  const [steps, act] = useReducer(reduce, { past: [], present: first, future: [], tag: null, at: 0 });
  const change = useCallback((next: JsonObject, tag?: string) => act({ type: "change", next, tag: tag ?? null, at: Date.now() }), []);
  const reset = useCallback((next: JsonObject) => act({ type: "reset", next }), []);
  const undo = useCallback(() => act({ type: "undo" }), []);
  const redo = useCallback(() => act({ type: "redo" }), []);
  return { document: steps.present, change, reset, undo, redo, canUndo: steps.past.length > 0, canRedo: steps.future.length > 0 };
}
