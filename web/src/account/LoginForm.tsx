import { Button, Stack, Text, TextInput } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Password } from "../parts/Password";
import { ProblemAlert } from "../parts/ProblemAlert";
import { useSubmitting } from "../parts/submitting";
import { giveSecondFactor, logIn } from "./auth";

interface LoginFormProps {
  /** Who has to log in again: then it cannot be somebody else. */
  email?: string;
  done: () => void;
}

function SecondFactor({ done }: { done: () => void }) {
  const { t } = useTranslation("account");
  const [code, setCode] = useState("");
  const { isRunning, problem, at, submit } = useSubmitting(async () => {
    await giveSecondFactor(code.replace(/\s/g, ""));
    done();
  });
  return (
    <Stack component="form" onSubmit={submit}>
      <Text size="sm">{t("login.secondFactor")}</Text>
      <ProblemAlert problem={problem} except={["code"]} />
      <TextInput
        label={t("login.code")}
        value={code}
        onChange={(event) => setCode(event.currentTarget.value)}
        error={at.code}
        autoComplete="one-time-code"
        inputMode="text"
        autoFocus
        required
      />
      <Button type="submit" loading={isRunning} fullWidth>
        {t("login.submit")}
      </Button>
    </Stack>
  );
}

/** Address and password, and the second factor of who has one. */
export function LoginForm({ email: given = "", done }: LoginFormProps) {
  const { t } = useTranslation("account");
  const [email, setEmail] = useState(given);
  const [password, setPassword] = useState("");
  const [isHalf, setHalf] = useState(false);
  const { isRunning, problem, submit } = useSubmitting(async () => {
    if ((await logIn(email.trim(), password)) === "second-factor") setHalf(true);
    else done();
  });
  if (isHalf) return <SecondFactor done={done} />;
  return (
    <Stack component="form" onSubmit={submit}>
      <ProblemAlert problem={problem} />
      <TextInput
        label={t("email")}
        type="email"
        name="email"
        value={email}
        onChange={(event) => setEmail(event.currentTarget.value)}
        autoComplete="username"
        readOnly={given !== ""}
        autoFocus={given === ""}
        required
        withAsterisk={false}
      />
      <Password
        label={t("password")}
        name="password"
        value={password}
        onChange={(event) => setPassword(event.currentTarget.value)}
        autoComplete="current-password"
        autoFocus={given !== ""}
      />
      <Button type="submit" loading={isRunning} fullWidth mt="xs">
        {t("login.submit")}
      </Button>
    </Stack>
  );
}
