import { Alert, Button, Group, Select, Stack, Text, TextInput } from "@mantine/core";
import { IconCheck, IconInfoCircle } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { api } from "../api/client";
import { toProblem } from "../api/problem";
import { PageTitle } from "../parts/PageTitle";
import { ProblemAlert } from "../parts/ProblemAlert";
import { useSubmitting } from "../parts/submitting";

const SOURCES = ["email", "user_id", "anonymous_id"] as const;
type Source = (typeof SOURCES)[number];

/** What came of it: how many identities are let in again, or that nobody is kept away by this one. */
function Outcome({ lifted, problem }: { lifted: number | null; problem: unknown }) {
  const { t } = useTranslation("settings");
  if (problem && toProblem(problem).status === 404) {
    return (
      <Alert color="orange" icon={<IconInfoCircle />} title={t("erased.unknown")} role="alert">
        {t("erased.unknownDetail")}
      </Alert>
    );
  }
  if (problem) return <ProblemAlert problem={problem} except={["value"]} />;
  if (lifted === null) return null;
  return (
    <Alert color="teal" icon={<IconCheck />} role="status">
      {t("erased.done", { count: lifted })}
    </Alert>
  );
}

/** Lets somebody come back who was erased. */
export default function ErasedPage() {
  const { t } = useTranslation("settings");
  const [source, setSource] = useState<Source>("email");
  const [value, setValue] = useState("");
  const [lifted, setLifted] = useState<number | null>(null);
  const { mutateAsync } = api.useMutation("post", "/api/erasures/lift");
  const { isRunning, problem, at, submit, clear } = useSubmitting(async () => {
    setLifted(null);
    setLifted((await mutateAsync({ body: { source, value: value.trim() } })).identities);
    setValue("");
  });
  const change = (text: string) => {
    setValue(text);
    clear();
  };
  return (
    <>
      <PageTitle description={t("erased.description")}>{t("erased.title")}</PageTitle>
      <Stack component="form" onSubmit={submit} maw={480}>
        <Select
          label={t("erased.source")}
          data={SOURCES.map((each) => ({ value: each, label: t(`erasedSource.${each}`) }))}
          value={source}
          onChange={(chosen) => setSource(SOURCES.find((each) => each === chosen) ?? "email")}
          allowDeselect={false}
        />
        <TextInput label={t("erased.value")} description={t("erased.valueHint")} value={value} onChange={(event) => change(event.currentTarget.value)} error={at.value} autoComplete="off" spellCheck={false} />
        <Text size="sm" c="dimmed">
          {t("erased.what")}
        </Text>
        <Outcome lifted={lifted} problem={problem} />
        <Group>
          <Button type="submit" loading={isRunning} disabled={!value.trim()}>
            {t("erased.lift")}
          </Button>
        </Group>
      </Stack>
    </>
  );
}
