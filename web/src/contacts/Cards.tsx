// The list on a phone: each contact is a card, and the page scrolls.
import { Checkbox, Skeleton } from "@mantine/core";
import { useWindowVirtualizer } from "@tanstack/react-virtual";
import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { Cell, NameCell } from "./cells";
import { type ColumnId, fieldOf, scoreOf } from "./columns";
import { useColumnTitle } from "./context";
import type { GridProps } from "./Grid";
import classes from "./List.module.css";
import { callContact } from "./naming";
import type { Row } from "./rows";

type CardsProps = Pick<GridProps, "label" | "columns" | "count" | "rowAt" | "isBehind" | "canSelect" | "isSelected" | "onToggle" | "onSight" | "offset">;

/** What says nothing takes no room on a card. */
function hasValue(row: Row, column: ColumnId): boolean {
  const [score, field] = [scoreOf(column), fieldOf(column)];
  if (score !== undefined) return row.values.some((each) => each.score === score && each.value !== null);
  if (field !== undefined) return ![undefined, null, ""].includes(row.fields[field] as string | null | undefined);
  if (column === "tags") return row.tags.length > 0;
  if (column === "lists") return Object.keys(row.lists).length > 0;
  return column === "owner" ? row.owner !== null : column !== "active_at" || row.active_at !== null;
}

/** As many facts as a card has room for. */
const FACTS = 6;

function Card({ row, index, columns, canSelect, isSelected, onToggle }: Pick<CardsProps, "canSelect" | "onToggle"> & { row: Row; index: number; columns: readonly ColumnId[]; isSelected: boolean }) {
  const { t } = useTranslation(["contacts", "parts"]);
  const title = useColumnTitle();
  const name = callContact(row) ?? t("parts:contactNumber", { id: row.id });
  return (
    <div className={classes.cardInner} data-selected={isSelected || undefined}>
      {canSelect ? (
        <Checkbox checked={isSelected} onChange={() => onToggle(index, false)} aria-label={t("select.one", { name })} />
      ) : (
        <span />
      )}
      <NameCell row={row} isOnCard />
      <dl className={classes.facts}>
        {columns.filter((column) => hasValue(row, column)).slice(0, FACTS).map((column) => [
          <dt key={`${column} title`}>{title(column)}</dt>,
          <dd key={column}>
            <Cell row={row} column={column} />
          </dd>,
        ])}
      </dl>
    </div>
  );
}

export function Cards({ label, columns, count, rowAt, isBehind, canSelect, isSelected, onToggle, onSight, offset }: CardsProps) {
  const list = useRef<HTMLUListElement>(null);
  const [margin, setMargin] = useState(0);
  useEffect(() => {
    setMargin((list.current?.getBoundingClientRect().top ?? 0) + scrollY);
    if (offset > 0) scrollTo(0, offset);
    // eslint-disable-next-line react-hooks/exhaustive-deps -- where it begins
  }, []);
  const virtual = useWindowVirtualizer({ count, estimateSize: () => 80 + 27 * Math.min(4, columns.length), overscan: 6, scrollMargin: margin });
  const items = virtual.getVirtualItems();
  const [first, last] = [items[0]?.index ?? 0, items.at(-1)?.index ?? 0];
  useEffect(() => onSight({ first, last }), [first, last, onSight]);
  return (
    <ul ref={list} className={classes.cards} aria-label={label} aria-busy={isBehind || undefined} style={{ height: virtual.getTotalSize() }}>
      {items.map(({ index, start }) => {
        const row = rowAt(index);
        return (
          <li key={index} data-index={index} ref={virtual.measureElement} className={classes.card} style={{ transform: `translateY(${start - margin}px)` }}>
            {row ? (
              <Card row={row} index={index} columns={columns} canSelect={canSelect} isSelected={isSelected(row.id)} onToggle={onToggle} />
            ) : (
              <Skeleton height={170} radius="md" />
            )}
          </li>
        );
      })}
    </ul>
  );
}
