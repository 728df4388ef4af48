// A condition that holds no others, except what an event's properties must be.
import { Box } from "@mantine/core";
import { type FocusEvent, type ReactNode, useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { ICONS } from "./AddCondition";
import { ComparisonFields } from "./ComparisonFields";
import classes from "./ConditionBuilder.module.css";
import { EventFields } from "./EventFields";
import { type NodeProps, Wrong } from "./Node";
import { NodeMenu } from "./NodeMenu";
import { ListFields, SegmentField, TagField } from "./NamedFields";
import type { JsonObject } from "./exact";
import { takesFocus } from "./identity";
import { besides } from "./problems";
import type { Head } from "./tree";

export type LeafHead = Exclude<Head, "all" | "any" | "not">;

export interface LeafProps extends NodeProps {
  node: JsonObject;
  head: LeafHead;
  /** How it is shown if its fields could not show all of it. */
  raw: ReactNode;
}

const SHOWN: Record<LeafHead, readonly string[]> = {
  field: ["field", "operator", "value"],
  property: ["property", "operator", "value"],
  score: ["score", "operator", "value"],
  event: ["event", "where", "times", "distinct", "within", "between"],
  tag: ["tag"],
  list: ["list", "status"],
  segment: ["segment"],
};

/** What is new takes the focus; what is wrong with it is said once somebody has left it. */
function useBegun(node: object) {
  const box = useRef<HTMLDivElement>(null);
  const [isNew] = useState(() => takesFocus(node));
  const [isLeft, setLeft] = useState(!isNew);
  useEffect(() => {
    if (isNew) box.current?.querySelector<HTMLElement>("input")?.focus();
  }, [isNew]);
  const onBlur = (event: FocusEvent<HTMLElement>) => {
    if (!event.currentTarget.contains(event.relatedTarget)) setLeft(true);
  };
  return { box, isLeft, onBlur };
}

function Fields(props: LeafProps) {
  switch (props.head) {
    case "event":
      return <EventFields {...props} />;
    case "tag":
      return <TagField {...props} />;
    case "list":
      return <ListFields {...props} />;
    case "segment":
      return <SegmentField {...props} />;
    default:
      return <ComparisonFields {...props} head={props.head} />;
  }
}

export function Leaf(props: LeafProps) {
  const { t } = useTranslation("conditions");
  const { node, head, actions, onChange } = props;
  const { box, isLeft, onBlur } = useBegun(node);
  const problems = isLeft ? props.problems : [];
  const Icon = ICONS[head];
  const name = node[head];
  const label = `${t(`head.${head}`)} ${typeof name === "string" ? name : ""}`.trim();
  return (
    <Box className={classes.leaf} ref={box} onBlur={onBlur} role="group" aria-label={label}>
      <span className={classes.icon} title={t(`head.${head}`)}>
        <Icon size={18} stroke={1.6} aria-hidden />
      </span>
      <Box flex={1} miw={0}>
        <Box className={classes.fields}>
          <Fields {...props} problems={problems} />
        </Box>
        <Wrong problems={besides(problems, SHOWN[head])} />
      </Box>
      <NodeMenu actions={actions} node={props.context.lacks ? undefined : node} onChange={onChange} label={label} />
    </Box>
  );
}
