import { Button, type ButtonProps, Group, Modal, Stack, Text } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import { ProblemAlert } from "./ProblemAlert";

interface ConfirmButtonProps extends ButtonProps {
  /** The verb on the button, and on the one that confirms. */
  children: string;
  /** The question. */
  title: string;
  /** What will be lost, and whether there is a way back. */
  consequence: ReactNode;
  /** Done once confirmed; the question stays open while it runs, and tells if it fails. */
  run: () => Promise<unknown>;
}

/** A button for what cannot be undone: it asks first. */
export function ConfirmButton({ children, title, consequence, run, ...button }: ConfirmButtonProps) {
  const { t } = useTranslation("parts");
  const [isOpen, { open, close }] = useDisclosure(false);
  const [isRunning, setRunning] = useState(false);
  const [problem, setProblem] = useState<unknown>(null);
  const confirm = async () => {
    setRunning(true);
    setProblem(null);
    try {
      await run();
      close();
    } catch (thrown) {
      setProblem(thrown);
    } finally {
      setRunning(false);
    }
  };
  return (
    <>
      <Button color="red" variant="light" {...button} onClick={open}>
        {children}
      </Button>
      <Modal opened={isOpen} onClose={close} title={title} closeButtonProps={{ "aria-label": t("close") }}>
        <Stack>
          <Text size="sm" component="div">
            {consequence}
          </Text>
          <ProblemAlert problem={problem} />
          <Group justify="flex-end">
            <Button variant="default" onClick={close} data-autofocus>
              {t("cancel")}
            </Button>
            <Button color="red" loading={isRunning} onClick={() => void confirm()}>
              {children}
            </Button>
          </Group>
        </Stack>
      </Modal>
    </>
  );
}
