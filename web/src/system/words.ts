// What jobs and the audit trail say in codes, in words; a code that is not known yet stands as it is.
import { useTranslation } from "react-i18next";
import en from "./en.json";

type Area = "kind" | "verb" | "object" | "part" | "who" | "value" | "piece";

/** Words for the codes of an area. */
export function useCodeWords(): (area: Area, code: string) => string {
  const { t } = useTranslation("system");
  const translate = t as unknown as (key: string) => string;
  return (area, code) => (code in en[area] ? translate(`${area}.${code}`) : code.replaceAll("_", " "));
}

export const KINDS = Object.keys(en.kind);
export const VERBS = Object.keys(en.verb);
export const OBJECTS = Object.keys(en.object);

/** Kinds of jobs that the service asks for itself, again and again: there is nothing to be cancelled in them. */
const STANDING = ["tidy", "renew_secrets", "forget_answers", "forget_refused", "forget_imports", "forget_previews", "keep_archive", "compact_archive", "rescore", "check_values"];
export const isStanding = (kind: string): boolean => STANDING.includes(kind);

/** What people do to their own account: to say to whom would say it twice. */
const OWN = ["logged_in", "logged_out", "changed_password", "added_second_factor", "removed_second_factor"];
export const isOwn = (verb: string): boolean => OWN.includes(verb);

/** Parts of a change that tell nobody anything: what is secret anyway, and what never changes. */
const SILENT = ["digest", "prefix", "is_system"];
export const isTelling = (part: string): boolean => !SILENT.includes(part);

/** Words for a value of a change; several are written one after the other. */
export function useValueWords(): (value: unknown) => string {
  const { t } = useTranslation("system");
  const words = useCodeWords();
  const write = (value: unknown): string => {
    if (isMissing(value)) return "–";
    if (typeof value === "boolean") return t(value ? "yes" : "no");
    if (Array.isArray(value)) return value.map(write).join(", ");
    if (typeof value === "string") return value in en.value ? words("value", value) : value;
    return typeof value === "object" ? JSON.stringify(value) : String(value);
  };
  return write;
}

/** Words for what was changed of a contact, such as `tag` or `field:plan`; a field is called by its key. */
export function usePieceWords(): (pieces: unknown) => string {
  const words = useCodeWords();
  const write = (piece: string): string => (piece in en.piece ? words("piece", piece) : piece.replace(/^field:/, ""));
  return (pieces) => (Array.isArray(pieces) ? pieces.map((each) => write(String(each))).join(", ") : String(pieces));
}

/** Whether there is nothing to be told of a value. */
export const isMissing = (value: unknown): boolean => value === null || value === undefined || value === "" || (Array.isArray(value) && value.length === 0);
