// The list with all that moves in it: rows, the active one, the selection, and the keys.
import { useMediaQuery } from "@mantine/hooks";
import { keepPreviousData } from "@tanstack/react-query";
import { type KeyboardEvent, type RefObject, useCallback, useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { useNavigate, useNavigationType } from "react-router";
import { api } from "../api/client";
import { useHasRole } from "../app/me";
import { Empty } from "../parts/Empty";
import { ProblemAlert } from "../parts/ProblemAlert";
import { isFiltered, toQuery, turned } from "./address";
import { Cards } from "./Cards";
import { Grid } from "./Grid";
import { readKey } from "./keys";
import classes from "./List.module.css";
import { type Row, type Sight, useRows } from "./rows";
import { NONE, type Selection, isEmpty, isSelected, markOf, toggle, withRange } from "./selection";
import { BEGINNING, type Place, countRows, keepPlace, recallPlace } from "./trail";
import type { Viewing } from "./useView";
import { SelectionBar } from "./SelectionBar";

interface ContactsProps {
  viewing: Viewing;
  focusSearch: () => void;
  showHelp: () => void;
}

/** How many contacts the filters let through. */
export function useTotal({ filters, order }: Viewing) {
  const { data } = api.useQuery(
    "get",
    "/api/contacts/count",
    { params: { query: { ...toQuery(filters), order } } },
    { placeholderData: keepPreviousData },
  );
  return data;
}

/** Where the reader was, kept when the list is left and found again on the way back. */
function usePlace(key: string, frame: RefObject<HTMLDivElement | null>) {
  const kind = useNavigationType();
  const recalled = useRef<{ key: string; place: Place | null }>({ key: "", place: null });
  const recall = useCallback(
    (of: string) => {
      if (recalled.current.key !== of) recalled.current = { key: of, place: kind === "POP" ? recallPlace(of) : null };
      return recalled.current.place;
    },
    [kind],
  );
  const latest = useRef<Place>({ trail: BEGINNING, offset: 0, active: 0 });
  useEffect(() => {
    const keep = () => keepPlace(key, latest.current);
    window.addEventListener("pagehide", keep);
    const element = frame.current;
    const listen = () => (latest.current.offset = element ? element.scrollTop : scrollY);
    const target = element ?? window;
    target.addEventListener("scroll", listen, { passive: true });
    return () => {
      target.removeEventListener("scroll", listen);
      window.removeEventListener("pagehide", keep);
      keep();
    };
  }, [key, frame]);
  return { recall, latest };
}

const numbersOf = (rows: readonly Row[]): number[] => rows.map((row) => row.id);

export function Contacts({ viewing, focusSearch, showHelp }: ContactsProps) {
  const { t } = useTranslation("contacts");
  const { asked, key, order, columns, filters } = viewing;
  const navigate = useNavigate();
  const canSelect = useHasRole("administrator", "marketer", "seller");
  const isNarrow = useMediaQuery("(max-width: 47.99em)", false, { getInitialValueInEffect: false });
  const frame = useRef<HTMLDivElement>(null);
  const { recall, latest } = usePlace(key, frame);
  const [sight, setSight] = useState<Sight>({ first: 0, last: 0 });
  const rows = useRows(asked, key, sight, (of) => recall(of)?.trail ?? BEGINNING);
  const total = useTotal(viewing);
  const exact = total?.is_exact ? total.contacts : undefined;
  const count = countRows(rows.trail, exact);
  const [active, setActive] = useState(() => recall(key)?.active ?? 0);
  const [selection, setSelection] = useState<Selection>(NONE);
  const offset = recall(key)?.offset ?? 0;
  latest.current.trail = rows.isBehind ? BEGINNING : rows.trail;
  latest.current.active = active;

  const filtered = JSON.stringify(filters);
  useEffect(() => setSelection(NONE), [filtered]);
  const shownKey = useRef(key);
  useEffect(() => {
    if (shownKey.current === key) return;
    shownKey.current = key;
    const place = recall(key);
    setActive(place?.active ?? 0);
    frame.current?.scrollTo({ top: place?.offset ?? 0 });
  }, [key, recall]);

  const onSight = useCallback((seen: Sight) => setSight((old) => (old.first === seen.first && old.last === seen.last ? old : seen)), []);
  const onOpen = useCallback((row: Row) => void navigate(`/contacts/${row.id}`), [navigate]);
  const loaded = numbersOf(rows.loaded);
  const at = useRef({ rows, active, loaded });
  at.current = { rows, active, loaded };
  const onToggle = useCallback((index: number, range: boolean) => {
    const { rows: now, active: from, loaded: ids } = at.current;
    const row = now.rowAt(index);
    if (!row) return;
    const between = Array.from({ length: Math.abs(index - from) + 1 }, (_, step) => now.rowAt(Math.min(index, from) + step)?.id);
    setSelection((old) => (range ? withRange(old, between.filter((id) => id !== undefined)) : toggle(old, row.id, ids)));
    setActive(index);
  }, []);
  const move = (to: number, selects: boolean) => {
    const next = Math.max(0, Math.min(count - 1, to));
    const ids = [active, next].map((index) => rows.rowAt(index)?.id).filter((id) => id !== undefined);
    if (selects && canSelect) setSelection((old) => withRange(old, ids));
    setActive(next);
  };
  const onKey = (event: KeyboardEvent<HTMLElement>) => {
    if (event.target !== event.currentTarget) return;
    const wish = readKey(event);
    if (!wish) return;
    event.preventDefault();
    const row = rows.rowAt(active);
    if (wish.do === "move") move(active + wish.by, wish.selects);
    else if (wish.do === "first") move(0, false);
    else if (wish.do === "last") move(count - 1, false);
    else if (wish.do === "open" && row) onOpen(row);
    else if (wish.do === "select" && canSelect) onToggle(active, false);
    else if (wish.do === "clear") setSelection(NONE);
    else if (wish.do === "search") focusSearch();
    else if (wish.do === "help") showHelp();
  };

  if (rows.error && !rows.loaded.length) return <ProblemAlert problem={rows.error} retry={rows.retry} />;
  if (count === 0 && !rows.isBehind) return <NobodyHere viewing={viewing} />;
  const shared = { label: t("list"), columns, count, rowAt: rows.rowAt, isBehind: rows.isBehind, canSelect, isSelected: (id: number) => isSelected(selection, id), onToggle, onSight, offset };
  return (
    <>
      {rows.error ? <ProblemAlert problem={rows.error} retry={rows.retry} /> : null}
      <div className={isNarrow ? undefined : classes.frame}>
        {isNarrow ? (
          <Cards {...shared} />
        ) : (
          <Grid
            {...shared}
            frame={frame}
            total={exact}
            order={order}
            onOrder={(by) => viewing.setOrder(turned(order, by))}
            active={active}
            mark={markOf(selection, loaded)}
            onMark={() => setSelection((old) => (markOf(old, loaded) === "all" ? NONE : withRange(old, loaded)))}
            onOpen={onOpen}
            onKey={onKey}
          />
        )}
        {!isEmpty(selection) && (
          <SelectionBar selection={selection} setSelection={setSelection} viewing={viewing} total={total} rows={rows.loaded} />
        )}
      </div>
    </>
  );
}

function NobodyHere({ viewing }: { viewing: Viewing }) {
  const { t } = useTranslation("contacts");
  const filtered = isFiltered(viewing.view);
  return (
    <div className={classes.frame} style={{ flex: "none" }}>
      <Empty title={t(filtered ? "empty.filtered" : viewing.ordered ? "empty.unvalued" : "empty.title")}>
        {t(filtered ? "empty.filteredDetail" : viewing.ordered ? "empty.unvaluedDetail" : "empty.detail")}
      </Empty>
    </div>
  );
}
