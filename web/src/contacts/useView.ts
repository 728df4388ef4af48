// The view that the address says, and how it changes.
import { useCallback, useMemo } from "react";
import { useSearchParams } from "react-router";
import { useMe } from "../app/me";
import { type Filters, type View, filtersOf, readView, scoreOfOrder, writeView } from "./address";
import { type ColumnId, keepColumns, recallColumns, scoreOf, shownColumns, usualColumns } from "./columns";
import { useKnown } from "./context";
import type { Asked } from "./rows";

export const NEWEST = "-created_at";

export interface Viewing {
  view: View;
  filters: Filters;
  order: string;
  /** The score of the order. */
  ordered: string | undefined;
  columns: ColumnId[];
  /** What the list is of; the same object as long as it is the same. */
  asked: Asked;
  /** What the list is of, as a text: without its columns. */
  key: string;
  apply: (filters: Filters) => void;
  search: (text: string) => void;
  setOrder: (order: string) => void;
  setColumns: (columns: ColumnId[] | null) => void;
}

export function useViewing(): Viewing {
  const me = useMe();
  const { leaderboards } = useKnown();
  const [params, setParams] = useSearchParams();
  const said = params.toString();
  const usual = leaderboards.scores[0] ? `-score.${leaderboards.scores[0].key}` : NEWEST;
  const change = useCallback(
    (changes: Partial<View>, replace = false) =>
      setParams((old) => writeView({ ...readView(old), ...changes }), { replace, preventScrollReset: true }),
    [setParams],
  );
  const read = useMemo(() => {
    const view = readView(new URLSearchParams(said));
    const order = view.order ?? usual;
    const ordered = scoreOfOrder(order);
    const wanted = view.columns ?? recallColumns(me.id) ?? usualColumns(leaderboards);
    const columns = shownColumns(wanted, leaderboards, ordered);
    const values = columns.map(scoreOf).filter((each) => each !== undefined);
    const filters = filtersOf(view);
    const asked: Asked = { view: filters, order, values, activity: columns.includes("active_at") };
    return { view, filters, order, ordered, columns, asked, key: JSON.stringify([order, writeView(filters).toString()]) };
  }, [said, usual, leaderboards, me.id]);
  return {
    ...read,
    apply: (filters) => change(filters),
    search: (text) => change({ search: text }, true),
    setOrder: (order) => change({ order: order === usual ? undefined : order }),
    setColumns: (columns) => {
      keepColumns(me.id, columns);
      change({ columns: columns ?? undefined }, true);
    },
  };
}

