import { Box, Skeleton, Table, UnstyledButton } from "@mantine/core";
import { useMediaQuery } from "@mantine/hooks";
import { IconArrowDown, IconArrowUp, IconArrowsSort } from "@tabler/icons-react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import classes from "./DataTable.module.css";

export interface Column<Row> {
  /** The name of the column, and of the order by it. */
  key: string;
  title: ReactNode;
  cell: (row: Row) => ReactNode;
  /** Numbers stand at the end. */
  align?: "start" | "end";
  isSortable?: boolean;
  width?: number | string;
}

interface DataTableProps<Row> {
  /** What the table shows, for who listens. */
  label: string;
  /** The first column names the row: it is the heading of the row, and of the card on a phone. */
  columns: readonly Column<Row>[];
  /** Nothing while it loads: then lines are drawn as tall as rows, so that nothing jumps. */
  rows: readonly Row[] | undefined;
  rowKey: (row: Row) => string | number;
  /** Shown instead of no rows: an Empty. */
  empty: ReactNode;
  /** The order in force, `key` or `-key` for the highest first, as the API has it. */
  order?: string;
  onOrder?: (order: string) => void;
  /** Beyond this height the table scrolls in itself. */
  maxHeight?: number | string;
}

function Heading<Row>({ column, order, onOrder }: { column: Column<Row>; order?: string; onOrder?: (order: string) => void }) {
  const { t } = useTranslation("parts");
  const isOn = order === column.key || order === `-${column.key}`;
  const isDown = order === `-${column.key}`;
  const Icon = !isOn ? IconArrowsSort : isDown ? IconArrowDown : IconArrowUp;
  const canSort = column.isSortable && onOrder;
  return (
    <Table.Th
      scope="col"
      ta={column.align}
      w={column.width}
      aria-sort={canSort ? (isOn ? (isDown ? "descending" : "ascending") : "none") : undefined}
    >
      {canSort ? (
        <UnstyledButton
          className={classes.sort}
          data-on={isOn || undefined}
          title={t("table.sort")}
          onClick={() => onOrder(isDown ? column.key : `-${column.key}`)}
        >
          {column.title}
          <Icon size={14} aria-hidden />
        </UnstyledButton>
      ) : (
        column.title
      )}
    </Table.Th>
  );
}

function Waiting({ columns }: { columns: number }) {
  return Array.from({ length: 6 }, (_, number) => (
    <Table.Tr key={number}>
      <Table.Td colSpan={columns}>
        <Skeleton height={18} my={3} />
      </Table.Td>
    </Table.Tr>
  ));
}

function Cards<Row>({ label, columns, rows, rowKey }: Pick<DataTableProps<Row>, "label" | "columns" | "rowKey"> & { rows: readonly Row[] }) {
  const [first, ...others] = columns;
  return (
    <ul className={classes.cards} aria-label={label}>
      {rows.map((row) => (
        <li key={rowKey(row)}>
          {first?.cell(row)}
          <dl className={classes.facts}>
            {others.map((column) => [
              <dt key={`${column.key}-title`}>{column.title}</dt>,
              <dd key={column.key}>{column.cell(row)}</dd>,
            ])}
          </dl>
        </li>
      ))}
    </ul>
  );
}

/** A list with columns: the head stays in sight, and on a phone each row becomes a card. */
export function DataTable<Row>({ label, columns, rows, rowKey, empty, order, onOrder, maxHeight }: DataTableProps<Row>) {
  const isNarrow = useMediaQuery("(max-width: 40em)", false, { getInitialValueInEffect: false });
  if (rows?.length === 0) return <Box className={classes.frame}>{empty}</Box>;
  if (isNarrow && rows) {
    return (
      <Box className={classes.frame}>
        <Cards label={label} columns={columns} rows={rows} rowKey={rowKey} />
      </Box>
    );
  }
  return (
    <Box className={classes.frame}>
      {/* Who has no mouse scrolls it with the arrow keys. */}
      <Box className={classes.scroll} role="region" aria-label={label} tabIndex={0} style={{ maxHeight }}>
        <Table className={classes.table} verticalSpacing={8} horizontalSpacing="md" highlightOnHover aria-label={label} aria-busy={!rows}>
          <Table.Thead>
            <Table.Tr>
              {columns.map((column) => (
                <Heading key={column.key} column={column} order={order} onOrder={onOrder} />
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {!rows && <Waiting columns={columns.length} />}
            {rows?.map((row) => (
              <Table.Tr key={rowKey(row)}>
                {columns.map((column, number) =>
                  number === 0 ? (
                    <Table.Th key={column.key} scope="row" className={classes.rowHead} ta={column.align}>
                      {column.cell(row)}
                    </Table.Th>
                  ) : (
                    <Table.Td key={column.key} ta={column.align}>
                      {column.cell(row)}
                    </Table.Td>
                  ),
                )}
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Box>
    </Box>
  );
}
