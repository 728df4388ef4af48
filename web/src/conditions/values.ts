// What stands under `value`: what an operator takes, and how a value goes over to another operator.
import type { Schemas } from "../api/client";
import { type Json, type JsonObject, isNumber, showScalar, toNumber } from "./exact";
import { patch } from "./identity";

export type Operator = Schemas["ShownOperator"];
export type Takes = Operator["takes"];
export type Held = Operator["fits"][number];

const LISTS: readonly Takes[] = ["scalars", "texts"];
const TEXTS: readonly Takes[] = ["text", "pattern", "regex"];

/** The operators that can compare what holds such values, the one in use among them. */
export function operatorsFor(operators: readonly Operator[], held: readonly Held[] | null, inUse: string): Operator[] {
  return operators.filter(({ name, fits }) => name === inUse || !held || held.some((each) => fits.includes(each)));
}

const firstOf = (value: Json | undefined): Json | undefined => (Array.isArray(value) ? (value as readonly Json[])[0] : (value as Json | undefined));

function asDate(value: Json | undefined): string {
  const text = showScalar(firstOf(value));
  return /^\d{4}-\d{2}-\d{2}/.test(text) ? text : "";
}

function rangeOf(value: Json | undefined, held: readonly Held[] | null): Json {
  if (Array.isArray(value) && value.length === 2) return value as Json;
  if (held?.some((each) => each === "date" || each === "datetime")) return [asDate(value), asDate(value)];
  const first = firstOf(value);
  return [isNumber(first) ? first : null, null];
}

/** What a value becomes for what another operator takes; what fits stays as it is. */
export function convert(value: Json | undefined, takes: Takes, held: readonly Held[] | null): Json | undefined {
  const first = firstOf(value);
  if (takes === "nothing") return undefined;
  if (takes === "range") return rangeOf(value, held);
  if (LISTS.includes(takes)) return Array.isArray(value) ? (value as Json) : first === undefined || first === "" || first === null ? [] : [first];
  if (takes === "duration") return typeof value === "string" && /^\d+[hdw]$/.test(value) ? value : "30d";
  if (takes === "date") return asDate(value);
  if (takes === "number") return isNumber(first) ? first : (toNumber(showScalar(first)) ?? null);
  if (TEXTS.includes(takes)) return showScalar(first);
  return first ?? emptyOf(held);
}

/** What a scalar of such a field begins as. */
export function emptyOf(held: readonly Held[] | null): Json {
  if (held?.length === 1 && held[0] === "number") return null;
  return held?.length === 1 && held[0] === "boolean" ? true : "";
}

/** A comparison with another operator. */
export function withOperator(leaf: JsonObject, operator: Operator, held: readonly Held[] | null): JsonObject {
  return patch(leaf, { operator: operator.name, value: convert(leaf.value, operator.takes, held) });
}

/** What was typed, as such a field holds it. */
export function fromTyped(text: string, held: readonly Held[] | null, before?: Json): Json {
  const isOfNumbers = held ? held.includes("number") && !held.includes("text") : isNumber(before);
  if (isOfNumbers) return toNumber(text) ?? text;
  if (held?.length === 1 && held[0] === "boolean" && (text === "true" || text === "false")) return text === "true";
  return text;
}

/** Entries of a list after they were typed; those that were there stay as they were. */
export function fromEntries(typed: readonly string[], before: readonly Json[], held: readonly Held[] | null): Json[] {
  const known = new Map(before.map((each) => [showScalar(each), each]));
  return typed.map((text) => known.get(text) ?? fromTyped(text, held));
}

/** Whether a field for what an operator takes shows all of a value. */
export function fits(takes: Takes, value: Json | undefined): boolean {
  if (takes === "nothing") return value === undefined;
  if (takes === "scalars") return value === undefined || Array.isArray(value);
  if (takes === "range") return value === undefined || (Array.isArray(value) && value.length === 2);
  return takes === "texts" || !Array.isArray(value);
}
