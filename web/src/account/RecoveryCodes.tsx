import { Button, Group, Stack, Text, Title } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { ConfirmButton } from "../parts/ConfirmButton";
import { ProblemAlert } from "../parts/ProblemAlert";
import classes from "./account.module.css";
import { makeRecoveryCodes, readRecoveryCodes } from "./auth";
import { useConfirmed } from "./confirmed";

interface RecoveryCodesProps {
  /** How many have not been used; nothing if there are none. */
  unused: number | undefined;
  changed: () => Promise<unknown>;
}

/** Codes for who has lost the device: each opens once. */
export function RecoveryCodes({ unused, changed }: RecoveryCodesProps) {
  const { t } = useTranslation("account");
  const { confirmed, dialog } = useConfirmed();
  const [codes, setCodes] = useState<string[] | null>(null);
  const [problem, setProblem] = useState<unknown>(null);
  const show = async () => setCodes(await confirmed(readRecoveryCodes));
  const renew = async () => {
    await confirmed(makeRecoveryCodes);
    await show();
    await changed();
  };
  return (
    <Stack gap="sm">
      <Title order={3}>{t("codes.title")}</Title>
      <Text size="sm" c="dimmed">
        {t("codes.detail")} {t("codes.unused", { count: unused ?? 0 })}
      </Text>
      <ProblemAlert problem={problem} />
      {codes && (
        <ul className={classes.codes} aria-label={t("codes.title")}>
          {codes.map((code) => (
            <li key={code}>{code}</li>
          ))}
        </ul>
      )}
      <Group>
        {!codes && (
          <Button variant="default" onClick={() => void show().catch(setProblem)}>
            {t("codes.show")}
          </Button>
        )}
        <ConfirmButton color="gray" c="var(--mantine-color-text)" title={t("codes.renewTitle")} consequence={t("codes.renewConsequence")} run={renew}>
          {t("codes.renew")}
        </ConfirmButton>
      </Group>
      {dialog}
    </Stack>
  );
}
