// Numbers of a document stay as they were written: 1.10, or one with more digits than a JavaScript number has.

/** A number that a JavaScript number cannot hold as it was written. */
export class ExactNumber {
  constructor(readonly text: string) {}
}

export type Json = null | boolean | number | string | ExactNumber | readonly Json[] | JsonObject;
export interface JsonObject {
  readonly [key: string]: Json | undefined;
}

const TOKEN = /"(?:[^"\\]|\\.)*"|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/g;
const MARK = "\u0001number ";
const MARKED = /"\\u0001number (-?[^"]*)"/g;
export const NUMBER = /^-?\d+(\.\d+)?$/;

/** Read JSON. */
export function parseExact(text: string): Json {
  const marked = text.replace(TOKEN, (token) =>
    token.startsWith('"') || String(Number(token)) === token ? token : JSON.stringify(MARK + token),
  );
  return JSON.parse(marked, (_key, value: unknown) =>
    typeof value === "string" && value.startsWith(MARK) ? new ExactNumber(value.slice(MARK.length)) : value,
  ) as Json;
}

/** Write JSON. */
export function writeExact(value: unknown): string {
  const marked = JSON.stringify(value, (_key, part: unknown) => (part instanceof ExactNumber ? MARK + part.text : part));
  return marked.replace(MARKED, "$1");
}

export const isObject = (value: unknown): value is JsonObject =>
  typeof value === "object" && value !== null && !Array.isArray(value) && !(value instanceof ExactNumber);

export const isNumber = (value: unknown): value is number | ExactNumber =>
  typeof value === "number" || value instanceof ExactNumber;

/** How a text, number or boolean is shown in a field. */
export function showScalar(value: Json | undefined): string {
  if (value === null || value === undefined) return "";
  return value instanceof ExactNumber ? value.text : String(value);
}

/** What somebody typed as a number; null while it is none. */
export function toNumber(typed: string | number | bigint): number | ExactNumber | null {
  const text = String(typed).trim().replace(",", ".");
  if (!NUMBER.test(text)) return null;
  return String(Number(text)) === text ? Number(text) : new ExactNumber(text);
}

/** Whether two documents say the same, whatever the order of their keys. */
export function isSame(one: unknown, other: unknown): boolean {
  if (one === other) return true;
  if (one instanceof ExactNumber || other instanceof ExactNumber)
    return one instanceof ExactNumber && other instanceof ExactNumber && one.text === other.text;
  if (Array.isArray(one) && Array.isArray(other))
    return one.length === other.length && one.every((each, place) => isSame(each, other[place]));
  if (!isObject(one) || !isObject(other)) return false;
  const keys = Object.keys(one).filter((key) => one[key] !== undefined);
  const others = Object.keys(other).filter((key) => other[key] !== undefined);
  return keys.length === others.length && keys.every((key) => key in other && isSame(one[key], other[key]));
}
