import { screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { useState } from "react";
import { beforeEach, expect, test, vi } from "vitest";
import { drawn } from "../app/testing/drawn";
import { ConditionBuilder } from "./ConditionBuilder";
import { ExactNumber, type Json, type JsonObject, isObject, isSame, parseExact, writeExact } from "./exact";
import { idOf, patch, reconcile } from "./identity";
import { at, besides, within } from "./problems";
import { type Head, headOf, move, negate } from "./tree";
import { convert, fits, fromEntries } from "./values";

const label = (text: string) => ({ es: text, en: text });
const operator = (name: string, takes: string, fitting: string[]) => ({
  name, label: label(`${name} {value}`), negated: null, takes, fits: fitting, for_properties: true, for_scores: takes === "number", or_unknown: false,
});
const OPERATORS = [
  operator("is", "scalar", ["text", "number", "boolean"]),
  operator("in", "scalars", ["text", "number"]),
  operator("is_set", "nothing", ["text", "number"]),
  operator("contains", "text", ["text"]),
  operator("at_least", "number", ["number"]),
  operator("between", "range", ["number", "date"]),
  operator("before", "date", ["date"]),
  operator("in_the_last", "duration", ["date"]),
];
const ANSWERS: Record<string, unknown> = {
  "/api/model/forms": { operators: OPERATORS, values: {}, conditions: [], times_from_one: [], awards: [], limits: {} },
  "/api/model/describe": { words: null, rules: [], conditions: [], problems: [] },
};

/** A server at the edge: the model's forms, and nothing to suggest. */
beforeEach(() => {
  vi.stubGlobal("fetch", async (request: Request) => {
    const known = ANSWERS[new URL(request.url).pathname] ?? { items: [], total: 0 };
    return new Response(JSON.stringify(known), { headers: { "Content-Type": "application/json" } });
  });
});

/** A busy machine takes its time. */
const SOON = { timeout: 20_000 };
vi.setConfig({ testTimeout: 60_000 });

const fields = (selector: string): HTMLInputElement[] => [...document.querySelectorAll<HTMLInputElement>(selector)];

function the<T>(found: T | undefined): T {
  if (found === undefined) throw new Error("it is not there yet");
  return found;
}

/** The same numbers each time, so that a failure comes again. */
function makeChance(seed: number) {
  let state = seed;
  const next = () => {
    state = (state * 1664525 + 1013904223) % 2 ** 32;
    return state / 2 ** 32;
  };
  return { of: <T,>(list: readonly T[]): T => list[Math.floor(next() * list.length)] as T, is: (part: number) => next() < part };
}

const VALUES: Record<string, Json[]> = {
  scalar: ["Madrid", "", 5, true, new ExactNumber("1.10"), new ExactNumber("12345678901234567890")],
  scalars: [["a", 5, new ExactNumber("7.0")], []],
  nothing: [],
  text: ["/precios"],
  number: [3, new ExactNumber("0.50"), "3", null],
  range: [[1, 2], ["2026-01-01", "2026-02-01"]],
  date: ["2026-01-01", "2026-01-01T10:00:00+02:00"],
  duration: ["30d", "2w"],
};

function makeComparison(chance: ReturnType<typeof makeChance>, head: string): JsonObject {
  const { name, takes } = chance.of(OPERATORS);
  const values = VALUES[takes] ?? [];
  return { [head]: chance.of(["city", "x.y", ""]), operator: name, ...(values.length ? { value: chance.of(values) } : {}) };
}

function makeCondition(chance: ReturnType<typeof makeChance>, depth: number, inWhere = false): JsonObject {
  const heads: Head[] = inWhere ? ["property"] : ["field", "event", "tag", "list", "segment", "score"];
  if (depth > 0) heads.push("all", "any", "not");
  const head = chance.of(heads);
  if (head === "all" || head === "any") return { [head]: Array.from({ length: chance.of([0, 1, 2, 3]) }, () => makeCondition(chance, depth - 1, inWhere)) };
  if (head === "not") return { not: makeCondition(chance, depth - 1, inWhere) };
  if (head === "field" || head === "property" || head === "score") return makeComparison(chance, head);
  if (head === "list") return { list: "Boletín", ...(chance.is(0.5) ? { status: "subscribed" } : {}) };
  if (head !== "event") return { [head]: "x" };
  return {
    event: chance.of(["page_viewed", "any", "mine"]),
    ...(chance.is(0.5) ? { where: makeCondition(chance, 1, true) } : {}),
    ...(chance.is(0.5) ? { times: { operator: "at_least", value: 2 } } : {}),
    ...(chance.is(0.3) ? { distinct: "url" } : {}),
    ...(chance.is(0.5) ? { within: "7d" } : chance.is(0.5) ? { between: ["2026-01-01", "2026-02-01"] } : {}),
    ...(chance.is(0.3) ? { include_automated: chance.is(0.5) } : {}),
  };
}

test("numbers come out of a document as they were written", () => {
  const text = '{"a":1.10,"b":12345678901234567890,"c":[5,"5",-0.0,1e3],"d":"1.10 \\" 2.0","e":null}';
  expect(writeExact(parseExact(text))).toBe(text);
  expect(isSame(parseExact("[1.0]"), parseExact("[1]"))).toBe(false);
});

test("whatever condition there is goes through the form untouched", async () => {
  const chance = makeChance(11);
  const conditions = Array.from({ length: 8 }, () => makeCondition(chance, 2));
  const said = vi.fn();
  drawn(
    <>
      {conditions.map((condition, place) => (
        <ConditionBuilder key={place} value={condition} onChange={said} />
      ))}
    </>,
  );
  await waitFor(() => expect(fields("input").length).toBeGreaterThan(3), SOON);
  for (const field of fields("input").slice(0, 40)) {
    field.focus();
    field.blur();
  }
  expect(said).not.toHaveBeenCalled();
});

test("what the form does not know is shown as it is and kept", () => {
  const strange: JsonObject[] = [{ tag: "a", since: "2026" }, { all: 5 }, { field: "a", tag: "b" }, { within: "3d" }, { event: "x", times: 3 }];
  for (const each of strange) expect(headOf(each)).toBeNull();
  expect(headOf({ property: "url", operator: "is", value: "x" })).toBeNull();
  expect(headOf({ property: "url", operator: "is", value: "x" }, "where")).toBe("property");
  drawn(<ConditionBuilder value={{ all: [strange[0] as Json, { tag: "b" }] }} onChange={vi.fn()} />);
  expect(screen.getByText('{"tag":"a","since":"2026"}')).toBeTruthy();
});

function Typing({ first, said }: { first: JsonObject; said: (value: JsonObject | undefined) => void }) {
  const [value, setValue] = useState<JsonObject | undefined>(first);
  const change = (next: JsonObject | undefined) => {
    said(next);
    setValue(next);
  };
  return <ConditionBuilder value={value} onChange={change} />;
}

test("typing keeps the focus, and changes the one value only", async () => {
  const said = vi.fn();
  const first = { all: [{ field: "city", operator: "contains", value: "Mad" }, { any: [{ tag: "a" }, { not: { tag: "b" } }] }] };
  drawn(<Typing first={first} said={said} />);
  const field = await waitFor(() => the(fields('input[aria-label="Value"]')[0]), SOON);
  await userEvent.type(field, "rid");
  expect(document.activeElement).toBe(field);
  expect(said.mock.lastCall?.[0]).toEqual({ all: [{ field: "city", operator: "contains", value: "Madrid" }, first.all[1]] });
});

test("values go over to what another operator takes, and stay where they fit", () => {
  expect(convert("Madrid", "scalars", null)).toEqual(["Madrid"]);
  expect(convert(["Madrid", "Getafe"], "scalar", null)).toBe("Madrid");
  expect(convert(["Madrid"], "scalars", null)).toEqual(["Madrid"]);
  expect(convert("5", "number", ["number"])).toBe(5);
  expect(convert(5, "nothing", null)).toBeUndefined();
  expect(fits("scalar", ["a"])).toBe(false);
  expect(fits("nothing", "a")).toBe(false);
  const exact = new ExactNumber("7.0");
  expect(fromEntries(["7.0", "x"], [exact], null)).toEqual([exact, "x"]);
});

test("problems find their field by their path", () => {
  const problems = [{ path: "all[1].value", message: "too long" }, { path: "all[10]", message: "other" }, { path: "", message: "whole" }];
  expect(at(within(problems, "all[1]"), "value")).toBe("Too long");
  expect(within(problems, "all[1]")).toHaveLength(1);
  expect(besides(problems, ["all[1]", "all[10]"])).toEqual([{ path: "", message: "whole" }]);
});

test("what is changed stays the thing it was, also when it comes back as text", () => {
  const rule: JsonObject = { key: "a", points: 5, when: { event: "x" } };
  const before: JsonObject = { rules: [rule, { key: "b", points: 1 }] };
  expect(idOf(patch(rule, { points: 6 }))).toBe(idOf(rule));
  const after = parseExact('{"rules":[{"key":"b","points":1},{"key":"a","points":9,"when":{"event":"x"}}]}');
  const joined = reconcile(before, after);
  expect(isSame(joined, after)).toBe(true);
  const rules = isObject(joined) ? (joined.rules as readonly JsonObject[]) : [];
  expect(rules[0]).toBe((before.rules as readonly Json[])[1]);
  expect(idOf(rules[1] as object)).toBe(idOf(rule));
});

test("a negation of a negation is gone, and a move keeps the others in order", () => {
  expect(negate(negate({ tag: "a" }))).toEqual({ tag: "a" });
  expect(move(["a", "b", "c"], 0, 2)).toEqual(["b", "c", "a"]);
  expect(move(["a", "b"], 0, 5)).toEqual(["a", "b"]);
});
