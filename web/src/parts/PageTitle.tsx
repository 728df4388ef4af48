import { Box, Group, Text, Title } from "@mantine/core";
import { type ReactNode, useEffect, useRef } from "react";

interface PageTitleProps {
  children: string;
  /** One sentence on what the page is for. */
  description?: ReactNode;
  /** Beside the heading, such as a badge. */
  beside?: ReactNode;
  /** Buttons of the page. */
  actions?: ReactNode;
}

let isFirst = true;

/** The heading of a page: it names the window, and takes the focus when the page is opened, so that it is read out. */
export function PageTitle({ children, description, beside, actions }: PageTitleProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = `${children} · Baremo`;
  }, [children]);
  useEffect(() => {
    // The first page of a visit is announced by the browser.
    if (!isFirst) heading.current?.focus({ preventScroll: true });
    isFirst = false;
  }, []);
  return (
    <Group justify="space-between" align="flex-start" gap="md" mb="lg">
      <Box miw={0}>
        <Group gap="sm">
          <Title order={1} ref={heading} tabIndex={-1}>
            {children}
          </Title>
          {beside}
        </Group>
        {description && (
          <Text c="dimmed" size="sm" mt={4} maw={720}>
            {description}
          </Text>
        )}
      </Box>
      {actions && <Group gap="sm">{actions}</Group>}
    </Group>
  );
}
