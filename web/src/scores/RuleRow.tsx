// A rule as a sentence that opens into its form; it can be moved, duplicated and removed.
import { ActionIcon, Badge, Box, Code, Group, Menu, Text, UnstyledButton } from "@mantine/core";
import { IconArrowDown, IconArrowUp, IconCopy, IconDots, IconGripVertical, IconTrash } from "@tabler/icons-react";
import { type DragEvent, type KeyboardEvent, memo } from "react";
import { useTranslation } from "react-i18next";
import { type Json, type JsonObject, isNumber, isObject, showScalar, writeExact } from "../conditions/exact";
import { Wrong } from "../conditions/Node";
import { type Problem, sentence as upper } from "../conditions/problems";
import type { Subject } from "../conditions/tree";
import { Points } from "../parts/Points";
import { RuleForm } from "./RuleForm";
import { isRule } from "./rules";
import classes from "./scores.module.css";

/** What can be done with rules, by their identity. */
export interface RuleActs {
  change: (id: string, rule: JsonObject, tag?: string) => void;
  remove: (id: string) => void;
  duplicate: (id: string) => void;
  move: (id: string, by: number) => void;
  toggle: (id: string) => void;
  group: (id: string, name: string | undefined) => void;
  /** Begin, pass over, and end dragging. */
  drag: (id: string) => void;
  over: (id: string) => void;
  drop: () => void;
}

interface RuleRowProps {
  id: string;
  rule: Json;
  place: number;
  total: number;
  sentence: string | undefined;
  problems: readonly Problem[];
  isOpen: boolean;
  isOver: boolean;
  subject: Subject;
  groups: readonly string[];
  scoreExpiry: string | undefined;
  acts: RuleActs;
}

const NONE: readonly Problem[] = [];

function Sentence({ rule, sentence, isWrong }: { rule: Json; sentence?: string; isWrong: boolean }) {
  const { t } = useTranslation("scores");
  const name = isObject(rule) ? showScalar(rule.name) : "";
  const points = isObject(rule) && isNumber(rule.points) ? Number(showScalar(rule.points)) : null;
  // The sentence begins with the points, which stand beside it already.
  const said = sentence && upper(sentence.replace(/^[+−-][\d.,\s]+ (puntos?|points?),? ?/, ""));
  return (
    <>
      <Text span size="sm" className={classes.points}>
        {points === null ? "–" : <Points value={points} />}
      </Text>
      <Box miw={0}>
        {name && (
          <Text size="sm" fw={600} lineClamp={1}>
            {name}
          </Text>
        )}
        <Text size="sm" c={name || isWrong ? "dimmed" : undefined} component="span">
          {said ?? (isWrong ? t("rule.unfinished") : t("rule.reading"))}
        </Text>
      </Box>
    </>
  );
}

function Handle({ id, place, total, acts }: Pick<RuleRowProps, "id" | "place" | "total" | "acts">) {
  const { t } = useTranslation("scores");
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== "ArrowUp" && event.key !== "ArrowDown") return;
    event.preventDefault();
    acts.move(id, event.key === "ArrowUp" ? -1 : 1);
  };
  const onDragStart = (event: DragEvent) => {
    event.dataTransfer.effectAllowed = "move";
    event.dataTransfer.setData("text/plain", id);
    acts.drag(id);
  };
  return (
    <ActionIcon
      id={`handle-${id}`}
      component="button"
      variant="subtle"
      color="gray"
      c="dimmed"
      className={classes.handle}
      draggable
      onDragStart={onDragStart}
      onKeyDown={onKeyDown}
      aria-label={t("rule.handle", { place: place + 1, total })}
      aria-keyshortcuts="ArrowUp ArrowDown"
    >
      <IconGripVertical size={16} />
    </ActionIcon>
  );
}

function RuleMenu({ id, place, total, acts }: Pick<RuleRowProps, "id" | "place" | "total" | "acts">) {
  const { t } = useTranslation("scores");
  const items = [
    { key: "up" as const, icon: IconArrowUp, run: () => acts.move(id, -1), can: place > 0 },
    { key: "down" as const, icon: IconArrowDown, run: () => acts.move(id, 1), can: place < total - 1 },
    { key: "duplicate" as const, icon: IconCopy, run: () => acts.duplicate(id), can: true },
  ];
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <ActionIcon variant="subtle" color="gray" c="dimmed" size={34} aria-label={t("rule.menu", { place: place + 1 })}>
          <IconDots size={16} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {items.map(({ key, icon: Icon, run, can }) => (
          <Menu.Item key={key} leftSection={<Icon size={16} stroke={1.6} />} onClick={run} disabled={!can}>
            {t(`rule.${key}`)}
          </Menu.Item>
        ))}
        <Menu.Divider />
        <Menu.Item color="red" leftSection={<IconTrash size={16} stroke={1.6} />} onClick={() => acts.remove(id)}>
          {t("rule.remove")}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}

function Opened(props: RuleRowProps) {
  const { t } = useTranslation("scores");
  const { rule, id, acts, problems, subject, groups, scoreExpiry } = props;
  if (!isRule(rule))
    return (
      <Box className={classes.form}>
        <Text size="sm" mb={6}>
          {t("rule.raw")}
        </Text>
        <Code block tabIndex={0} aria-label={t("rule.rawLabel")}>
          {writeExact(rule)}
        </Code>
        <Wrong problems={problems} />
      </Box>
    );
  return (
    <RuleForm
      rule={rule}
      onChange={(changed, tag) => acts.change(id, changed, tag)}
      problems={problems}
      subject={subject}
      groups={groups}
      onGroup={(name) => acts.group(id, name)}
      scoreExpiry={scoreExpiry}
    />
  );
}

export const RuleRow = memo(function RuleRow(props: RuleRowProps) {
  const { t } = useTranslation("scores");
  const { id, rule, problems = NONE, isOpen, isOver, acts, sentence } = props;
  return (
    <li
      className={classes.rule}
      data-open={isOpen || undefined}
      data-over={isOver || undefined}
      onDragOver={(event) => {
        event.preventDefault();
        acts.over(id);
      }}
      onDrop={(event) => {
        event.preventDefault();
        acts.drop();
      }}
    >
      <div className={classes.head}>
        <Handle {...props} />
        <UnstyledButton id={`rule-${id}`} className={classes.sentence} onClick={() => acts.toggle(id)} aria-expanded={isOpen}>
          <Sentence rule={rule} sentence={sentence} isWrong={problems.length > 0} />
        </UnstyledButton>
        <Group gap={4} wrap="nowrap">
          {problems.length > 0 && (
            <Badge color="yellow" style={{ flexShrink: 0 }}>
              {t("rule.problems", { count: problems.length })}
            </Badge>
          )}
          <RuleMenu {...props} />
        </Group>
      </div>
      {isOpen && <Opened {...props} />}
    </li>
  );
});
