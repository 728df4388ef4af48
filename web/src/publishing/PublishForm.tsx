import { Alert, Button, Card, Stack, Text, Textarea, Title } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { IconUsers } from "@tabler/icons-react";
import { type FormEvent, useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { useNavigate } from "react-router";
import { client } from "../api/client";
import { toProblem } from "../api/problem";
import { LeaveGuard } from "../parts/leaving";
import { ProblemAlert } from "../parts/ProblemAlert";
import { useSubmitting } from "../parts/submitting";
import { type Part, nameOf, renew } from "./model";

const stateOf = (parts: readonly Part[]): string => parts.map((each) => `${nameOf(each.kind, each.key)} ${each.version} ${each.live}`).sort().join("\n");
const setOf = (parts: readonly Part[]): string => parts.map((each) => nameOf(each.kind, each.key)).sort().join("\n");

/** Whether somebody has edited or published one of the same drafts since this page was opened. */
function useChangedMeanwhile(parts: readonly Part[]) {
  const seen = useRef({ set: setOf(parts), state: stateOf(parts) });
  const [changed, setChanged] = useState<readonly Part[] | null>(null);
  const [set, state] = [setOf(parts), stateOf(parts)];
  useEffect(() => {
    if (seen.current.set === set && seen.current.state !== state) setChanged(parts);
    seen.current = { set, state };
    // eslint-disable-next-line react-hooks/exhaustive-deps -- the parts are those of the state
  }, [set, state]);
  return { changed, forget: () => setChanged(null) };
}

/** Why, and the button. */
export function PublishForm({ parts, isWrong }: { parts: readonly Part[]; isWrong: boolean }) {
  const { t } = useTranslation("publishing");
  const queries = useQueryClient();
  const navigate = useNavigate();
  const [reason, setReason] = useState("");
  const { changed, forget } = useChangedMeanwhile(parts);
  const { submit, isRunning, problem, at } = useSubmitting(async () => {
    const body = { reason: reason.trim(), parts: parts.map(({ kind, key, version, live }) => ({ part: kind, key, version, live })) };
    const { data, error } = await client.POST("/api/model/publish", { body });
    if (!data) {
      if (toProblem(error).status === 409) void renew(queries);
      throw error;
    }
    void navigate(`/publications/${data.id}`);
    void renew(queries);
  });
  const isReady = parts.length > 0 && reason.trim() !== "" && !isWrong;
  const send = (event: FormEvent) => {
    forget();
    if (isReady) submit(event);
    else event.preventDefault();
  };
  return (
    <Card component="section" aria-label={t("publish.decide")} style={{ position: "sticky", top: 16 }}>
      <LeaveGuard isDirty={reason.trim() !== "" && !isRunning} />
      <form onSubmit={send}>
        <Stack gap="sm">
          <Title order={2}>{t("publish.decide")}</Title>
          <Text size="sm" c="dimmed">{t("publish.decideDetail")}</Text>
          {changed && (
            <Alert color="orange" role="alert" icon={<IconUsers />} title={t("publish.meanwhile")}>
              <Text size="sm">{t("publish.meanwhileDetail", { names: changed.map((each) => `${each.name} (${each.edited_by})`).join(", ") })}</Text>
            </Alert>
          )}
          <Textarea label={t("reason.label")} description={t("reason.description")} value={reason} onChange={(event) => setReason(event.currentTarget.value)} error={at.reason} maxLength={500} autosize minRows={3} required />
          <ProblemAlert problem={problem} except={["reason"]} />
          <Button type="submit" loading={isRunning} disabled={!isReady}>{t("publish.verb", { count: parts.length })}</Button>
          {isWrong && <Text size="xs" c="dimmed">{t("publish.isWrong")}</Text>}
        </Stack>
      </form>
    </Card>
  );
}
