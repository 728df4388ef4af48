import { Box, Button, Group, Skeleton, Stack, Text, Title, VisuallyHidden } from "@mantine/core";
import { IconArrowRight, IconCheck } from "@tabler/icons-react";
import { type ComponentType, Suspense, lazy, useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import { Link, useSearchParams } from "react-router";
import { PageTitle } from "../parts/PageTitle";
import { ProblemAlert } from "../parts/ProblemAlert";
import { DoneStep } from "./DoneStep";
import { ScoresStep } from "./ScoresStep";
import classes from "./setup.module.css";
import { type Place, type Progress, STEPS, type Step, addressOf, after, firstOpen, readPlace, useProgress } from "./steps";

const STEP_OF: Record<Step, ComponentType> = {
  scores: ScoresStep,
  sending: lazy(() => import("./SendingStep")),
  contacts: lazy(() => import("./ContactsStep")),
  colleagues: lazy(() => import("./ColleaguesStep")),
};

function Steps({ place, done }: { place: Place; done: ReadonlySet<Step> }) {
  const { t } = useTranslation("setup");
  return (
    <nav aria-label={t("steps")}>
      <ol className={classes.steps}>
        {STEPS.map((step, index) => (
          <li key={step}>
            <Link to={addressOf(step)} className={classes.step} aria-current={step === place ? "step" : undefined} data-done={done.has(step) || undefined}>
              <span className={classes.mark} aria-hidden>{done.has(step) ? <IconCheck size={14} /> : index + 1}</span>
              <span className={classes.name}>{t(`${step}.short`)}</span>
              {done.has(step) && <VisuallyHidden>{t("isDone")}</VisuallyHidden>}
            </Link>
          </li>
        ))}
      </ol>
    </nav>
  );
}

/** The heading of a step takes the focus when one comes from another, so that it is read out. */
function StepTitle({ place }: { place: Step }) {
  const { t } = useTranslation("setup");
  const heading = useRef<HTMLHeadingElement>(null);
  const before = useRef(place);
  useEffect(() => {
    if (before.current !== place) heading.current?.focus({ preventScroll: true });
    before.current = place;
  }, [place]);
  return (
    <div>
      <Title order={2} ref={heading} tabIndex={-1} className={classes.title}>{t(`${place}.title`)}</Title>
      <Text size="sm" c="dimmed" mt={4} maw={640}>{t(`${place}.why`)}</Text>
    </div>
  );
}

function Onward({ place, isDone }: { place: Step; isDone: boolean }) {
  const { t } = useTranslation("setup");
  return (
    <Group justify="flex-end">
      <Button component={Link} to={addressOf(after(place))} variant={isDone ? "filled" : "default"} rightSection={<IconArrowRight size={16} />}>
        {t(isDone ? "goOn" : "skip")}
      </Button>
    </Group>
  );
}

function Shown({ place, progress }: { place: Place; progress: Progress }) {
  if (place === "done") return <DoneStep done={progress.done} />;
  const Body = STEP_OF[place];
  return (
    <Stack gap="lg">
      <StepTitle place={place} />
      <Suspense fallback={<Skeleton height={320} />}>
        <Body />
      </Suspense>
      <Onward place={place} isDone={progress.done.has(place)} />
    </Stack>
  );
}

/** The first minutes: from nothing to scores that move. The address says at which step; each can be skipped. */
export default function SetupPage() {
  const { t } = useTranslation("setup");
  const [search, setSearch] = useSearchParams();
  const progress = useProgress();
  const wanted = readPlace(search.get("step"));
  const place = wanted ?? (progress.isKnown ? firstOpen(progress.done) : undefined);
  useEffect(() => {
    // What is done changes while one looks; the step stays until one goes on.
    if (!wanted && place) setSearch({ step: place }, { replace: true });
  }, [wanted, place, setSearch]);
  return (
    <>
      <PageTitle description={t("description")}>{t("title")}</PageTitle>
      {progress.error ? <Box mb="md"><ProblemAlert problem={progress.error} retry={progress.retry} /></Box> : null}
      {place ? (
        <div className={classes.layout}>
          <Steps place={place} done={progress.done} />
          <Shown place={place} progress={progress} />
        </div>
      ) : (
        !progress.error && <Skeleton height={400} />
      )}
    </>
  );
}
