import { Anchor, Box, Group, Paper, Stack } from "@mantine/core";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Brand } from "../app/Shell";
import { LANGUAGES, currentLanguage, switchLanguage } from "../language/i18n";
import { PageTitle } from "../parts/PageTitle";
import classes from "./account.module.css";

/** A page for who is not logged in: one box in the middle, and the switch of the language. */
export function PublicPage({ title, children }: { title: string; children: ReactNode }) {
  const { t } = useTranslation("account");
  return (
    <Box className={classes.public}>
      <Group component="header" justify="center">
        <Brand />
      </Group>
      <Paper component="main" className={classes.box} radius="lg">
        <PageTitle>{title}</PageTitle>
        <Stack gap="md">{children}</Stack>
      </Paper>
      <Group component="footer" justify="center" gap="md" aria-label={t("language")}>
        {LANGUAGES.map(({ value, label }) => (
          <Anchor
            key={value}
            component="button"
            size="sm"
            lang={value}
            aria-current={currentLanguage() === value ? "true" : undefined}
            fw={currentLanguage() === value ? 650 : 400}
            onClick={() => void switchLanguage(value)}
          >
            {label}
          </Anchor>
        ))}
      </Group>
    </Box>
  );
}
