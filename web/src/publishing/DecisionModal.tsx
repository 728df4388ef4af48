import { Button, Group, Modal, Stack, Text, Textarea } from "@mantine/core";
import { type FormEvent, type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import { ProblemAlert } from "../parts/ProblemAlert";
import { useSubmitting } from "../parts/submitting";

interface DecisionModalProps {
  title: string;
  /** What follows, what is lost, and whether there is a way back. */
  children: ReactNode;
  /** The verb on the button that decides. */
  verb: string;
  isDangerous?: boolean;
  /** Whether a reason is asked for, and what it says before anything is typed. */
  reason?: string | false;
  run: (reason: string) => Promise<unknown>;
  close: () => void;
}

/** A decision about what counts: what follows from it, why it is taken, and one button. */
export function DecisionModal({ title, children, verb, isDangerous = false, reason = "", run, close }: DecisionModalProps) {
  const { t } = useTranslation(["publishing", "parts"]);
  const [said, setSaid] = useState(reason || "");
  const { submit, isRunning, problem, at } = useSubmitting(() => run(said.trim()).then(close));
  const isReady = reason === false || said.trim() !== "";
  const decide = (event: FormEvent) => (isReady ? submit(event) : event.preventDefault());
  return (
    <Modal opened onClose={close} title={title} size="lg" closeButtonProps={{ "aria-label": t("parts:close") }}>
      <form onSubmit={decide}>
        <Stack>
          <Text size="sm" component="div">
            {children}
          </Text>
          {reason !== false && (
            <Textarea
              label={t("reason.label")}
              description={t("reason.description")}
              value={said}
              onChange={(event) => setSaid(event.currentTarget.value)}
              error={at.reason}
              maxLength={500}
              autosize
              minRows={2}
              data-autofocus
              required
            />
          )}
          <ProblemAlert problem={problem} except={["reason"]} />
          <Group justify="flex-end">
            <Button variant="default" onClick={close}>
              {t("parts:cancel")}
            </Button>
            <Button type="submit" color={isDangerous ? "red" : undefined} loading={isRunning} disabled={!isReady}>
              {verb}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
