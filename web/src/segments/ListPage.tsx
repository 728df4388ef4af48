import { Anchor, Badge, Button, Group, Text } from "@mantine/core";
import { IconPlus, IconUsersGroup } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { Link, useSearchParams } from "react-router";
import { type Schemas, api } from "../api/client";
import { useHasRole } from "../app/me";
import { useFormats } from "../language/formats";
import { type Column, DataTable } from "../parts/DataTable";
import { Empty } from "../parts/Empty";
import { Moment } from "../parts/Moment";
import { PageTitle } from "../parts/PageTitle";
import { Pager } from "../parts/Pager";
import { ProblemAlert } from "../parts/ProblemAlert";

type Segment = Schemas["ShownDefinition"];
export const PAGE = 50;

function Name({ segment }: { segment: Segment }) {
  const { t } = useTranslation("segments");
  return (
    <Group gap="xs">
      <Anchor component={Link} to={`/segments/${encodeURIComponent(segment.key)}`} fw={550} c="inherit" underline="hover">
        {segment.name}
      </Anchor>
      {segment.live === null && <Badge color="gray">{t("state.draft")}</Badge>}
      {segment.live !== null && segment.has_changes && <Badge color="yellow">{t("state.changed")}</Badge>}
    </Group>
  );
}

function useColumns(): Column<Segment>[] {
  const { t } = useTranslation("segments");
  const { number } = useFormats();
  const canEdit = useHasRole("administrator", "marketer");
  const columns: Column<Segment>[] = [
    { key: "name", title: t("list.name"), cell: (segment) => <Name segment={segment} /> },
    {
      key: "members",
      title: t("list.members"),
      align: "end",
      cell: ({ members }) => (members === null ? <Text c="dimmed" span>–</Text> : number(members)),
    },
    { key: "edited", title: t("list.edited"), cell: ({ edited_at: at }) => <Moment at={at} /> },
    { key: "by", title: t("list.by"), cell: ({ edited_by: by }) => by },
  ];
  if (!canEdit) return columns;
  const edit = (segment: Segment) => (
    <Anchor component={Link} size="sm" to={`/segments/${encodeURIComponent(segment.key)}/edit`} aria-label={t("list.editThis", { name: segment.name })}>
      {t("list.edit")}
    </Anchor>
  );
  return [...columns, { key: "edit", title: <span className="baremo-hidden">{t("list.edit")}</span>, align: "end", cell: edit }];
}

export default function ListPage() {
  const { t } = useTranslation("segments");
  const [search] = useSearchParams();
  const canEdit = useHasRole("administrator", "marketer");
  const query = { limit: PAGE, cursor: search.get("cursor") ?? undefined };
  const { data, error, refetch } = api.useQuery("get", "/api/segments", { params: { query } });
  const columns = useColumns();
  const make = canEdit && (
    <Button component={Link} to="/segments/new" leftSection={<IconPlus size={16} />}>
      {t("list.make")}
    </Button>
  );
  return (
    <>
      <PageTitle description={t("list.about")} actions={make}>
        {t("navigation.list")}
      </PageTitle>
      {error ? (
        <ProblemAlert problem={error} retry={() => void refetch()} />
      ) : (
        <DataTable
          label={t("navigation.list")}
          columns={columns}
          rows={data?.items}
          rowKey={({ key }) => key}
          empty={
            <Empty title={t("list.empty")} icon={IconUsersGroup} action={make}>
              {t("list.emptyAbout")}
            </Empty>
          }
        />
      )}
      <Pager next={data?.next} />
    </>
  );
}
