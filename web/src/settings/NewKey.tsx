import { Alert, Button, Checkbox, Group, Input, Modal, NativeSelect, Stack, TextInput } from "@mantine/core";
import { IconAlertTriangle } from "@tabler/icons-react";
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { type Schemas, api } from "../api/client";
import { CopyField } from "../parts/CopyField";
import { ProblemAlert } from "../parts/ProblemAlert";
import { useSubmitting } from "../parts/submitting";
import { Cards } from "./parts";
import { AREAS, type Expiry, type Levels, levelsOf, toExpiry, toScopes } from "./scopes";
import classes from "./settings.module.css";

type MadeKey = Schemas["MadeKey"];
type Kind = "write" | "api";
const EXPIRIES: readonly Expiry[] = ["never", "30", "90", "365", "date"];

function Scopes({ levels, set, isAll, setAll }: { levels: Levels; set: (levels: Levels) => void; isAll: boolean; setAll: (isAll: boolean) => void }) {
  const { t } = useTranslation("settings");
  return (
    <Input.Wrapper label={t("keys.scopes")} labelElement="div">
      <Checkbox mt={4} mb="xs" label={t("keys.all")} checked={isAll} onChange={(event) => setAll(event.currentTarget.checked)} />
      {!isAll && (
        <div className={classes.scopes}>
          {AREAS.map((area) => [
            <Input.Label key={`${area}-name`} htmlFor={`scope-${area}`} fw={400}>
              {t(`area.${area}`)}
            </Input.Label>,
            <NativeSelect
              key={area}
              id={`scope-${area}`}
              size="xs"
              value={levels[area] ?? "none"}
              onChange={(event) => set({ ...levels, [area]: event.currentTarget.value })}
              data={levelsOf(area).map((level) => ({ value: level, label: t(`level.${level}`) }))}
            />,
          ])}
        </div>
      )}
    </Input.Wrapper>
  );
}

function ExpiryFields({ expiry, date, set, error }: { expiry: Expiry; date: string; set: (expiry: Expiry, date: string) => void; error?: string }) {
  const { t } = useTranslation("settings");
  return (
    <Group align="flex-end" gap="sm">
      <NativeSelect
        label={t("keys.expires")}
        value={expiry}
        onChange={(event) => set(event.currentTarget.value as Expiry, date)}
        data={EXPIRIES.map((each) => ({ value: each, label: t(`expiry.${each}`) }))}
        error={error}
      />
      {expiry === "date" && (
        <TextInput type="date" label={t("keys.until")} value={date} onChange={(event) => set(expiry, event.currentTarget.value)} required withAsterisk={false} />
      )}
    </Group>
  );
}

function useKeyForm(made: (key: MadeKey) => void) {
  const queries = useQueryClient();
  const [kind, setKind] = useState<Kind>("write");
  const [name, setName] = useState("");
  const [levels, setLevels] = useState<Levels>({ contacts: "read" });
  const [isAll, setAll] = useState(false);
  const [ends, setEnds] = useState<{ expiry: Expiry; date: string }>({ expiry: "never", date: "" });
  const { mutateAsync } = api.useMutation("post", "/api/keys");
  const form = useSubmitting(async () => {
    const scopes = kind === "api" ? toScopes(levels, isAll) : [];
    const key = await mutateAsync({ body: { kind, name, scopes, expires_at: toExpiry(ends.expiry, ends.date, new Date()) } });
    await queries.invalidateQueries({ queryKey: ["get", "/api/keys"] });
    made(key);
  });
  return { kind, setKind, name, setName, levels, setLevels, isAll, setAll, ends, setEnds, ...form };
}

function KeyForm({ made }: { made: (key: MadeKey) => void }) {
  const { t } = useTranslation("settings");
  const form = useKeyForm(made);
  const hasScopes = form.kind === "write" || toScopes(form.levels, form.isAll).length > 0;
  return (
    <Stack component="form" onSubmit={form.submit} gap="sm">
      <TextInput
        label={t("keys.name")}
        placeholder={t("keys.nameHint")}
        value={form.name}
        onChange={(event) => form.setName(event.currentTarget.value)}
        error={form.at.name}
        maxLength={200}
        required
        withAsterisk={false}
        data-autofocus
      />
      <Cards
        label={t("keys.purpose")}
        value={form.kind}
        set={form.setKind}
        options={(["write", "api"] as const).map((kind) => ({ value: kind, title: t(`keyKind.${kind}.title`), detail: t(`keyKind.${kind}.detail`) }))}
      />
      {form.kind === "api" && <Scopes levels={form.levels} set={form.setLevels} isAll={form.isAll} setAll={form.setAll} />}
      <ExpiryFields {...form.ends} set={(expiry, date) => form.setEnds({ expiry, date })} error={form.at.expires_at} />
      <ProblemAlert problem={form.problem} except={["name", "expires_at"]} />
      <Group justify="flex-end">
        <Button type="submit" loading={form.isRunning} disabled={!form.name.trim() || !hasScopes}>
          {t("keys.make")}
        </Button>
      </Group>
    </Stack>
  );
}

function Shown({ made, close }: { made: MadeKey; close: () => void }) {
  const { t } = useTranslation("settings");
  return (
    <Stack>
      <Alert color="orange" icon={<IconAlertTriangle />} title={t("keys.onceTitle")}>
        {t("keys.once")}
      </Alert>
      <CopyField value={made.key ?? ""} label={made.name} isBlock />
      <Group justify="flex-end">
        <Button onClick={close}>{t("keys.kept")}</Button>
      </Group>
    </Stack>
  );
}

/** A new key; once made it is shown, and only its button closes the window, so that it is not lost by a wrong click. */
export function NewKey({ close }: { close: () => void }) {
  const { t } = useTranslation(["settings", "parts"]);
  const [made, setMade] = useState<MadeKey | null>(null);
  const isMade = made !== null;
  return (
    <Modal
      opened
      onClose={close}
      title={made ? t("keys.made", { name: made.name }) : t("keys.new")}
      size="md"
      withCloseButton={!isMade}
      closeOnEscape={!isMade}
      closeOnClickOutside={!isMade}
      closeButtonProps={{ "aria-label": t("parts:close") }}
    >
      {made ? <Shown made={made} close={close} /> : <KeyForm made={setMade} />}
    </Modal>
  );
}
