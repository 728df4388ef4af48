import { Badge, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { useNames } from "../contact/words";
import { useFormats } from "../language/formats";
import { Moment } from "../parts/Moment";
import { Bars } from "./Bars";
import { useArrivals, useLatest } from "./data";
import { Panel } from "./Panel";
import { People } from "./People";

/** The events of two days by the hour, and the latest of them as they come. */
export function Arriving() {
  const { t, i18n } = useTranslation("dashboard");
  const { number } = useFormats();
  const names = useNames();
  const counts = useArrivals();
  const latest = useLatest();
  const hours = counts.data?.hours ?? [];
  const total = hours.reduce((sum, hour) => sum + hour.count, 0);
  const hourOf = new Intl.DateTimeFormat(i18n.language, { weekday: "short", hour: "2-digit", minute: "2-digit" });
  const people = (latest.data?.items ?? []).map((event) => ({
    key: event.id,
    id: event.contact,
    name: event.name || event.email,
    about: (
      <>
        {names.kind(event.kind)} {event.automated && <Badge size="xs" color="gray">{t("arriving.automated")}</Badge>}
      </>
    ),
    beside: <Text size="xs" c="dimmed" component="div"><Moment at={event.received_at} /></Text>,
  }));
  return (
    <Panel area="arriving" title={t("arriving.title")} note={t("arriving.note", { count: total, total: number(total) })} query={counts}>
      <Bars
        label={t("arriving.label", { total: number(total) })}
        bars={hours.map(({ at, count }) => ({ key: at, height: count, text: t("arriving.hour", { at: hourOf.format(new Date(at)), total: number(count), count }) }))}
      />
      <Text size="sm" fw={600} mt="md" mb={4}>
        {t("arriving.latest")}
      </Text>
      {people.length > 0 ? <People label={t("arriving.latest")} people={people} /> : <Text size="sm" c="dimmed">{t("arriving.none")}</Text>}
    </Panel>
  );
}
