import { ActionIcon, Button, Group, Modal, Select, Stack, Text } from "@mantine/core";
import { IconArrowDown, IconArrowUp, IconX } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { type ColumnId, MAX_SCORES, allColumns, fieldOf, moved, scoreOf } from "./columns";
import { useColumnTitle, useKnown } from "./context";

interface ColumnsDialogProps {
  columns: readonly ColumnId[];
  /** Nothing is what is usual. */
  onChange: (columns: ColumnId[] | null) => void;
  close: () => void;
}

function Shown({ columns, onChange }: Pick<ColumnsDialogProps, "columns" | "onChange">) {
  const { t } = useTranslation("contacts");
  const title = useColumnTitle();
  return (
    <Stack gap={4} component="ol" m={0} p={0} style={{ listStyle: "none" }} aria-label={t("columns.shown")}>
      {columns.map((column, index) => {
        const name = title(column);
        return (
          <Group key={column} component="li" gap={4} wrap="nowrap" justify="space-between">
            <Text size="sm" truncate>
              {name}
            </Text>
            <Group gap={2} wrap="nowrap">
              <ActionIcon variant="subtle" color="gray" c="dimmed" disabled={index === 0} aria-label={t("columns.up", { name })} onClick={() => onChange(moved(columns, index, index - 1))}>
                <IconArrowUp size={16} />
              </ActionIcon>
              <ActionIcon variant="subtle" color="gray" c="dimmed" disabled={index === columns.length - 1} aria-label={t("columns.down", { name })} onClick={() => onChange(moved(columns, index, index + 1))}>
                <IconArrowDown size={16} />
              </ActionIcon>
              <ActionIcon variant="subtle" color="gray" c="dimmed" aria-label={t("columns.remove", { name })} onClick={() => onChange(columns.filter((each) => each !== column))}>
                <IconX size={16} />
              </ActionIcon>
            </Group>
          </Group>
        );
      })}
    </Stack>
  );
}

/** Which columns there are and in which order; what is chosen shows at once. */
export function ColumnsDialog({ columns, onChange, close }: ColumnsDialogProps) {
  const { t } = useTranslation(["contacts", "parts"]);
  const { leaderboards, fields } = useKnown();
  const title = useColumnTitle();
  const isFull = columns.filter((each) => scoreOf(each) !== undefined).length >= MAX_SCORES;
  const others = allColumns(leaderboards, fields).filter((each) => !columns.includes(each));
  const items = (wanted: (column: ColumnId) => boolean) => others.filter(wanted).map((each) => ({ value: each, label: title(each) }));
  const data = [
    { group: t("columns.scores"), items: isFull ? [] : items((each) => scoreOf(each) !== undefined) },
    { group: t("columns.others"), items: items((each) => scoreOf(each) === undefined && fieldOf(each) === undefined) },
    { group: t("columns.fields"), items: items((each) => fieldOf(each) !== undefined) },
  ];
  return (
    <Modal opened onClose={close} title={t("columns.title")} closeButtonProps={{ "aria-label": t("parts:close") }}>
      <Stack>
        <Text size="sm" c="dimmed">
          {t("columns.detail")}
        </Text>
        <Shown columns={columns} onChange={onChange} />
        <Select label={t("columns.add")} placeholder={t("columns.search")} data={data} value={null} searchable limit={200} nothingFoundMessage={t("filter.nothing")} onChange={(column) => column && onChange([...columns, column])} />
        <Group justify="space-between">
          <Button variant="subtle" color="gray" c="dimmed" onClick={() => onChange(null)}>
            {t("columns.reset")}
          </Button>
          <Button onClick={close}>{t("columns.done")}</Button>
        </Group>
      </Stack>
    </Modal>
  );
}
