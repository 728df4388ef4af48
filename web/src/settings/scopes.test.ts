import { describe, expect, it } from "vitest";
import { stateOf, toExpiry, toScopes } from "./scopes";

const now = new Date("2026-11-22T12:00:00Z");

describe("keys", () => {
  it("have the scopes that were chosen, or all", () => {
    expect(toScopes({ events: "read", contacts: "write", keys: "none" }, false)).toEqual(["contacts:write", "events:read"]);
    expect(toScopes({ contacts: "write" }, true)).toEqual(["all"]);
  });

  it("expire so many days from now, never, or at the end of a day", () => {
    expect(toExpiry("30", "", now)).toBe("2026-12-22T12:00:00.000Z");
    expect(toExpiry("never", "2026-12-01", now)).toBeNull();
    expect(toExpiry("date", "2026-12-01", now)).toBe(new Date("2026-12-01T23:59:59").toISOString());
  });

  it("work until they are revoked or expire", () => {
    expect(stateOf({ revoked_at: null, expires_at: null }, now)).toBe("active");
    expect(stateOf({ revoked_at: null, expires_at: now.toISOString() }, now)).toBe("expired");
    expect(stateOf({ revoked_at: now.toISOString(), expires_at: now.toISOString() }, now)).toBe("revoked");
  });
});
