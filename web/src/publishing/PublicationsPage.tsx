import { Anchor, Button, Text } from "@mantine/core";
import { keepPreviousData } from "@tanstack/react-query";
import { IconHistory } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { Link, useSearchParams } from "react-router";
import { api } from "../api/client";
import { type Column, DataTable } from "../parts/DataTable";
import { Empty } from "../parts/Empty";
import { Moment } from "../parts/Moment";
import { PageTitle } from "../parts/PageTitle";
import { Pager } from "../parts/Pager";
import { ProblemAlert } from "../parts/ProblemAlert";
import { StateBadge } from "./StateBadge";
import { UnderWay } from "./UnderWay";
import type { Standing } from "./model";

/** All publications: when, who, why, and which is in force. */
export default function PublicationsPage() {
  const { t } = useTranslation("publishing");
  const [search] = useSearchParams();
  const cursor = search.get("cursor") ?? undefined;
  const { data, error, refetch } = api.useQuery("get", "/api/publications", { params: { query: { cursor, limit: 50 } } }, { placeholderData: keepPreviousData });
  const columns: Column<Standing>[] = [
    { key: "id", title: t("publications.number"), cell: (each) => <Anchor component={Link} to={`/publications/${each.id}`} fw={600} c="inherit" underline="hover">{t("publications.one", { number: each.id })}</Anchor> },
    { key: "reason", title: t("publications.why"), cell: (each) => <Text size="sm" maw={480} style={{ overflowWrap: "anywhere" }}>{each.reason}</Text> },
    { key: "by", title: t("publications.who"), cell: (each) => <Text size="sm" style={{ overflowWrap: "anywhere" }}>{each.by}</Text> },
    { key: "at", title: t("publications.when"), cell: (each) => <Moment at={each.at} /> },
    { key: "state", title: t("publications.state"), cell: (each) => <StateBadge state={each.state} /> },
  ];
  return (
    <>
      <PageTitle description={t("publications.description")}>{t("publications.title")}</PageTitle>
      <UnderWay />
      {error ? (
        <ProblemAlert problem={error} retry={() => void refetch()} />
      ) : (
        <DataTable
          label={t("publications.title")}
          columns={columns}
          rows={data?.items}
          rowKey={(each) => each.id}
          empty={<Empty title={t("publications.empty")} icon={IconHistory} action={<Button component={Link} to="/scores" mt="sm">{t("publish.toScores")}</Button>}>{t("publications.emptyDetail")}</Empty>}
        />
      )}
      <Pager next={data?.next} />
    </>
  );
}
