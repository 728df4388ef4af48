import { Button, Card, Group, Stack, Text, Title } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Password } from "../parts/Password";
import { ProblemAlert } from "../parts/ProblemAlert";
import { useSubmitting } from "../parts/submitting";
import { setLoggedIn } from "../api/session";
import { changePassword } from "./auth";

interface FieldProps {
  label: string;
  value: string;
  set: (value: string) => void;
  error?: string;
  autoComplete: string;
  description?: string;
}

function Field({ label, value, set, error, autoComplete, description }: FieldProps) {
  return (
    <Password
      label={label}
      description={description}
      value={value}
      onChange={(event) => set(event.currentTarget.value)}
      error={error}
      autoComplete={autoComplete}
      maw={360}
    />
  );
}

/** Changing the password ends all sessions of the user, this one too: the login follows. */
export function PasswordCard() {
  const { t } = useTranslation("account");
  const [current, setCurrent] = useState("");
  const [wanted, setWanted] = useState("");
  const { isRunning, problem, at, submit } = useSubmitting(async () => {
    await changePassword(current, wanted);
    setLoggedIn(false);
    location.assign("/login");
  });
  return (
    <Card component="section" aria-labelledby="password">
      <Stack component="form" onSubmit={submit}>
        <Title order={2} id="password">
          {t("change.title")}
        </Title>
        <Text size="sm" c="dimmed">
          {t("change.detail")}
        </Text>
        <ProblemAlert problem={problem} except={["current_password", "new_password"]} />
        <Field label={t("change.current")} value={current} set={setCurrent} error={at.current_password} autoComplete="current-password" />
        <Field
          label={t("newPassword")}
          description={t("passwordRule")}
          value={wanted}
          set={setWanted}
          error={at.new_password}
          autoComplete="new-password"
        />
        <Group>
          <Button type="submit" variant="default" loading={isRunning} disabled={!current || !wanted}>
            {t("change.submit")}
          </Button>
        </Group>
      </Stack>
    </Card>
  );
}
