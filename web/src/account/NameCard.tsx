import { Button, Card, Group, Stack, Text, TextInput, Title } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { api } from "../api/client";
import { toProblem } from "../api/problem";
import { type Me, useMe } from "../app/me";
import { Conflict } from "../parts/Conflict";
import { LeaveGuard } from "../parts/leaving";
import { showDone } from "../parts/notices";
import { ProblemAlert } from "../parts/ProblemAlert";
import { useSubmitting } from "../parts/submitting";

const MINE = api.queryOptions("get", "/api/me", {}).queryKey;

/** Saves the name; if somebody has changed the user meanwhile, what they saved is read and shown beside what was typed. */
function useName() {
  const queries = useQueryClient();
  const me = useMe();
  const [typed, type] = useState<string | null>(null);
  const [theirs, setTheirs] = useState<Me | null>(null);
  const { mutateAsync } = api.useMutation("patch", "/api/me");
  const name = typed ?? me.name;
  const save = async (version: number) => {
    try {
      queries.setQueryData(MINE, await mutateAsync({ body: { version, name } }));
    } catch (thrown) {
      if (toProblem(thrown).code !== "user_changed") throw thrown;
      setTheirs(await queries.fetchQuery({ ...api.queryOptions("get", "/api/me", {}), staleTime: 0 }));
      return false;
    }
    type(null);
    setTheirs(null);
    return true;
  };
  const forget = () => {
    type(null);
    setTheirs(null);
  };
  return { me, name, type, theirs, save, forget, isDirty: typed !== null && typed !== me.name };
}

export function NameCard() {
  const { t } = useTranslation("account");
  const { me, name, type, theirs, save, forget, isDirty } = useName();
  const { isRunning, problem, at, submit } = useSubmitting(async () => {
    if (await save(theirs?.version ?? me.version)) showDone(t("name.done"));
  });
  return (
    <Card component="section" aria-labelledby="name">
      <LeaveGuard isDirty={isDirty} />
      <Stack component="form" onSubmit={submit}>
        <Title order={2} id="name">
          {t("name.title")}
        </Title>
        <ProblemAlert problem={problem} except={["name"]} />
        {theirs && (
          <Conflict
            differences={theirs.name === name ? [] : [{ what: t("name.name"), mine: name, theirs: theirs.name }]}
            keepMine={() => void save(theirs.version)}
            takeTheirs={forget}
          />
        )}
        <Text size="sm">
          {t("email")}: {me.email}
        </Text>
        <TextInput
          label={t("name.name")}
          value={name}
          onChange={(event) => type(event.currentTarget.value)}
          error={at.name}
          autoComplete="name"
          maxLength={200}
        />
        <Group>
          <Button type="submit" loading={isRunning} disabled={!isDirty}>
            {t("name.submit")}
          </Button>
        </Group>
      </Stack>
    </Card>
  );
}
