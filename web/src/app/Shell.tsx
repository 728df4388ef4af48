import { ActionIcon, AppShell, Box, Burger, Group } from "@mantine/core";
import { useDisclosure, useLocalStorage } from "@mantine/hooks";
import { IconLayoutSidebarLeftCollapse, IconLayoutSidebarLeftExpand } from "@tabler/icons-react";
import { Suspense, lazy, useEffect } from "react";
import { useTranslation } from "react-i18next";
import { Link, Outlet, useLocation } from "react-router";
import { useIsLoginWished } from "../api/session";
import { AccountMenu } from "./AccountMenu";
import { Navigation } from "./Navigation";
import { SampleMark } from "./SampleMark";
import classes from "./Shell.module.css";

const LoginAgain = lazy(() => import("../account/LoginAgain"));

export function Brand({ isShort = false }: { isShort?: boolean }) {
  return (
    <Link to="/" className={classes.brand} aria-label="Baremo">
      <img src="/baremo.svg" alt="" width={26} height={26} />
      {!isShort && "Baremo"}
    </Link>
  );
}

/** What is around every page: navigation at the side, or in a drawer on a phone. */
export function Shell() {
  const { t } = useTranslation("app");
  const [isOpen, { toggle, close }] = useDisclosure(false);
  const [isRail, setRail] = useLocalStorage({ key: "baremo-rail", defaultValue: false });
  const isLoginWished = useIsLoginWished();
  const { pathname } = useLocation();
  useEffect(close, [pathname, close]);
  const Fold = isRail ? IconLayoutSidebarLeftExpand : IconLayoutSidebarLeftCollapse;
  return (
    <>
      <a href="#main" className="baremo-skip">
        {t("shell.skip")}
      </a>
      <AppShell
        transitionDuration={0}
        header={{ height: { base: 52, sm: 0 } }}
        navbar={{ width: isRail ? 64 : 232, breakpoint: "sm", collapsed: { mobile: !isOpen } }}
      >
        <AppShell.Header hiddenFrom="sm" px="md">
          <Group h="100%" justify="space-between">
            <Brand />
            <Burger opened={isOpen} onClick={toggle} aria-label={t("shell.menu")} aria-expanded={isOpen} size="sm" />
          </Group>
        </AppShell.Header>
        <AppShell.Navbar className={classes.navbar} aria-label={t("navigation.main")} p={isRail ? "xs" : "sm"}>
          <Group justify={isRail ? "center" : "space-between"} pb="md" px={isRail ? 0 : "xs"} visibleFrom="sm">
            <Brand isShort={isRail} />
            <ActionIcon
              variant="subtle"
              color="gray"
              c="dimmed"
              onClick={() => setRail(!isRail)}
              aria-label={t(isRail ? "shell.expand" : "shell.collapse")}
            >
              <Fold size={18} stroke={1.6} />
            </ActionIcon>
          </Group>
          <Navigation isRail={isRail && !isOpen} />
          <SampleMark isRail={isRail && !isOpen} />
          <AccountMenu isRail={isRail && !isOpen} />
        </AppShell.Navbar>
        <AppShell.Main id="main" tabIndex={-1}>
          <Box className={classes.main}>
            <Outlet />
          </Box>
        </AppShell.Main>
      </AppShell>
      <Suspense>{isLoginWished && <LoginAgain />}</Suspense>
    </>
  );
}
