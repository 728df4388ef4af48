import { Anchor, Button, Group, Stack, Text } from "@mantine/core";
import { IconUserPlus } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { NewUser } from "../settings/UserDialogs";
import classes from "./setup.module.css";
import { useUsers } from "./steps";

const SHOWN = 8;

function Users() {
  const { t } = useTranslation(["setup", "settings"]);
  const items = useUsers().data?.items.slice(0, SHOWN) ?? [];
  return (
    <ul className={classes.people} aria-label={t("colleagues.users")}>
      {items.map((each) => (
        <li key={each.id}>
          <Text size="sm" fw={600} style={{ overflowWrap: "anywhere" }}>{each.name || each.email}</Text>
          <Text size="sm" c="dimmed">{t(`settings:role.${each.role}.name`)}</Text>
        </li>
      ))}
    </ul>
  );
}

/** Who else is to work with it. */
export default function ColleaguesStep() {
  const { t } = useTranslation("setup");
  const [isAdding, setAdding] = useState(false);
  return (
    <Stack>
      <Users />
      <Group>
        <Button leftSection={<IconUserPlus size={16} />} onClick={() => setAdding(true)}>{t("colleagues.add")}</Button>
        <Anchor component={Link} to="/settings/users" size="sm">{t("colleagues.all")}</Anchor>
      </Group>
      {isAdding && <NewUser close={() => setAdding(false)} />}
    </Stack>
  );
}
