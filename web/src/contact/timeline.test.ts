import { expect, it } from "vitest";
import { type Happening, beginOf, endOf, groupEvents } from "./timeline";

const at = (occurred_at: string): Happening => ({
  id: occurred_at, kind: "page_viewed", occurred_at, received_at: occurred_at, source: "web", automated: false, properties: {},
});

it("groups events by the reader's day and by session", () => {
  const events = ["2026-03-02T05:30:00Z", "2026-03-02T05:10:00Z", "2026-03-02T03:00:00Z", "2026-03-01T23:00:00Z"].map(at);
  const inMadrid = groupEvents(events, "Europe/Madrid");
  expect(inMadrid.map((day) => [day.date, day.sessions.map((each) => each.events.length)])).toEqual([["2026-03-02", [2, 1, 1]]]);
  const inMexico = groupEvents(events, "America/Mexico_City");
  expect(inMexico.map((day) => [day.date, day.sessions.length])).toEqual([["2026-03-01", 3]]);
  const [first] = inMadrid[0]?.sessions ?? [];
  expect(first && [beginOf(first), endOf(first)]).toEqual(["2026-03-02T05:10:00Z", "2026-03-02T05:30:00Z"]);
});

it("ends a session at midnight, so that a day is whole", () => {
  const days = groupEvents([at("2026-03-02T00:05:00Z"), at("2026-03-01T23:55:00Z")], "UTC");
  expect(days.map((day) => day.date)).toEqual(["2026-03-02", "2026-03-01"]);
});
