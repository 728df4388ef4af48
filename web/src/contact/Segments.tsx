import { Anchor, Card, Group, Skeleton, Stack, Text, Title } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { api } from "../api/client";
import { Moment } from "../parts/Moment";
import { ProblemAlert } from "../parts/ProblemAlert";

/** The segments that a contact is in. */
export function Segments({ contact }: { contact: number }) {
  const { t } = useTranslation("contact");
  const { data, error, refetch } = api.useQuery("get", "/api/contacts/{id}/segments", { params: { path: { id: contact } } });
  return (
    <Card component="section" aria-labelledby="segments">
      <Title order={2} id="segments" mb="sm">
        {t("segments.title")}
      </Title>
      <ProblemAlert problem={data ? null : error} retry={() => void refetch()} />
      {!data && !error && <Skeleton height={24} />}
      {data?.length === 0 && (
        <Text size="sm" c="dimmed">
          {t("segments.none")}
        </Text>
      )}
      <Stack gap={8}>
        {data?.map((each) => (
          <Group key={each.segment} justify="space-between" gap="xs" align="flex-start" wrap="nowrap">
            <Anchor component={Link} to={`/contacts?segment=${encodeURIComponent(each.segment)}`} size="sm" style={{ overflowWrap: "anywhere" }}>
              {each.name}
            </Anchor>
            <Text size="xs" c="dimmed" style={{ whiteSpace: "nowrap" }}>
              <Moment at={each.since} />
            </Text>
          </Group>
        ))}
      </Stack>
    </Card>
  );
}
