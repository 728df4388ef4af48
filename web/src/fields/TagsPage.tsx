import { Anchor, Badge, Button, Group, SegmentedControl, Text, TextInput } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { IconSearch, IconTags } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Link, useSearchParams } from "react-router";
import { api } from "../api/client";
import { useFormats } from "../language/formats";
import { type Column, DataTable } from "../parts/DataTable";
import { Empty } from "../parts/Empty";
import { PageTitle } from "../parts/PageTitle";
import { ProblemAlert } from "../parts/ProblemAlert";
import { type Mark, RemoveMark } from "./RemoveMark";

interface Row extends Mark {
  contacts: number;
  statuses: Record<string, number>;
}

const LIMIT = 200;

function useMarks(kind: Mark["kind"], search: string) {
  const options = { params: { query: { search, limit: LIMIT } } };
  const tags = api.useQuery("get", "/api/tags", options, { enabled: kind === "tag", placeholderData: (before) => before });
  const lists = api.useQuery("get", "/api/lists", options, { enabled: kind === "list", placeholderData: (before) => before });
  const chosen = kind === "tag" ? tags : lists;
  const rows: Row[] | undefined =
    kind === "tag"
      ? tags.data?.items.map((each) => ({ kind, name: each.tag, contacts: each.contacts, statuses: {} }))
      : lists.data?.items.map((each) => ({ kind, name: each.list, contacts: each.contacts, statuses: each.statuses }));
  return { rows, total: chosen.data?.total ?? 0, error: chosen.error, refetch: chosen.refetch };
}

function Statuses({ row }: { row: Row }) {
  const { number } = useFormats();
  return (
    <Group gap={4}>
      {Object.entries(row.statuses).map(([status, count]) => (
        <Badge key={status} color="gray" component={Link} to={`/contacts?${new URLSearchParams({ list: row.name, status })}`} style={{ cursor: "pointer" }}>
          {status}: {number(count)}
        </Badge>
      ))}
    </Group>
  );
}

function useColumns(kind: Mark["kind"], remove: (mark: Mark) => void): Column<Row>[] {
  const { t } = useTranslation("fields");
  const { number } = useFormats();
  const name: Column<Row> = {
    key: "name",
    title: t(kind === "tag" ? "tags.tag" : "tags.list"),
    cell: (row) => (
      <Text size="sm" fw={600} style={{ overflowWrap: "anywhere" }}>
        {row.name}
      </Text>
    ),
  };
  const contacts: Column<Row> = {
    key: "contacts",
    title: t("tags.contacts"),
    align: "end",
    cell: (row) => (
      <Anchor component={Link} size="sm" to={`/contacts?${new URLSearchParams({ [kind]: row.name })}`} aria-label={t("tags.showOf", { name: row.name, total: number(row.contacts) })}>
        {number(row.contacts)}
      </Anchor>
    ),
  };
  const actions: Column<Row> = {
    key: "actions",
    title: t("actions"),
    align: "end",
    cell: (row) => (
      <Button size="compact-sm" variant="light" color="red" onClick={() => remove(row)} aria-label={t("remove.of", { name: row.name })}>
        {t("remove.verb")}
      </Button>
    ),
  };
  const statuses: Column<Row> = { key: "statuses", title: t("tags.statuses"), cell: (row) => <Statuses row={row} /> };
  return kind === "tag" ? [name, contacts, actions] : [name, statuses, contacts, actions];
}

/** Every tag and every list, how many contacts each has, and the way to be rid of one. */
export default function TagsPage() {
  const { t } = useTranslation("fields");
  const { number } = useFormats();
  const [search, setSearch] = useSearchParams();
  const kind = search.get("show") === "lists" ? "list" : "tag";
  const wanted = search.get("search") ?? "";
  const [asked] = useDebouncedValue(wanted, 200);
  const [removed, remove] = useState<Mark | null>(null);
  const { rows, total, error, refetch } = useMarks(kind, asked);
  const columns = useColumns(kind, remove);
  const show = (next: Record<string, string>) => setSearch(Object.fromEntries(Object.entries(next).filter(([, value]) => value)), { replace: true });
  const title = t(kind === "tag" ? "tags.tags" : "tags.lists");
  return (
    <>
      <PageTitle description={t("tags.description")}>{t("tags.title")}</PageTitle>
      <Group mb="md">
        <SegmentedControl
          aria-label={t("tags.show")}
          value={kind === "tag" ? "tags" : "lists"}
          onChange={(value) => show({ show: value === "lists" ? value : "", search: wanted })}
          data={[{ value: "tags", label: t("tags.tags") }, { value: "lists", label: t("tags.lists") }]}
        />
        <TextInput type="search" value={wanted} onChange={(event) => show({ show: search.get("show") ?? "", search: event.currentTarget.value })} leftSection={<IconSearch size={16} aria-hidden />} placeholder={t("tags.search")} aria-label={t("tags.search")} />
      </Group>
      <ProblemAlert problem={error} retry={() => void refetch()} />
      {(rows || !error) && (
        <DataTable
          key={kind}
          label={title}
          columns={columns}
          rows={rows}
          rowKey={(row) => row.name}
          empty={
            <Empty icon={IconTags} title={wanted ? t("none") : t(kind === "tag" ? "tags.noTags" : "tags.noLists")}>
              {wanted ? t("noneDetail") : t(kind === "tag" ? "tags.noTagsDetail" : "tags.noListsDetail")}
            </Empty>
          }
        />
      )}
      {rows && total > rows.length && (
        <Text size="sm" c="dimmed" mt="sm">
          {t("tags.more", { shown: number(rows.length), total: number(total) })}
        </Text>
      )}
      {removed && <RemoveMark key={removed.name} mark={removed} close={() => remove(null)} />}
    </>
  );
}
