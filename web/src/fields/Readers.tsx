import { Alert, Anchor, List, Text } from "@mantine/core";
import { IconAlertTriangle } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import type { Reader } from "./data";

/** Which scores and segments read what is to be removed; each leads to where it can be taken out. */
export function Readers({ readers, children }: { readers: readonly Reader[]; children: string }) {
  const { t } = useTranslation("fields");
  return (
    <Alert color="orange" icon={<IconAlertTriangle />} title={t("readers.title", { count: readers.length })}>
      <List size="sm" mb="xs">
        {readers.map((each) => (
          <List.Item key={`${each.part} ${each.key}`}>
            <Anchor component={Link} inherit c="var(--mantine-color-text)" underline="always" to={`/${each.part}s/${encodeURIComponent(each.key)}`}>
              {each.name}
            </Anchor>
            {!each.is_live && ` (${t("readers.draft")})`}
          </List.Item>
        ))}
      </List>
      <Text size="sm">{children}</Text>
    </Alert>
  );
}
