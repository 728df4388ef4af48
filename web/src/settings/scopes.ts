// What an API key may do, area by area.

/** The areas that the API has doors for. */
export const AREAS = ["contacts", "events", "scores", "segments", "jobs", "users", "keys", "audit", "metrics"] as const;
export type Area = (typeof AREAS)[number];
export type Level = "none" | "read" | "write";
export type Levels = Partial<Record<Area, Level>>;

/** Of these one can only read. */
const READ_ONLY: readonly Area[] = ["audit", "metrics"];
export const levelsOf = (area: Area): readonly Level[] => (READ_ONLY.includes(area) ? ["none", "read"] : ["none", "read", "write"]);

/** The scopes of a key, as the API names them; to write includes to read. */
export function toScopes(levels: Levels, isAll: boolean): string[] {
  if (isAll) return ["all"];
  return AREAS.flatMap((area) => {
    const level = levels[area] ?? "none";
    return level === "none" ? [] : [`${area}:${level}`];
  });
}

export type Expiry = "never" | "30" | "90" | "365" | "date";

/** When a key expires; a date that was chosen counts to its end. */
export function toExpiry(expiry: Expiry, date: string, now: Date): string | null {
  if (expiry === "never") return null;
  if (expiry === "date") return date ? new Date(`${date}T23:59:59`).toISOString() : null;
  return new Date(now.getTime() + Number(expiry) * 86_400_000).toISOString();
}

interface Ends {
  revoked_at: string | null;
  expires_at: string | null;
}

/** Whether a key works. */
export function stateOf(key: Ends, now: Date): "active" | "expired" | "revoked" {
  if (key.revoked_at) return "revoked";
  return key.expires_at && new Date(key.expires_at) <= now ? "expired" : "active";
}
