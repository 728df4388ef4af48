import { Button, Select } from "@mantine/core";
import { IconGauge } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { Link, useSearchParams } from "react-router";
import type { Schemas } from "../api/client";
import { useHasRole } from "../app/me";
import { Empty } from "../parts/Empty";
import { PageTitle } from "../parts/PageTitle";
import { ProblemAlert } from "../parts/ProblemAlert";
import { useOffer } from "../setup/offering";
import { Arriving } from "./Arriving";
import { useScores } from "./data";
import classes from "./dashboard.module.css";
import { Healthy } from "./Healthy";
import { Hottest, NewlyHot } from "./Hot";
import { Cooling, Movers } from "./Moving";
import { Spread } from "./Spread";

/** Who matters today, in the score that is chosen. */
export default function DashboardPage() {
  const { t } = useTranslation("dashboard");
  const [address, setAddress] = useSearchParams();
  const { data, error, refetch } = useScores();
  useOffer(data && data.scores.length > 0);
  const scores = data?.scores ?? [];
  const chosen = scores.find((each) => each.key === address.get("score")) ?? scores[0];
  const choice = scores.length > 1 && chosen && (
    <Select
      aria-label={t("score")}
      data={scores.map(({ key, name }) => ({ value: key, label: name }))}
      value={chosen.key}
      allowDeselect={false}
      onChange={(key) => key && setAddress({ score: key }, { replace: true })}
    />
  );
  return (
    <>
      <PageTitle description={chosen && t("description", { score: chosen.name })} actions={choice}>
        {t("title")}
      </PageTitle>
      {error && !data ? <ProblemAlert problem={error} retry={() => void refetch()} /> : null}
      {data && <Body score={chosen} />}
    </>
  );
}

function Body({ score }: { score: Schemas["OrderedScore"] | undefined }) {
  const sees = useHasRole("administrator", "marketer");
  return (
    <div className={classes.grid} data-plain={score === undefined || undefined}>
      {score ? <OfScore key={score.key} score={score.key} bands={score.bands.map((band) => band.name)} /> : <Begin />}
      <Arriving />
      {sees && <Healthy />}
    </div>
  );
}

function OfScore({ score, bands }: { score: string; bands: readonly string[] }) {
  return (
    <>
      <Hottest score={score} bands={bands} />
      <Movers score={score} />
      <Spread score={score} bands={bands} />
      <Cooling score={score} />
      <NewlyHot score={score} bands={bands} />
    </>
  );
}

function Begin() {
  const { t } = useTranslation("dashboard");
  const writes = useHasRole("administrator", "marketer");
  const setsUp = useHasRole("administrator");
  return (
    <div className={classes.panel} style={{ gridArea: "hot" }}>
      <Empty
        icon={IconGauge}
        title={t("begin.title")}
        action={writes && <Button component={Link} to={setsUp ? "/setup" : "/scores"} mt="sm">{t(setsUp ? "begin.setUp" : "begin.action")}</Button>}
      >
        {writes ? t("begin.why") : t("begin.whyReader")}
      </Empty>
    </div>
  );
}
