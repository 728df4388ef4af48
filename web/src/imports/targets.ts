// What a column can become.
import type { Kind } from "./calls";

export const TYPES = ["text", "number", "boolean", "date", "datetime", "list"] as const;
export type FieldType = (typeof TYPES)[number];
export const OWN = {
  contacts: ["email", "user_id", "anonymous_id", "created_at", "tags", "lists"],
  events: ["contact", "user_id", "email", "id", "kind", "occurred_at", "automated"],
} as const;
export type Own = (typeof OWN)[Kind][number];

/** A name for a new field: letters, digits and underscores, as the column is called. */
export function toName(column: string): string {
  const plain = column.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
  const name = plain.replace(/[^a-z0-9]+/g, "_").replace(/^_+|_+$/g, "");
  return /^[a-z]/.test(name) ? name : `column_${name}`.replace(/_$/, "");
}

/** `score:number` as its name and type; whatever else it is has no type. */
export function splitTarget(target: string): { name: string; type: FieldType | null } {
  const [, name = target, type] = /^(?:field:|property:)?(.*?)(?::(text|number|boolean|date|datetime|list))?$/.exec(target) ?? [];
  return { name, type: (type as FieldType | undefined) ?? null };
}

/** The new fields or properties that a column could become, one for each type that there is. */
export function newTargets(column: string, kind: Kind, known: readonly string[]): { value: string; type: FieldType }[] {
  const name = toName(column);
  if (kind === "contacts" && known.includes(name)) return [];
  const prefix = (OWN[kind] as readonly string[]).includes(name) ? (kind === "contacts" ? "field:" : "property:") : "";
  return TYPES.map((type) => ({ value: `${prefix}${name}${type === "text" ? "" : `:${type}`}`, type }));
}
