// The condition builder: one recursive component that shows a condition of the model as it is.
import { Stack } from "@mantine/core";
import { AddCondition } from "./AddCondition";
import { Node } from "./Node";
import { type Json, type JsonObject, isObject } from "./exact";
import { patch, wantFocus } from "./identity";
import { type Problem } from "./problems";
import { type Head, type Place, type Subject, begin, headOf, partsOf } from "./tree";

export interface ConditionBuilderProps {
  /** The condition as the model has it; nothing is none yet. */
  value: Json | undefined;
  /** The changed condition; nothing when the last of it was removed. */
  onChange: (value: JsonObject | undefined) => void;
  subject?: Subject;
  /** What is wrong, by place in the condition, such as `all[1].value`. */
  problems?: readonly Problem[];
  /** Inside the `where` of an event, and of which kind of event. */
  place?: Place;
  kind?: string;
  /** Only one condition on an event, which may not have these. */
  lacks?: readonly string[];
  /** Said on the button that adds to it. */
  addLabel?: string;
}

/** The condition with another one added: beside it in its group, or in a group of both. */
export function withAdded(value: Json | undefined, added: JsonObject, place: Place = "condition"): JsonObject {
  if (!isObject(value)) return added;
  const head = headOf(value, place);
  return head === "all" || head === "any" ? patch(value, { [head]: [...partsOf(value, head), added] }) : { all: [value, added] };
}

export function ConditionBuilder({ value, onChange, subject = "contact", problems = [], place = "condition", kind, lacks, addLabel }: ConditionBuilderProps) {
  const head = headOf(value, place);
  const isGroup = head === "all" || head === "any";
  const add = (chosen: Head) => onChange(withAdded(value, wantFocus(begin(chosen)), place));
  const context = { place, subject, kind, lacks };
  return (
    <Stack gap="xs">
      {value !== undefined && (
        <Node node={value} onChange={onChange} actions={{ remove: () => onChange(undefined) }} context={context} problems={problems} />
      )}
      {!isGroup && !(lacks && value !== undefined) && (
        <AddCondition add={add} place={place} only={lacks ? "event" : undefined} label={addLabel} />
      )}
    </Stack>
  );
}
