import { Anchor, Badge, Button, Group, Text } from "@mantine/core";
import { IconActivity, IconPlayerPause, IconPlayerPlay } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useSearchParams } from "react-router";
import { useFormats } from "../language/formats";
import { ContactLink } from "../parts/ContactLink";
import { type Column, DataTable } from "../parts/DataTable";
import { Empty } from "../parts/Empty";
import { Moment } from "../parts/Moment";
import { PageTitle } from "../parts/PageTitle";
import { Pager } from "../parts/Pager";
import { ProblemAlert } from "../parts/ProblemAlert";
import { detailOf } from "./detail";
import { EventDrawer } from "./EventDrawer";
import { EventFilters } from "./EventFilters";
import { useFilters } from "./filtering";
import { type Arrived, type Filter, useEvents } from "./live";
import { useNames, useSources } from "./names";
import classes from "./events.module.css";

const FILTERS = ["kind", "contact", "source", "automated", "search", "url"] as const;

function useColumns(open: (event: Arrived) => void): Column<Arrived>[] {
  const { t } = useTranslation("events");
  const names = useNames();
  const { nameOf } = useSources();
  return [
    {
      key: "kind",
      title: t("event.event"),
      cell: (event) => (
        <Group gap="xs" wrap="nowrap">
          <Anchor component="button" type="button" inherit c="inherit" fw={550} ta="start" onClick={() => open(event)}>
            {names.kind(event.kind)}
          </Anchor>
          {event.automated && <Badge color="gray">{t("event.automated")}</Badge>}
        </Group>
      ),
    },
    { key: "contact", title: t("event.contact"), cell: (event) => <ContactLink id={event.contact} name={event.name || event.email} /> },
    {
      key: "detail",
      title: t("event.detail"),
      cell: (event) => (
        <Text span size="sm" className={classes.detail} title={detailOf(event.properties)}>
          {detailOf(event.properties) || "–"}
        </Text>
      ),
    },
    { key: "source", title: t("event.source"), cell: (event) => nameOf(event.source) },
    { key: "occurred", title: t("event.when"), cell: (event) => <Moment at={event.occurred_at} /> },
    { key: "received", title: t("event.arrived"), cell: (event) => <Moment at={event.received_at} /> },
  ];
}

function LiveSwitch({ isPaused, set }: { isPaused: boolean; set: (isPaused: boolean) => void }) {
  const { t } = useTranslation("events");
  return (
    <Button
      variant="default"
      leftSection={isPaused ? <IconPlayerPlay size={16} /> : <IconPlayerPause size={16} />}
      onClick={() => set(!isPaused)}
    >
      {isPaused ? t("live.resume") : t("live.pause")}
    </Button>
  );
}

function LiveMark({ isPaused }: { isPaused: boolean }) {
  const { t } = useTranslation("events");
  return (
    <Badge
      variant="default"
      leftSection={<span className={classes.live} data-paused={isPaused || undefined} aria-hidden />}
    >
      {isPaused ? t("live.paused") : t("live.on")}
    </Badge>
  );
}

function Nothing() {
  const { t } = useTranslation("events");
  const { isAny, clear } = useFilters<Filter>(FILTERS);
  if (!isAny) return <Empty icon={IconActivity} title={t("empty.title")}>{t("empty.detail")}</Empty>;
  return (
    <Empty icon={IconActivity} title={t("empty.filtered")} action={<Button variant="default" onClick={clear}>{t("filter.clear")}</Button>}>
      {t("empty.filteredDetail")}
    </Empty>
  );
}

/** The events of everybody as they arrive. */
export default function EventsPage() {
  const { t } = useTranslation("events");
  const { moment } = useFormats();
  const [search] = useSearchParams();
  const [isPaused, setPaused] = useState(false);
  const [opened, setOpened] = useState<Arrived | null>(null);
  const { data, error, refetch } = useEvents(isPaused);
  const columns = useColumns(setOpened);
  const isFirst = !search.has("cursor");
  const person = data?.items.find((each) => String(each.contact) === search.get("contact"));
  return (
    <>
      <PageTitle
        description={t("description")}
        beside={isFirst && <LiveMark isPaused={isPaused} />}
        actions={isFirst && <LiveSwitch isPaused={isPaused} set={setPaused} />}
      >
        {t("title")}
      </PageTitle>
      <EventFilters person={person?.name || person?.email || null} />
      <ProblemAlert problem={error} retry={() => void refetch()} />
      {(data || !error) && (
        <DataTable label={t("title")} columns={columns} rows={data?.items} rowKey={(event) => event.id} empty={<Nothing />} />
      )}
      {data?.next && data.looked_back_to && (
        <Text size="xs" c="dimmed" mt="xs">
          {t("lookedBack", { at: moment(data.looked_back_to) })}
        </Text>
      )}
      <Pager next={data?.next} />
      <EventDrawer event={opened} close={() => setOpened(null)} />
    </>
  );
}
