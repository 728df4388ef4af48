// The list on a wide screen: only the rows in sight are drawn, the focus stays on the whole, and one row is active.
import { Checkbox, Skeleton, UnstyledButton } from "@mantine/core";
import { IconArrowDown, IconArrowUp, IconArrowsSort } from "@tabler/icons-react";
import { useVirtualizer } from "@tanstack/react-virtual";
import { type CSSProperties, type KeyboardEvent, type MouseEvent, type RefObject, memo, useEffect } from "react";
import { useTranslation } from "react-i18next";
import { Cell, NameCell } from "./cells";
import { type ColumnId, type Leaderboards, scoreOf, widthOf } from "./columns";
import { useColumnTitle, useKnown } from "./context";
import classes from "./List.module.css";
import type { Row, Sight } from "./rows";
import type { Mark } from "./selection";
import { callContact } from "./naming";

const HEIGHT = 52;
const HEAD = 38;

export interface GridProps {
  label: string;
  columns: readonly ColumnId[];
  count: number;
  total: number | undefined;
  rowAt: (index: number) => Row | undefined;
  isBehind: boolean;
  order: string;
  onOrder: (by: string) => void;
  active: number;
  /** Nobody who can do nothing selects anything. */
  canSelect: boolean;
  isSelected: (id: number) => boolean;
  mark: Mark;
  onMark: () => void;
  onToggle: (index: number, withRange: boolean) => void;
  onOpen: (row: Row) => void;
  onKey: (event: KeyboardEvent<HTMLElement>) => void;
  onSight: (sight: Sight) => void;
  frame: RefObject<HTMLDivElement | null>;
  offset: number;
}

function Heading({ column, order, onOrder }: { column: ColumnId; order: string; onOrder: (by: string) => void }) {
  const title = useColumnTitle()(column);
  const canSort = scoreOf(column) !== undefined || column === "created_at";
  const isOn = order === column || order === `-${column}`;
  const isDown = order === `-${column}`;
  const Icon = !isOn ? IconArrowsSort : isDown ? IconArrowDown : IconArrowUp;
  return (
    <div role="columnheader" className={classes.cell} aria-sort={canSort ? (isOn ? (isDown ? "descending" : "ascending") : "none") : undefined}>
      {canSort ? (
        <UnstyledButton className={classes.sort} data-on={isOn || undefined} onClick={() => onOrder(column)}>
          <span>{title}</span>
          <Icon size={14} aria-hidden style={{ flexShrink: 0 }} />
        </UnstyledButton>
      ) : (
        <span title={title}>{title}</span>
      )}
    </div>
  );
}

interface LineProps extends Pick<GridProps, "columns" | "canSelect" | "onToggle" | "onOpen"> {
  index: number;
  start: number;
  row: Row | undefined;
  isActive: boolean;
  isSelected: boolean;
}

function Waiting({ columns, canSelect }: Pick<LineProps, "columns" | "canSelect">) {
  return (
    <>
      {canSelect && <div role="gridcell" className={`${classes.cell} ${classes.box}`} />}
      {["name", ...columns].map((column) => (
        <div key={column} role="gridcell" className={classes.cell}>
          <Skeleton height={12} className={classes.waiting} />
        </div>
      ))}
    </>
  );
}

const Line = memo(function Line({ index, start, row, columns, canSelect, isActive, isSelected, onToggle, onOpen }: LineProps) {
  const { t } = useTranslation(["contacts", "parts"]);
  const open = (event: MouseEvent) => {
    if (row && !event.defaultPrevented && !getSelection()?.toString()) onOpen(row);
  };
  const tick = (event: MouseEvent) => {
    event.preventDefault();
    event.stopPropagation();
    onToggle(index, event.shiftKey);
  };
  const name = row ? (callContact(row) ?? t("parts:contactNumber", { id: row.id })) : "";
  return (
    <div
      role="row"
      id={`contact-row-${index}`}
      aria-rowindex={index + 2}
      aria-selected={canSelect ? isSelected : undefined}
      data-active={isActive || undefined}
      className={classes.row}
      style={{ transform: `translateY(${start}px)` }}
      onClick={open}
    >
      {!row ? (
        <Waiting columns={columns} canSelect={canSelect} />
      ) : (
        <>
          {canSelect && (
            <div role="gridcell" className={`${classes.cell} ${classes.box}`} onClick={tick}>
              <Checkbox size="xs" checked={isSelected} readOnly tabIndex={-1} aria-label={t("select.one", { name })} />
            </div>
          )}
          <div role="rowheader" className={`${classes.cell} ${classes.first}`}>
            <NameCell row={row} />
          </div>
          {columns.map((column) => (
            <div key={column} role="gridcell" className={classes.cell}>
              <Cell row={row} column={column} />
            </div>
          ))}
        </>
      )}
    </div>
  );
});

function Head({ columns, order, onOrder, canSelect, mark, onMark }: Pick<GridProps, "columns" | "order" | "onOrder" | "canSelect" | "mark" | "onMark">) {
  const { t } = useTranslation("contacts");
  return (
    <div role="rowgroup" className={classes.head} style={{ display: "block", padding: 0 }}>
      <div role="row" aria-rowindex={1} className={classes.head} style={{ position: "static" }}>
        {canSelect && (
          <div role="columnheader" className={`${classes.cell} ${classes.box}`}>
            <Checkbox size="xs" checked={mark === "all"} indeterminate={mark === "some"} onChange={onMark} aria-label={t("select.loaded")} />
          </div>
        )}
        <div role="columnheader" className={`${classes.cell} ${classes.first}`}>
          <span>{t("column.name")}</span>
        </div>
        {columns.map((column) => (
          <Heading key={column} column={column} order={order} onOrder={onOrder} />
        ))}
      </div>
    </div>
  );
}

/** The template of the columns; those that stay in sight at the side come first. */
function templateOf(columns: readonly ColumnId[], canSelect: boolean, leaderboards: Leaderboards): CSSProperties {
  const template = [canSelect ? "44px" : "", "minmax(220px, 1.6fr)", ...columns.map((each) => widthOf(each, leaderboards))].join(" ");
  return { "--columns": template, "--first": canSelect ? "44px" : "0px" } as CSSProperties;
}

export function Grid({ frame, offset, count, rowAt, active, isSelected, onSight, ...props }: GridProps) {
  const { leaderboards } = useKnown();
  const virtual = useVirtualizer({
    count,
    getScrollElement: () => frame.current,
    estimateSize: () => HEIGHT,
    overscan: 10,
    initialOffset: offset,
    scrollPaddingStart: HEAD,
    scrollPaddingEnd: 8,
    scrollMargin: 0,
  });
  const items = virtual.getVirtualItems();
  const [first, last] = [items[0]?.index ?? 0, items.at(-1)?.index ?? 0];
  useEffect(() => onSight({ first, last }), [first, last, onSight]);
  useEffect(() => {
    // The active row follows the keys into sight.
    if (document.activeElement === frame.current && active < count) virtual.scrollToIndex(active, { align: "auto" });
    // eslint-disable-next-line react-hooks/exhaustive-deps -- only when another row becomes active
  }, [active]);
  return (
    <div
      ref={frame}
      role="grid"
      tabIndex={0}
      className={classes.scroll}
      aria-label={props.label}
      aria-rowcount={props.total === undefined ? -1 : props.total + 1}
      aria-colcount={props.columns.length + (props.canSelect ? 2 : 1)}
      aria-multiselectable={props.canSelect || undefined}
      aria-busy={props.isBehind || undefined}
      aria-activedescendant={count > 0 ? `contact-row-${active}` : undefined}
      data-behind={props.isBehind || undefined}
      onKeyDown={props.onKey}
    >
      <div className={classes.inner} role="presentation" style={templateOf(props.columns, props.canSelect, leaderboards)}>
        <Head {...props} />
        <div role="rowgroup" className={classes.body} style={{ height: virtual.getTotalSize() }}>
          {items.map(({ index, start }) => {
            const row = rowAt(index);
            return (
              <Line
                key={index}
                index={index}
                start={start}
                row={row}
                columns={props.columns}
                canSelect={props.canSelect}
                isActive={index === active}
                isSelected={!!row && isSelected(row.id)}
                onToggle={props.onToggle}
                onOpen={props.onOpen}
              />
            );
          })}
        </div>
      </div>
    </div>
  );
}
