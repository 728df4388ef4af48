import { Anchor, Modal, Stack, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { grantLogin, refuseLogin } from "../api/session";
import { useMe } from "../app/me";
import { LoginForm } from "./LoginForm";

/** The session has ended while a page was open: log in over it, and what was under way goes on. */
export default function LoginAgain() {
  const { t } = useTranslation("account");
  const { email } = useMe();
  return (
    <Modal opened onClose={refuseLogin} title={t("again.title")} closeButtonProps={{ "aria-label": t("again.close") }} closeOnClickOutside={false}>
      <Stack>
        <Text size="sm">{t("again.detail")}</Text>
        <LoginForm email={email} done={grantLogin} />
        <Anchor href="/login" size="sm" ta="center">
          {t("again.other")}
        </Anchor>
      </Stack>
    </Modal>
  );
}
