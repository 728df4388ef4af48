import { Anchor, Button, SegmentedControl } from "@mantine/core";
import { IconFileImport, IconPlus } from "@tabler/icons-react";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { Link, useSearchParams } from "react-router";
import { useFormats } from "../language/formats";
import { type Column, DataTable } from "../parts/DataTable";
import { Empty } from "../parts/Empty";
import { Moment } from "../parts/Moment";
import { PageTitle } from "../parts/PageTitle";
import { Pager } from "../parts/Pager";
import { ProblemAlert } from "../parts/ProblemAlert";
import { type Import, type Kind, isBusy, listImports, toKind } from "./calls";
import { StateBadge } from "./StateBadge";

function useColumns(): Column<Import>[] {
  const { t } = useTranslation("imports");
  const { number } = useFormats();
  return [
    {
      key: "file",
      title: t("file"),
      cell: (each) => (
        <Anchor component={Link} to={`/imports/${each.kind}/${each.id}`} inherit fw={550} c="inherit" style={{ overflowWrap: "anywhere" }}>
          {each.name}
        </Anchor>
      ),
    },
    { key: "state", title: t("stateTitle"), cell: (each) => <StateBadge state={each.state} /> },
    { key: "created", title: t("created"), align: "end", cell: (each) => number(each.created) },
    { key: "updated", title: t("updated"), align: "end", cell: (each) => number(each.updated) },
    { key: "refused", title: t("refused"), align: "end", cell: (each) => number(each.refused) },
    { key: "at", title: t("uploaded"), cell: (each) => <Moment at={each.created_at} /> },
  ];
}

/** The imports that there were. */
export default function ImportsPage() {
  const { t } = useTranslation("imports");
  const [search, setSearch] = useSearchParams();
  const kind = toKind(search.get("kind"));
  const cursor = search.get("cursor");
  const { data, error, refetch } = useQuery({
    queryKey: ["imports", kind, cursor],
    queryFn: () => listImports(kind, cursor),
    placeholderData: keepPreviousData,
    refetchInterval: ({ state }) => (state.data?.items.some(isBusy) ? 2000 : false),
  });
  const columns = useColumns();
  const add = (
    <Button component={Link} to={`/imports/new?kind=${kind}`} leftSection={<IconPlus size={16} />}>
      {t("new")}
    </Button>
  );
  return (
    <>
      <PageTitle description={t("description")} actions={add}>
        {t("title")}
      </PageTitle>
      <SegmentedControl
        mb="md"
        aria-label={t("what")}
        value={kind}
        onChange={(chosen) => setSearch({ kind: chosen as Kind })}
        data={[{ value: "contacts", label: t("kind.contacts") }, { value: "events", label: t("kind.events") }]}
      />
      <ProblemAlert problem={error} retry={() => void refetch()} />
      {(data || !error) && (
        <DataTable label={t("title")} columns={columns} rows={data?.items} rowKey={(each) => each.id} empty={<Empty icon={IconFileImport} title={t("none")}>{t("noneDetail")}</Empty>} />
      )}
      <Pager next={data?.next} />
    </>
  );
}
