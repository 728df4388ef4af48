import { Badge, Button, Drawer, Group, Stack, Text, Title } from "@mantine/core";
import { Fragment, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { ContactLink } from "../parts/ContactLink";
import { CopyField } from "../parts/CopyField";
import { useFormats } from "../language/formats";
import { valueText } from "./detail";
import { useFilters } from "./filtering";
import type { Arrived } from "./live";
import { useNames, useSources } from "./names";
import classes from "./events.module.css";

export function Facts({ facts }: { facts: [string, ReactNode][] }) {
  return (
    <dl className={classes.facts}>
      {facts.map(([name, value]) => (
        <Fragment key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </Fragment>
      ))}
    </dl>
  );
}

function FilterButtons({ event, close }: { event: Arrived; close: () => void }) {
  const { t } = useTranslation("events");
  const { change } = useFilters(["kind", "contact"]);
  const only = (changes: Partial<Record<"kind" | "contact", string>>) => {
    change(changes);
    close();
  };
  return (
    <Group gap="xs">
      <Button size="xs" variant="default" onClick={() => only({ contact: String(event.contact) })}>
        {t("event.onlyContact")}
      </Button>
      <Button size="xs" variant="default" onClick={() => only({ kind: event.kind })}>
        {t("event.onlyKind")}
      </Button>
    </Group>
  );
}

function Content({ event, close }: { event: Arrived; close: () => void }) {
  const { t } = useTranslation("events");
  const names = useNames();
  const { nameOf } = useSources();
  const { exact } = useFormats();
  const properties = Object.entries(event.properties);
  return (
    <Stack gap="lg">
      <Facts
        facts={[
          [t("event.contact"), <ContactLink key="contact" id={event.contact} name={event.name || event.email} />],
          [t("event.occurred"), exact(event.occurred_at)],
          [t("event.received"), exact(event.received_at)],
          [t("event.source"), nameOf(event.source)],
          [t("event.kind"), event.kind],
        ]}
      />
      <FilterButtons event={event} close={close} />
      {event.automated && (
        <Text size="sm" c="dimmed">
          {t("event.automatedWhy")}
        </Text>
      )}
      <section aria-labelledby="properties">
        <Title order={3} id="properties" mb="xs">
          {t("event.properties")}
        </Title>
        {properties.length === 0 && <Text size="sm">{t("event.noProperties")}</Text>}
        <Facts facts={properties.map(([name, value]) => [names.property(name), valueText(value)])} />
      </section>
      <section aria-labelledby="raw">
        <Title order={3} id="raw" mb="xs">
          {t("event.raw")}
        </Title>
        <CopyField value={JSON.stringify(event.properties, null, 2)} label={t("event.raw")} isBlock />
      </section>
    </Stack>
  );
}

/** All there is about an event, beside the list. */
export function EventDrawer({ event, close }: { event: Arrived | null; close: () => void }) {
  const { t } = useTranslation(["events", "parts"]);
  const names = useNames();
  return (
    <Drawer
      opened={event !== null}
      onClose={close}
      position="right"
      size="md"
      closeButtonProps={{ "aria-label": t("parts:close") }}
      title={
        <Group gap="xs" component="span">
          <Text component="span" fw={650}>
            {event && names.kind(event.kind)}
          </Text>
          {event?.automated && <Badge color="gray">{t("event.automated")}</Badge>}
        </Group>
      }
    >
      {event && <Content event={event} close={close} />}
    </Drawer>
  );
}
