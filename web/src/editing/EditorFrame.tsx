// What is around every editor: its bar with undo, save and publish, what is restored, refused or in conflict, and the YAML.
import { ActionIcon, Alert, Badge, Box, Button, Group, Text, Tooltip } from "@mantine/core";
import { useHotkeys } from "@mantine/hooks";
import { IconArrowBackUp, IconArrowForwardUp, IconCode, IconHistory } from "@tabler/icons-react";
import { type ReactNode, useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { useNavigate, useSearchParams } from "react-router";
import { toProblem } from "../api/problem";
import { useFormats } from "../language/formats";
import { LeaveGuard } from "../parts/leaving";
import { showDone } from "../parts/notices";
import { ProblemAlert } from "../parts/ProblemAlert";
import { DraftConflict } from "./DraftConflict";
import { YamlPane } from "./YamlPane";
import type { Described } from "./description";
import classes from "./editing.module.css";
import type { Draft } from "./useDraft";

interface EditorFrameProps {
  draft: Draft;
  described: Described;
  /** Where the editor of a saved one is. */
  addressOf: (key: string) => string;
  /** Buttons beside «save», such as the way to publishing. */
  actions?: ReactNode;
  children: ReactNode;
}

function Steps({ draft }: { draft: Draft }) {
  const { t } = useTranslation("editing");
  const steps = [
    { label: t("undo"), icon: IconArrowBackUp, run: draft.undo, can: draft.canUndo },
    { label: t("redo"), icon: IconArrowForwardUp, run: draft.redo, can: draft.canRedo },
  ];
  return (
    <Group gap={4}>
      {steps.map(({ label, icon: Icon, run, can }) => (
        <Tooltip key={label} label={label}>
          <ActionIcon variant="default" size={34} aria-label={label} onClick={run} disabled={!can}>
            <Icon size={18} stroke={1.6} />
          </ActionIcon>
        </Tooltip>
      ))}
    </Group>
  );
}

function State({ draft, described }: Pick<EditorFrameProps, "draft" | "described">) {
  const { t } = useTranslation("editing");
  const count = described.problems.length;
  const said = draft.isDirty ? t("state.unsaved") : draft.saved ? t("state.saved") : t("state.new");
  return (
    <Group gap="xs" role="status" miw={0}>
      <Text size="sm" c="dimmed">
        {said}
      </Text>
      {count > 0 && <Badge color="yellow">{t("state.open", { count })}</Badge>}
    </Group>
  );
}

function Restored({ draft }: { draft: Draft }) {
  const { t } = useTranslation("editing");
  const { relative } = useFormats();
  if (draft.restoredAt === null || !draft.isDirty) return null;
  return (
    <Alert color="blue" icon={<IconHistory />} title={t("restored.title")} mt="md">
      <Text size="sm">{t("restored.detail", { when: relative(draft.restoredAt) })}</Text>
      <Button size="xs" variant="default" mt="xs" onClick={draft.revert}>
        {t("restored.drop")}
      </Button>
    </Alert>
  );
}

/** Once something new is saved it has an address of its own; the page goes there when nothing is unsaved any more. */
function useMoving(draft: Draft, addressOf: (key: string) => string) {
  const navigate = useNavigate();
  const made = draft.key === null && draft.saved && !draft.isDirty ? String(draft.saved.document.key) : null;
  useEffect(() => {
    if (made !== null) void navigate(addressOf(made), { replace: true });
    // eslint-disable-next-line react-hooks/exhaustive-deps -- once, when it was made
  }, [made]);
}

export function EditorFrame({ draft, described, addressOf, actions, children }: EditorFrameProps) {
  const { t } = useTranslation("editing");
  const [search, setSearch] = useSearchParams();
  const isYaml = search.has("yaml");
  const [isAsked, setAsked] = useState(false);
  useMoving(draft, addressOf);
  const save = async () => {
    setAsked(true);
    if (await draft.save()) showDone(t("saved"));
  };
  useHotkeys([["mod+S", () => draft.isDirty && void save()]], []);
  // In the YAML the browser's own steps are the finer ones.
  useHotkeys(
    [
      ["mod+Z", draft.undo],
      ["mod+shift+Z", draft.redo],
      ["mod+Y", draft.redo],
    ],
    ["TEXTAREA"],
  );
  const toggle = () => setSearch((old) => withYaml(old, !isYaml), { replace: true });
  const isConflict = draft.theirs !== null;
  return (
    <>
      <LeaveGuard isDirty={draft.isDirty} />
      <Box className={classes.bar}>
        <Group justify="space-between" gap="sm">
          <Group gap="sm">
            <Steps draft={draft} />
            <State draft={draft} described={described} />
          </Group>
          <Group gap="sm">
            <Button variant={isYaml ? "light" : "default"} leftSection={<IconCode size={16} />} aria-pressed={isYaml} onClick={toggle}>
              {t("yaml.button")}
            </Button>
            {actions}
            <Button onClick={() => void save()} loading={draft.isSaving} disabled={!draft.isDirty}>
              {t("save")}
            </Button>
          </Group>
        </Group>
      </Box>
      <Restored draft={draft} />
      {isConflict ? (
        <DraftConflict draft={draft} />
      ) : (
        isAsked &&
        draft.problem !== null && (
          <Box mt="md">
            <ProblemAlert problem={draft.problem} retry={toProblem(draft.problem).status === 0 ? () => void save() : undefined} />
          </Box>
        )
      )}
      <ProblemAlert problem={described.failure} />
      <Box className={classes.columns} data-beside={isYaml || undefined}>
        <Box miw={0}>{children}</Box>
        {isYaml && (
          <Box miw={0}>
            <YamlPane kind={draft.kind} document={draft.document} onChange={(next) => draft.change(next, "yaml")} />
          </Box>
        )}
      </Box>
    </>
  );
}

function withYaml(search: URLSearchParams, isOn: boolean): URLSearchParams {
  const changed = new URLSearchParams(search);
  if (isOn) changed.set("yaml", "");
  else changed.delete("yaml");
  return changed;
}
