import { describe, expect, it } from "vitest";
import { makeScales, outline } from "./scales";

const DAY = 86_400_000;
const START = Date.UTC(2026, 0, 1);
const at = (day: number, value: number | null) => ({ at: START + day * DAY, value });

describe("scales", () => {
  it("put the first moment left, the last one right, and give back the moment of a place", () => {
    const scales = makeScales({ data: [at(0, 5), at(10, 30)], start: START, end: START + 10 * DAY }, 500, 260);
    expect([scales.x(START), scales.x(START + 10 * DAY)]).toEqual([44, scales.right]);
    expect(scales.momentAt(scales.x(START + 3 * DAY))).toBeCloseTo(START + 3 * DAY, -2);
    expect(scales.momentAt(-50)).toBe(START);
  });

  it("have 0 and every value within, with whole numbers beside them", () => {
    const scales = makeScales({ data: [at(0, -7), at(5, 30)], start: START, end: START + 10 * DAY }, 500, 260);
    expect([scales.isWithin(-7), scales.isWithin(30), scales.isWithin(400)]).toEqual([true, true, false]);
    expect(scales.values).toContain(0);
    expect(scales.values.every(Number.isInteger)).toBe(true);
    expect(scales.y(30)).toBeLessThan(scales.y(-7));
    expect(scales.base).toBe(scales.y(0));
  });

  it("do with a value that is always 0, or with none at all", () => {
    for (const data of [[at(0, 0)], [at(0, null)], []]) {
      const scales = makeScales({ data, start: START, end: START + DAY }, 500, 260);
      expect(Number.isFinite(scales.y(0))).toBe(true);
    }
  });
});

describe("outline", () => {
  it("holds a value until it changes", () => {
    expect(outline([{ x: 0, y: 9 }, { x: 5, y: 2 }, { x: 8, y: 2 }])).toBe("M0 9H5V2H8V2");
  });

  it("ends where there is no value any more, and leaves to another line what is its own", () => {
    expect(outline([{ x: 0, y: 9 }, { x: 5, y: null }, { x: 7, y: 3 }, { x: 8, y: undefined }])).toBe("M0 9H5M7 3");
  });

  it("comes back along the base as an area", () => {
    expect(outline([{ x: 0, y: 9 }, { x: 5, y: 2 }], 10)).toBe("M0 9H5V2L5 10H0Z");
  });
});
