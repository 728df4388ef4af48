import { Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { Schemas } from "../api/client";
import { Moment } from "../parts/Moment";
import { Points, Value } from "../parts/Points";
import { useCooling, useMovers } from "./data";
import classes from "./dashboard.module.css";
import { Panel } from "./Panel";
import { People } from "./People";

function toPerson({ contact, name, email, change, value, at }: Schemas["MovedContact"]) {
  return {
    id: contact,
    name: name || email,
    about: <Moment at={at} />,
    beside: (
      <>
        <Points value={change} />
        <span aria-hidden>→</span>
        <Value value={value} digits={1} />
      </>
    ),
  };
}

/** Who rose and who fell most this week. */
export function Movers({ score }: { score: string }) {
  const { t } = useTranslation("dashboard");
  const query = useMovers(score);
  const sides = [
    { title: t("movers.up"), people: (query.data?.rises ?? []).map(toPerson) },
    { title: t("movers.down"), people: (query.data?.falls ?? []).map(toPerson) },
  ];
  return (
    <Panel area="movers" title={t("movers.title")} note={t("movers.note")} query={query} nothing={sides.every((side) => side.people.length === 0) && t("movers.none")}>
      <div className={classes.sides}>
        {sides.map(({ title, people }) => (
          <div key={title}>
            <Text size="sm" fw={600} mb={4}>
              {title}
            </Text>
            {people.length > 0 ? <People label={title} people={people} /> : <Text size="sm" c="dimmed">{t("movers.nobody")}</Text>}
          </div>
        ))}
      </div>
    </Panel>
  );
}

/** Whose value in the highest band changes by itself soonest. */
export function Cooling({ score }: { score: string }) {
  const { t } = useTranslation("dashboard");
  const query = useCooling(score);
  const people = (query.data?.items ?? []).map(({ contact, name, email, value, next_change_at: next }) => ({
    id: contact,
    name: name || email,
    about: <Moment at={next} />,
    beside: <Value value={value} digits={1} />,
  }));
  return (
    <Panel area="cooling" title={t("cooling.title")} note={t("cooling.note")} query={query} nothing={people.length === 0 && t("cooling.none")}>
      <People label={t("cooling.title")} people={people} />
    </Panel>
  );
}
