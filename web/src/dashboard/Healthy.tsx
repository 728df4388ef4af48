import { Group, Text } from "@mantine/core";
import { IconAlertTriangle, IconCircleCheck } from "@tabler/icons-react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { useFormats } from "../language/formats";
import { Moment } from "../parts/Moment";
import { useHealth } from "./data";
import classes from "./dashboard.module.css";
import { Panel } from "./Panel";

/** Seconds after which people would see that something lags. */
const LATE = 60;

function Line({ isFine, title, children }: { isFine: boolean; title: string; children: ReactNode }) {
  const Icon = isFine ? IconCircleCheck : IconAlertTriangle;
  return (
    <li className={classes.person}>
      <Group gap="xs" wrap="nowrap" className={classes.who}>
        <Icon size={18} aria-hidden color={`var(--mantine-color-${isFine ? "teal" : "orange"}-light-color)`} />
        <Text size="sm" fw={550} truncate>
          {title}
        </Text>
      </Group>
      <Text size="sm" c="dimmed" ta="end" component="div">
        {children}
      </Text>
    </li>
  );
}

/** Whether data comes in, scores keep up and jobs run. */
export function Healthy() {
  const { t } = useTranslation("dashboard");
  const { number, duration } = useFormats();
  const query = useHealth(true);
  const found = query.data;
  const dead = (found?.jobs ?? []).filter((job) => job.state === "dead").reduce((sum, job) => sum + job.count, 0);
  const lag = found ? Math.max(found.pending_seconds, found.due_seconds) : 0;
  return (
    <Panel area="health" title={t("health.title")} query={query}>
      <ul className={classes.people} aria-label={t("health.title")}>
        {found?.sources.map((source) => (
          <Line key={source.source} isFine={source.refused_today === 0} title={source.name}>
            {source.last_event_at ? t("health.lately", { total: number(source.events_last_hour), count: source.events_last_hour }) : source.last_used_at ? <Moment at={source.last_used_at} /> : t("health.unused")}
            {source.refused_today > 0 && ` · ${t("health.refused", { total: number(source.refused_today), count: source.refused_today })}`}
          </Line>
        ))}
        <Line isFine={lag < LATE} title={t("health.scores")}>
          {lag < LATE ? t("health.current") : t("health.behind", { time: duration(lag) })}
        </Line>
        <Line isFine={(found?.archive_seconds ?? 0) < LATE} title={t("health.archive")}>
          {(found?.archive_seconds ?? 0) < LATE ? t("health.current") : t("health.behind", { time: duration(found?.archive_seconds ?? 0) })}
        </Line>
        <Line isFine={dead === 0} title={t("health.jobs")}>
          {dead === 0 ? t("health.running") : t("health.dead", { count: dead })}
        </Line>
      </ul>
    </Panel>
  );
}
