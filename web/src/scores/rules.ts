// Rules of a document: made, copied, moved, and what a change of one part means for the others. Nothing of a document is
// touched but what was changed.
import type { Schemas } from "../api/client";
import { type Json, type JsonObject, isNumber, isObject, showScalar } from "../conditions/exact";
import { copyOf, patch, wantFocus } from "../conditions/identity";
import { freeKey, toKey } from "../editing/naming";

export type Award = Schemas["ShownAward"];
export type AwardName = Award["name"];

export const rulesOf = (document: JsonObject): readonly Json[] =>
  Array.isArray(document.rules) ? (document.rules as readonly Json[]) : [];

/** A rule that the form can show; another one is only for the YAML. */
export function isRule(rule: Json | undefined): rule is JsonObject {
  if (!isObject(rule)) return false;
  const texts = ["key", "name", "award", "per", "group", "expires_after", "half_life", "fades_over"];
  return (
    Object.keys(rule).every((key) => KEYS.has(key)) &&
    texts.every((each) => isMissing(rule[each]) || typeof rule[each] === "string") &&
    ["points", "at_most"].every((each) => isMissing(rule[each]) || isNumber(rule[each])) &&
    ["when", "only_for"].every((each) => rule[each] === undefined || isObject(rule[each]))
  );
}

const isMissing = (value: Json | undefined): boolean => value === undefined || value === null;

const KEYS = new Set(["key", "name", "points", "award", "per", "at_most", "only_for", "group", "expires_after", "half_life", "fades_over", "when"]);

export const awardOf = (rule: JsonObject): AwardName => (rule.award === "every" || rule.award === "while" ? rule.award : "once");

export function keysOf(rules: readonly Json[]): Set<string> {
  return new Set(rules.flatMap((rule) => (isObject(rule) && typeof rule.key === "string" ? [rule.key] : [])));
}

export function newRule(rules: readonly Json[]): JsonObject {
  const when = wantFocus({ event: "" });
  return { key: freeKey(`rule-${rules.length + 1}`, keysOf(rules)), points: 5, award: "every", when };
}

export function duplicateOf(rule: JsonObject, rules: readonly Json[]): JsonObject {
  return patch(copyOf(rule), { key: freeKey(toKey(showScalar(rule.key), "rule"), keysOf(rules)) });
}

/** The options that an award kind does not have are left out; `kept` are those it may get back. */
export function withAward(rule: JsonObject, award: Award, awards: readonly Award[], kept: JsonObject): JsonObject {
  const optional = new Set(awards.flatMap((each) => each.options));
  const lacking = [...optional].filter((option) => !award.options.includes(option));
  const removed = Object.fromEntries(lacking.map((option) => [option, undefined]));
  const back = Object.fromEntries(award.options.flatMap((option) => (rule[option] === undefined && kept[option] !== undefined ? [[option, kept[option]]] : [])));
  const changed = patch(rule, { ...back, award: award.name, ...removed });
  return award.needs_event ? asEvent(changed, award.lacks) : changed;
}

const hasEvent = (part: JsonObject): boolean => "event" in part;

/** `every` has one event as its condition: what else stood beside it in an `all` becomes who it is only for. */
function asEvent(rule: JsonObject, lacks: readonly string[]): JsonObject {
  const { when } = rule;
  const free = (event: JsonObject) => patch(event, Object.fromEntries(lacks.map((each) => [each, undefined])));
  if (!isObject(when)) return rule;
  if (hasEvent(when)) return patch(rule, { when: free(when) });
  const parts = Array.isArray(when.all) ? (when.all as readonly Json[]) : [];
  const events = parts.filter(isObject).filter(hasEvent);
  const [event] = events;
  if (!event || events.length > 1) return rule;
  const others = parts.filter((part) => part !== event);
  const before = isObject(rule.only_for) ? [rule.only_for, ...others] : others;
  const only = before.length > 1 ? { all: before } : before[0];
  return patch(rule, { when: free(event), only_for: only });
}

export interface Band {
  name: string;
  from: number;
}

/** The bands that have a name and a number, from below. */
export function bandsOf(document: JsonObject): Band[] {
  const bands = Array.isArray(document.bands) ? (document.bands as readonly Json[]) : [];
  return bands
    .filter(isObject)
    .map((band) => ({ name: showScalar(band.name), from: Number(showScalar(band.from) || NaN) }))
    .filter((band) => band.name !== "" && Number.isFinite(band.from))
    .sort((one, other) => one.from - other.from);
}

/** A group with another name, in the rules that belong to it, too. */
export function renameGroup(document: JsonObject, before: string, after: string): JsonObject {
  const groups = isObject(document.groups) ? document.groups : {};
  const renamed = Object.fromEntries(Object.entries(groups).map(([name, group]) => [name === before ? after : name, group]));
  const rules = rulesOf(document).map((rule) => (isObject(rule) && rule.group === before ? patch(rule, { group: after }) : rule));
  return patch(document, { groups: renamed, ...(document.rules === undefined ? {} : { rules }) });
}
