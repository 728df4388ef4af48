// What there is to choose from: the model's own words and operators, and what the data has, with how often.
import { useDebouncedValue } from "@mantine/hooks";
import { keepPreviousData } from "@tanstack/react-query";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { type Schemas, api } from "../api/client";
import { currentLanguage } from "../language/i18n";
import type { Choice } from "./choosing";
import { sentence } from "./problems";
import type { Subject } from "./tree";
import type { Held, Operator } from "./values";

const LASTS = { staleTime: 5 * 60_000 };
const FOR_EVER = { staleTime: Infinity };
/** A text in both languages, as the API gives those of the model. */
export interface Label {
  es: string;
  en: string;
}

export const say = (label: Label): string => label[currentLanguage()];

/** How an operator reads before its value: «es al menos». */
export const operatorWords = (operator: Operator): string => say(operator.label).replace("{value}", "").replace(/\s+/g, " ").trim();

/** What rules and conditions are made of; nothing while it loads. */
export function useForms() {
  return api.useQuery("get", "/api/model/forms", {}, FOR_EVER).data;
}

export interface FieldChoice extends Choice {
  held: Held[];
}

/** The fields of contacts, those that most contacts have first. */
export function useFields(): FieldChoice[] {
  const { data } = api.useQuery("get", "/api/fields", {}, LASTS);
  return useMemo(
    () =>
      (data?.items ?? [])
        .map((field) => ({
          value: field.name,
          label: field.label || field.name,
          hint: field.name,
          count: field.contacts,
          held: [field.type] as Held[],
        }))
        .sort((one, other) => other.count - one.count || one.value.localeCompare(other.value)),
    [data],
  );
}

export function useTags(): Choice[] {
  const { data } = api.useQuery("get", "/api/tags", { params: { query: { limit: 1000 } } }, LASTS);
  return useMemo(() => (data?.items ?? []).map(({ tag, contacts }) => ({ value: tag, count: contacts })), [data]);
}

export interface ListChoice extends Choice {
  statuses: Choice[];
}

export function useLists(): ListChoice[] {
  const { data } = api.useQuery("get", "/api/lists", { params: { query: { limit: 1000 } } }, LASTS);
  return useMemo(
    () =>
      (data?.items ?? []).map(({ list, contacts, statuses }) => ({
        value: list,
        count: contacts,
        statuses: Object.entries(statuses).map(([value, count]) => ({ value, count })),
      })),
    [data],
  );
}

export function useSegments(): Choice[] {
  const { data } = api.useQuery("get", "/api/segments", { params: { query: { limit: 100 } } }, LASTS);
  return useMemo(
    () => (data?.items ?? []).map(({ key, name, members }) => ({ value: key, label: name, count: members ?? undefined })),
    [data],
  );
}

export function useScores(): Choice[] {
  const { data } = api.useQuery("get", "/api/scores", { params: { query: { limit: 100 } } }, LASTS);
  return useMemo(() => (data?.items ?? []).map(({ key, name }) => ({ value: key, label: name })), [data]);
}

interface PropertyChoice extends Choice {
  held: Held[];
}

export interface KindChoice extends Choice {
  properties: PropertyChoice[];
}

const NONE: string[] = [];
const HELD: Record<string, Held> = { text: "text", number: "number", boolean: "boolean", list: "list" };

/** Kinds that every source may tell of, offered before the first event has arrived. */
const STANDARD = [
  "page_viewed",
  "email_clicked",
  "email_opened",
  "form_submitted",
  "email_replied",
  "email_unsubscribed",
  "email_bounced",
  "purchased",
  "login",
  "any",
];

/** Kinds in the server's words: «ha visitado una página». */
function useKindWords(kinds: readonly string[]): Record<string, string> {
  const body = { condition: { any: kinds.map((event) => ({ event })) } };
  const { data } = api.useQuery("post", "/api/model/describe", { body }, { ...FOR_EVER, enabled: kinds.length > 0 });
  return useMemo(() => {
    const said = (data?.conditions ?? []).map(({ path, words }) => [/^any\[(\d+)\]$/.exec(path)?.[1], words] as const);
    return Object.fromEntries(said.flatMap(([place, words]) => (place ? [[kinds[Number(place)] ?? "", sentence(say(words))]] : [])));
  }, [data, kinds]);
}

/** The kinds of events that a sample of histories shows, called as the server calls them. */
export function useKinds(): KindChoice[] {
  const { data } = api.useQuery("get", "/api/events/kinds", {}, LASTS);
  const kinds = useMemo(() => {
    const found = data?.items ?? [];
    const more = STANDARD.filter((kind) => !found.some((each) => each.kind === kind));
    return [...found, ...more.map((kind) => ({ kind, count: undefined, properties: [] }))];
  }, [data]);
  const names = useMemo(() => kinds.slice(0, 400).map(({ kind }) => kind), [kinds]);
  const words = useKindWords(data ? names : NONE);
  return useMemo(
    () =>
      kinds.map(({ kind, count, properties }) => ({
        value: kind,
        label: words[kind] ?? kind,
        hint: kind,
        count,
        properties: properties.map(({ name, count: often, types }) => ({
          value: name,
          count: often,
          held: types.flatMap((type) => HELD[type] ?? []),
        })),
      })),
    [kinds, words],
  );
}

/** The properties of a kind. */
export function useProperties(kind: string): PropertyChoice[] {
  const kinds = useKinds();
  return useMemo(() => {
    return kinds.find((each) => each.value === kind)?.properties ?? [];
  }, [kinds, kind]);
}

/** What a comparison may name where it stands. */
export function useNamed(head: "field" | "score" | "property", { subject, kind }: { subject: Subject; kind?: string }): (Choice & { held?: Held[] })[] {
  const { t } = useTranslation("conditions");
  const fields = useFields();
  const scores = useScores();
  const properties = useProperties(kind ?? "");
  if (head === "score") return scores;
  if (head === "property") return properties;
  const all = fields.some((each) => each.value === "created_at") ? fields : [...fields, { value: "created_at", label: t("createdAt"), held: ["datetime"] as Held[] }];
  if (subject === "contact") return all;
  return [...DEAL_FIELDS, ...all.map((each) => ({ ...each, value: `contact.${each.value}`, label: t("ofContact", { name: each.label }), hint: undefined }))];
}

const DEAL_FIELDS: FieldChoice[] = [
  { value: "stage", held: ["text"] },
  { value: "value", held: ["number"] },
  { value: "status", held: ["text"] },
];

/** Events that can be asked for how often. */
export function timesOf(forms: Schemas["ModelForms"] | undefined): Schemas["ShownOption"][] {
  const event = forms?.conditions.find((each) => each.head === "event");
  const times = event?.outline.parts.find((each) => each.key === "times");
  return times?.outline.parts.find((each) => each.key === "operator")?.outline.options ?? [];
}

const SEARCH_AFTER = 300;

/** The values that contacts have in a field, the most frequent first. */
export function useFieldValues(name: string, search: string): Choice[] {
  const [wanted] = useDebouncedValue(search.slice(0, 200), SEARCH_AFTER);
  const field = name.replace(/^contact\./, "");
  const query = { field, search: wanted, limit: 50 };
  const { data } = api.useQuery("get", "/api/field-values", { params: { query } }, { ...LASTS, enabled: field !== "", placeholderData: keepPreviousData, retry: false });
  return useMemo(() => toChoices(field === "" ? [] : (data?.items ?? [])), [data, field]);
}

/** The values that a sample of events has in a property, the most frequent first. */
export function usePropertyValues(kind: string, name: string, search: string): Choice[] {
  const [wanted] = useDebouncedValue(search.slice(0, 200), SEARCH_AFTER);
  const isOn = kind !== "" && name !== "";
  const query = { kind, property: name, search: wanted, limit: 50 };
  const { data } = api.useQuery("get", "/api/events/values", { params: { query } }, { ...LASTS, enabled: isOn, placeholderData: keepPreviousData, retry: false });
  return useMemo(() => toChoices(isOn ? (data?.items ?? []) : []), [data, isOn]);
}

function toChoices(items: readonly Schemas["ShownMetValue"][]): Choice[] {
  // 5 and "5" look alike.
  return [...new Map(items.map(({ value, count }) => [String(value), { value: String(value), count }])).values()];
}
