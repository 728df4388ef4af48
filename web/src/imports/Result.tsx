import { Alert, Button, Card, Group, SimpleGrid, Stack, Text } from "@mantine/core";
import { IconDownload } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useFormats } from "../language/formats";
import { ConfirmButton } from "../parts/ConfirmButton";
import { ProblemAlert } from "../parts/ProblemAlert";
import { ProgressLine } from "../parts/ProgressLine";
import { type Action, type Import, type Kind, act, isBusy } from "./calls";

export interface ImportProps {
  kind: Kind;
  imported: Import;
  /** Read it anew. */
  renew: () => Promise<void>;
}

export function Figures({ figures }: { figures: [string, number][] }) {
  const { number } = useFormats();
  return (
    <SimpleGrid cols={{ base: 2, sm: 4 }} component="dl" m={0}>
      {figures.map(([name, value]) => (
        <div key={name}>
          <Text component="dt" size="sm" c="dimmed">
            {name}
          </Text>
          <Text component="dd" m={0} fz={22} fw={650} style={{ fontVariantNumeric: "tabular-nums" }}>
            {number(value)}
          </Text>
        </div>
      ))}
    </SimpleGrid>
  );
}

function useFigures({ kind, imported }: ImportProps): [string, number][] {
  const { t } = useTranslation("imports");
  if (imported.state === "undone") return [[t("undone"), imported.undone], [t("kept"), imported.kept]];
  const all: [string, number][] = [[t("created"), imported.created], [t("updated"), imported.updated], [t("unchanged"), imported.unchanged], [t("refused"), imported.refused]];
  return kind === "events" ? all.filter(([name]) => name !== t("updated")) : all;
}

function Progress({ kind, imported, renew }: ImportProps) {
  const { t } = useTranslation("imports");
  const { duration } = useFormats();
  const [problem, setProblem] = useState<unknown>(null);
  const cancel = () => act(kind, imported.id, "cancel").then(renew, setProblem);
  const label = imported.state === "undoing" ? t("undoing") : imported.state === "waiting" ? t("waiting") : t("running");
  return (
    <Stack gap="xs">
      <ProgressLine label={label} done={imported.done} total={imported.total} cancel={imported.state === "undoing" ? undefined : () => void cancel()} />
      {imported.seconds_left !== null && (
        <Text size="sm" c="dimmed">
          {t("left", { time: duration(imported.seconds_left) })}
        </Text>
      )}
      <ProblemAlert problem={problem} />
    </Stack>
  );
}

function Actions({ kind, imported, renew }: ImportProps) {
  const { t } = useTranslation("imports");
  const [problem, setProblem] = useState<unknown>(null);
  const run = async (action: Action) => {
    await act(kind, imported.id, action);
    await renew();
  };
  const hasStopped = imported.state === "cancelled" || imported.state === "failed";
  const canUndo = imported.state === "done" || hasStopped;
  return (
    <>
      <ProblemAlert problem={problem} />
      <Group>
        {imported.refused > 0 && (
          <Button component="a" href={`/api/imports/${kind}/${imported.id}/rejects`} variant="default" leftSection={<IconDownload size={16} />}>
            {t("rejects")}
          </Button>
        )}
        {hasStopped && <Button onClick={() => void run("resume").catch(setProblem)}>{t("resume")}</Button>}
        {canUndo && (
          <ConfirmButton title={t("undoTitle")} consequence={t(`undoWhat.${kind}`)} run={() => run("undo")}>
            {t("undo")}
          </ConfirmButton>
        )}
      </Group>
    </>
  );
}

/** How far an import is, and what became of it. */
export function Result(props: ImportProps) {
  const { t } = useTranslation("imports");
  const { imported } = props;
  const figures = useFigures(props);
  return (
    <Card component="section" aria-label={t("result")}>
      <Stack>
        {isBusy(imported) && <Progress {...props} />}
        {imported.error && <Alert color="red" title={t("state.failed")}>{imported.error}</Alert>}
        <Figures figures={figures} />
        {imported.refused > 0 && (
          <Text size="sm" c="dimmed">
            {t("refusedWhy")}
          </Text>
        )}
        {!isBusy(imported) && <Actions {...props} />}
      </Stack>
    </Card>
  );
}
