// One condition: a group of them, a negation, a leaf, or what only YAML can show.
import { Badge, Box, Code, Group, SegmentedControl, Stack, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { AddCondition } from "./AddCondition";
import classes from "./ConditionBuilder.module.css";
import { Leaf } from "./Leaf";
import { type Actions, NodeMenu } from "./NodeMenu";
import { type Json, type JsonObject, isObject, writeExact } from "./exact";
import { copyOf, idOf, patch, wantFocus } from "./identity";
import { type Problem, besides, sentence, within } from "./problems";
import { type Joint, type Place, type Subject, begin, headOf, move, partsOf } from "./tree";

/** What a condition stands in. */
export interface Context {
  place: Place;
  subject: Subject;
  /** Of which kind the event is on whose properties a condition is. */
  kind?: string;
  /** What an event may not have here. */
  lacks?: readonly string[];
}

export interface NodeProps {
  node: Json;
  onChange: (node: JsonObject) => void;
  actions: Actions;
  context: Context;
  problems: readonly Problem[];
}

export function Wrong({ problems }: { problems: readonly Problem[] }) {
  if (problems.length === 0) return null;
  return (
    <Text size="xs" c="var(--mantine-color-error)" mt={4}>
      {[...new Set(problems.map(({ message }) => sentence(message)))].join(" ")}
    </Text>
  );
}

function Raw({ node, actions, problems }: NodeProps) {
  const { t } = useTranslation("conditions");
  return (
    <Box className={classes.leaf}>
      <Box flex={1} miw={0}>
        <Text size="sm" mb={4}>
          {t("raw.explained")}
        </Text>
        <Code block tabIndex={0} aria-label={t("raw.label")}>
          {writeExact(node)}
        </Code>
        <Wrong problems={problems} />
      </Box>
      <NodeMenu actions={actions} label={t("raw.label")} />
    </Box>
  );
}

function Part({ node, place: number, joint, props }: { node: Json; place: number; joint: Joint; props: NodeProps & { node: JsonObject } }) {
  const { t } = useTranslation("conditions");
  const parts = partsOf(props.node, joint);
  const set = (changed: readonly Json[]) => props.onChange(patch(props.node, { [joint]: changed }));
  const actions: Actions = {
    remove: () => set(parts.filter((_, other) => other !== number)),
    duplicate: () => set([...parts.slice(0, number + 1), copyOf(node), ...parts.slice(number + 1)]),
    up: number > 0 ? () => set(move(parts, number, number - 1)) : undefined,
    down: number < parts.length - 1 ? () => set(move(parts, number, number + 1)) : undefined,
  };
  return (
    <li>
      {number > 0 && <div className={classes.joint}>{t(`joint.${joint}`)}</div>}
      <Node
        node={node}
        onChange={(changed) => set(parts.map((each, other) => (other === number ? changed : each)))}
        actions={actions}
        context={props.context}
        problems={within(props.problems, `${joint}[${number}]`)}
      />
    </li>
  );
}

function Joined(props: NodeProps & { node: JsonObject; joint: Joint }) {
  const { t } = useTranslation("conditions");
  const { node, joint, onChange, actions, context, problems } = props;
  const parts = partsOf(node, joint);
  const toOther = () => onChange(patch(node, { [joint]: undefined, [joint === "all" ? "any" : "all"]: parts }));
  return (
    <Box className={classes.group} data-joint={joint} role="group" aria-label={t(`group.${joint}`)}>
      <Group justify="space-between" gap="xs" mb={6} wrap="nowrap">
        <SegmentedControl
          size="xs"
          aria-label={t("group.label")}
          value={joint}
          onChange={(chosen) => chosen !== joint && toOther()}
          data={(["all", "any"] as const).map((value) => ({ value, label: t(`group.${value}`) }))}
        />
        <NodeMenu actions={actions} node={node} onChange={onChange} label={t(`group.${joint}`)} />
      </Group>
      {parts.length === 0 && (
        <Text size="sm" c="dimmed">
          {t(`group.empty.${joint}`)}
        </Text>
      )}
      <Stack component="ul" className={classes.parts} gap={0}>
        {parts.map((part, number) => (
          <Part key={isObject(part) ? idOf(part) : number} node={part} place={number} joint={joint} props={props} />
        ))}
      </Stack>
      <Wrong problems={besides(problems, [`${joint}`])} />
      <Wrong problems={problems.filter(({ path }) => path === joint)} />
      <Box mt={6}>
        <AddCondition
          place={context.place}
          add={(head) => onChange(patch(node, { [joint]: [...parts, wantFocus(begin(head))] }))}
        />
      </Box>
    </Box>
  );
}

function Negated({ node, onChange, actions, context, problems }: NodeProps & { node: JsonObject }) {
  const { t } = useTranslation("conditions");
  const inner = node.not as JsonObject;
  return (
    <Box>
      <Badge color="red" mb={4}>
        {t("not")}
      </Badge>
      <Node
        node={inner}
        onChange={(changed) => onChange(patch(node, { not: changed }))}
        actions={{ ...actions, negate: () => onChange(inner) }}
        context={context}
        problems={[...within(problems, "not"), ...besides(problems, ["not"])]}
      />
    </Box>
  );
}

/** A condition of whichever kind. */
export function Node(props: NodeProps) {
  const head = headOf(props.node, props.context.place);
  if (head === null || !isObject(props.node)) return <Raw {...props} />;
  const node = props.node;
  if (head === "all" || head === "any") return <Joined {...props} node={node} joint={head} />;
  if (head === "not") return <Negated {...props} node={node} />;
  return <Leaf {...props} node={node} head={head} key={idOf(node)} raw={<Raw {...props} />} />;
}
