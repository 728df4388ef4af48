import { ActionIcon, Button, Card, Group, Select, Stack, Text, TextInput, Title, Tooltip } from "@mantine/core";
import { IconPlus, IconX } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Schemas } from "../api/client";
import { useHasRole } from "../app/me";
import { ProblemAlert } from "../parts/ProblemAlert";
import { showProblem } from "../parts/notices";
import { useSubmitting } from "../parts/submitting";
import { type Contact, useChange } from "./data";

type Source = Schemas["NamedIdentity"]["source"];
const SOURCES: readonly Source[] = ["email", "user_id", "anonymous_id"];
const AT_ONCE = 8;
const isSource = (text: string | null): text is Source => SOURCES.some((each) => each === text);

/** By what the contact is known to those who send events. */
export function Identities({ contact }: { contact: Contact }) {
  const { t } = useTranslation("contact");
  const canEdit = useHasRole("administrator", "marketer", "seller");
  const [isAdding, setAdding] = useState(false);
  const [isAll, setAll] = useState(false);
  const change = useChange(contact);
  const shown = isAll ? contact.identities : contact.identities.slice(0, AT_ONCE);
  const remove = (source: Source, value: string) => void change({ remove_identities: [{ source, value }] }).catch(showProblem);
  return (
    <Card component="section" aria-labelledby="identities">
      <Title order={2} id="identities" mb={4}>
        {t("identities.title")}
      </Title>
      <Text size="xs" c="dimmed" mb="sm">
        {t("identities.help")}
      </Text>
      <Stack gap={6}>
        {shown.map(({ source, value }) => (
          <Group key={`${source}:${value}`} justify="space-between" wrap="nowrap" gap="xs">
            <Text size="sm" style={{ overflowWrap: "anywhere" }}>
              {value} <Text span size="xs" c="dimmed">{isSource(source) ? t(`identities.source.${source}`) : source}</Text>
            </Text>
            {canEdit && isSource(source) && contact.identities.length > 1 && (
              <Tooltip label={t("identities.remove")}>
                <ActionIcon size="sm" variant="subtle" color="gray" c="dimmed" onClick={() => remove(source, value)} aria-label={t("identities.removeOf", { value })}>
                  <IconX size={14} />
                </ActionIcon>
              </Tooltip>
            )}
          </Group>
        ))}
      </Stack>
      {contact.identities.length > AT_ONCE && !isAll && (
        <Button mt="xs" size="compact-xs" variant="subtle" onClick={() => setAll(true)}>
          {t("identities.all", { count: contact.identities.length })}
        </Button>
      )}
      {contact.earlier_ids.length > 0 && (
        <Text size="xs" c="dimmed" mt="sm">
          {t("identities.earlier", { count: contact.earlier_ids.length, numbers: contact.earlier_ids.join(", ") })}
        </Text>
      )}
      {canEdit &&
        (isAdding ? (
          <NewIdentity contact={contact} close={() => setAdding(false)} />
        ) : (
          <Button mt="sm" size="compact-xs" variant="subtle" style={{ alignSelf: "flex-start" }} leftSection={<IconPlus size={13} />} onClick={() => setAdding(true)}>
            {t("identities.add")}
          </Button>
        ))}
    </Card>
  );
}

function NewIdentity({ contact, close }: { contact: Contact; close: () => void }) {
  const { t } = useTranslation(["contact", "parts"]);
  const [source, setSource] = useState<Source>("email");
  const [value, setValue] = useState("");
  const change = useChange(contact);
  const { isRunning, problem, at, submit } = useSubmitting(async () => {
    await change({ add_identities: [{ source, value: value.trim() }] });
    close();
  });
  const [place] = Object.keys(at).filter((path) => path.startsWith("add_identities"));
  return (
    <Stack component="form" gap={6} mt="sm" onSubmit={submit}>
      <Select size="xs" aria-label={t("identities.kind")} allowDeselect={false} value={source} onChange={(chosen) => isSource(chosen) && setSource(chosen)} data={SOURCES.map((each) => ({ value: each, label: t(`identities.source.${each}`) }))} />
      <TextInput size="xs" autoFocus aria-label={t("identities.value")} placeholder={t(`identities.example.${source}`)} maxLength={255} value={value} onChange={(event) => setValue(event.currentTarget.value)} error={place && at[place]} />
      <ProblemAlert problem={problem} except={place ? [place] : []} />
      <Group gap={6}>
        <Button type="submit" size="compact-xs" loading={isRunning} disabled={!value.trim()}>
          {t("add")}
        </Button>
        <Button size="compact-xs" variant="default" onClick={close}>
          {t("parts:cancel")}
        </Button>
      </Group>
    </Stack>
  );
}
