import { describe, expect, it } from "vitest";
import { makeFormats } from "./formats";

const es = makeFormats("es", "America/Mexico_City");
const en = makeFormats("en", "America/Mexico_City");

describe("formats", () => {
  it("show a plain date as that day everywhere, also west of Greenwich", () => {
    expect(en.date("2026-11-21")).toBe("Nov 21, 2026");
    expect(es.date("2026-11-21")).toContain("21");
    expect(en.date("2026-11-21T03:00:00Z")).toBe("Nov 20, 2026");
  });

  it("give points their sign, and group the figures of long numbers in both languages", () => {
    expect([en.points(5), en.points(-3), en.points(0)]).toEqual(["+5", "−3", "0"]);
    expect([es.number(1234.5), en.number(1234.5)]).toEqual(["1.234,5", "1,234.5"]);
  });

  it("say how long ago and how long in words", () => {
    const now = new Date("2026-11-21T12:00:00Z");
    expect(en.relative("2026-11-21T11:55:00Z", now)).toBe("5 minutes ago");
    expect(es.relative("2026-11-24T12:00:00Z", now)).toBe("dentro de 3 días");
    expect(en.relative("2026-11-21T11:59:58Z", now)).toBe("now");
    expect(en.duration(7500)).toBe("2 hr 5 min");
    expect(es.bytes(1_500_000)).toBe("1,5 MB");
  });
});
