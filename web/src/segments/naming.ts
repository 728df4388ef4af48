import type { Schemas } from "../api/client";

const textOf = (value: unknown): string => (typeof value === "string" ? value : "");

/** The best name that is known of a contact. */
export function memberName({ fields }: Pick<Schemas["Member"], "fields">): string | undefined {
  const whole = textOf(fields.name) || [fields.first_name, fields.last_name].map(textOf).filter(Boolean).join(" ");
  return whole || textOf(fields.email) || undefined;
}
