import { Badge, Box, Button, Code, Group, Text } from "@mantine/core";
import { IconKey, IconPlus } from "@tabler/icons-react";
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useSearchParams } from "react-router";
import { type Schemas, api } from "../api/client";
import { ConfirmButton } from "../parts/ConfirmButton";
import { type Column, DataTable } from "../parts/DataTable";
import { Empty } from "../parts/Empty";
import { Moment } from "../parts/Moment";
import { showDone } from "../parts/notices";
import { PageTitle } from "../parts/PageTitle";
import { Pager } from "../parts/Pager";
import { ProblemAlert } from "../parts/ProblemAlert";
import { NewKey } from "./NewKey";
import { AREAS, type Area, stateOf } from "./scopes";

type Key = Schemas["ShownKey"];

function NameOf({ shown }: { shown: Key }) {
  const { t } = useTranslation("settings");
  const state = stateOf(shown, new Date());
  return (
    <Box>
      <Group gap="xs">
        <Text size="sm" fw={600}>
          {shown.name}
        </Text>
        {state !== "active" && (
          <Badge color="gray" variant="outline">
            {t(`keyState.${state}`)}
          </Badge>
        )}
      </Group>
      <Code>{shown.prefix}…</Code>
    </Box>
  );
}

function ScopesOf({ shown }: { shown: Key }) {
  const { t } = useTranslation("settings");
  if (shown.kind === "write") return t("keys.sends");
  if (shown.scopes.includes("all")) return t("keys.everything");
  const nameOf = (scope: string) => {
    const [area = "", level] = scope.split(":");
    const known = (AREAS as readonly string[]).includes(area);
    const name = known ? t(`area.${area as Area}`) : area;
    return level === "write" ? t("keys.mayWrite", { name }) : t("keys.mayRead", { name });
  };
  return (
    <Group gap={4}>
      {shown.scopes.map((scope) => (
        <Badge key={scope} color={scope.endsWith(":write") ? "indigo" : "gray"}>
          {nameOf(scope)}
        </Badge>
      ))}
    </Group>
  );
}

function Revoke({ shown }: { shown: Key }) {
  const { t } = useTranslation("settings");
  const queries = useQueryClient();
  const { mutateAsync } = api.useMutation("delete", "/api/keys/{id}");
  if (stateOf(shown, new Date()) !== "active") return "–";
  const run = async () => {
    await mutateAsync({ params: { path: { id: shown.id } } });
    showDone(t("keys.revoked", { name: shown.name }));
    await queries.invalidateQueries({ queryKey: ["get", "/api/keys"] });
  };
  return (
    <ConfirmButton size="compact-sm" title={t("keys.revokeTitle", { name: shown.name })} consequence={t("keys.revokeWhat")} run={run}>
      {t("keys.revoke")}
    </ConfirmButton>
  );
}

function useColumns(): Column<Key>[] {
  const { t } = useTranslation("settings");
  return [
    { key: "name", title: t("keys.key"), cell: (shown) => <NameOf shown={shown} /> },
    { key: "scopes", title: t("keys.may"), cell: (shown) => <ScopesOf shown={shown} /> },
    { key: "used", title: t("keys.used"), cell: (shown) => (shown.last_used_at ? <Moment at={shown.last_used_at} /> : t("keys.unused")) },
    { key: "expires", title: t("keys.expires"), cell: (shown) => (shown.expires_at ? <Moment at={shown.expires_at} /> : t("expiry.never")) },
    { key: "actions", title: t("actions"), align: "end", cell: (shown) => <Revoke shown={shown} /> },
  ];
}

/** The keys that programs show. */
export default function KeysPage() {
  const { t } = useTranslation("settings");
  const [search] = useSearchParams();
  const [isNew, setNew] = useState(false);
  const { data, error, refetch } = api.useQuery("get", "/api/keys", { params: { query: { cursor: search.get("cursor") } } });
  const columns = useColumns();
  const make = (
    <Button leftSection={<IconPlus size={16} />} onClick={() => setNew(true)}>
      {t("keys.new")}
    </Button>
  );
  return (
    <>
      <PageTitle description={t("keys.description")} actions={make}>
        {t("keys.title")}
      </PageTitle>
      <ProblemAlert problem={error} retry={() => void refetch()} />
      {(data || !error) && (
        <DataTable
          label={t("keys.title")}
          columns={columns}
          rows={data?.items}
          rowKey={(shown) => shown.id}
          empty={<Empty icon={IconKey} title={t("keys.none")}>{t("keys.noneDetail")}</Empty>}
        />
      )}
      <Pager next={data?.next} />
      {isNew && <NewKey close={() => setNew(false)} />}
    </>
  );
}
