import { Alert, Anchor, Group, List, Stack, Text, Title } from "@mantine/core";
import { IconCircleCheck } from "@tabler/icons-react";
import { useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { type Schemas, api } from "../api/client";
import { useNames } from "../contact/words";
import { ContactLink } from "../parts/ContactLink";
import { Moment } from "../parts/Moment";
import { ProblemAlert } from "../parts/ProblemAlert";
import classes from "./setup.module.css";

const EVERY = 2000;
/** Fields that change say so by an event of their own; what somebody did tells more. */
const CHANGED = "field_changed";
const isSent = ({ source }: { source: string }): boolean => source.startsWith("key:");

/** The latest event, and the latest message that was refused, of one key or of all; looked at every two seconds. */
function useArrived(source: string | undefined) {
  const events = api.useQuery("get", "/api/events", { params: { query: { source, limit: 20 } } }, { refetchInterval: EVERY, staleTime: 0 });
  const refused = api.useQuery("get", "/api/refused", { params: { query: { source, limit: 1 } } }, { refetchInterval: EVERY, staleTime: 0 });
  const sent = events.data?.items.filter(isSent) ?? [];
  const event = sent.find((each) => each.kind !== CHANGED) ?? sent[0];
  const last = refused.data?.items.find(isSent);
  const isRefused = last !== undefined && (!event || last.received_at > event.received_at);
  return { event, refused: isRefused ? last : undefined, error: events.data ? null : events.error, refetch: events.refetch };
}

function Arrived({ event }: { event: Schemas["ArrivedEvent"] }) {
  const { t } = useTranslation("setup");
  const names = useNames();
  const { url } = event.properties;
  return (
    <Stack gap={6}>
      <Group gap="xs" wrap="nowrap" align="flex-start">
        <IconCircleCheck size={22} color="var(--mantine-color-teal-light-color)" style={{ flex: "none" }} aria-hidden />
        <Text fw={600}>{t("live.arrived")}</Text>
      </Group>
      <Text size="sm" style={{ overflowWrap: "anywhere" }}>
        <b>{names.kind(event.kind)}</b>
        {typeof url === "string" && ` (${url})`} · {t("live.by")} <ContactLink id={event.contact} name={event.name || event.email} /> · <Moment at={event.received_at} />
      </Text>
      <Text size="sm">{event.name || event.email ? t("live.known") : t("live.unknown")}</Text>
      <Anchor component={Link} to="/events" size="sm" c="inherit" underline="always" w="fit-content">{t("live.all")}</Anchor>
    </Stack>
  );
}

function Waiting() {
  const { t } = useTranslation("setup");
  return (
    <Stack gap="sm">
      <Group gap="sm" wrap="nowrap">
        <span className={classes.pulse} aria-hidden />
        <Text fw={600}>{t("live.waiting")}</Text>
      </Group>
      <details className={classes.trouble}>
        <Text component="summary" size="sm">{t("live.nothing")}</Text>
        <List size="sm" mt="xs" spacing={4}>
          <List.Item>{t("live.host", { host: location.origin })}</List.Item>
          <List.Item>{t("live.key")}</List.Item>
          <List.Item>{t("live.node")}</List.Item>
        </List>
      </details>
    </Stack>
  );
}

function Refused({ message }: { message: Schemas["ShownRefused"] }) {
  const { t } = useTranslation("setup");
  return (
    <Alert color="orange" title={t("live.refused")} mb="sm">
      <Text size="sm">{message.words} · <Moment at={message.received_at} /></Text>
      <Anchor component={Link} to="/refused" size="sm" c="inherit" underline="always">{t("live.toRefused")}</Anchor>
    </Alert>
  );
}

/** Whether the first event has come, which one, and whose it is. */
export function Arrival({ source }: { source: string | undefined }) {
  const { t } = useTranslation("setup");
  const queries = useQueryClient();
  const { event, refused, error, refetch } = useArrived(source);
  const hasCome = event !== undefined;
  useEffect(() => {
    if (hasCome) void queries.invalidateQueries({ queryKey: ["get", "/api/dashboard/health"] });
  }, [hasCome, queries]);
  return (
    <section aria-label={t("live.title")} className={classes.live} data-arrived={hasCome || undefined}>
      <Title order={3} mb="sm">{t("live.title")}</Title>
      <ProblemAlert problem={error} retry={() => void refetch()} />
      {refused && <Refused message={refused} />}
      <div role="status">{event ? <Arrived event={event} /> : <Waiting />}</div>
    </section>
  );
}
