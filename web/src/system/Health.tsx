import { Alert, Anchor, List, Skeleton, Stack, Title } from "@mantine/core";
import { IconCircleCheck, IconHeartbeat } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { type Schemas, api } from "../api/client";
import { useHasRole } from "../app/me";
import { useFormats } from "../language/formats";
import { ProblemAlert } from "../parts/ProblemAlert";
import { Line } from "./Lines";
import classes from "./system.module.css";

type Health = Schemas["Health"];
type System = Schemas["System"];

/** Seconds after which people would see that something lags, and milliseconds between two looks. */
const LATE = 60;
const LOOK = 15_000;
/** Below this part of a disk it is time to make room. */
const SCARCE = 0.1;

const countJobs = (health: Health, state: string): number => health.jobs.filter((job) => job.state === state).reduce((sum, job) => sum + job.count, 0);
const lagOf = (health: Health): number => Math.max(health.pending_seconds, health.due_seconds);
const isRoomy = (system: System): boolean => system.disk_free_bytes >= SCARCE * system.disk_total_bytes;
const isWell = (health: Health, system?: System): boolean =>
  lagOf(health) < LATE && health.archive_seconds < LATE && countJobs(health, "dead") === 0 && (!system || (system.status === "ok" && isRoomy(system)));

function Whole({ health, system }: { health: Health; system?: System }) {
  const { t } = useTranslation("system");
  if (isWell(health, system)) {
    return (
      <Alert color="teal" icon={<IconCircleCheck />} title={t("health.well")}>
        {t("health.wellDetail")}
      </Alert>
    );
  }
  return (
    <Alert color="orange" icon={<IconHeartbeat />} title={t("health.unwell")}>
      {system && system.reasons.length > 0 ? (
        <List size="sm">
          {system.reasons.map((reason) => (
            <List.Item key={reason}>{reason.charAt(0).toUpperCase() + reason.slice(1)}</List.Item>
          ))}
        </List>
      ) : (
        t("health.unwellDetail")
      )}
    </Alert>
  );
}

function Keeping({ health }: { health: Health }) {
  const { t } = useTranslation("system");
  const { number, duration } = useFormats();
  const late = (seconds: number) => (seconds < LATE ? t("health.current") : t("health.behind", { time: duration(seconds) }));
  const dead = countJobs(health, "dead");
  const running = countJobs(health, "running");
  return (
    <>
      <Line isFine={lagOf(health) < LATE} title={t("health.scores")} state={late(lagOf(health))}>
        {lagOf(health) < LATE ? t("health.scoresFine") : t("health.scoresLate", { count: health.pending_contacts, total: number(health.pending_contacts) })}
      </Line>
      <Line isFine={health.archive_seconds < LATE} title={t("health.archive")} state={late(health.archive_seconds)}>
        {health.archive_seconds < LATE ? t("health.archiveFine") : t("health.archiveLate")}
      </Line>
      <Line
        isFine={dead === 0}
        title={t("health.jobs")}
        state={
          dead ? (
            <Anchor component={Link} to="?state=dead" size="sm">
              {t("health.dead", { count: dead, total: number(dead) })}
            </Anchor>
          ) : (
            t("health.running", { count: running, total: number(running) })
          )
        }
      >
        {dead ? t("health.jobsLate") : t("health.jobsFine")}
      </Line>
    </>
  );
}

function Ground({ system }: { system: System }) {
  const { t } = useTranslation("system");
  const { bytes, percent } = useFormats();
  const free = system.disk_free_bytes / system.disk_total_bytes;
  return (
    <>
      <Line isFine title={t("health.database")} state={system.database === "sqlite" ? "SQLite" : "PostgreSQL"}>
        {t("health.databaseFine", { size: bytes(system.database_bytes) })}
      </Line>
      <Line isFine={isRoomy(system)} title={t("health.disk")} state={t("health.free", { size: bytes(system.disk_free_bytes), share: percent(free) })}>
        {isRoomy(system) ? t("health.diskFine", { total: bytes(system.disk_total_bytes) }) : t("health.diskScarce")}
      </Line>
      <Line isFine title={t("health.version")} state={`Baremo ${system.version}`}>
        {t("health.versionDetail")}
      </Line>
    </>
  );
}

/** Whether the service keeps up, and what it stands on. */
export function HealthPart() {
  const { t } = useTranslation("system");
  const isAdministrator = useHasRole("administrator");
  const health = api.useQuery("get", "/api/dashboard/health", {}, { refetchInterval: LOOK });
  const system = api.useQuery("get", "/api/system", {}, { refetchInterval: LOOK, enabled: isAdministrator });
  const error = health.error ?? system.error;
  if (error) return <ProblemAlert problem={error} retry={() => void Promise.all([health.refetch(), system.refetch()])} />;
  if (!health.data || (isAdministrator && !system.data)) return <Skeleton height={360} aria-label={t("loading")} />;
  return (
    <Stack component="section" gap="md">
      <Whole health={health.data} system={system.data} />
      <Title order={2} size="h4">
        {t("health.parts")}
      </Title>
      <ul className={classes.lines} aria-label={t("health.parts")}>
        <Keeping health={health.data} />
        {system.data && <Ground system={system.data} />}
      </ul>
    </Stack>
  );
}
