// Every object of a document has an id of its own, which goes along when it is changed: React then keeps fields and focus.
import { type Json, type JsonObject, isObject, isSame } from "./exact";

const ids = new WeakMap<object, string>();
const wanted = new Set<string>();
let last = 0;

/** The id of an object; a new one if it has none. */
export function idOf(node: object): string {
  const known = ids.get(node);
  if (known) return known;
  last += 1;
  const id = `n${last}`;
  ids.set(node, id);
  return id;
}

/** A changed object that goes on being the one it was; what is changed to `undefined` is removed. */
export function patch(node: JsonObject, changes: { [key: string]: Json | undefined }): JsonObject {
  const entries = Object.entries({ ...node, ...changes }).filter(([, value]) => value !== undefined);
  const changed: JsonObject = Object.fromEntries(entries);
  ids.set(changed, idOf(node));
  return changed;
}

/** The same again, with ids of its own. */
export function copyOf<T extends Json>(value: T): T {
  if (Array.isArray(value)) return value.map((each: Json) => copyOf(each)) as unknown as T;
  if (!isObject(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, part === undefined ? part : copyOf(part)])) as unknown as T;
}

/** Let the first field of what has just been added take the focus when it appears. */
export function wantFocus<T extends object>(node: T): T {
  wanted.add(idOf(node));
  return node;
}

export const takesFocus = (node: object): boolean => wanted.delete(idOf(node));

const keyOf = (value: Json | undefined): Json | undefined => (isObject(value) ? value.key : undefined);

/** A document that came as text, made of the objects that were there where they say the same or are the same rule. */
export function reconcile(before: Json | undefined, after: Json): Json {
  if (isSame(before, after) && before !== undefined) return before;
  if (Array.isArray(before) && Array.isArray(after)) {
    const known = new Map(before.flatMap((each: Json) => (keyOf(each) === undefined ? [] : [[keyOf(each), each] as const])));
    return after.map((each: Json, place) => reconcile(keyOf(each) === undefined ? (before as readonly Json[])[place] : known.get(keyOf(each)), each));
  }
  if (!isObject(before) || !isObject(after)) return after;
  const joined: JsonObject = Object.fromEntries(
    Object.entries(after).map(([key, value]) => [key, value === undefined ? value : reconcile(before[key], value)]),
  );
  ids.set(joined, idOf(before));
  return joined;
}
