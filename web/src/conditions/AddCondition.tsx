import { Button, Menu } from "@mantine/core";
import {
  IconActivity,
  IconBraces,
  IconForms,
  IconGauge,
  IconListDetails,
  IconPlus,
  IconTag,
  IconUsersGroup,
} from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import type { Head, Place } from "./tree";

export const ICONS = {
  event: IconActivity,
  field: IconForms,
  property: IconForms,
  tag: IconTag,
  list: IconListDetails,
  segment: IconUsersGroup,
  score: IconGauge,
  all: IconBraces,
  any: IconBraces,
} as const;

const LEAVES = ["event", "field", "tag", "list", "segment", "score"] as const;
const GROUPS = ["all", "any"] as const;

interface AddConditionProps {
  add: (head: Head) => void;
  place: Place;
  /** The one kind that may be added. */
  only?: "event";
  label?: string;
}

/** The button that adds a condition, and the choice of its kind. */
export function AddCondition({ add, place, only, label }: AddConditionProps) {
  const { t } = useTranslation("conditions");
  const leaves = only ? [only] : place === "where" ? (["property"] as const) : LEAVES;
  const said = label ?? t(place === "where" ? "add.property" : "add.condition");
  const button = (
    <Button size="compact-sm" variant="subtle" leftSection={<IconPlus size={14} />} style={{ alignSelf: "flex-start" }}>
      {said}
    </Button>
  );
  return (
    <Menu position="bottom-start" returnFocus={false}>
      <Menu.Target>{button}</Menu.Target>
      <Menu.Dropdown>
        {leaves.map((head) => {
          const Icon = ICONS[head];
          return (
            <Menu.Item key={head} leftSection={<Icon size={16} stroke={1.6} />} onClick={() => add(head)}>
              {t(`head.${head}`)}
            </Menu.Item>
          );
        })}
        {!only && <Menu.Divider />}
        {!only &&
          GROUPS.map((head) => (
            <Menu.Item key={head} leftSection={<IconBraces size={16} stroke={1.6} />} onClick={() => add(head)}>
              {t(`add.${head}`)}
            </Menu.Item>
          ))}
      </Menu.Dropdown>
    </Menu>
  );
}
