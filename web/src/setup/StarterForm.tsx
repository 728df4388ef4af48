import { Button, Checkbox, Group, NumberInput, Radio, Skeleton, Stack, Text, TextInput } from "@mantine/core";
import { keepPreviousData, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useSearchParams } from "react-router";
import { type Schemas, api, client } from "../api/client";
import { isLanguage } from "../language/i18n";
import { Points } from "../parts/Points";
import { ProblemAlert } from "../parts/ProblemAlert";
import { useSubmitting } from "../parts/submitting";
import { renew, useAllOf } from "../publishing/model";
import classes from "./setup.module.css";
import { type StarterRule, type StarterScore, choose, nameOf, readStarter } from "./starters";

const USUAL_DAYS = 60;
const MOST_DAYS = 1095;

const readDays = (text: string | null): number => {
  const days = Number(text ?? USUAL_DAYS);
  return Number.isInteger(days) && days >= 1 && days <= MOST_DAYS ? days : USUAL_DAYS;
};

/** What the company does and for how long it sells, both in the address, and the scores that suit it. */
function useStarter() {
  const [search, setSearch] = useSearchParams();
  const days = readDays(search.get("days"));
  const { data, error, refetch } = api.useQuery("get", "/api/starters", { params: { query: { sales_cycle_days: days } } }, { placeholderData: keepPreviousData });
  const starters = data?.items ?? [];
  const starter = starters.find((each) => each.business === search.get("business")) ?? starters[0];
  const set = (name: string, value: string) => setSearch((old) => new URLSearchParams([...old].filter(([each]) => each !== name).concat([[name, value]])), { replace: true });
  return { days, starters, starter, set, error, refetch };
}

/** Whether a starter has a score that is not there yet. */
export function useHasMore(taken: readonly string[]): boolean {
  const { starter } = useStarter();
  return starter !== undefined && readStarter(starter.document).scores.some((each) => !taken.includes(each.key));
}

function Company({ of }: { of: ReturnType<typeof useStarter> }) {
  const { t, i18n } = useTranslation("setup");
  const language = isLanguage(i18n.language) ? i18n.language : "en";
  // Empty while somebody types a new number.
  const [days, setDays] = useState<number | string>(of.days);
  const change = (value: number | string) => {
    setDays(value);
    if (typeof value === "number") of.set("days", String(value));
  };
  return (
    <Stack>
      <Radio.Group label={t("scores.business")} value={of.starter?.business ?? ""} onChange={(value) => of.set("business", value)}>
        <Group mt="xs" gap="lg">
          {of.starters.map((each) => <Radio key={each.business} value={each.business} label={each.label[language]} />)}
        </Group>
      </Radio.Group>
      <NumberInput
        label={t("scores.cycle")}
        description={of.starter && t("scores.cycleWhy", { days: of.starter.expiry_days })}
        value={days}
        onChange={change}
        onBlur={() => setDays(of.days)}
        min={1}
        max={MOST_DAYS}
        allowDecimal={false}
        clampBehavior="strict"
        w={{ base: "100%", xs: 320 }}
      />
    </Stack>
  );
}

function useOften(): (rule: StarterRule) => string {
  const { t } = useTranslation("setup");
  return ({ award, at_most: most }) => (award === "while" ? t("scores.while") : most ? t("scores.most", { count: most }) : t("scores.each"));
}

interface ScoreProps {
  score: StarterScore;
  isTaken: boolean;
  left: ReadonlySet<string>;
  set: (names: readonly string[], isOn: boolean) => void;
}

function Score({ score, isTaken, left, set }: ScoreProps) {
  const { t } = useTranslation("setup");
  const often = useOften();
  const names = score.rules.map((rule) => nameOf(score.key, rule.key));
  const on = isTaken ? 0 : names.filter((name) => !left.has(name)).length;
  return (
    <fieldset className={classes.score} disabled={isTaken}>
      <legend className="baremo-hidden">{score.name}</legend>
      <Checkbox
        label={<b>{score.name}</b>}
        description={isTaken ? t("scores.taken") : score.description}
        checked={on === names.length}
        indeterminate={on > 0 && on < names.length}
        onChange={() => set(names, on < names.length)}
      />
      <ul className={classes.rules}>
        {score.rules.map((rule, index) => (
          <li key={rule.key} className={classes.rule}>
            <Checkbox size="sm" label={rule.name} description={often(rule)} checked={!isTaken && !left.has(names[index] ?? "")} onChange={(event) => set([names[index] ?? ""], event.currentTarget.checked)} />
            <Points value={rule.points} />
          </li>
        ))}
      </ul>
    </fieldset>
  );
}

function usePublishing(business: string, days: number, done: () => void) {
  const { t } = useTranslation("setup");
  const queries = useQueryClient();
  const [typed, setReason] = useState<string | null>(null);
  const reason = typed ?? t("scores.usualReason", { business, days });
  const publish = async (document: Record<string, unknown>) => {
    const { data, error } = await client.PUT("/api/model", { body: { document, reason: reason.trim(), removes_others: false } });
    if (!data) throw error;
    await renew(queries);
    done();
  };
  return { reason, setReason, publish };
}

interface ChoiceProps {
  starter: Schemas["ShownStarter"];
  days: number;
  taken: readonly string[];
  done: () => void;
}

/** Which scores and rules, and the reason with which they are published. */
function Choice({ starter, days, taken, done }: ChoiceProps) {
  const { t, i18n } = useTranslation("setup");
  const segments = useAllOf("segment").data ?? [];
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const whole = readStarter(starter.document);
  const chosen = choose(whole, left, new Set([...taken, ...segments.map((each) => `segment:${each.key}`)]));
  const { reason, setReason, publish } = usePublishing(starter.label[isLanguage(i18n.language) ? i18n.language : "en"], days, done);
  const { submit, isRunning, problem, at } = useSubmitting(() => publish({ ...chosen }));
  const set = (names: readonly string[], isOn: boolean) => setLeft((old) => new Set(isOn ? [...old].filter((each) => !names.includes(each)) : [...old, ...names]));
  return (
    <Stack component="form" onSubmit={submit}>
      <Text size="sm" fw={600}>{t("scores.which")}</Text>
      <div className={classes.scores}>
        {whole.scores.map((score) => <Score key={score.key} score={score} isTaken={taken.includes(score.key)} left={left} set={set} />)}
      </div>
      {chosen.segments.map((each) => <Text key={each.key} size="sm" c="dimmed">{t("scores.segment", { name: each.name })}</Text>)}
      <TextInput label={t("scores.reason")} description={t("scores.reasonWhy")} value={reason} onChange={(event) => setReason(event.currentTarget.value)} error={at.reason} maxLength={500} required withAsterisk={false} maw={640} />
      <ProblemAlert problem={problem} except={["reason"]} />
      <Group>
        <Button type="submit" loading={isRunning} disabled={chosen.scores.length === 0 || !reason.trim()}>{t("scores.publish", { count: chosen.scores.length })}</Button>
      </Group>
    </Stack>
  );
}

export function StarterForm({ taken, done }: Pick<ChoiceProps, "taken" | "done">) {
  const of = useStarter();
  if (of.error && of.starters.length === 0) return <ProblemAlert problem={of.error} retry={() => void of.refetch()} />;
  if (!of.starter) return <Skeleton height={360} />;
  return (
    <Stack gap="lg">
      <Company of={of} />
      <Choice starter={of.starter} days={of.days} taken={taken} done={done} />
    </Stack>
  );
}
