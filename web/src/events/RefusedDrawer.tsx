import { Alert, Button, Drawer, Group, Stack, Text, Textarea, Title } from "@mantine/core";
import { upperFirst } from "@mantine/hooks";
import { IconBulb } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { api } from "../api/client";
import { useFormats } from "../language/formats";
import { ConfirmButton } from "../parts/ConfirmButton";
import { showDone } from "../parts/notices";
import { ProblemAlert } from "../parts/ProblemAlert";
import { useSubmitting } from "../parts/submitting";
import { isJson, layOut } from "./body";
import { Facts } from "./EventDrawer";
import { useSources } from "./names";
import { RefusedBody } from "./RefusedBody";
import { type Refused, isKept, tryAgain, useRenew } from "./refused";
import classes from "./events.module.css";

interface ContentProps {
  refused: Refused;
  /** It was tried again and refused again: it stands in the list anew. */
  isAgain: boolean;
  show: (refused: Refused) => void;
  close: () => void;
}

function useReplay({ refused, show, close }: ContentProps, body: string | null) {
  const { t } = useTranslation("events");
  const renew = useRenew();
  return useSubmitting(async () => {
    const { isAccepted, reason, next } = await tryAgain(refused.id, body);
    await renew();
    if (next) return show(next);
    showDone(isAccepted || !reason ? t("refused.accepted") : t("refused.counted", { reason: t(`reason.${reason}`) }));
    return close();
  });
}

function Mending(props: ContentProps) {
  const { t } = useTranslation(["events", "parts"]);
  const { refused } = props;
  const [draft, setDraft] = useState<string | null>(null);
  const { isRunning, problem, submit } = useReplay(props, draft);
  const isWrong = draft !== null && !isJson(draft);
  const begin = () => setDraft(isJson(refused.body) ? layOut(refused.body) : refused.body);
  return (
    <Stack component="form" onSubmit={submit} gap="sm">
      {draft === null ? (
        <RefusedBody refused={refused} label={t("refused.body")} />
      ) : (
        <Textarea
          label={t("refused.mended")}
          value={draft}
          onChange={(event) => setDraft(event.currentTarget.value)}
          error={isWrong && t("refused.notJson")}
          autosize
          minRows={8}
          maxRows={20}
          spellCheck={false}
          classNames={{ input: classes.editor }}
          data-autofocus
        />
      )}
      <ProblemAlert problem={problem} />
      <Group>
        <Button type="submit" loading={isRunning} disabled={isWrong || (draft === null && !refused.is_whole)}>
          {draft === null ? t("refused.again") : t("refused.sendMended")}
        </Button>
        {draft === null ? (
          refused.is_whole && <Button variant="default" onClick={begin}>{t("refused.mend")}</Button>
        ) : (
          <Button variant="default" onClick={() => setDraft(null)}>{t("parts:cancel")}</Button>
        )}
        <DiscardOne id={refused.id} close={props.close} />
      </Group>
    </Stack>
  );
}

function DiscardOne({ id, close }: { id: number; close: () => void }) {
  const { t } = useTranslation("events");
  const renew = useRenew();
  const { mutateAsync } = api.useMutation("delete", "/api/refused/{id}");
  const run = async () => {
    await mutateAsync({ params: { path: { id } } });
    showDone(t("refused.discarded", { count: 1 }));
    close();
    await renew();
  };
  return (
    <ConfirmButton title={t("refused.discardTitle")} consequence={t("refused.discardOne")} run={run}>
      {t("refused.discard")}
    </ConfirmButton>
  );
}

function Content(props: ContentProps) {
  const { refused, isAgain } = props;
  const { t } = useTranslation("events");
  const { exact } = useFormats();
  const { nameOf } = useSources();
  const facts: [string, string][] = [
    [t("event.received"), exact(refused.received_at)],
    [t("event.source"), nameOf(refused.source)],
  ];
  return (
    <Stack gap="md">
      {isAgain && <Alert color="orange" role="alert" title={t("refused.stillTitle")}>{t("refused.still", { reason: refused.words })}</Alert>}
      <Facts facts={refused.detail ? [...facts, [t("refused.detail"), refused.detail]] : facts} />
      {isKept(refused.reason) && (
        <Alert color="indigo" icon={<IconBulb />} title={t("refused.remedy")}>
          {t(`remedy.${refused.reason}`)}
        </Alert>
      )}
      <Title order={3}>{t("refused.body")}</Title>
      {!refused.is_whole && <Text size="sm" c="dimmed">{t("refused.notWhole")}</Text>}
      <Mending key={refused.id} {...props} />
    </Stack>
  );
}

/** A refused message, beside the list: why, where, and another chance. */
export function RefusedDrawer({ refused, ...others }: Omit<ContentProps, "refused"> & { refused: Refused | null }) {
  const { t } = useTranslation("parts");
  return (
    <Drawer
      opened={refused !== null}
      onClose={others.close}
      position="right"
      size="lg"
      closeButtonProps={{ "aria-label": t("close") }}
      title={<Text component="span" fw={650}>{refused && upperFirst(refused.words)}</Text>}
    >
      {refused && <Content refused={refused} {...others} />}
    </Drawer>
  );
}
