import { expect, test } from "vitest";
import { columnsOf, columnsOfDistribution, freeKey, heightOf, matrixOf, readWords } from "./numbers";
import type { ScoreEffect } from "./preview";

const place = (band: string | null, is_outside = false) => ({ band, is_outside });

function effect(more: Partial<ScoreEffect>): ScoreEffect {
  return { score: "interest", before: null, after: null, bands: [], crossings: [], histogram: [], rules: [], movement: {} as ScoreEffect["movement"], ...more };
}

test("each column ends where the next begins, and the last has no end", () => {
  const columns = columnsOf([{ start: 0, before: 5, after: 4 }, { start: 10, before: 1, after: 2 }]);
  expect(columns).toEqual([{ from: 0, to: 10, values: [5, 4] }, { from: 10, to: null, values: [1, 2] }]);
});

test("the last column of a distribution ends with its highest value", () => {
  const columns = columnsOfDistribution([{ at_least: 0, at_most: 9.999999, contacts: 3 }, { at_least: 10, at_most: 12, contacts: 1 }]);
  expect(columns.map((column) => [column.from, column.to])).toEqual([[0, 10], [10, 12]]);
});

test("one of very many is still seen, and nobody is not", () => {
  expect([heightOf(1, 100_000), heightOf(0, 100_000), heightOf(50, 100), heightOf(0, 0)]).toEqual([2, 0, 50, 0]);
});

test("the highest band stands first, and outside only if somebody is", () => {
  const bands = [{ band: place(null, true), before: 0, after: 0 }, { band: place(null), before: 3, after: 1 }, { band: place("warm"), before: 1, after: 2 }, { band: place("hot"), before: 0, after: 1 }];
  const crossings = [{ before: place(null), after: place("warm"), contacts: 2 }, { before: place("warm"), after: place("hot"), contacts: 1 }, { before: place(null), after: place(null), contacts: 1 }];
  const matrix = matrixOf(effect({ bands, crossings }));
  expect(matrix.places.map((each) => each.band)).toEqual(["hot", "warm", null]);
  expect(matrix.cells).toEqual([[0, 0, 0], [1, 0, 0], [0, 2, 1]]);
  bands[0] = { band: place(null, true), before: 1, after: 0 };
  expect(matrixOf(effect({ bands, crossings })).places.at(-1)).toEqual(place(null, true));
});

test("a band that is called like a place is still a band", () => {
  const bands = [{ band: place(null), before: 1, after: 1 }, { band: place("outside"), before: 4, after: 4 }, { band: place("below"), before: 2, after: 2 }];
  const crossings = bands.map((each) => ({ before: each.band, after: each.band, contacts: each.before }));
  expect(matrixOf(effect({ bands, crossings })).cells).toEqual([[2, 0, 0], [0, 4, 0], [0, 0, 1]]);
});

test("the words of a score are read as facts and sentences, with and without names", () => {
  const words = "# Score: A: b (`a`)\n\nText\n\n- Scores: contacts\n- Only if: the field “x: y” is 1\n\nRules:\n\n1. **Clicks: often** (`click`): +5 points: now\n2. `bare`: -1 point\n";
  expect(readWords(words)).toEqual({
    facts: [{ title: "Scores", text: "contacts" }, { title: "Only if", text: "the field “x: y” is 1" }],
    rules: [{ key: "click", name: "Clicks: often", text: "+5 points: now" }, { key: "bare", name: "bare", text: "-1 point" }],
  });
  expect(readWords("")).toEqual({ facts: [], rules: [] });
});

test("a copy has a key of its own", () => {
  expect(freeKey("interest", new Set(["interest"]))).toBe("interest-2");
  expect(freeKey("interest-2", new Set(["interest-2", "interest-3"]))).toBe("interest-4");
  expect(freeKey("q4-2026", new Set())).toBe("q4-2027");
});
