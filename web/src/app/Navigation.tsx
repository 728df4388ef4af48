import { Box, NavLink, ScrollArea, Text, Tooltip } from "@mantine/core";
import { IconSettings } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { Link, useLocation } from "react-router";
import { type Entry, entriesOf } from "./features";
import { useMe } from "./me";
import classes from "./Shell.module.css";
import { useWords } from "./words";

const SECTIONS = ["work", "model", "data"] as const;

interface Shown {
  to: string;
  text: string;
  icon: Entry["icon"];
  isHere: boolean;
  isRail: boolean;
}

function EntryLink({ to, text, icon: Icon, isHere, isRail }: Shown) {
  return (
    <Tooltip label={text} position="right" disabled={!isRail}>
      <NavLink
        component={Link}
        to={to}
        label={isRail ? undefined : text}
        aria-label={isRail ? text : undefined}
        leftSection={<Icon size={20} stroke={1.6} />}
        active={isHere}
        aria-current={isHere ? "page" : undefined}
        className={classes.entry}
      />
    </Tooltip>
  );
}

const isUnder = (pathname: string, to: string): boolean =>
  to === "/" ? pathname === "/" : pathname === to || pathname.startsWith(`${to}/`);

/** Of entries of which one lies under the other, such as events and refused ones, it is the nearest that one is at. */
const nearest = (pathname: string, entries: readonly Entry[]): string | undefined =>
  entries.map(({ to }) => to).filter((to) => isUnder(pathname, to)).sort((one, other) => other.length - one.length)[0];

/** The entries that the features bring and the role sees, by section. */
export function Navigation({ isRail }: { isRail: boolean }) {
  const { t } = useTranslation("app");
  const words = useWords();
  const { pathname } = useLocation();
  const { role } = useMe();
  const settings = entriesOf("settings", role)[0];
  return (
    <ScrollArea className={isRail ? classes.rail : undefined} flex={1} type="auto" scrollbars="y">
      {SECTIONS.map((section) => ({ section, entries: entriesOf(section, role) }))
        .filter(({ entries }) => entries.length > 0)
        .map(({ section, entries }) => (
          <Box key={section} className={classes.section}>
            {!isRail && section !== "work" && (
              <Text size="xs" fw={600} c="dimmed" px="sm" pb={4}>
                {t(`navigation.${section}`)}
              </Text>
            )}
            {entries.map(({ to, text, icon }) => (
              <EntryLink key={to} to={to} text={words(text)} icon={icon} isHere={to === nearest(pathname, entries)} isRail={isRail} />
            ))}
          </Box>
        ))}
      {settings && (
        <EntryLink
          to={settings.to}
          text={t("navigation.settings")}
          icon={IconSettings}
          isHere={isUnder(pathname, "/settings")}
          isRail={isRail}
        />
      )}
    </ScrollArea>
  );
}
