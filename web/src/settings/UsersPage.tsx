import { Badge, Box, Button, Group, Text } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useSearchParams } from "react-router";
import { api } from "../api/client";
import { useMe } from "../app/me";
import { ConfirmButton } from "../parts/ConfirmButton";
import { type Column, DataTable } from "../parts/DataTable";
import { Empty } from "../parts/Empty";
import { Moment } from "../parts/Moment";
import { showDone, showProblem } from "../parts/notices";
import { PageTitle } from "../parts/PageTitle";
import { Pager } from "../parts/Pager";
import { ProblemAlert } from "../parts/ProblemAlert";
import type { User } from "./parts";
import { EditUser, NewUser, useRenewUsers } from "./UserDialogs";

function Who({ user }: { user: User }) {
  const { t } = useTranslation("settings");
  const isMe = useMe().id === user.id;
  return (
    <Box miw={160}>
      <Group gap="xs">
        <Text size="sm" fw={600}>
          {user.name || user.email}
        </Text>
        {isMe && <Badge color="gray">{t("users.you")}</Badge>}
        {!user.is_active && (
          <Badge color="gray" variant="outline">
            {t("users.inactive")}
          </Badge>
        )}
        {user.has_second_factor && <Badge color="teal">{t("users.secondFactor")}</Badge>}
      </Group>
      {user.name && (
        <Text size="xs" c="dimmed" style={{ overflowWrap: "anywhere" }}>
          {user.email}
        </Text>
      )}
    </Box>
  );
}

function RoleOf({ user }: { user: User }) {
  const { t } = useTranslation("settings");
  return (
    <>
      <Text size="sm">{t(`role.${user.role}.name`)}</Text>
      <Text size="xs" c="dimmed">
        {t("users.since")} <Moment at={user.created_at} as="date" />
      </Text>
    </>
  );
}

/** For who has lost the phone: without a second factor they log in by their password, and set up a new one. */
function ResetFactor({ user }: { user: User }) {
  const { t } = useTranslation("settings");
  const renew = useRenewUsers();
  const { mutateAsync } = api.useMutation("delete", "/api/users/{id}/second-factor");
  const name = user.name || user.email;
  const reset = async () => {
    await mutateAsync({ params: { path: { id: user.id } } });
    showDone(t("users.factorReset", { name }));
    await renew();
  };
  return (
    <ConfirmButton size="compact-sm" color="orange" title={t("users.resetTitle", { name })} consequence={t("users.resetWhat", { name })} run={reset}>
      {t("users.reset")}
    </ConfirmButton>
  );
}

function Actions({ user, edit }: { user: User; edit: () => void }) {
  const { t } = useTranslation("settings");
  const isMe = useMe().id === user.id;
  const renew = useRenewUsers();
  const { mutateAsync } = api.useMutation("patch", "/api/users/{id}");
  const set = async (is_active: boolean) => {
    await mutateAsync({ params: { path: { id: user.id } }, body: { version: user.version, is_active } });
    showDone(is_active ? t("users.activated") : t("users.deactivated"));
    await renew();
  };
  const name = user.name || user.email;
  return (
    <Group gap="xs" justify="flex-end" maw={210} ml="auto">
      <Button size="compact-sm" variant="default" onClick={edit} aria-label={t("users.editOf", { name })}>
        {t("users.edit")}
      </Button>
      {!isMe && user.has_second_factor && <ResetFactor user={user} />}
      {!isMe && user.is_active && (
        <ConfirmButton size="compact-sm" title={t("users.deactivateTitle", { name })} consequence={t("users.deactivateWhat")} run={() => set(false)}>
          {t("users.deactivate")}
        </ConfirmButton>
      )}
      {!user.is_active && (
        <Button size="compact-sm" variant="light" onClick={() => void set(true).catch(showProblem)}>
          {t("users.activate")}
        </Button>
      )}
    </Group>
  );
}

function useColumns(edit: (user: User) => void): Column<User>[] {
  const { t } = useTranslation("settings");
  return [
    { key: "who", title: t("users.user"), cell: (user) => <Who user={user} /> },
    { key: "role", title: t("users.role"), cell: (user) => <RoleOf user={user} /> },
    { key: "last", title: t("users.lastLogin"), cell: (user) => (user.last_login ? <Moment at={user.last_login} /> : t("users.never")) },
    { key: "actions", title: t("actions"), align: "end", cell: (user) => <Actions user={user} edit={() => edit(user)} /> },
  ];
}

/** Who may log in, and what each of them may do. */
export default function UsersPage() {
  const { t } = useTranslation("settings");
  const [search] = useSearchParams();
  const [isNew, setNew] = useState(false);
  const [edited, setEdited] = useState<User | null>(null);
  const { data, error, refetch } = api.useQuery("get", "/api/users", { params: { query: { cursor: search.get("cursor") } } });
  const columns = useColumns(setEdited);
  return (
    <>
      <PageTitle
        description={t("users.description")}
        actions={
          <Button leftSection={<IconPlus size={16} />} onClick={() => setNew(true)}>
            {t("users.new")}
          </Button>
        }
      >
        {t("users.title")}
      </PageTitle>
      <ProblemAlert problem={error} retry={() => void refetch()} />
      {(data || !error) && (
        <DataTable label={t("users.title")} columns={columns} rows={data?.items} rowKey={(user) => user.id} empty={<Empty title={t("users.none")} />} />
      )}
      <Pager next={data?.next} />
      {isNew && <NewUser close={() => setNew(false)} />}
      {edited && <EditUser key={edited.id} user={edited} close={() => setEdited(null)} />}
    </>
  );
}
