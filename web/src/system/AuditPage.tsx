import { Button, Group, Select, Text } from "@mantine/core";
import { IconHistory } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { useSearchParams } from "react-router";
import { type Schemas, api } from "../api/client";
import { ContactLink } from "../parts/ContactLink";
import { type Column, DataTable } from "../parts/DataTable";
import { Empty } from "../parts/Empty";
import { Moment } from "../parts/Moment";
import { PageTitle } from "../parts/PageTitle";
import { Pager } from "../parts/Pager";
import { ProblemAlert } from "../parts/ProblemAlert";
import classes from "./system.module.css";
import { OBJECTS, VERBS, isMissing, isOwn, isTelling, useCodeWords, usePieceWords, useValueWords } from "./words";

type Entry = Schemas["ShownEntry"];
type User = Schemas["ShownUser"];

function useUsers(): readonly User[] {
  const { data } = api.useQuery("get", "/api/users", { params: { query: { limit: 200 } } });
  return data?.items ?? [];
}

function Who({ entry, users }: { entry: Entry; users: readonly User[] }) {
  const words = useCodeWords();
  const user = entry.actor_kind === "user" ? users.find((each) => each.id === entry.actor_id) : undefined;
  const name = entry.actor_kind === "system" ? "" : user?.name || entry.actor_name;
  return (
    <>
      <Text size="sm" fw={600} style={{ overflowWrap: "anywhere" }}>
        {name || words("who", entry.actor_kind)}
      </Text>
      <Text size="xs" c="dimmed" fw={400}>
        {entry.actor_kind === "user" ? entry.address : [name ? words("who", entry.actor_kind) : "", entry.address].filter(Boolean).join(" · ")}
      </Text>
    </>
  );
}

function What({ entry, users }: { entry: Entry; users: readonly User[] }) {
  const words = useCodeWords();
  const verb = words("verb", entry.verb);
  if (isOwn(entry.verb)) return verb;
  const thing = words("object", entry.object_kind);
  if (entry.object_kind === "contact") {
    return (
      <>
        {verb} · {thing} <ContactLink id={Number(entry.object_id)} />
      </>
    );
  }
  const user = entry.object_kind === "user" ? users.find((each) => String(each.id) === entry.object_id) : undefined;
  return `${verb} · ${thing} ${user ? user.name || user.email : entry.object_id}`.trim();
}

function Details({ entry }: { entry: Entry }) {
  const words = useCodeWords();
  const write = useValueWords();
  const pieces = usePieceWords();
  const changes = Object.entries(entry.changes).filter(([name, [before, after]]) => isTelling(name) && !(isMissing(before) && isMissing(after)));
  if (changes.length === 0) return <Text c="dimmed">–</Text>;
  return (
    <div className={classes.changes}>
      {changes.map(([name, [before, after]]) => (
        <span key={name}>
          {words("part", name)}: {isMissing(before) ? "" : `${write(before)} → `}
          {name === "parts" ? pieces(after) : write(after)}
        </span>
      ))}
    </div>
  );
}

function useColumns(users: readonly User[]): Column<Entry>[] {
  const { t } = useTranslation("system");
  return [
    { key: "who", title: t("audit.who"), cell: (entry) => <Who entry={entry} users={users} /> },
    { key: "what", title: t("audit.what"), cell: (entry) => <What entry={entry} users={users} /> },
    { key: "details", title: t("audit.details"), cell: (entry) => <Details entry={entry} /> },
    { key: "at", title: t("audit.at"), align: "end", cell: (entry) => <Moment at={entry.at} as="moment" /> },
  ];
}

const NAMES = ["actor", "verb", "thing"] as const;

function Filters({ users }: { users: readonly User[] }) {
  const { t } = useTranslation("system");
  const words = useCodeWords();
  const [search, setSearch] = useSearchParams();
  const set = (name: string) => (value: string | null) => {
    const next = new URLSearchParams(search);
    next.delete("cursor");
    if (value) next.set(name, value);
    else next.delete(name);
    setSearch(next);
  };
  const sorted = (area: "verb" | "object", codes: readonly string[]) => codes.map((value) => ({ value, label: words(area, value) })).sort((one, other) => one.label.localeCompare(other.label));
  const people = users.map((user) => ({ value: String(user.id), label: user.name || user.email }));
  return (
    <Group mb="md" align="flex-end">
      <Select label={t("audit.who")} placeholder={t("audit.everybody")} data={people} value={search.get("actor")} onChange={set("actor")} clearable searchable w={200} clearButtonProps={{ "aria-label": t("audit.clear") }} />
      <Select label={t("audit.did")} placeholder={t("audit.everything")} data={sorted("verb", VERBS)} value={search.get("verb")} onChange={set("verb")} clearable searchable w={200} clearButtonProps={{ "aria-label": t("audit.clear") }} />
      <Select label={t("audit.to")} placeholder={t("audit.everything")} data={sorted("object", OBJECTS)} value={search.get("thing")} onChange={set("thing")} clearable searchable w={200} clearButtonProps={{ "aria-label": t("audit.clear") }} />
      {NAMES.some((name) => search.has(name)) && (
        <Button variant="subtle" onClick={() => setSearch({})}>
          {t("audit.all")}
        </Button>
      )}
    </Group>
  );
}

/** Who did what, when and from where. */
export default function AuditPage() {
  const { t } = useTranslation("system");
  const [search] = useSearchParams();
  const users = useUsers();
  const actor = Number(search.get("actor")) || undefined;
  const query = { actor_id: actor, actor_kind: actor ? "user" : undefined, verb: search.get("verb") ?? undefined, object_kind: search.get("thing") ?? undefined, cursor: search.get("cursor") };
  const { data, error, refetch } = api.useQuery("get", "/api/audit", { params: { query } });
  const columns = useColumns(users);
  return (
    <>
      <PageTitle description={t("audit.description")}>{t("audit.title")}</PageTitle>
      <Filters users={users} />
      <ProblemAlert problem={error} retry={() => void refetch()} />
      {(data || !error) && (
        <DataTable label={t("audit.title")} columns={columns} rows={data?.items} rowKey={(entry) => entry.id} empty={<Empty icon={IconHistory} title={t("audit.none")}>{t("audit.noneDetail")}</Empty>} />
      )}
      <Pager next={data?.next} />
    </>
  );
}
