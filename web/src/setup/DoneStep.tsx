import { Anchor, Button, Group, Stack, Text, Title } from "@mantine/core";
import { IconCheck, IconCircleDashed } from "@tabler/icons-react";
import { useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import classes from "./setup.module.css";
import { STEPS, type Step, addressOf } from "./steps";

function State({ step, isDone }: { step: Step; isDone: boolean }) {
  const { t } = useTranslation("setup");
  const Icon = isDone ? IconCheck : IconCircleDashed;
  return (
    <li>
      <Group gap="sm" wrap="nowrap">
        <Icon size={18} color={isDone ? "var(--mantine-color-teal-light-color)" : "var(--mantine-color-dimmed)"} style={{ flex: "none" }} aria-hidden />
        <Text size="sm">{t(isDone ? `${step}.is` : `${step}.isNot`)}</Text>
      </Group>
      {!isDone && <Anchor component={Link} to={addressOf(step)} size="sm" style={{ whiteSpace: "nowrap" }}>{t("doIt")}<span className="baremo-hidden">: {t(`${step}.short`)}</span></Anchor>}
    </li>
  );
}

/** What is there now, what is left for later, and where to go. */
export function DoneStep({ done }: { done: ReadonlySet<Step> }) {
  const { t } = useTranslation("setup");
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus({ preventScroll: true }), []);
  const isAll = done.size === STEPS.length;
  return (
    <Stack gap="lg">
      <div>
        <Title order={2} ref={heading} tabIndex={-1} className={classes.title}>{t(isAll ? "done.title" : "done.partly")}</Title>
        <Text size="sm" c="dimmed" mt={4} maw={640}>{t(isAll ? "done.why" : "done.partlyWhy")}</Text>
      </div>
      <ul className={classes.people} aria-label={t("steps")}>
        {STEPS.map((step) => <State key={step} step={step} isDone={done.has(step)} />)}
      </ul>
      <Group>
        <Button component={Link} to="/">{t("done.dashboard")}</Button>
        <Button component={Link} to="/contacts" variant="default">{t("done.contacts")}</Button>
      </Group>
    </Stack>
  );
}
