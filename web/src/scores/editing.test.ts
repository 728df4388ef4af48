import { renderHook } from "@testing-library/react";
import { act } from "react";
import { expect, test } from "vitest";
import type { JsonObject } from "../conditions/exact";
import { idOf } from "../conditions/identity";
import { differing } from "../editing/DraftConflict";
import { byRule } from "../editing/description";
import { useHistory } from "../editing/history";
import { freeKey, toKey } from "../editing/naming";
import { type Award, bandsOf, duplicateOf, isRule, renameGroup, withAward } from "./rules";

const award = (name: "once" | "every" | "while", options: string[]): Award => ({
  name,
  label: { es: "", en: "" },
  explanation: { es: "", en: "" },
  options,
  needs_event: name === "every",
  lacks: name === "every" ? ["times", "within"] : [],
});
const LASTING = ["expires_after", "half_life", "fades_over"];
const ONCE = award("once", LASTING);
const EVERY = award("every", [...LASTING, "per", "at_most", "only_for"]);
const WHILE = award("while", []);
const AWARDS = [ONCE, EVERY, WHILE];

test("another award drops the options that it does not have, and brings them back", () => {
  const rule: JsonObject = { key: "a", points: 5, award: "every", per: "campaign", expires_after: "30d", when: { event: "x" } };
  const standing = withAward(rule, WHILE, AWARDS, {});
  expect(standing).toEqual({ key: "a", points: 5, award: "while", when: { event: "x" } });
  expect(withAward(standing, EVERY, AWARDS, rule)).toEqual({ ...rule });
});

test("what stood beside the one event becomes who the rule is only for", () => {
  const rule: JsonObject = { key: "a", points: 5, when: { all: [{ event: "x", within: "7d" }, { tag: "customer" }, { list: "news" }] } };
  expect(withAward(rule, EVERY, AWARDS, {})).toEqual({
    key: "a",
    points: 5,
    award: "every",
    when: { event: "x" },
    only_for: { all: [{ tag: "customer" }, { list: "news" }] },
  });
  const two: JsonObject = { key: "a", points: 5, when: { all: [{ event: "x" }, { event: "y" }] } };
  expect(withAward(two, EVERY, AWARDS, {}).when).toBe(two.when);
});

test("a copy of a rule has a key and an identity of its own", () => {
  const rule: JsonObject = { key: "click", points: 5, when: { event: "x" } };
  const copy = duplicateOf(rule, [rule, { key: "click-2" }]);
  expect(copy).toEqual({ ...rule, key: "click-3" });
  expect(copy.when).not.toBe(rule.when);
});

test("a rule that the form could not show whole is only for the YAML", () => {
  expect(isRule({ key: "a", points: 5, when: { tag: "b" } })).toBe(true);
  expect(isRule({ key: "a", points: "5", when: { tag: "b" } })).toBe(false);
  expect(isRule({ key: "a", points: 5, colour: "red" })).toBe(false);
  expect(isRule("text")).toBe(false);
});

test("a group with another name keeps its rules", () => {
  const document: JsonObject = { groups: { email: { maximum: 60 }, web: {} }, rules: [{ key: "a", group: "email" }, { key: "b", group: "web" }] };
  expect(renameGroup(document, "email", "mail")).toEqual({
    groups: { mail: { maximum: 60 }, web: {} },
    rules: [{ key: "a", group: "mail" }, { key: "b", group: "web" }],
  });
});

test("bands stand in the order of their values; unfinished ones are not drawn", () => {
  expect(bandsOf({ bands: [{ name: "hot", from: 75 }, { name: "", from: 3 }, { name: "warm", from: 40 }, { name: "cold", from: null }] })).toEqual([
    { name: "warm", from: 40 },
    { name: "hot", from: 75 },
  ]);
});

test("keys are made of names, in letters that go into addresses", () => {
  expect(toKey("Interés comercial (2026)", "score")).toBe("interes-comercial-2026");
  expect(toKey("¡!", "score")).toBe("score");
  expect(freeKey("a", new Set(["a", "a-2"]))).toBe("a-3");
});

test("typing in one field is one step back", () => {
  const { result } = renderHook(() => useHistory({ name: "" }));
  act(() => result.current.change({ name: "A" }, "name"));
  act(() => result.current.change({ name: "Ab" }, "name"));
  act(() => result.current.change({ name: "Ab", active: false }, "active"));
  act(() => result.current.undo());
  expect(result.current.document).toEqual({ name: "Ab" });
  act(() => result.current.undo());
  expect(result.current.document).toEqual({ name: "" });
  expect(result.current.canUndo).toBe(false);
  act(() => result.current.redo());
  expect(result.current.document).toEqual({ name: "Ab" });
});

test("problems of a rule go along with the rule", () => {
  const rules = [{ key: "a" }, { key: "b" }];
  const message = { es: "falta", en: "missing" };
  const found = byRule({ problems: [{ path: "rules[1].points", of: null, message, allowed: [], line: null }] }, { rules });
  expect(found.get(idOf(rules[1] as object))).toEqual([{ path: "points", message: "missing" }]);
  expect(found.size).toBe(1);
});

test("two versions differ in what differs, rule by rule", () => {
  const mine: JsonObject = { name: "A", rules: [{ key: "a", points: 1 }, { key: "b", name: "Bee", points: 2 }] };
  const theirs: JsonObject = { name: "A", minimum: 0, rules: [{ key: "b", name: "Bee", points: 3 }, { key: "c", points: 4 }] };
  expect(differing(mine, theirs).map(({ what }) => what)).toEqual(["minimum", "a", "Bee", "c"]);
  const [a, b] = [{ key: "a" }, { key: "b" }];
  expect(differing({ rules: [a, b] }, { rules: [b, a] }).map(({ what }) => what)).toEqual(["rules"]);
});
