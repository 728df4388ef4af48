import { Anchor, Box, Group, Skeleton, Stack, Text, Title } from "@mantine/core";
import { type ReactNode, useId } from "react";
import { Link } from "react-router";
import { ProblemAlert } from "../parts/ProblemAlert";
import classes from "./dashboard.module.css";

interface PanelProps {
  title: string;
  /** What the figures mean, in a few words. */
  note?: string;
  /** Where all of it is shown. */
  more?: { to: string; text: string };
  query: { error: unknown; data: unknown; refetch: () => unknown };
  /** What to say instead when there is nothing. */
  nothing?: string | false;
  area: string;
  children: ReactNode;
}

/** A part of the dashboard, whatever state its answer is in. */
export function Panel({ title, note, more, query, nothing, area, children }: PanelProps) {
  const id = useId();
  return (
    <section aria-labelledby={id} className={classes.panel} style={{ gridArea: area }}>
      <Group justify="space-between" align="baseline" gap="sm" mb="sm">
        <Title order={2} id={id} size="h5">
          {title}
        </Title>
        {more && (
          <Anchor component={Link} to={more.to} size="sm">
            {more.text}
          </Anchor>
        )}
      </Group>
      {note && (
        <Text size="xs" c="dimmed" mt={-8} mb="sm">
          {note}
        </Text>
      )}
      <Inside query={query} nothing={nothing}>
        {children}
      </Inside>
    </section>
  );
}

function Inside({ query, nothing, children }: Pick<PanelProps, "query" | "nothing" | "children">) {
  if (query.data === undefined && query.error) {
    return <ProblemAlert problem={query.error} retry={() => void query.refetch()} />;
  }
  if (query.data === undefined) {
    return (
      <Stack gap="xs" aria-hidden>
        {[1, 2, 3, 4].map((each) => (
          <Skeleton key={each} height={28} />
        ))}
      </Stack>
    );
  }
  if (nothing) {
    return (
      <Text size="sm" c="dimmed" py="md">
        {nothing}
      </Text>
    );
  }
  return <Box>{children}</Box>;
}
