import { ActionIcon, Group, Menu, Tooltip } from "@mantine/core";
import {
  IconArrowDown,
  IconArrowUp,
  IconBraces,
  IconCopy,
  IconDots,
  IconSwitchHorizontal,
  IconTrash,
} from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import type { JsonObject } from "./exact";
import { negate } from "./tree";

/** What can be done with a condition where it stands. */
export interface Actions {
  remove: () => void;
  duplicate?: () => void;
  up?: () => void;
  down?: () => void;
  /** Set where the condition is negated already. */
  negate?: () => void;
}

interface NodeMenuProps {
  actions: Actions;
  /** Left out where a condition can only be moved or removed. */
  node?: JsonObject;
  onChange?: (node: JsonObject) => void;
  /** Which condition it is, for who listens. */
  label: string;
}

/** Removes a condition, and what else can be done with it in a menu. */
export function NodeMenu({ actions, node, onChange, label }: NodeMenuProps) {
  const { t } = useTranslation("conditions");
  const { remove, duplicate, up, down, negate: affirm } = actions;
  const items = [
    { key: "up" as const, icon: IconArrowUp, run: up },
    { key: "down" as const, icon: IconArrowDown, run: down },
    { key: "duplicate" as const, icon: IconCopy, run: duplicate },
    { key: affirm ? ("affirm" as const) : ("negate" as const), icon: IconSwitchHorizontal, run: affirm ?? (node && onChange ? () => onChange(negate(node)) : undefined) },
    { key: "group" as const, icon: IconBraces, run: node && onChange ? () => onChange({ any: [node] }) : undefined },
  ].filter((each) => each.run);
  return (
    <Group gap={2} wrap="nowrap">
      {items.length > 0 && (
        <Menu position="bottom-end">
          <Menu.Target>
            <ActionIcon variant="subtle" color="gray" c="dimmed" size={34} aria-label={t("menu.label", { label })}>
              <IconDots size={16} />
            </ActionIcon>
          </Menu.Target>
          <Menu.Dropdown>
            {items.map(({ key, icon: Icon, run }) => (
              <Menu.Item key={key} leftSection={<Icon size={16} stroke={1.6} />} onClick={run}>
                {t(`menu.${key}`)}
              </Menu.Item>
            ))}
          </Menu.Dropdown>
        </Menu>
      )}
      <Tooltip label={t("menu.remove")}>
        <ActionIcon variant="subtle" color="gray" c="dimmed" size={34} aria-label={t("menu.removeThis", { label })} onClick={remove}>
          <IconTrash size={16} stroke={1.6} />
        </ActionIcon>
      </Tooltip>
    </Group>
  );
}
