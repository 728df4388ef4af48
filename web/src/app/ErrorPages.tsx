import { Button, Center, Code, Group, Stack, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { Link, useRouteError } from "react-router";
import { PageTitle } from "../parts/PageTitle";

/** Nothing has this address. */
export function MissingPage() {
  const { t } = useTranslation("app");
  return (
    <Stack align="flex-start" gap="md">
      <PageTitle>{t("missing.title")}</PageTitle>
      <Text>{t("missing.detail")}</Text>
      <Button component={Link} to="/">
        {t("missing.begin")}
      </Button>
    </Stack>
  );
}

/** The page is for other roles. */
export function ForbiddenPage() {
  const { t } = useTranslation("app");
  return (
    <Stack align="flex-start" gap="md">
      <PageTitle>{t("forbidden.title")}</PageTitle>
      <Text>{t("forbidden.detail")}</Text>
      <Button component={Link} to="/">
        {t("missing.begin")}
      </Button>
    </Stack>
  );
}

/** Something of ours broke while a page was drawn, or a newer version of the app is on the server. */
export function BrokenPage() {
  const { t } = useTranslation("app");
  const error = useRouteError();
  return (
    <Center p="xl">
      <Stack gap="md" maw={560}>
        <PageTitle>{t("broken.title")}</PageTitle>
        <Text>{t("broken.detail")}</Text>
        <Code block>{error instanceof Error ? error.message : String(error)}</Code>
        <Group>
          <Button onClick={() => window.location.reload()}>{t("broken.reload")}</Button>
          <Button variant="default" component="a" href="/">
            {t("missing.begin")}
          </Button>
        </Group>
      </Stack>
    </Center>
  );
}
