import { Button, Checkbox, Group, Modal, NumberInput, Select, Skeleton, Stack, Text } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useNavigate } from "react-router";
import { api, client } from "../api/client";
import { isLanguage } from "../language/i18n";
import { ProblemAlert } from "../parts/ProblemAlert";
import { useSubmitting } from "../parts/submitting";
import { renew, useAllOf } from "./model";

interface Document {
  key: string;
  name: string;
  description?: string;
  rules: unknown[];
}

const USUAL_DAYS = 60;

/** The scores of a starter; there is a document in each. */
const scoresOf = (document: Record<string, unknown> | undefined): Document[] => (document?.scores ?? []) as Document[];

function Choice({ scores, taken, left, set }: { scores: readonly Document[]; taken: ReadonlySet<string>; left: ReadonlySet<string>; set: (key: string, isOn: boolean) => void }) {
  const { t } = useTranslation("publishing");
  return (
    <Stack gap="sm" component="fieldset" m={0} p={0} style={{ border: 0 }}>
      <Text component="legend" size="sm" fw={600} mb={4}>{t("starters.which")}</Text>
      {scores.map((score) => (
        <Checkbox
          key={score.key}
          label={score.name}
          description={taken.has(score.key) ? t("starters.taken") : `${score.description ?? ""} ${t("list.rules", { count: score.rules.length })}`}
          disabled={taken.has(score.key)}
          checked={!taken.has(score.key) && !left.has(score.key)}
          onChange={(event) => set(score.key, event.currentTarget.checked)}
        />
      ))}
    </Stack>
  );
}

/** Scores to begin with, by what the company does: made as drafts, and looked at before they are published. */
export function StarterModal({ close }: { close: () => void }) {
  const { t, i18n } = useTranslation(["publishing", "parts"]);
  const navigate = useNavigate();
  const queries = useQueryClient();
  const [business, setBusiness] = useState<string | null>(null);
  const [days, setDays] = useState<number | string>(USUAL_DAYS);
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const cycle = typeof days === "number" ? days : USUAL_DAYS;
  const { data, error, refetch } = api.useQuery("get", "/api/starters", { params: { query: { sales_cycle_days: cycle } } });
  const taken = new Set((useAllOf("score").data ?? []).map((each) => each.key));
  const starter = data?.items.find((each) => each.business === business) ?? data?.items[0];
  const scores = scoresOf(starter?.document);
  const chosen = scores.filter((each) => !taken.has(each.key) && !left.has(each.key));
  const { submit, isRunning, problem } = useSubmitting(async () => {
    for (const each of chosen) {
      const { error: refused, response } = await client.POST("/api/scores", { body: { document: { ...each } } });
      if (!response.ok) throw refused;
    }
    await renew(queries);
    void navigate(`/publish?${new URLSearchParams(chosen.map((each) => ["score", each.key]))}`);
  });
  const set = (key: string, isOn: boolean) => setLeft((old) => new Set(isOn ? [...old].filter((each) => each !== key) : [...old, key]));
  return (
    <Modal opened onClose={close} title={t("starters.title")} size="lg" closeButtonProps={{ "aria-label": t("parts:close") }}>
      <form onSubmit={submit}>
        <Stack>
          <Text size="sm" c="dimmed">{t("starters.detail")}</Text>
          {error && <ProblemAlert problem={error} retry={() => void refetch()} />}
          {!data && !error && <Skeleton height={180} />}
          {starter && (
            <>
              <Select label={t("starters.business")} value={starter.business} onChange={setBusiness} allowDeselect={false} data={data?.items.map((each) => ({ value: each.business, label: each.label[isLanguage(i18n.language) ? i18n.language : "en"] })) ?? []} />
              <NumberInput label={t("starters.cycle")} description={t("starters.cycleDetail", { days: starter.expiry_days })} value={days} onChange={setDays} min={1} max={1095} allowDecimal={false} clampBehavior="strict" />
              <Choice scores={scores} taken={taken} left={left} set={set} />
            </>
          )}
          <ProblemAlert problem={problem} />
          <Group justify="flex-end">
            <Button variant="default" onClick={close}>{t("parts:cancel")}</Button>
            <Button type="submit" loading={isRunning} disabled={chosen.length === 0}>{t("starters.verb", { count: chosen.length })}</Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
