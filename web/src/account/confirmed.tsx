// What allauth lets happen only shortly after the password was given: the password is asked for, and then it goes on.
import { Button, Group, Modal, Stack, Text } from "@mantine/core";
import { type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import { LoginRefusedError } from "../api/session";
import { Password } from "../parts/Password";
import { ProblemAlert } from "../parts/ProblemAlert";
import { useSubmitting } from "../parts/submitting";
import { reauthenticate } from "./auth";

interface Waiting {
  again: () => void;
  refuse: () => void;
}

function PasswordDialog({ waiting, close }: { waiting: Waiting; close: () => void }) {
  const { t } = useTranslation(["account", "parts"]);
  const [password, setPassword] = useState("");
  const { isRunning, problem, at, submit } = useSubmitting(async () => {
    await reauthenticate(password);
    close();
    waiting.again();
  });
  const leave = () => {
    close();
    waiting.refuse();
  };
  return (
    <Modal opened onClose={leave} title={t("confirm.title")} closeButtonProps={{ "aria-label": t("parts:close") }}>
      <Stack component="form" onSubmit={submit}>
        <Text size="sm">{t("confirm.detail")}</Text>
        <ProblemAlert problem={problem} except={["password"]} />
        <Password
          label={t("password")}
          value={password}
          onChange={(event) => setPassword(event.currentTarget.value)}
          error={at.password}
          autoComplete="current-password"
          data-autofocus
        />
        <Group justify="flex-end">
          <Button variant="default" onClick={leave}>
            {t("parts:cancel")}
          </Button>
          <Button type="submit" loading={isRunning}>
            {t("confirm.submit")}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}

/** `confirmed(run)` runs something, and once more after the password if that is what it wants; `dialog` has to be drawn. */
export function useConfirmed(): { confirmed: <Answer>(run: () => Promise<Answer | "reauthenticate">) => Promise<Answer>; dialog: ReactNode } {
  const [waiting, setWaiting] = useState<Waiting | null>(null);
  const confirmed = async <Answer,>(run: () => Promise<Answer | "reauthenticate">): Promise<Answer> => {
    const first = await run();
    if (first !== "reauthenticate") return first;
    await new Promise<void>((again, refuse) => setWaiting({ again, refuse: () => refuse(new LoginRefusedError()) }));
    const second = await run();
    if (second === "reauthenticate") throw new LoginRefusedError();
    return second;
  };
  return { confirmed, dialog: waiting && <PasswordDialog waiting={waiting} close={() => setWaiting(null)} /> };
}
