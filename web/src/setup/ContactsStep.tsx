import { Anchor, Button, Code, Group, Stack, Text } from "@mantine/core";
import { IconFileImport } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { useFormats } from "../language/formats";
import { StateBadge } from "../imports/StateBadge";
import classes from "./setup.module.css";
import { useImports } from "./steps";

const EXAMPLE = `email,name,company,title
ana@example.com,Ana Ruiz,Acme,Marketing manager`;
const SHOWN = 3;

function Latest() {
  const { t } = useTranslation("setup");
  const { number } = useFormats();
  const items = useImports().data?.items.slice(0, SHOWN) ?? [];
  if (items.length === 0) return null;
  return (
    <ul className={classes.people} aria-label={t("contacts.latest")}>
      {items.map((each) => (
        <li key={each.id}>
          <Anchor component={Link} to={`/imports/contacts/${each.id}?from=setup`} size="sm" fw={600} c="inherit" style={{ overflowWrap: "anywhere" }}>{each.name}</Anchor>
          <Group gap="sm" wrap="nowrap">
            {each.state === "done" && <Text size="sm" c="dimmed">{t("contacts.made", { count: each.created, total: number(each.created) })}</Text>}
            <StateBadge state={each.state} />
          </Group>
        </li>
      ))}
    </ul>
  );
}

/** Whom one knows already: the imports page does it, and leads back. */
export default function ContactsStep() {
  const { t } = useTranslation("setup");
  return (
    <Stack>
      <Text size="sm">{t("contacts.file")}</Text>
      <Code block tabIndex={0}>{EXAMPLE}</Code>
      <Latest />
      <Group>
        <Button component={Link} to="/imports/new?kind=contacts&from=setup" leftSection={<IconFileImport size={16} />}>{t("contacts.import")}</Button>
        <Anchor component={Link} to="/imports/new?kind=events&from=setup" size="sm">{t("contacts.events")}</Anchor>
      </Group>
    </Stack>
  );
}
