// Filters in words, as they stand on the chips, and what remains when one of them is taken away.
import { useTranslation } from "react-i18next";
import { useFormats } from "../language/formats";
import { FIELDS, type Filters } from "./address";
import { useFieldName, useKnown, useOwnerName, useScoreName } from "./context";

export const KINDS = ["score", "owner", "tag", "list", "segment", "field", "when"] as const;
export type Kind = (typeof KINDS)[number];

export interface Chip {
  key: string;
  kind: Kind;
  text: string;
  without: Filters;
}

export const withoutScore = (filters: Filters): Filters => ({ ...filters, score: undefined, band: undefined, at_least: undefined, at_most: undefined });

export const saysScore = ({ score, band, at_least, at_most }: Filters): boolean =>
  score !== undefined || band !== undefined || at_least !== undefined || at_most !== undefined;

function useScoreWords(): (filters: Filters, ordered: string | undefined) => string {
  const { t } = useTranslation("contacts");
  const { number } = useFormats();
  const scoreName = useScoreName();
  return ({ score, band, at_least, at_most }, ordered) => {
    const name = scoreName(score ?? ordered ?? "");
    const parts = [
      band !== undefined ? t("words.band", { name, band }) : "",
      at_least !== undefined && at_most !== undefined ? t("words.between", { name, from: number(at_least), to: number(at_most) }) : "",
      at_least !== undefined && at_most === undefined ? t("words.atLeast", { name, value: number(at_least) }) : "",
      at_least === undefined && at_most !== undefined ? t("words.atMost", { name, value: number(at_most) }) : "",
    ].filter(Boolean);
    return parts.join(", ") || t("words.valued", { name });
  };
}

/** All filters in force, in words; the search has a field of its own. */
export function useChips(filters: Filters, ordered: string | undefined, condition: string | undefined): Chip[] {
  const { t } = useTranslation("contacts");
  const { segments } = useKnown().leaderboards;
  const [scoreWords, ownerName, fieldName] = [useScoreWords(), useOwnerName(), useFieldName()];
  const chips: Chip[] = [];
  if (saysScore(filters)) chips.push({ key: "score", kind: "score", text: scoreWords(filters, ordered), without: withoutScore(filters) });
  if (filters.owner !== undefined) {
    const text = filters.owner === 0 ? t("words.ownerless") : t("words.owner", { name: ownerName(filters.owner) });
    chips.push({ key: "owner", kind: "owner", text, without: { ...filters, owner: undefined } });
  }
  for (const tag of filters.tag) {
    chips.push({ key: `tag ${tag}`, kind: "tag", text: t("words.tag", { tag }), without: { ...filters, tag: filters.tag.filter((each) => each !== tag) } });
  }
  if (filters.list !== undefined) {
    const { list, status } = filters;
    const text = status === undefined ? t("words.list", { list }) : t("words.listStatus", { list, status });
    chips.push({ key: "list", kind: "list", text, without: { ...filters, list: undefined, status: undefined } });
  }
  if (filters.segment !== undefined) {
    const name = segments.find((each) => each.key === filters.segment)?.name ?? filters.segment;
    chips.push({ key: "segment", kind: "segment", text: t("words.segment", { name }), without: { ...filters, segment: undefined } });
  }
  for (const name of FIELDS) {
    const value = filters.fields[name];
    if (value === undefined) continue;
    const text = t("words.field", { name: fieldName(name), value });
    chips.push({ key: name, kind: "field", text, without: { ...filters, fields: { ...filters.fields, [name]: undefined } } });
  }
  if (filters.when !== undefined) {
    chips.push({ key: "when", kind: "when", text: condition ?? t("words.when"), without: { ...filters, when: undefined } });
  }
  return chips;
}
