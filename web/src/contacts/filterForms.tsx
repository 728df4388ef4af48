// The forms of the single filters; each gives the filters as they are to be.
import { Autocomplete, Button, Group, MultiSelect, NumberInput, Select, Stack } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { keepPreviousData } from "@tanstack/react-query";
import { type FormEvent, type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import { api } from "../api/client";
import { useMe } from "../app/me";
import { useFieldValues } from "../conditions/sources";
import { useFormats } from "../language/formats";
import { FIELDS, type FieldName, type Filters } from "./address";
import { useFieldName, useKnown } from "./context";
import { withoutScore } from "./words";

export interface FormProps {
  filters: Filters;
  /** The score of the order, which is meant if none is named. */
  ordered: string | undefined;
  apply: (filters: Filters) => void;
}

const INSIDE = { withinPortal: false } as const;

function Form({ children, isReady, submit }: { children: ReactNode; isReady: boolean; submit: () => void }) {
  const { t } = useTranslation("contacts");
  const send = (event: FormEvent) => {
    event.preventDefault();
    event.stopPropagation();
    if (isReady) submit();
  };
  return (
    <form onSubmit={send}>
      <Stack gap="sm" w={280} maw="100%">
        {children}
        <Group justify="flex-end">
          <Button type="submit" size="xs" disabled={!isReady}>
            {t("filter.apply")}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

const WAYS = ["at_least", "at_most", "between", "band", "valued"] as const;
type Way = (typeof WAYS)[number];

function wayOf({ band, at_least, at_most, score }: Filters): Way {
  if (band !== undefined) return "band";
  if (at_least !== undefined && at_most !== undefined) return "between";
  if (at_most !== undefined) return "at_most";
  return at_least === undefined && score !== undefined ? "valued" : "at_least";
}

const toNumber = (value: number | string): number | undefined => (value === "" ? undefined : Number(value));

export function ScoreForm({ filters, ordered, apply }: FormProps) {
  const { t } = useTranslation("contacts");
  const { scores } = useKnown().leaderboards;
  const [key, setKey] = useState(filters.score ?? ordered ?? scores[0]?.key ?? "");
  const [way, setWay] = useState<Way>(wayOf(filters));
  const [low, setLow] = useState<number | string>(filters.at_least ?? "");
  const [high, setHigh] = useState<number | string>(filters.at_most ?? "");
  const [band, setBand] = useState<string | null>(filters.band ?? null);
  const bands = scores.find((each) => each.key === key)?.bands ?? [];
  const hasLow = way === "at_least" || way === "between";
  const hasHigh = way === "at_most" || way === "between";
  const isReady = !!key && (!hasLow || low !== "") && (!hasHigh || high !== "") && (way !== "band" || !!band);
  const submit = () =>
    apply({
      ...withoutScore(filters),
      score: key,
      ...(way === "band" ? { band: band ?? undefined } : {}),
      ...(hasLow ? { at_least: toNumber(low) } : {}),
      ...(hasHigh ? { at_most: toNumber(high) } : {}),
    });
  const ways = WAYS.filter((each) => each !== "band" || bands.length > 0).map((each) => ({ value: each, label: t(`way.${each}`) }));
  return (
    <Form isReady={isReady} submit={submit}>
      <Select label={t("filter.score")} data={scores.map((each) => ({ value: each.key, label: each.name }))} value={key} allowDeselect={false} comboboxProps={INSIDE} onChange={(chosen) => { setKey(chosen ?? ""); setBand(null); }} />
      <Select label={t("filter.way")} data={ways} value={way} allowDeselect={false} comboboxProps={INSIDE} onChange={(chosen) => setWay((chosen ?? "at_least") as Way)} />
      {hasLow && <NumberInput label={t(way === "between" ? "filter.from" : "filter.points")} value={low} onChange={setLow} data-autofocus />}
      {hasHigh && <NumberInput label={t(way === "between" ? "filter.to" : "filter.points")} value={high} onChange={setHigh} />}
      {way === "band" && <Select label={t("filter.band")} data={bands.map((each) => each.name).reverse()} value={band} onChange={setBand} comboboxProps={INSIDE} />}
    </Form>
  );
}

export function OwnerForm({ filters, apply }: FormProps) {
  const { t } = useTranslation("contacts");
  const me = useMe();
  const { owners } = useKnown();
  const [owner, setOwner] = useState<string | null>(filters.owner === undefined ? null : String(filters.owner));
  const data = [
    { value: "0", label: t("filter.nobody") },
    ...owners.map(({ id, name }) => ({ value: String(id), label: id === me.id ? t("filter.me", { name }) : name })),
  ];
  return (
    <Form isReady={owner !== null} submit={() => apply({ ...filters, owner: Number(owner) })}>
      <Select label={t("filter.owner")} data={data} value={owner} onChange={setOwner} searchable comboboxProps={INSIDE} data-autofocus />
    </Form>
  );
}

/** Tags that fit what has been typed, the most used first. */
export function useTags(search: string): string[] {
  const [asked] = useDebouncedValue(search, 200);
  const { data } = api.useQuery("get", "/api/tags", { params: { query: { search: asked, limit: 50 } } }, { placeholderData: keepPreviousData });
  return data?.items.map((each) => each.tag) ?? [];
}

export function TagForm({ filters, apply }: FormProps) {
  const { t } = useTranslation("contacts");
  const [tags, setTags] = useState(filters.tag);
  const [search, setSearch] = useState("");
  const found = useTags(search);
  return (
    <Form isReady={tags.length > 0} submit={() => apply({ ...filters, tag: tags })}>
      <MultiSelect label={t("filter.tags")} description={t("filter.tagsAll")} data={[...new Set([...tags, ...found])]} value={tags} onChange={setTags} searchable searchValue={search} onSearchChange={setSearch} maxValues={10} nothingFoundMessage={t("filter.nothing")} comboboxProps={INSIDE} data-autofocus />
    </Form>
  );
}

export function ListForm({ filters, apply }: FormProps) {
  const { t } = useTranslation("contacts");
  const { number } = useFormats();
  const { data } = api.useQuery("get", "/api/lists", { params: { query: { limit: 1000 } } });
  const [list, setList] = useState<string | null>(filters.list ?? null);
  const [status, setStatus] = useState<string | null>(filters.status ?? null);
  const statuses = Object.entries(data?.items.find((each) => each.list === list)?.statuses ?? {});
  return (
    <Form isReady={!!list} submit={() => apply({ ...filters, list: list ?? undefined, status: status ?? undefined })}>
      <Select label={t("filter.list")} data={data?.items.map((each) => each.list) ?? []} value={list} searchable comboboxProps={INSIDE} nothingFoundMessage={t("filter.nothing")} data-autofocus onChange={(chosen) => { setList(chosen); setStatus(null); }} />
      <Select label={t("filter.status")} placeholder={t("filter.anyStatus")} data={statuses.map(([value, count]) => ({ value, label: `${value} (${number(count)})` }))} value={status} clearable disabled={!list} comboboxProps={INSIDE} onChange={setStatus} />
    </Form>
  );
}

export function SegmentForm({ filters, apply }: FormProps) {
  const { t } = useTranslation("contacts");
  const { segments } = useKnown().leaderboards;
  const [segment, setSegment] = useState<string | null>(filters.segment ?? null);
  return (
    <Form isReady={!!segment} submit={() => apply({ ...filters, segment: segment ?? undefined })}>
      <Select label={t("filter.segment")} data={segments.map((each) => ({ value: each.key, label: each.name }))} value={segment} onChange={setSegment} searchable nothingFoundMessage={t("filter.noSegments")} comboboxProps={INSIDE} data-autofocus />
    </Form>
  );
}

export function FieldForm({ filters, apply }: FormProps) {
  const { t } = useTranslation("contacts");
  const fieldName = useFieldName();
  const begun = FIELDS.find((each) => filters.fields[each] !== undefined) ?? "company";
  const [name, setName] = useState<FieldName>(begun);
  const [value, setValue] = useState(filters.fields[begun] ?? "");
  const data = FIELDS.map((each) => ({ value: each, label: fieldName(each) }));
  const submit = () => apply({ ...filters, fields: { ...filters.fields, [name]: value.trim() } });
  const choose = (chosen: string | null) => {
    const field = (chosen ?? "company") as FieldName;
    setName(field);
    setValue(filters.fields[field] ?? "");
  };
  return (
    <Form isReady={!!value.trim()} submit={submit}>
      <Select label={t("filter.field")} data={data} value={name} allowDeselect={false} comboboxProps={INSIDE} onChange={choose} />
      <ValueInput name={name} value={value} onChange={setValue} />
    </Form>
  );
}

function ValueInput({ name, value, onChange }: { name: FieldName; value: string; onChange: (value: string) => void }) {
  const { t } = useTranslation("contacts");
  const [asked] = useDebouncedValue(value, 200);
  const found = useFieldValues(name, asked);
  return <Autocomplete label={t("filter.is")} value={value} onChange={onChange} data={[...new Set(found.map((each) => each.value))]} filter={({ options }) => options} comboboxProps={INSIDE} data-autofocus />;
}
