// Every object of a document has an id of its own, which goes along when it is changed: React then keeps fields and focus.
import { type Json, type JsonObject, isObject } from "./exact";

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
