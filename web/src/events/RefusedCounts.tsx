import { Text, UnstyledButton } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { api } from "../api/client";
import { useFormats } from "../language/formats";
import { useFilters } from "./filtering";
import { type Counted, isKept, sumByReason } from "./refused";
import classes from "./events.module.css";

function ReasonCount({ reason, count }: Counted) {
  const { t } = useTranslation("events");
  const { number } = useFormats();
  const { value, change } = useFilters(["reason", "source"]);
  const isOn = value("reason") === reason;
  const content = (
    <>
      <b>{number(count)}</b> {t(`reason.${reason}`)}
    </>
  );
  if (!isKept(reason)) return <span className={classes.reason} title={t("counts.onlyCounted")}>{content}</span>;
  return (
    <UnstyledButton className={classes.reason} aria-pressed={isOn} onClick={() => change({ reason: isOn ? null : reason })}>
      {content}
    </UnstyledButton>
  );
}

/** How many were refused lately, by reason; a reason that is pressed filters the list. */
export function RefusedCounts() {
  const { t } = useTranslation("events");
  const { date } = useFormats();
  const { data } = api.useQuery("get", "/api/refused/counts", { params: { query: { limit: 200 } } });
  if (!data || data.items.length === 0) return null;
  const since = data.items.map((each) => each.day).sort()[0] ?? "";
  return (
    <section aria-label={t("counts.label")}>
      <Text size="sm" c="dimmed" mb="xs">
        {t("counts.since", { day: date(since) })}
      </Text>
      <ul className={classes.reasons}>
        {sumByReason(data.items).map((each) => (
          <li key={each.reason}>
            <ReasonCount {...each} />
          </li>
        ))}
      </ul>
    </section>
  );
}
