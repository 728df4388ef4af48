// How contacts are called.
import type { Row } from "./rows";

const textOf = (value: unknown): string => (typeof value === "string" ? value.trim() : "");

/** The name of a contact, or else the address; nothing if nobody has said either. */
export function callContact({ fields }: Pick<Row, "fields">): string | null {
  const whole = [fields.first_name, fields.last_name].map(textOf).filter(Boolean).join(" ");
  return textOf(fields.name) || whole || textOf(fields.email) || null;
}

/** The address, unless it is what they are called. */
export function addressOf(contact: Pick<Row, "fields">): string | null {
  const email = textOf(contact.fields.email);
  return email && email !== callContact(contact) ? email : null;
}
