import { Alert, Button, Group, Stack, Table, Text } from "@mantine/core";
import { IconUsers } from "@tabler/icons-react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";

export interface Difference {
  what: string;
  mine: ReactNode;
  theirs: ReactNode;
}

interface ConflictProps {
  /** What differs between what was typed and what somebody else has saved meanwhile. */
  differences: readonly Difference[];
  keepMine: () => void;
  takeTheirs: () => void;
}

/** Somebody else has saved meanwhile (409 or 412): show what differs, and let whoever sits there choose. */
export function Conflict({ differences, keepMine, takeTheirs }: ConflictProps) {
  const { t } = useTranslation("parts");
  return (
    <Alert color="orange" role="alert" icon={<IconUsers />} title={t("conflict.title")}>
      <Stack gap="sm">
        <Text size="sm">{t("conflict.detail")}</Text>
        {differences.length > 0 && (
          <Table aria-label={t("conflict.title")}>
            <Table.Thead>
              <Table.Tr>
                <Table.Th scope="col">{t("conflict.what")}</Table.Th>
                <Table.Th scope="col">{t("conflict.mine")}</Table.Th>
                <Table.Th scope="col">{t("conflict.theirs")}</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {differences.map(({ what, mine, theirs }) => (
                <Table.Tr key={what}>
                  <Table.Th scope="row">{what}</Table.Th>
                  <Table.Td>{mine}</Table.Td>
                  <Table.Td>{theirs}</Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        )}
        <Group>
          <Button size="xs" onClick={keepMine}>
            {t("conflict.keepMine")}
          </Button>
          <Button size="xs" variant="default" onClick={takeTheirs}>
            {t("conflict.takeTheirs")}
          </Button>
        </Group>
      </Stack>
    </Alert>
  );
}
