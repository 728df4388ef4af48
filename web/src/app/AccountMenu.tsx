import { Avatar, Box, Group, Menu, Text, UnstyledButton, useMantineColorScheme } from "@mantine/core";
import { IconApi, IconLogout, IconUserCircle } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { logOut } from "../account/auth";
import { useSwitchLanguage } from "../account/switching";
import { LANGUAGES, currentLanguage, isLanguage } from "../language/i18n";
import { showProblem } from "../parts/notices";
import { APPEARANCES } from "./appearance";
import { useMe } from "./me";

function Choices() {
  const { t } = useTranslation("app");
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const switchLanguage = useSwitchLanguage();
  return (
    <>
      <Menu.Label>{t("account.language")}</Menu.Label>
      <Menu.RadioGroup value={currentLanguage()} onChange={(value) => isLanguage(value) && switchLanguage(value)}>
        {LANGUAGES.map(({ value, label }) => (
          <Menu.RadioItem key={value} value={value} closeMenuOnClick={false}>
            {label}
          </Menu.RadioItem>
        ))}
      </Menu.RadioGroup>
      <Menu.Label>{t("account.appearance")}</Menu.Label>
      <Menu.RadioGroup value={colorScheme} onChange={(value) => setColorScheme(value as typeof colorScheme)}>
        {APPEARANCES.map((each) => (
          <Menu.RadioItem key={each} value={each} closeMenuOnClick={false}>
            {t(`appearance.${each}`)}
          </Menu.RadioItem>
        ))}
      </Menu.RadioGroup>
    </>
  );
}

/** Who is logged in: their account, language, appearance, and the way out. */
export function AccountMenu({ isRail }: { isRail: boolean }) {
  const { t } = useTranslation("app");
  const me = useMe();
  const name = me.name || me.email;
  return (
    <Menu position="top-start" width={240}>
      <Menu.Target>
        <UnstyledButton p="xs">
          <span className="baremo-hidden">{isRail ? t("account.menu", { name }) : t("account.account")}</span>
          <Group wrap="nowrap" gap="sm" justify={isRail ? "center" : "flex-start"}>
            <Avatar size={32} radius="xl" color="indigo" name={name} aria-hidden />
            {!isRail && (
              <Box miw={0}>
                <Text size="sm" fw={550} truncate>
                  {name}
                </Text>
                <Text size="xs" c="dimmed" truncate>
                  {t(`role.${me.role}`)}
                </Text>
              </Box>
            )}
          </Group>
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item component={Link} to="/settings/account" leftSection={<IconUserCircle size={16} />}>
          {t("account.mine")}
        </Menu.Item>
        <Menu.Item component={Link} to="/api-reference" leftSection={<IconApi size={16} />}>
          {t("account.api")}
        </Menu.Item>
        <Menu.Divider />
        <Choices />
        <Menu.Divider />
        <Menu.Item leftSection={<IconLogout size={16} />} onClick={() => void logOut().catch(showProblem)}>
          {t("account.leave")}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
