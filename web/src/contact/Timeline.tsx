import { Badge, Box, Button, Card, Chip, Group, MultiSelect, Skeleton, Stack, Text, Title } from "@mantine/core";
import { IconActivity } from "@tabler/icons-react";
import { useInfiniteQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { type Schemas, client } from "../api/client";
import { useFormats } from "../language/formats";
import { Empty } from "../parts/Empty";
import { ProblemAlert } from "../parts/ProblemAlert";
import { EventLine } from "./EventLine";
import { type Address, useAddress } from "./address";
import classes from "./contact.module.css";
import { useKinds } from "./data";
import { type Day, type Session, beginOf, endOf, groupEvents } from "./timeline";
import { useNames } from "./words";

const PAGE = 50;

function useEvents(contact: number, { kinds, until, get }: Address) {
  const isPeople = get("people") === "yes";
  const query = { limit: PAGE, ...(kinds.length ? { kind: kinds } : {}), ...(until ? { until } : {}), ...(isPeople ? { automated: false } : {}) };
  return useInfiniteQuery({
    // Under the address of the contact, so that it is renewed with the rest.
    queryKey: ["get", "/api/contacts/{id}/events", { params: { path: { id: contact }, query } }],
    initialPageParam: null as string | null,
    getNextPageParam: (page: Schemas["Page_ShownEvent_"]) => page.next,
    queryFn: async ({ pageParam, signal }) => {
      const { data, error } = await client.GET("/api/contacts/{id}/events", {
        params: { path: { id: contact }, query: { ...query, ...(pageParam ? { cursor: pageParam } : {}) } },
        signal,
      });
      if (error) throw error;
      return data;
    },
  });
}

/** What the contact did, the latest first, by day and session. */
export function Timeline({ contact }: { contact: number }) {
  const { t } = useTranslation("contact");
  const address = useAddress();
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useEvents(contact, address);
  const events = useMemo(() => data?.pages.flatMap((page) => page.items), [data]);
  const days = useMemo(() => groupEvents(events ?? []), [events]);
  const isFiltered = address.kinds.length > 0 || address.until !== null || address.get("people") === "yes";
  return (
    <Card component="section" aria-labelledby="activity">
      <Title order={2} id="activity" mb="sm">
        {t("activity.title")}
      </Title>
      <Filters contact={contact} address={address} />
      <ProblemAlert problem={error} retry={() => void refetch()} />
      {!events && !error && <Skeleton height={360} />}
      {events?.length === 0 && (
        <Empty icon={IconActivity} title={t(isFiltered ? "activity.noneSuch" : "activity.none")}>
          {t(isFiltered ? "activity.noneSuchWhy" : "activity.noneWhy")}
        </Empty>
      )}
      <Stack gap="xs" component="ol" p={0} m={0} style={{ listStyle: "none" }}>
        {days.map((day) => (
          <DayEvents key={day.date} day={day} />
        ))}
      </Stack>
      {hasNextPage && (
        <Group justify="center" mt="md">
          <Button variant="default" loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
            {t("activity.more")}
          </Button>
        </Group>
      )}
    </Card>
  );
}

function Filters({ contact, address }: { contact: number; address: Address }) {
  const { t } = useTranslation("contact");
  const names = useNames();
  const { number, moment } = useFormats();
  const { data } = useKinds(contact);
  const { kinds, until, go, get } = address;
  const known = (data?.items ?? []).map(({ kind, events }) => ({ value: kind, label: `${names.kind(kind)} (${number(events)})` }));
  const choices = [...known, ...kinds.filter((kind) => !known.some((each) => each.value === kind)).map((kind) => ({ value: kind, label: names.kind(kind) }))];
  return (
    <Group gap="sm" mb="md" align="center">
      <MultiSelect
        aria-label={t("activity.kinds")}
        placeholder={kinds.length ? undefined : t("activity.allKinds")}
        size="xs"
        miw={220}
        maw={480}
        clearable
        searchable
        data={choices}
        value={kinds}
        onChange={(chosen) => go({ kind: chosen })}
        clearButtonProps={{ "aria-label": t("activity.clear") }}
        nothingFoundMessage={t("nothingFound")}
      />
      <Chip size="xs" checked={get("people") === "yes"} onChange={(is) => go({ people: is ? "yes" : null })}>
        {t("activity.people")}
      </Chip>
      {until && (
        <Button size="compact-xs" variant="light" onClick={() => go({ until: null })}>
          {t("activity.until", { at: moment(until) })} ×
        </Button>
      )}
      <Text size="xs" c="dimmed" role="status">
        {data && t("activity.count", { count: data.events, number: number(data.events) })}
      </Text>
    </Group>
  );
}

function DayEvents({ day }: { day: Day }) {
  const { t } = useTranslation("contact");
  const { date } = useFormats();
  const count = day.sessions.reduce((sum, each) => sum + each.events.length, 0);
  return (
    <li>
      <Group gap="xs" className={classes.day}>
        <Title order={3} fz="sm">
          {date(day.date)}
        </Title>
        <Text size="xs" c="dimmed">
          {t("activity.onDay", { count })}
        </Text>
      </Group>
      {day.sessions.map((session) => (
        <SessionEvents key={session.key} session={session} />
      ))}
    </li>
  );
}

function SessionEvents({ session }: { session: Session }) {
  const { t, i18n } = useTranslation("contact");
  const time = new Intl.DateTimeFormat(i18n.language, { timeStyle: "short" });
  const [begin, end] = [time.format(new Date(beginOf(session))), time.format(new Date(endOf(session)))];
  return (
    <Box className={classes.session} mb="xs">
      {session.events.length > 1 && (
        <Badge size="sm" color="gray" mb={2}>
          {begin === end ? begin : `${begin} – ${end}`} · {t("activity.session", { count: session.events.length })}
        </Badge>
      )}
      {session.events.map((event) => (
        <EventLine key={event.id} event={event} />
      ))}
    </Box>
  );
}
