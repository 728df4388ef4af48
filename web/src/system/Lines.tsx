import { Group, Text } from "@mantine/core";
import { IconAlertTriangle, IconCircleCheck } from "@tabler/icons-react";
import type { ReactNode } from "react";
import classes from "./system.module.css";

interface LineProps {
  isFine: boolean;
  title: string;
  /** How it stands now. */
  state: ReactNode;
  /** What it means, and what to do if it is not fine. */
  children: ReactNode;
}

/** One part of the service, how it stands, and what follows from that. */
export function Line({ isFine, title, state, children }: LineProps) {
  const Icon = isFine ? IconCircleCheck : IconAlertTriangle;
  return (
    <li className={classes.line}>
      <Icon size={20} aria-hidden color={`var(--mantine-color-${isFine ? "teal" : "orange"}-light-color)`} />
      <div>
        <Group justify="space-between" gap="xs">
          <Text size="sm" fw={600}>
            {title}
          </Text>
          <Text size="sm" component="div">
            {state}
          </Text>
        </Group>
        <Text size="sm" c="dimmed">
          {children}
        </Text>
      </div>
    </li>
  );
}
