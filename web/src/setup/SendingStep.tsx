import { Alert, Anchor, Button, Code, Group, Skeleton, Stack, Tabs, Text, TextInput, Title } from "@mantine/core";
import { IconAlertTriangle } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Link, useSearchParams } from "react-router";
import { CopyField } from "../parts/CopyField";
import { ProblemAlert } from "../parts/ProblemAlert";
import { useSubmitting } from "../parts/submitting";
import { Arrival } from "./Arrival";
import { useWriteKeys } from "./key";
import { WAYS, writeSnippet } from "./snippets";

type Keys = ReturnType<typeof useWriteKeys>;

function NewKey({ make }: Pick<Keys, "make">) {
  const { t } = useTranslation("setup");
  const [name, setName] = useState(t("sending.usualName"));
  const { submit, isRunning, problem, at } = useSubmitting(() => make(name.trim()));
  return (
    <form onSubmit={submit}>
      <Group align="flex-end" gap="sm">
        <TextInput label={t("sending.name")} value={name} onChange={(event) => setName(event.currentTarget.value)} error={at.name} maxLength={200} required withAsterisk={false} />
        <Button type="submit" loading={isRunning} disabled={!name.trim()}>{t("sending.make")}</Button>
      </Group>
      <ProblemAlert problem={problem} except={["name"]} />
    </form>
  );
}

/** A key is shown whole only when it is made; of those from before there is the beginning. */
function KeyPart({ keys }: { keys: Keys }) {
  const { t } = useTranslation("setup");
  const latest = keys.working[0];
  if (keys.made) {
    return (
      <Stack gap="xs">
        <Alert color="orange" icon={<IconAlertTriangle />} title={t("sending.onceTitle")}>{t("sending.once")}</Alert>
        <CopyField value={keys.made.key ?? ""} label={keys.made.name} isBlock />
      </Stack>
    );
  }
  return (
    <Stack gap="sm">
      {latest && (
        <Text size="sm">
          {t("sending.there", { name: latest.name })} <Code>{latest.prefix}…</Code> {t("sending.thereHow", { place: t("sending.place") })}{" "}
          <Anchor component={Link} to="/settings/keys" size="sm" underline="always">{t("sending.toKeys")}</Anchor>
        </Text>
      )}
      <NewKey make={keys.make} />
    </Stack>
  );
}

function Snippets({ text }: { text: string }) {
  const { t } = useTranslation("setup");
  const [search, setSearch] = useSearchParams();
  const way = WAYS.find((each) => each === search.get("way")) ?? WAYS[0];
  const words = { everyPage: t("sending.everyPage"), whoTheyAre: t("sending.whoTheyAre") };
  const choose = (next: string | null) => setSearch((old) => new URLSearchParams([...old].filter(([name]) => name !== "way").concat([["way", next ?? way]])), { replace: true });
  return (
    <Tabs value={way} onChange={choose} keepMounted={false}>
      <Tabs.List mb="sm">
        {WAYS.map((each) => <Tabs.Tab key={each} value={each}>{t(`sending.way.${each}`)}</Tabs.Tab>)}
      </Tabs.List>
      {WAYS.map((each) => (
        <Tabs.Panel key={each} value={each}>
          <Text size="sm" mb="xs">{t(`sending.how.${each}`)}</Text>
          <CopyField value={writeSnippet(each, location.origin, text, words)} label={t(`sending.way.${each}`)} isBlock />
        </Tabs.Panel>
      ))}
    </Tabs>
  );
}

/** A key, how to send with it, and whether something comes. */
export default function SendingStep() {
  const { t } = useTranslation("setup");
  const keys = useWriteKeys();
  if (keys.error && !keys.isKnown) return <ProblemAlert problem={keys.error} retry={() => void keys.refetch()} />;
  if (!keys.isKnown) return <Skeleton height={320} />;
  return (
    <Stack gap="lg">
      <Stack component="section" gap="sm" aria-label={t("sending.key")}>
        <Title order={3}>{t("sending.key")}</Title>
        <KeyPart keys={keys} />
      </Stack>
      {keys.working.length > 0 && (
        <>
          <Stack component="section" gap="sm" aria-label={t("sending.send")}>
            <Title order={3}>{t("sending.send")}</Title>
            <Snippets text={keys.made?.key ?? t("sending.place")} />
          </Stack>
          <Arrival source={keys.made ? `key:${keys.made.id}` : undefined} />
        </>
      )}
    </Stack>
  );
}
