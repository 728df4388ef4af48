import { expect, it } from "vitest";
import { type Series, draw, pointAt } from "./charting";

const point = (at: string, value: number) => ({ at, value, band: null, events: [], adjustments: [], rules: [] });
const series: Series = {
  score: "interest", name: "Interest", from: "2026-01-01T00:00:00Z", to: "2026-01-31T00:00:00Z", state: "active", is_complete: true,
  series: [point("2026-01-01T00:00:00Z", 5), point("2026-01-10T00:00:00Z", 12)],
};
const coming = (at: string, value: string) => ({ at, value, band: null, causes: [] });

it("draws the past up to now, and what is expected as far as there is room", () => {
  const outlook = { changes: [coming("2026-02-03T00:00:00Z", "7.5"), coming("2026-06-01T00:00:00Z", "0")], cools: null, fades: false, is_complete: true };
  const { data, start, end } = draw(series, outlook, 30);
  expect(data.map((each) => [each.value, each.expected])).toEqual([[5, undefined], [12, undefined], [12, 12], [undefined, 7.5]]);
  expect([start, end]).toEqual([Date.parse("2026-01-01T00:00:00Z"), Date.parse("2026-02-03T00:00:00Z")]);
});

it("finds the change that a moment rests on", () => {
  const find = (at: string) => pointAt(series.series, Date.parse(at));
  expect([find("2025-12-01T00:00:00Z"), find("2026-01-09T23:59:59Z"), find("2026-01-10T00:00:00Z"), find("2026-03-01T00:00:00Z")]).toEqual([0, 0, 1, 1]);
});
