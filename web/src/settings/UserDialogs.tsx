import { Button, Group, Modal, Select, Stack, Text, TextInput } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { api, client } from "../api/client";
import { toProblem } from "../api/problem";
import type { Role } from "../app/feature";
import { Conflict, type Difference } from "../parts/Conflict";
import { CopyField } from "../parts/CopyField";
import { showDone } from "../parts/notices";
import { Password } from "../parts/Password";
import { ProblemAlert } from "../parts/ProblemAlert";
import { useSubmitting } from "../parts/submitting";
import { RoleCards, type User } from "./parts";

/** Read the list of users anew. */
export function useRenewUsers(): () => Promise<void> {
  const queries = useQueryClient();
  return () => queries.invalidateQueries({ queryKey: ["get", "/api/users"] });
}

interface Draft {
  name: string;
  role: Role;
  language: "es" | "en";
}

function DraftFields({ draft, change, at }: { draft: Draft; change: (changes: Partial<Draft>) => void; at: Record<string, string> }) {
  const { t } = useTranslation("settings");
  return (
    <>
      <TextInput
        label={t("users.name")}
        value={draft.name}
        onChange={(event) => change({ name: event.currentTarget.value })}
        error={at.name}
        maxLength={200}
        autoComplete="off"
      />
      <RoleCards value={draft.role} set={(role) => change({ role })} />
      <Select
        label={t("users.language")}
        data={[{ value: "es", label: "Español" }, { value: "en", label: "English" }]}
        value={draft.language}
        onChange={(language) => change({ language: language === "es" ? "es" : "en" })}
        allowDeselect={false}
      />
    </>
  );
}

/** How the new user gets in: by a password that was given, or by setting one. */
function Welcome({ email, hasPassword, close }: { email: string; hasPassword: boolean; close: () => void }) {
  const { t } = useTranslation("settings");
  const address = location.origin + (hasPassword ? "/login" : "/password");
  return (
    <Stack>
      <Text size="sm">{hasPassword ? t("users.welcomeWith", { email }) : t("users.welcome", { email })}</Text>
      <CopyField value={address} label={t("users.address")} isBlock />
      <Group justify="flex-end">
        <Button onClick={close} data-autofocus>
          {t("users.understood")}
        </Button>
      </Group>
    </Stack>
  );
}

function NewUserForm({ made }: { made: (email: string, hasPassword: boolean) => void }) {
  const { t, i18n } = useTranslation("settings");
  const renew = useRenewUsers();
  const [email, setEmail] = useState("");
  const [password, setPassword] = useState("");
  const [draft, setDraft] = useState<Draft>({ name: "", role: "marketer", language: i18n.language === "es" ? "es" : "en" });
  const { mutateAsync } = api.useMutation("post", "/api/users");
  const { isRunning, problem, at, submit } = useSubmitting(async () => {
    const user = await mutateAsync({ body: { ...draft, name: draft.name || null, email, password: password || null } });
    await renew();
    made(user.email, password !== "");
  });
  return (
    <Stack component="form" onSubmit={submit} gap="sm">
      <TextInput
        label={t("users.email")}
        type="email"
        value={email}
        onChange={(event) => setEmail(event.currentTarget.value)}
        error={at.email}
        required
        withAsterisk={false}
        autoComplete="off"
        data-autofocus
      />
      <DraftFields draft={draft} change={(changes) => setDraft({ ...draft, ...changes })} at={at} />
      <Password
        label={t("users.password")}
        description={t("users.passwordHint")}
        value={password}
        onChange={(event) => setPassword(event.currentTarget.value)}
        error={at.password}
        required={false}
        autoComplete="new-password"
      />
      <ProblemAlert problem={problem} except={["email", "name", "password"]} />
      <Group justify="flex-end">
        <Button type="submit" loading={isRunning} disabled={!email}>
          {t("users.make")}
        </Button>
      </Group>
    </Stack>
  );
}

export function NewUser({ close }: { close: () => void }) {
  const { t } = useTranslation(["settings", "parts"]);
  const [made, setMade] = useState<{ email: string; hasPassword: boolean } | null>(null);
  return (
    <Modal opened onClose={close} title={made ? t("users.made") : t("users.new")} size="md" closeButtonProps={{ "aria-label": t("parts:close") }}>
      {made ? <Welcome {...made} close={close} /> : <NewUserForm made={(email, hasPassword) => setMade({ email, hasPassword })} />}
    </Modal>
  );
}

const draftOf = (user: User): Draft => ({ name: user.name, role: user.role, language: user.language === "es" ? "es" : "en" });

/** Saves a user; if somebody else has meanwhile, what they saved is read and shown beside what was typed. */
function useUserForm(user: User, close: () => void) {
  const { t } = useTranslation("settings");
  const renew = useRenewUsers();
  const [draft, setDraft] = useState(draftOf(user));
  const [theirs, setTheirs] = useState<User | null>(null);
  const { mutateAsync } = api.useMutation("patch", "/api/users/{id}");
  const params = { path: { id: user.id } };
  const form = useSubmitting(async () => {
    try {
      await mutateAsync({ params, body: { version: theirs?.version ?? user.version, ...draft } });
    } catch (thrown) {
      if (toProblem(thrown).code !== "user_changed") throw thrown;
      setTheirs((await client.GET("/api/users/{id}", { params })).data ?? null);
      return;
    }
    showDone(t("users.saved"));
    await renew();
    close();
  });
  const takeTheirs = () => {
    if (theirs) setDraft(draftOf(theirs));
    void renew();
    close();
  };
  return { draft, change: (changes: Partial<Draft>) => setDraft({ ...draft, ...changes }), theirs, takeTheirs, ...form };
}

function useDifferences(draft: Draft, theirs: User | null): Difference[] {
  const { t } = useTranslation("settings");
  if (!theirs) return [];
  const all = [
    { what: t("users.name"), mine: draft.name, theirs: theirs.name },
    { what: t("users.role"), mine: t(`role.${draft.role}.name`), theirs: t(`role.${theirs.role}.name`) },
    { what: t("users.language"), mine: draft.language, theirs: theirs.language },
  ];
  return all.filter((each) => each.mine !== each.theirs);
}

export function EditUser({ user, close }: { user: User; close: () => void }) {
  const { t } = useTranslation(["settings", "parts"]);
  const { draft, change, theirs, takeTheirs, isRunning, problem, at, submit } = useUserForm(user, close);
  const differences = useDifferences(draft, theirs);
  const keepMine = () => submit({ preventDefault: () => undefined } as FormEvent);
  return (
    <Modal opened onClose={close} title={user.email} size="md" closeButtonProps={{ "aria-label": t("parts:close") }}>
      <Stack component="form" onSubmit={submit} gap="sm">
        {theirs && <Conflict differences={differences} keepMine={keepMine} takeTheirs={takeTheirs} />}
        <DraftFields draft={draft} change={change} at={at} />
        {draft.role !== user.role && (
          <Text size="sm" c="dimmed">
            {t("users.roleEnds")}
          </Text>
        )}
        <ProblemAlert problem={problem} except={["name"]} />
        <Group justify="flex-end">
          <Button variant="default" onClick={close}>
            {t("parts:cancel")}
          </Button>
          <Button type="submit" loading={isRunning}>
            {t("users.save")}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
