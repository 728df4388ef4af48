import { Box, NavLink, Title } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { Link, Outlet, useLocation } from "react-router";
import { entriesOf } from "./features";
import { useMe } from "./me";
import classes from "./Shell.module.css";
import { useWords } from "./words";

/** The pages of settings, side by side with a list of them. */
export function SettingsFrame() {
  const { t } = useTranslation("app");
  const words = useWords();
  const { pathname } = useLocation();
  const { role } = useMe();
  return (
    <Box className={classes.settings}>
      <Box component="nav" aria-label={t("navigation.settings")}>
        <Title order={2} size="sm" c="dimmed" px="sm" pb="xs" visibleFrom="sm">
          {t("navigation.settings")}
        </Title>
        <Box className={classes.settingsList}>
          {entriesOf("settings", role).map(({ to, text, icon: Icon }) => {
            const isHere = pathname === to || pathname.startsWith(`${to}/`);
            return (
              <NavLink
                key={to}
                component={Link}
                to={to}
                label={words(text)}
                leftSection={<Icon size={18} stroke={1.6} />}
                active={isHere}
                aria-current={isHere ? "page" : undefined}
                className={classes.entry}
              />
            );
          })}
        </Box>
      </Box>
      <Box miw={0}>
        <Outlet />
      </Box>
    </Box>
  );
}
