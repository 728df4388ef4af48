import { Anchor, Button, Group, Select, Text } from "@mantine/core";
import { upperFirst } from "@mantine/hooks";
import { IconMailCheck } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { type Column, DataTable } from "../parts/DataTable";
import { Empty } from "../parts/Empty";
import { Moment } from "../parts/Moment";
import { PageTitle } from "../parts/PageTitle";
import { Pager } from "../parts/Pager";
import { ProblemAlert } from "../parts/ProblemAlert";
import { useFilters } from "./filtering";
import { useSources } from "./names";
import { RefusedCounts } from "./RefusedCounts";
import { RefusedDrawer } from "./RefusedDrawer";
import { useMany } from "./RefusedMany";
import { KEPT, type Refused, useRefused } from "./refused";
import classes from "./events.module.css";

const FILTERS = ["reason", "source"] as const;

function useColumns(open: (refused: Refused) => void): Column<Refused>[] {
  const { t } = useTranslation("events");
  const { nameOf } = useSources();
  return [
    {
      key: "reason",
      title: t("refused.reason"),
      cell: (refused) => (
        <Anchor component="button" type="button" inherit c="inherit" fw={550} ta="start" onClick={() => open(refused)}>
          {upperFirst(refused.words)}
        </Anchor>
      ),
    },
    {
      key: "detail",
      title: t("refused.message"),
      cell: (refused) => (
        <Text span size="sm" c="dimmed" className={classes.detail} title={refused.body.slice(0, 300)}>
          {refused.detail || refused.body.slice(0, 100)}
        </Text>
      ),
    },
    { key: "source", title: t("event.source"), cell: (refused) => nameOf(refused.source) },
    { key: "received", title: t("event.arrived"), cell: (refused) => <Moment at={refused.received_at} /> },
  ];
}

function Filters() {
  const { t } = useTranslation("events");
  const { known } = useSources();
  const { value, change, isAny, clear } = useFilters(FILTERS);
  return (
    <Group align="flex-end" mb="md" gap="sm">
      <Select
        label={t("refused.reason")}
        placeholder={t("filter.any")}
        data={KEPT.map((reason) => ({ value: reason, label: upperFirst(t(`reason.${reason}`)) }))}
        value={value("reason") || null}
        onChange={(reason) => change({ reason })}
        searchable
        clearable
        clearButtonProps={{ "aria-label": t("filter.clearOne") }}
      />
      <Select
        label={t("filter.source")}
        placeholder={t("filter.any")}
        data={known.map(({ source, name }) => ({ value: source, label: name }))}
        value={value("source") || null}
        onChange={(source) => change({ source })}
        clearable
        clearButtonProps={{ "aria-label": t("filter.clearOne") }}
      />
      {isAny && <Button variant="subtle" onClick={clear}>{t("filter.clear")}</Button>}
    </Group>
  );
}

function Nothing() {
  const { t } = useTranslation("events");
  const { isAny, clear } = useFilters(FILTERS);
  const action = isAny && <Button variant="default" onClick={clear}>{t("filter.clear")}</Button>;
  return (
    <Empty icon={IconMailCheck} title={isAny ? t("refused.noneFiltered") : t("refused.none")} action={action}>
      {isAny ? undefined : t("refused.noneDetail")}
    </Empty>
  );
}

/** Messages that were not taken in: why, and another chance for each. */
export default function RefusedPage() {
  const { t } = useTranslation("events");
  const [opened, setOpened] = useState<{ refused: Refused; isAgain: boolean } | null>(null);
  const { data, error, refetch } = useRefused();
  const { buttons, progress } = useMany();
  const columns = useColumns((refused) => setOpened({ refused, isAgain: false }));
  const latest = data?.items[0]?.id;
  return (
    <>
      <PageTitle description={t("refused.description")} actions={latest !== undefined && buttons(latest)}>
        {t("refused.title")}
      </PageTitle>
      {progress}
      <RefusedCounts />
      <Filters />
      <ProblemAlert problem={error} retry={() => void refetch()} />
      {(data || !error) && (
        <DataTable label={t("refused.title")} columns={columns} rows={data?.items} rowKey={(each) => each.id} empty={<Nothing />} />
      )}
      <Pager next={data?.next} />
      <RefusedDrawer
        refused={opened?.refused ?? null}
        isAgain={opened?.isAgain ?? false}
        show={(refused) => setOpened({ refused, isAgain: true })}
        close={() => setOpened(null)}
      />
    </>
  );
}
