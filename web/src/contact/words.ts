// Names that come from data: kinds of events, fields, properties. Those that everybody has are in the catalogue.
import type { TFunction } from "i18next";
import i18next from "i18next";
import { useTranslation } from "react-i18next";
import { humanize } from "../parts/humanize";

type Translate = TFunction<["contact"]>;

function look(area: "kind" | "field" | "property" | "status" | "source", name: string): string | null {
  const key = `contact:${area}.${name}`;
  return i18next.exists(key) && !name.includes(".") ? (i18next.t as unknown as (key: string) => string)(key) : null;
}

export interface Names {
  kind: (kind: string) => string;
  /** By its label, if somebody gave it one. */
  field: (name: string, label?: string) => string;
  property: (name: string) => string;
  status: (status: string) => string;
  source: (source: string) => string;
}

/** How things of the data are called in the language in use. */
export function useNames(): Names {
  useTranslation("contact"); // renewed when the language changes
  return {
    kind: (kind) => look("kind", kind) ?? humanize(kind),
    field: (name, label) => label || (look("field", name) ?? humanize(name)),
    property: (name) => look("property", name) ?? look("field", name) ?? humanize(name),
    status: (status) => look("status", status.toLowerCase()) ?? status,
    source: (source) => look("source", source.split(":")[0] ?? source) ?? source,
  };
}

/** A value of the data, whatever its type. */
export function valueText(value: unknown, t: Translate): string {
  if (typeof value === "boolean") return value ? t("yes") : t("no");
  if (Array.isArray(value)) return value.map((each) => valueText(each, t)).join(", ");
  if (value === null || value === undefined) return "–";
  return typeof value === "object" ? JSON.stringify(value) : String(value);
}

/** How a contact is called: by name, else by address. */
export function nameOf(fields: Record<string, unknown>): string | null {
  const text = (name: string) => (typeof fields[name] === "string" ? (fields[name] as string).trim() : "");
  return text("name") || [text("first_name"), text("last_name")].filter(Boolean).join(" ") || text("email") || null;
}
