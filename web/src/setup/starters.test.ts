import { describe, expect, it } from "vitest";
import { type Starter, choose, scoresIn } from "./starters";
import { after, firstOpen, readPlace } from "./steps";

const rule = (key: string) => ({ key, name: key, points: 1 });
const STARTER: Starter = {
  scores: [
    { key: "interest", name: "Interest", rules: [rule("visit"), rule("click")] },
    { key: "fit", name: "Fit", rules: [rule("company")] },
  ],
  segments: [{ key: "ready", name: "Ready", when: { all: [{ score: "interest" }, { not: { score: "fit" } }] } }],
};
const none = new Set<string>();

describe("what is chosen of a starter", () => {
  it("is all of it if nothing is left out", () => {
    expect(choose(STARTER, none, none)).toEqual(STARTER);
  });

  it("lacks the rules that are left out, and a score without rules with the segments that need it", () => {
    const chosen = choose(STARTER, new Set(["interest.click", "fit.company"]), none);
    expect(chosen.scores.map((each) => each.rules.map((of) => of.key))).toEqual([["visit"]]);
    expect(chosen.segments).toEqual([]);
  });

  it("touches nothing that is there already", () => {
    expect(choose(STARTER, none, new Set(["interest"])).scores.map((each) => each.key)).toEqual(["fit"]);
    expect(choose(STARTER, none, new Set(["segment:ready"])).segments).toEqual([]);
  });

  it("finds scores however deep they stand in a condition", () => {
    expect(scoresIn(STARTER.segments[0]?.when)).toEqual(["interest", "fit"]);
  });
});

describe("the place of who left midway", () => {
  it("is the first step that is not done, and the end after the last", () => {
    expect(firstOpen(new Set())).toBe("scores");
    expect(firstOpen(new Set(["scores", "contacts"]))).toBe("sending");
    expect(firstOpen(new Set(["scores", "sending", "contacts", "colleagues"]))).toBe("done");
    expect([after("scores"), after("colleagues"), readPlace("elsewhere")]).toEqual(["sending", "done", undefined]);
  });
});
