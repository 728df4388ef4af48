import { describe, expect, it } from "vitest";
import { findTrouble, layOut } from "./body";
import { detailOf } from "./detail";
import { type Arrived, merge, readFilters } from "./live";
import { isKept, sumByReason } from "./refused";

const marked = (text: string, reason: string, detail: string): string | null => {
  const place = findTrouble(text, reason, detail);
  return place && text.slice(place.start, place.end);
};
const event = (id: string): Arrived => ({ id, kind: "page_viewed" }) as Arrived;

describe("the body of a refused message", () => {
  it("is laid out without touching numbers, repeated names or text", () => {
    const laid = layOut('{"a":12345678901234567890,"a":[1,{}],"t":"x, {y}: \\"z\\""}');
    expect(laid).toBe('{\n  "a": 12345678901234567890,\n  "a": [\n    1,\n    {}\n  ],\n  "t": "x, {y}: \\"z\\""\n}');
  });

  it("is marked where the trouble is", () => {
    expect(marked('{"type": "trak", "event": "Seen"}', "unknown_type", "trak")).toBe('"type": "trak"');
    expect(marked('{"timestamp": "soon", "event": "soon"}', "unreadable_time", "soon")).toBe('"timestamp": "soon');
    expect(marked('{"ñ": tru}', "unreadable", "JSON is malformed: invalid character (byte 10)")).toBe("}");
    expect(marked('{"event": 5}', "unreadable", "Expected `str`, got `int` - at `$.event`")).toBe('"event": 5');
    expect(marked('{"a": 1}', "no_identity", "")).toBeNull();
  });
});

describe("live events", () => {
  it("join before the others, each once, and keep where older ones go on", () => {
    const old = { items: [event("b"), event("a")], next: "older", latest: "1", looked_back_to: null };
    const merged = merge(old, { items: [event("c"), event("b")], next: null, latest: "2", looked_back_to: null });
    expect(merged.items.map((each) => each.id)).toEqual(["c", "b", "a"]);
    expect([merged.next, merged.latest]).toEqual(["older", "2"]);
  });

  it("are filtered as the address says, and what makes no sense there is left out", () => {
    const found = readFilters(new URLSearchParams("kind=page_viewed&contact=x7&automated=no"));
    expect(found).toMatchObject({ kind: "page_viewed", contact: undefined, automated: false, source: undefined });
  });

  it("are told by what says most", () => {
    expect(detailOf({ title: "Prices", url: "https://example.org/pricing?plan=pro" })).toBe("/pricing?plan=pro");
    expect(detailOf({ seats: 5 })).toBe("5");
    expect(detailOf({})).toBe("");
  });
});

it("refused messages are counted by reason over days and sources", () => {
  const one = (reason: "duplicate" | "no_identity", count: number) => ({ day: "2026-11-22", source: "key:1", reason, count });
  const sums = sumByReason([one("no_identity", 2), one("duplicate", 4), one("no_identity", 3)]);
  expect(sums).toEqual([{ reason: "no_identity", count: 5 }, { reason: "duplicate", count: 4 }]);
  expect(sums.map((each) => isKept(each.reason))).toEqual([true, false]);
});
