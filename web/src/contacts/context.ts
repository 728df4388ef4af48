// What the parts of the list need to know of scores, fields, and people.
import { createContext, useContext, useMemo } from "react";
import { useTranslation } from "react-i18next";
import { api, type Schemas } from "../api/client";
import { type ColumnId, type Field, type Leaderboards, fieldOf, isPlain, scoreOf } from "./columns";

export interface Known {
  leaderboards: Leaderboards;
  fields: readonly Field[];
  owners: readonly Schemas["ShownOwner"][];
}

const Context = createContext<Known>({ leaderboards: { scores: [], segments: [] }, fields: [], owners: [] });
export const KnownProvider = Context.Provider;
export const useKnown = (): Known => useContext(Context);

/** Everything that the page needs before it can show a list. */
export function useLoadedKnown(): { known: Known | null; error: unknown; retry: () => void } {
  const leaderboards = api.useQuery("get", "/api/leaderboards");
  const fields = api.useQuery("get", "/api/fields");
  const owners = api.useQuery("get", "/api/owners");
  const all = [leaderboards, fields, owners];
  const known = useMemo(
    () =>
      leaderboards.data && fields.data && owners.data
        ? { leaderboards: leaderboards.data, fields: fields.data.items, owners: owners.data.items }
        : null,
    [leaderboards.data, fields.data, owners.data],
  );
  return { known, error: all.find((each) => each.error)?.error ?? null, retry: () => all.forEach((each) => void each.refetch()) };
}

export function useOwnerName(): (owner: number) => string {
  const { t } = useTranslation("contacts");
  const { owners } = useKnown();
  return (owner) => (owner === 0 ? t("filter.nobody") : (owners.find((each) => each.id === owner)?.name ?? t("filter.someone")));
}

export function useScoreName(): (key: string) => string {
  const { scores } = useKnown().leaderboards;
  return (key) => scores.find((each) => each.key === key)?.name ?? key;
}

/** What a field is called: as it was named, or in our words if it is one of ours. */
export function useFieldName(): (name: string) => string {
  const { t, i18n } = useTranslation("contacts");
  const { fields } = useKnown();
  return (name) => {
    const label = fields.find((each) => each.name === name)?.label;
    if (label) return label;
    const key = `fields.${name}`;
    return i18n.exists(key, { ns: "contacts" }) ? t(key as "fields.company") : name;
  };
}

/** The heading of a column. */
export function useColumnTitle(): (column: ColumnId) => string {
  const { t } = useTranslation("contacts");
  const [scoreName, fieldName] = [useScoreName(), useFieldName()];
  return (column) => {
    const [score, field] = [scoreOf(column), fieldOf(column)];
    if (score !== undefined) return scoreName(score);
    if (field !== undefined) return fieldName(field);
    return isPlain(column) ? t(`column.${column}`) : column;
  };
}
