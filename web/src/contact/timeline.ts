// Events as people look back on them: by day, and within a day what was done in one go.
import type { Schemas } from "../api/client";

export type Happening = Schemas["ShownEvent"];

/** Whoever does nothing for so long begins anew, as everywhere in the trade. */
const PAUSE = 30 * 60 * 1000;

export interface Session {
  key: string;
  /** The latest first. */
  events: Happening[];
}

export interface Day {
  /** As 2026-11-22 in the reader's time zone. */
  date: string;
  sessions: Session[];
}

/** The day of a moment in a time zone, the browser's unless said otherwise. */
export function dayOf(moment: string, timeZone?: string): string {
  // Swedes write dates as ISO 8601 does.
  return new Intl.DateTimeFormat("sv-SE", { dateStyle: "short", timeZone }).format(new Date(moment));
}

/** Group events, the latest first, by day and session. */
export function groupEvents(events: readonly Happening[], timeZone?: string): Day[] {
  const days: Day[] = [];
  let previous: Happening | undefined;
  for (const event of events) {
    const date = dayOf(event.occurred_at, timeZone);
    let day = days.at(-1);
    if (day?.date !== date) {
      day = { date, sessions: [] };
      days.push(day);
      previous = undefined;
    }
    const session = day.sessions.at(-1);
    if (session && previous && belongTogether(event, previous)) session.events.push(event);
    else day.sessions.push({ key: event.id, events: [event] });
    previous = event;
  }
  return days;
}

function belongTogether(one: Happening, other: Happening): boolean {
  return Math.abs(Date.parse(one.occurred_at) - Date.parse(other.occurred_at)) <= PAUSE;
}

/** From when to when a session lasted. */
export const beginOf = (session: Session): string => session.events.at(-1)?.occurred_at ?? "";
export const endOf = (session: Session): string => session.events[0]?.occurred_at ?? "";
