import { Alert, Anchor, Button, Stack } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Link, useParams } from "react-router";
import { Password } from "../parts/Password";
import { ProblemAlert } from "../parts/ProblemAlert";
import { useSubmitting } from "../parts/submitting";
import { resetPassword } from "./auth";
import { PublicPage } from "./PublicPage";

/** Where the link in the mail leads. */
export default function NewPasswordPage() {
  const { t } = useTranslation("account");
  const { key = "" } = useParams();
  const [password, setPassword] = useState("");
  const [isDone, setDone] = useState(false);
  const { isRunning, problem, at, submit } = useSubmitting(async () => {
    await resetPassword(key, password);
    setDone(true);
  });
  return (
    <PublicPage title={t("reset.title")}>
      {isDone ? (
        <>
          <Alert color="teal" role="status" title={t("reset.done")}>
            {t("reset.ended")}
          </Alert>
          <Button component={Link} to="/login">
            {t("login.submit")}
          </Button>
        </>
      ) : (
        <Stack component="form" onSubmit={submit}>
          <ProblemAlert problem={at.key ? { ...(problem as object), detail: t("reset.stale"), errors: [] } : problem} except={["password"]} />
          {at.key && (
            <Anchor component={Link} to="/password" size="sm">
              {t("reset.askAgain")}
            </Anchor>
          )}
          <Password
            label={t("newPassword")}
            description={t("passwordRule")}
            value={password}
            onChange={(event) => setPassword(event.currentTarget.value)}
            error={at.password}
            autoComplete="new-password"
            autoFocus
          />
          <Button type="submit" loading={isRunning} fullWidth>
            {t("reset.submit")}
          </Button>
        </Stack>
      )}
    </PublicPage>
  );
}
