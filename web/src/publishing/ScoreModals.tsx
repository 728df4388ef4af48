import { Stack, TextInput } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useLocation, useNavigate } from "react-router";
import { client } from "../api/client";
import { useFormats } from "../language/formats";
import { showDone } from "../parts/notices";
import { DecisionModal } from "./DecisionModal";
import { type Listed, editorOf, placeOf, renew, useAllOf, useDistribution } from "./model";
import { freeKey } from "./numbers";

interface Props {
  score: Listed;
  close: () => void;
}

/** What is thrown unless it was answered well. */
function checked<Answer extends { error?: unknown; response: Response }>(answer: Answer): Answer {
  if (!answer.response.ok) throw answer.error;
  return answer;
}

function useCounted({ score }: Pick<Props, "score">): { count: number; said: string } {
  const { number } = useFormats();
  const count = useDistribution(score.key, score.live !== null).data?.contacts ?? 0;
  return { count, said: number(count) };
}

/** A new score like another one. */
export function CopyModal({ score, close }: Props) {
  const { t } = useTranslation("publishing");
  const navigate = useNavigate();
  const queries = useQueryClient();
  const all = useAllOf("score").data ?? [];
  const [name, setName] = useState(t("copy.name", { name: score.name }));
  const [key, setKey] = useState(() => freeKey(score.key, new Set(all.map((each) => each.key))));
  const run = async () => {
    checked(await client.POST("/api/scores/{key}/copy", { params: { path: { key: score.key } }, body: { key, name } }));
    await renew(queries);
    showDone(t("copy.done", { name }));
    void navigate(editorOf("score", key));
  };
  return (
    <DecisionModal title={t("copy.title", { name: score.name })} verb={t("copy.verb")} reason={false} run={run} close={close}>
      <Stack gap="sm">
        {t("copy.detail")}
        <TextInput label={t("copy.newName")} value={name} onChange={(event) => setName(event.currentTarget.value)} required maxLength={200} data-autofocus />
        <TextInput label={t("copy.newKey")} description={t("copy.keyDetail")} value={key} onChange={(event) => setKey(event.currentTarget.value)} required maxLength={200} />
      </Stack>
    </DecisionModal>
  );
}

/** Back to what counts. */
export function DiscardModal({ score, close }: Props) {
  const { t } = useTranslation("publishing");
  const queries = useQueryClient();
  const { relative } = useFormats();
  const run = async () => {
    checked(await client.POST("/api/scores/{key}/discard", { params: { path: { key: score.key } }, body: { version: score.version } }));
    await renew(queries);
    showDone(t("discard.done", { name: score.name }));
  };
  return (
    <DecisionModal title={t("discard.title", { name: score.name })} verb={t("discard.verb")} reason={false} isDangerous run={run} close={close}>
      {t("discard.detail", { when: relative(score.edited_at), who: score.edited_by })}
    </DecisionModal>
  );
}

/** A score that counts no more, or a draft that is gone. */
export function RemoveModal({ score, close }: Props) {
  const { t } = useTranslation("publishing");
  const queries = useQueryClient();
  const navigate = useNavigate();
  const { pathname } = useLocation();
  const counted = useCounted({ score });
  const isDraft = score.live === null;
  const run = async (reason: string) => {
    const query = { version: score.version, ...(isDraft ? {} : { live: score.live, reason }) };
    checked(await client.DELETE("/api/scores/{key}", { params: { path: { key: score.key }, query } }));
    if (pathname.startsWith(placeOf("score", score.key))) void navigate("/scores");
    await renew(queries);
    showDone(t("remove.done", { name: score.name }));
  };
  return (
    <DecisionModal title={t("remove.title", { name: score.name })} verb={t("remove.verb")} reason={isDraft ? false : ""} isDangerous run={run} close={close}>
      {isDraft ? t("remove.draft") : t("remove.detail", counted)}
    </DecisionModal>
  );
}

/** Values, or none. */
export function ActivateModal({ score, close }: Props) {
  const { t } = useTranslation("publishing");
  const queries = useQueryClient();
  const counted = useCounted({ score });
  const isOn = Boolean(score.is_active);
  const run = async (reason: string) => {
    const body = { active: !isOn, version: score.version, live: score.live, reason };
    checked(await client.POST("/api/scores/{key}/activate", { params: { path: { key: score.key } }, body }));
    await renew(queries);
    showDone(t(isOn ? "active.doneOff" : "active.doneOn", { name: score.name }));
  };
  return (
    <DecisionModal
      title={t(isOn ? "active.titleOff" : "active.titleOn", { name: score.name })}
      verb={t(isOn ? "active.verbOff" : "active.verbOn")}
      reason={t(isOn ? "active.reasonOff" : "active.reasonOn")}
      isDangerous={isOn}
      run={run}
      close={close}
    >
      {isOn ? t("active.detailOff", counted) : t("active.detailOn")}
      {score.has_changes && ` ${t("active.draftStays")}`}
    </DecisionModal>
  );
}
