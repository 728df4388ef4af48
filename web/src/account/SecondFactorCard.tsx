import { Badge, Button, Card, Group, Skeleton, Stack, Text, Title } from "@mantine/core";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { ConfirmButton } from "../parts/ConfirmButton";
import { showDone } from "../parts/notices";
import { ProblemAlert } from "../parts/ProblemAlert";
import { listAuthenticators, removeSecondFactor } from "./auth";
import { useConfirmed } from "./confirmed";
import { RecoveryCodes } from "./RecoveryCodes";
import { SecondFactorSetup } from "./SecondFactorSetup";

const FACTORS = ["authenticators"];

/** The second factor: none yet, being set up, or there, with its recovery codes. */
export function SecondFactorCard() {
  const { t } = useTranslation("account");
  const queries = useQueryClient();
  const [isSettingUp, setSettingUp] = useState(false);
  const { confirmed, dialog } = useConfirmed();
  const { data, error, refetch } = useQuery({ queryKey: FACTORS, queryFn: listAuthenticators });
  const isOn = data?.some(({ type }) => type === "totp");
  const renew = () => queries.invalidateQueries({ queryKey: FACTORS });
  const remove = async () => {
    await confirmed(removeSecondFactor);
    showDone(t("factor.removed"));
    await renew();
  };
  const added = async () => {
    setSettingUp(false);
    showDone(t("factor.added"));
    await renew();
  };
  return (
    <Card component="section" aria-labelledby="second-factor">
      <Stack>
        <Group gap="sm">
          <Title order={2} id="second-factor">
            {t("factor.title")}
          </Title>
          {data && <Badge color={isOn ? "teal" : "gray"}>{t(isOn ? "factor.on" : "factor.off")}</Badge>}
        </Group>
        <Text size="sm" c="dimmed">
          {t("factor.detail")}
        </Text>
        <ProblemAlert problem={error} retry={() => void refetch()} />
        {!data && !error && <Skeleton height={36} width={180} />}
        {data && !isOn && !isSettingUp && (
          <Group>
            <Button variant="default" onClick={() => setSettingUp(true)}>
              {t("factor.setUp")}
            </Button>
          </Group>
        )}
        {isSettingUp && <SecondFactorSetup done={() => void added()} cancel={() => setSettingUp(false)} />}
        {isOn && <RecoveryCodes unused={data?.find(({ type }) => type === "recovery_codes")?.unused_code_count} changed={renew} />}
        {isOn && (
          <Group>
            <ConfirmButton title={t("factor.removeTitle")} consequence={t("factor.removeConsequence")} run={remove}>
              {t("factor.remove")}
            </ConfirmButton>
          </Group>
        )}
        {dialog}
      </Stack>
    </Card>
  );
}
