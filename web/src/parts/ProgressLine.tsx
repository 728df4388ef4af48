import { Button, Group, Progress, Stack, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { useFormats } from "../language/formats";

interface ProgressLineProps {
  /** What is being done. */
  label: string;
  done: number;
  /** Not known yet: the line moves without an end. */
  total: number | null | undefined;
  cancel?: () => void;
}

/** How far long work is, and the way to stop it. */
export function ProgressLine({ label, done, total, cancel }: ProgressLineProps) {
  const { t } = useTranslation("parts");
  const { number } = useFormats();
  const part = total ? Math.min(100, (done / total) * 100) : 100;
  const said = total ? t("progress.of", { done: number(done), total: number(total) }) : number(done);
  return (
    <Stack gap={6}>
      <Group justify="space-between" gap="sm">
        <Text size="sm" fw={550}>
          {label}
        </Text>
        <Group gap="sm">
          <Text size="sm" c="dimmed">
            {said}
          </Text>
          {cancel && (
            <Button size="compact-xs" variant="default" onClick={cancel}>
              {t("cancel")}
            </Button>
          )}
        </Group>
      </Group>
      <Progress.Root size="md">
        <Progress.Section value={part} animated={!total} aria-label={label} aria-valuetext={said} />
      </Progress.Root>
    </Stack>
  );
}
