import { Button, Group, Skeleton, Stack, Text, TextInput } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import { renderSVG } from "uqr";
import { CopyField } from "../parts/CopyField";
import { ProblemAlert } from "../parts/ProblemAlert";
import { useSubmitting } from "../parts/submitting";
import classes from "./account.module.css";
import { addSecondFactor, offerSecret } from "./auth";
import { useConfirmed } from "./confirmed";

/** A picture to be photographed, drawn here: the secret goes nowhere else. */
function Picture({ url }: { url: string }) {
  const { t } = useTranslation("account");
  const source = useMemo(() => `data:image/svg+xml,${encodeURIComponent(renderSVG(url, { border: 1 }))}`, [url]);
  return <img className={classes.qr} src={source} alt={t("factor.picture")} />;
}

/** Setting up a second factor: scan the picture or type the key, then give the first code. */
export function SecondFactorSetup({ done, cancel }: { done: () => void; cancel: () => void }) {
  const { t } = useTranslation(["account", "parts"]);
  const [code, setCode] = useState("");
  const { confirmed, dialog } = useConfirmed();
  // The server offers the same secret until it is used; it must not come from the memory of an earlier visit.
  const { data, error } = useQuery({ queryKey: ["offered-secret"], queryFn: offerSecret, gcTime: 0, staleTime: Infinity });
  const { isRunning, problem, at, submit } = useSubmitting(async () => {
    await confirmed(() => addSecondFactor(code.replace(/\s/g, "")));
    done();
  });
  return (
    <Stack component="form" onSubmit={submit}>
      <Text size="sm">{t("factor.scan")}</Text>
      <ProblemAlert problem={error ?? problem} except={["code"]} />
      {data ? <Picture url={data.url} /> : <Skeleton width={190} height={190} />}
      <Group gap="xs">
        <Text size="sm">{t("factor.key")}</Text>
        {data && <CopyField value={data.secret} label={t("factor.key")} />}
      </Group>
      <TextInput
        label={t("factor.firstCode")}
        value={code}
        onChange={(event) => setCode(event.currentTarget.value)}
        error={at.code}
        autoComplete="one-time-code"
        inputMode="numeric"
        maw={240}
        required
        withAsterisk={false}
      />
      <Group>
        <Button type="submit" loading={isRunning} disabled={!data}>
          {t("factor.turnOn")}
        </Button>
        <Button variant="default" onClick={cancel}>
          {t("parts:cancel")}
        </Button>
      </Group>
      {dialog}
    </Stack>
  );
}
