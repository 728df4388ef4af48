// What a condition of a document is, and how it is changed. The builder shows the model's JSON as it is: there is no form of
// its own between them, and what it does not know it leaves alone.
import { ExactNumber, type Json, type JsonObject, isNumber, isObject } from "./exact";

export type Place = "condition" | "where";
export type Subject = "contact" | "deal";
export type Joint = "all" | "any";
export type Head = Joint | "not" | "field" | "event" | "tag" | "list" | "segment" | "score" | "property";

/** Which keys go with a head. */
const KEYS: Record<Head, readonly string[]> = {
  all: ["all"],
  any: ["any"],
  not: ["not"],
  field: ["field", "operator", "value"],
  event: ["event", "where", "times", "distinct", "within", "between", "include_automated"],
  tag: ["tag"],
  list: ["list", "status"],
  segment: ["segment"],
  score: ["score", "operator", "value"],
  property: ["property", "operator", "value"],
};
const HEADS = Object.keys(KEYS) as Head[];
const IN_WHERE: readonly Head[] = ["all", "any", "not", "property"];

const isText = (value: Json | undefined): value is string => typeof value === "string";
const isMaybeText = (value: Json | undefined): boolean => value === undefined || isText(value);
const isScalar = (value: Json): boolean => isText(value) || isNumber(value) || typeof value === "boolean" || value === null;
const show = (value: Json): string => (value instanceof ExactNumber ? value.text : String(value));

function isTimes(value: Json | undefined): boolean {
  if (value === undefined) return true;
  if (!isObject(value) || Object.keys(value).some((key) => key !== "operator" && key !== "value")) return false;
  return isText(value.operator) && (isNumber(value.value) || value.value === null);
}

const isRange = (value: Json | undefined): boolean =>
  value === undefined || (Array.isArray(value) && value.length === 2 && value.every((each: Json) => isText(each)));

/** Whether a value can be shown in a field; lists whose entries look alike, such as 5 and "5", cannot. */
function isShowable(value: Json | undefined): boolean {
  if (value === undefined) return true;
  if (!Array.isArray(value)) return isScalar(value as Json);
  const entries = value as readonly Json[];
  return entries.every(isScalar) && new Set(entries.map(show)).size === entries.length;
}

const SHAPES: Record<Head, (node: JsonObject) => boolean> = {
  all: (node) => Array.isArray(node.all),
  any: (node) => Array.isArray(node.any),
  not: (node) => isObject(node.not),
  field: (node) => isText(node.field) && isText(node.operator) && isShowable(node.value),
  event: (node) =>
    isText(node.event) &&
    (node.where === undefined || isObject(node.where)) &&
    isTimes(node.times) &&
    isMaybeText(node.distinct) &&
    isMaybeText(node.within) &&
    isRange(node.between) &&
    (node.include_automated === undefined || typeof node.include_automated === "boolean"),
  tag: (node) => isText(node.tag),
  list: (node) => isText(node.list) && isMaybeText(node.status),
  segment: (node) => isText(node.segment),
  score: (node) => isText(node.score) && isText(node.operator) && isShowable(node.value),
  property: (node) => isText(node.property) && isText(node.operator) && isShowable(node.value),
};

/** The kind of a condition; null if a form could not show all of it. */
export function headOf(node: Json | undefined, place: Place = "condition"): Head | null {
  if (!isObject(node)) return null;
  const [head, ...more] = HEADS.filter((each) => each in node);
  if (!head || more.length > 0) return null;
  const isAllowed = place === "where" ? IN_WHERE.includes(head) : head !== "property";
  const isKnown = Object.keys(node).every((key) => KEYS[head].includes(key));
  return isAllowed && isKnown && SHAPES[head](node) ? head : null;
}

/** A condition of a kind as it is begun. */
export function begin(head: Head): JsonObject {
  switch (head) {
    case "all":
      return { all: [] };
    case "any":
      return { any: [] };
    case "not":
      return { not: { all: [] } };
    case "event":
      return { event: "" };
    case "tag":
      return { tag: "" };
    case "list":
      return { list: "" };
    case "segment":
      return { segment: "" };
    case "score":
      return { score: "", operator: "at_least", value: null };
    case "field":
    case "property":
      return { [head]: "", operator: "is", value: "" };
  }
}

/** The condition that is true exactly when this one is not, without two negations in one another. */
export function negate(node: JsonObject): JsonObject {
  return isObject(node.not) && Object.keys(node).length === 1 ? node.not : { not: node };
}

export const partsOf = (node: JsonObject, joint: Joint): readonly Json[] => node[joint] as readonly Json[];

/** A list with an entry moved. */
export function move<T>(list: readonly T[], from: number, to: number): T[] {
  const moved = [...list];
  const [taken] = moved.splice(from, 1);
  if (taken === undefined || to < 0 || to > moved.length) return [...list];
  moved.splice(to, 0, taken);
  return moved;
}
