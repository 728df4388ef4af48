// A segment: who is in it since when, what it says, and the way to change or remove it.
import { Badge, Button, Card, Group, Stack, Text } from "@mantine/core";
import { IconPencil, IconUsersGroup } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { Link, useNavigate, useParams, useSearchParams } from "react-router";
import { type Schemas, api } from "../api/client";
import { queryClient } from "../api/queries";
import { useHasRole } from "../app/me";
import { MatchCount } from "../conditions/MatchCount";
import type { JsonObject } from "../conditions/exact";
import { useFormats } from "../language/formats";
import { ConfirmButton } from "../parts/ConfirmButton";
import { ContactLink } from "../parts/ContactLink";
import { type Column, DataTable } from "../parts/DataTable";
import { Empty } from "../parts/Empty";
import { Moment } from "../parts/Moment";
import { PageTitle } from "../parts/PageTitle";
import { Pager } from "../parts/Pager";
import { ProblemAlert } from "../parts/ProblemAlert";
import { memberName } from "./naming";

type Whole = Schemas["WholeDefinition"];
type Member = Schemas["Member"];

function Says({ segment }: { segment: Whole }) {
  const { t } = useTranslation("segments");
  const { number } = useFormats();
  const when = segment.document.when as JsonObject | undefined;
  const words = segment.words.replace(/^#.*\n+/gm, "").replace(/[*_`]/g, "").trim();
  return (
    <Card mb="md">
      <Stack gap="xs">
        {words && <Text size="sm">{words}</Text>}
        {segment.members !== null ? (
          <Text size="sm" c="dimmed">
            {t("members.count", { count: segment.members, shown: number(segment.members) })}
          </Text>
        ) : (
          segment.live === null && <MatchCount when={when} isOn={segment.problems.length === 0} />
        )}
      </Stack>
    </Card>
  );
}

function Actions({ segment }: { segment: Whole }) {
  const { t } = useTranslation("segments");
  const navigate = useNavigate();
  const { mutateAsync } = api.useMutation("delete", "/api/segments/{key}");
  const remove = async () => {
    const query = { version: segment.version, live: segment.live ?? undefined, reason: t("members.removedReason") };
    await mutateAsync({ params: { path: { key: segment.key }, query } });
    await queryClient.invalidateQueries({ queryKey: ["get", "/api/segments"] });
    void navigate("/segments");
  };
  return (
    <>
      <ConfirmButton title={t("members.removeTitle", { name: segment.name })} consequence={t("members.removeDetail")} run={remove}>
        {t("members.remove")}
      </ConfirmButton>
      <Button component={Link} to={`/segments/${encodeURIComponent(segment.key)}/edit`} leftSection={<IconPencil size={16} />}>
        {t("list.edit")}
      </Button>
    </>
  );
}

function Members({ segment }: { segment: Whole }) {
  const { t } = useTranslation("segments");
  const [search] = useSearchParams();
  const query = { limit: 50, cursor: search.get("cursor") ?? undefined };
  const { data, error, refetch } = api.useQuery("get", "/api/segments/{key}/contacts", { params: { path: { key: segment.key }, query } });
  const columns: Column<Member>[] = [
    { key: "name", title: t("members.name"), cell: (member) => <ContactLink id={member.id} name={memberName(member)} /> },
    { key: "company", title: t("members.company"), cell: ({ fields }) => String(fields.company ?? "–") },
    { key: "since", title: t("members.since"), cell: ({ since }) => <Moment at={since} /> },
  ];
  if (error) return <ProblemAlert problem={error} retry={() => void refetch()} />;
  return (
    <>
      <DataTable
        label={t("members.label")}
        columns={columns}
        rows={data?.items}
        rowKey={({ id }) => id}
        empty={
          <Empty title={t("members.empty")} icon={IconUsersGroup}>
            {t("members.emptyAbout")}
          </Empty>
        }
      />
      <Pager next={data?.next} />
    </>
  );
}

export default function MembersPage() {
  const { t } = useTranslation("segments");
  const { key = "" } = useParams();
  const canEdit = useHasRole("administrator", "marketer");
  const { data, error, refetch } = api.useQuery("get", "/api/segments/{key}", { params: { path: { key } } });
  if (error) return <ProblemAlert problem={error} retry={() => void refetch()} />;
  const description = data?.document.description;
  const state = data && (data.live === null ? "draft" : data.has_changes ? "changed" : null);
  return (
    <>
      <PageTitle
        description={typeof description === "string" ? description : undefined}
        beside={state && <Badge color={state === "draft" ? "gray" : "yellow"}>{t(`state.${state}`)}</Badge>}
        actions={canEdit && data && <Actions segment={data} />}
      >
        {data?.name ?? key}
      </PageTitle>
      {data && <Says segment={data} />}
      {data && data.live !== null && <Members segment={data} />}
      {data?.live === null && (
        <Group justify="center">
          <Text size="sm" c="dimmed">
            {t("members.draft")}
          </Text>
        </Group>
      )}
    </>
  );
}
