import { Badge, Box, Text, UnstyledButton } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import {
  IconBolt, IconCalendarEvent, IconClick, IconEdit, IconEye, IconFileText, IconForms, IconListCheck, IconListDetails, IconMail,
  IconMailOff, IconMailOpened, IconTag,
} from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { useFormats } from "../language/formats";
import { Moment } from "../parts/Moment";
import classes from "./contact.module.css";
import type { Happening } from "./timeline";
import { type Names, useNames, valueText } from "./words";

const ICONS: Record<string, typeof IconBolt> = {
  page_viewed: IconEye, email_sent: IconMail, email_opened: IconMailOpened, email_clicked: IconClick, email_bounced: IconMailOff,
  email_replied: IconMail, email_forwarded: IconMail, form_submitted: IconForms, webinar_attended: IconCalendarEvent, crm_activity: IconFileText,
  field_changed: IconEdit, tag_added: IconTag, tag_removed: IconTag, list_subscribed: IconListCheck, list_unsubscribed: IconMailOff, list_changed: IconListDetails,
};

/** What tells an event from others of its kind, in a few words. */
function useGist(): (event: Happening) => string {
  const { t } = useTranslation("contact");
  const names = useNames();
  return ({ kind, properties }) => {
    const text = (name: string) => (properties[name] === undefined || properties[name] === null ? "" : valueText(properties[name], t));
    if (kind === "field_changed") {
      return `${names.field(text("field"))}: ${text("old") || t("activity.empty")} → ${text("new") || t("activity.empty")}`;
    }
    if (kind.startsWith("tag_")) return text("tag");
    if (kind.startsWith("list_")) return [text("list"), kind === "list_changed" && names.status(text("new"))].filter(Boolean).join(": ");
    const url = text("url").replace(/^https?:\/\//, "");
    return [text("campaign") || text("form") || text("name") || text("subject") || (url ? "" : text("title")), url].filter(Boolean).join(" · ");
  };
}

/** One event; its properties open below it. */
export function EventLine({ event }: { event: Happening }) {
  const { t, i18n } = useTranslation("contact");
  const names = useNames();
  const gist = useGist();
  const { exact } = useFormats();
  const [isOpen, { toggle }] = useDisclosure(false);
  const Icon = ICONS[event.kind] ?? IconBolt;
  const time = new Intl.DateTimeFormat(i18n.language, { timeStyle: "short" }).format(new Date(event.occurred_at));
  return (
    <>
      <UnstyledButton className={classes.event} data-automated={event.automated || undefined} aria-expanded={isOpen} onClick={toggle} w="100%">
        <Icon size={16} stroke={1.6} aria-hidden style={{ marginTop: 2 }} />
        <Text size="sm" component="span" style={{ overflowWrap: "anywhere" }}>
          <Text span size="sm" fw={550}>
            {names.kind(event.kind)}
          </Text>{" "}
          {gist(event)}{" "}
          {event.automated && (
            <Badge size="sm" color="gray">
              {t("activity.automated")}
            </Badge>
          )}
        </Text>
        <Text size="xs" c="dimmed" component="time" dateTime={event.occurred_at} title={exact(event.occurred_at)} mt={2}>
          {time}
        </Text>
      </UnstyledButton>
      {isOpen && <Properties event={event} names={names} />}
    </>
  );
}

function Properties({ event, names }: { event: Happening; names: Names }) {
  const { t } = useTranslation("contact");
  const rows = Object.entries(event.properties);
  return (
    <Box pb="sm" ps={30}>
      {event.automated && (
        <Text size="xs" c="dimmed" mb={6}>
          {t("activity.automatedWhy")}
        </Text>
      )}
      <dl className={classes.facts}>
        {rows.map(([name, value]) => [
          <dt key={`${name}-name`}>{names.property(name)}</dt>,
          <dd key={name}>{valueText(value, t)}</dd>,
        ])}
        <dt>{t("activity.received")}</dt>
        <dd>
          <Moment at={event.received_at} as="moment" />
        </dd>
        <dt>{t("activity.source")}</dt>
        <dd>{names.source(event.source)}</dd>
      </dl>
    </Box>
  );
}
