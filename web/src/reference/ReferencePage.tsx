import { Accordion, Anchor, Badge, Box, Group, Skeleton, Stack, Text, TextInput, Title } from "@mantine/core";
import { IconSearch } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Trans, useTranslation } from "react-i18next";
import { useSearchParams } from "react-router";
import { send } from "../api/sending";
import { Empty } from "../parts/Empty";
import { PageTitle } from "../parts/PageTitle";
import { ProblemAlert } from "../parts/ProblemAlert";
import { type Document, type Entry, groupOperations } from "./document";
import { OperationDetails } from "./OperationDetails";

const COLORS: Record<string, string> = { GET: "blue", POST: "teal", PUT: "orange", PATCH: "orange", DELETE: "red" };

async function readDocument(): Promise<Document> {
  const response = await send(new Request(new URL("/api/openapi.json", location.origin)));
  const told: unknown = await response.json();
  if (!response.ok) throw told;
  return told as Document;
}

function Operations({ document, entries }: { document: Document; entries: Entry[] }) {
  const [open, setOpen] = useState<string | null>(null);
  return (
    <Accordion variant="contained" order={3} value={open} onChange={setOpen}>
      {entries.map((entry) => {
        const key = `${entry.method} ${entry.path}`.replace(/\W+/g, "-"); // it becomes part of an id
        return (
          <Accordion.Item key={key} value={key}>
            <Accordion.Control>
              <Group gap="sm" wrap="wrap">
                <Badge color={COLORS[entry.method] ?? "gray"} miw={64}>
                  {entry.method}
                </Badge>
                <Text component="code" size="sm" ff="monospace" style={{ overflowWrap: "anywhere" }}>
                  {entry.path}
                </Text>
                <Text size="sm" c="dimmed">
                  {entry.operation.summary}
                </Text>
              </Group>
            </Accordion.Control>
            <Accordion.Panel>{open === key && <OperationDetails document={document} entry={entry} />}</Accordion.Panel>
          </Accordion.Item>
        );
      })}
    </Accordion>
  );
}

/** The API, read from its own description: for who writes a program against this very installation. */
export default function ReferencePage() {
  const { t } = useTranslation("reference");
  const [search, setSearch] = useSearchParams();
  const wanted = search.get("search") ?? "";
  const { data, error, refetch } = useQuery({ queryKey: ["openapi"], queryFn: readDocument, staleTime: Infinity });
  const groups = data ? groupOperations(data, wanted) : [];
  return (
    <Box maw={1040}>
      <PageTitle description={<Trans t={t} i18nKey="description" components={{ a: <Anchor href="/api/openapi.json" size="sm" underline="always" /> }} />}>
        {t("title")}
      </PageTitle>
      <Stack gap="lg">
        <TextInput
          type="search"
          aria-label={t("search")}
          placeholder={t("search")}
          leftSection={<IconSearch size={16} />}
          value={wanted}
          onChange={(event) => setSearch(event.currentTarget.value ? { search: event.currentTarget.value } : {}, { replace: true })}
          maw={400}
        />
        <ProblemAlert problem={error} retry={() => void refetch()} />
        {!data && !error && <Skeleton height={400} />}
        {data && groups.length === 0 && <Empty title={t("nothing")} />}
        {data &&
          groups.map(([tag, entries]) => (
            <Stack key={tag} component="section" gap="xs" aria-label={tag}>
              <Title order={2}>{tag}</Title>
              <Operations document={data} entries={entries} />
            </Stack>
          ))}
      </Stack>
    </Box>
  );
}
