import { Stack, Text, ThemeIcon } from "@mantine/core";
import { IconInbox } from "@tabler/icons-react";
import type { ComponentType, ReactNode } from "react";

interface EmptyProps {
  title: string;
  /** What would stand here, and how it gets here. */
  children?: ReactNode;
  icon?: ComponentType<{ size?: number | string; stroke?: number | string }>;
  /** The button that fills it. */
  action?: ReactNode;
}

/** What a list says while nothing is in it. */
export function Empty({ title, children, icon: Icon = IconInbox, action }: EmptyProps) {
  return (
    <Stack align="center" gap="xs" py={48} px="md" ta="center">
      <ThemeIcon size={44} radius="xl" variant="light" color="gray" aria-hidden>
        <Icon size={22} stroke={1.6} />
      </ThemeIcon>
      <Text fw={600}>{title}</Text>
      {children && (
        <Text c="dimmed" size="sm" maw={440}>
          {children}
        </Text>
      )}
      {action}
    </Stack>
  );
}
