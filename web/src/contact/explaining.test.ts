import { describe, expect, it } from "vitest";
import { readExact, splitExact } from "./exact";
import { type Award, type Line, compare, expiryOf, groupLines } from "./explaining";

function award(rule: string, points: string, more: Partial<Award> = {}): Award {
  return {
    kind: "award", rule, points, points_originally: points, at: "2026-01-01T00:00:00Z", dated_by: "event", event: null,
    events: [], expires_at: null, fades: null, reason: null, ...more,
  };
}

const limit: Line = { kind: "limit", points: "-3", side: "maximum", limit: "12", group: "email" };

describe("exact numbers", () => {
  it("adds up what floating point would not", () => {
    expect(readExact("0.1") + readExact("0.2")).toBe(readExact("0.3"));
    expect(readExact("-9.333894") + readExact("9.333894")).toBe(0n);
    expect(readExact("-0.5")).toBe(-500_000n);
  });

  it("tells the places that are read from those that are only exact", () => {
    expect(splitExact(readExact("-9.333894"))).toEqual({ isNegative: true, whole: 9n, near: "33", rest: "3894" });
    expect(splitExact(readExact("2.5"))).toEqual({ isNegative: false, whole: 2n, near: "50", rest: "" });
    expect(splitExact(readExact("40"))).toEqual({ isNegative: false, whole: 40n, near: "", rest: "" });
  });
});

describe("an explanation", () => {
  it("comes to its value line by line, rule by rule", () => {
    const lines = [award("click", "5"), award("demo", "30"), award("click", "5", { at: "2026-02-01T00:00:00Z" }), limit];
    const entries = groupLines(lines);
    expect(entries.map((each) => [each.rule, each.lines.length, each.points, each.total])).toEqual([
      ["click", 2, readExact("10"), readExact("10")],
      ["demo", 1, readExact("30"), readExact("40")],
      [null, 1, readExact("-3"), readExact("37")],
    ]);
    expect(entries[0]?.lines.map((line) => line.kind === "award" && line.at)).toEqual(["2026-02-01T00:00:00Z", "2026-01-01T00:00:00Z"]);
  });

  it("keeps what does not count apart by reason", () => {
    const left = groupLines([award("click", "5", { reason: "expired" }), award("click", "5", { reason: "beyond_at_most" })]);
    expect(left.map((each) => each.reason)).toEqual(["expired", "beyond_at_most"]);
  });

  it("counts what is only told together", () => {
    const more = [{ rule: "click", reason: null, lines: 7, points: "35", first_at: null, last_at: null, expires_at: null }];
    const [entry] = groupLines([award("click", "5")], more);
    expect([entry?.count, entry?.points]).toEqual([8, readExact("40")]);
  });

  it("says when the first of its lines ceases to count", () => {
    const ends = [award("a", "1", { expires_at: "2026-03-01T00:00:00Z" }), award("a", "1", { expires_at: "2026-02-01T00:00:00Z" })];
    expect(expiryOf([...ends, award("a", "1")])).toBe("2026-02-01T00:00:00Z");
    expect(expiryOf([limit])).toBeNull();
  });

  it("differs from one of another moment by what came, what went and what became of it", () => {
    const before = groupLines([award("click", "5"), award("visit", "1")]);
    const after = groupLines([award("click", "5"), award("click", "5"), award("demo", "30")]);
    expect(compare(before, after).map((each) => [each.key, each.after - each.before])).toEqual([
      ["award:demo:", readExact("30")],
      ["award:click:", readExact("5")],
      ["award:visit:", readExact("-1")],
    ]);
  });
});
