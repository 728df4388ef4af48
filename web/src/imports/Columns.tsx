import { Select, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { Schemas } from "../api/client";
import { api } from "../api/client";
import { type Column, DataTable } from "../parts/DataTable";
import type { Kind } from "./calls";
import { OWN, newTargets, splitTarget } from "./targets";

type FileColumn = Schemas["ShownColumn"];

interface ColumnsProps {
  kind: Kind;
  columns: FileColumn[] | undefined;
  isWaiting: boolean;
  set: (column: string, target: string) => void;
}

/** What a column can become, in words: nothing, what every contact or event has, fields that there are, a new one. */
function useTargets(kind: Kind) {
  const { t } = useTranslation("imports");
  const { data } = api.useQuery("get", "/api/fields", {}, { enabled: kind === "contacts" });
  const fields = (data?.items ?? []).filter(({ name }) => !(OWN[kind] as readonly string[]).includes(name));
  const names = fields.map((each) => each.name);
  return (column: FileColumn) => {
    const own = OWN[kind].map((value) => ({ value, label: t(`own.${value}`) }));
    const fresh = newTargets(column.name, kind, names).map(({ value, type }) => {
      const type_ = t(`type.${type}`);
      return { value, label: kind === "contacts" ? t("newField", { name: splitTarget(value).name, type: type_ }) : t("newProperty", { name: splitTarget(value).name, type: type_ }) };
    });
    const known = fields.map((each) => ({ value: each.name, label: each.name }));
    const all = [own, known, fresh].flat();
    const isThere = column.target === "-" || all.some((each) => each.value === column.target);
    const chosen = isThere ? [] : [{ value: column.target, label: splitTarget(column.target).name }];
    return [
      { group: t("group.none"), items: [{ value: "-", label: t("nothing") }] },
      { group: t("group.own"), items: own },
      { group: kind === "contacts" ? t("group.fields") : t("group.properties"), items: [...chosen, ...known] },
      { group: t("group.new"), items: fresh },
    ].filter(({ items }) => items.length > 0);
  };
}

/** The columns of the file, with some of their cells, and what becomes of each. */
export function Columns({ kind, columns, isWaiting, set }: ColumnsProps) {
  const { t } = useTranslation("imports");
  const targets = useTargets(kind);
  const shown: Column<FileColumn>[] = [
    { key: "name", title: t("column"), cell: (each) => <Text size="sm" fw={600}>{each.name}</Text> },
    { key: "examples", title: t("examples"), cell: (each) => <Text size="sm" c="dimmed" lineClamp={2}>{each.examples.join(" · ")}</Text> },
    {
      key: "target",
      title: t("becomes"),
      width: 320,
      cell: (each) => (
        <Select
          aria-label={t("becomesOf", { column: each.name })}
          data={targets(each)}
          value={each.target}
          onChange={(target) => target && set(each.name, target)}
          allowDeselect={false}
          searchable
        />
      ),
    },
  ];
  if (!columns && !isWaiting) return null;
  return <DataTable label={t("columns")} columns={shown} rows={columns} rowKey={(each) => each.name} empty={<Text p="md">{t("noColumns")}</Text>} />;
}
