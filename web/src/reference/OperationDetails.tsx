import { Code, Stack, Table, Text, Title } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { CopyField } from "../parts/CopyField";
import { type Document, type Entry, type Row, bodyOf, curlOf, rowsOf, typeOf } from "./document";

function Rows({ title, type, rows }: { title: string; type?: string; rows: Row[] }) {
  const { t } = useTranslation("reference");
  if (!rows.length && !type) return null;
  const isExplained = rows.some(({ description }) => description);
  return (
    <Stack gap={4}>
      <Title order={3} size="sm">
        {title} {type && <Code>{type}</Code>}
      </Title>
      {rows.length > 0 && (
        <Table.ScrollContainer minWidth={320} type="native">
          <Table aria-label={title} verticalSpacing={4}>
            <Table.Thead>
              <Table.Tr>
                <Table.Th scope="col">{t("name")}</Table.Th>
                <Table.Th scope="col">{t("type")}</Table.Th>
                {isExplained && <Table.Th scope="col">{t("meaning")}</Table.Th>}
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {rows.map(({ name, type: kind, isRequired, description }) => (
                <Table.Tr key={name}>
                  <Table.Th scope="row" fw={550}>
                    <code>{name}</code> {isRequired && <Text span size="xs" c="dimmed">{t("required")}</Text>}
                  </Table.Th>
                  <Table.Td style={{ overflowWrap: "break-word" }}>{kind}</Table.Td>
                  {isExplained && <Table.Td>{description}</Table.Td>}
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </Table.ScrollContainer>
      )}
    </Stack>
  );
}

/** What an operation takes and answers, and how to call it. */
export function OperationDetails({ document, entry }: { document: Document; entry: Entry }) {
  const { t } = useTranslation("reference");
  const { parameters = [], requestBody, responses, description } = entry.operation;
  const body = bodyOf(requestBody);
  const [status, answer] = Object.entries(responses).find(([code]) => code.startsWith("2")) ?? ["", undefined];
  const given = parameters.map(({ name, required = false, schema, description: said = "" }) => ({
    name,
    type: typeOf(schema),
    isRequired: required,
    description: said,
  }));
  return (
    <Stack gap="md">
      <Text size="sm">{description}</Text>
      <Rows title={t("parameters")} rows={given} />
      <Rows title={t("body")} type={body && typeOf(body)} rows={rowsOf(document, body)} />
      <Rows title={t("answer", { status })} type={typeOf(bodyOf(answer))} rows={rowsOf(document, bodyOf(answer))} />
      <CopyField isBlock value={curlOf(document, entry, location.origin)} label={t("call")} />
    </Stack>
  );
}
