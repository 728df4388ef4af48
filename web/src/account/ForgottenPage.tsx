import { Alert, Anchor, Button, Stack, Text, TextInput } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { ProblemAlert } from "../parts/ProblemAlert";
import { useSubmitting } from "../parts/submitting";
import { askForReset } from "./auth";
import { PublicPage } from "./PublicPage";

export default function ForgottenPage() {
  const { t } = useTranslation("account");
  const [email, setEmail] = useState("");
  const [isSent, setSent] = useState(false);
  const { isRunning, problem, at, submit } = useSubmitting(async () => {
    await askForReset(email.trim());
    setSent(true);
  });
  return (
    <PublicPage title={t("forgotten.title")}>
      {isSent ? (
        <Alert color="teal" role="status" title={t("forgotten.sent")}>
          {t("forgotten.look", { email })}
        </Alert>
      ) : (
        <Stack component="form" onSubmit={submit}>
          <Text size="sm">{t("forgotten.detail")}</Text>
          <ProblemAlert problem={problem} except={["email"]} />
          <TextInput
            label={t("email")}
            type="email"
            value={email}
            onChange={(event) => setEmail(event.currentTarget.value)}
            error={at.email}
            autoComplete="username"
            autoFocus
            required
            withAsterisk={false}
          />
          <Button type="submit" loading={isRunning} fullWidth>
            {t("forgotten.submit")}
          </Button>
        </Stack>
      )}
      <Anchor component={Link} to="/login" size="sm" ta="center">
        {t("forgotten.back")}
      </Anchor>
    </PublicPage>
  );
}
