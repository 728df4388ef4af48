import { Stack } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { PageTitle } from "../parts/PageTitle";
import { AppearanceCard } from "./AppearanceCard";

export default function AccountPage() {
  const { t } = useTranslation("account");
  return (
    <Stack gap="lg" maw={720}>
      <PageTitle>{t("mine.title")}</PageTitle>
      <AppearanceCard />
    </Stack>
  );
}
