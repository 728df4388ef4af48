import { Stack } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { PageTitle } from "../parts/PageTitle";
import { AppearanceCard } from "./AppearanceCard";
import { NameCard } from "./NameCard";
import { PasswordCard } from "./PasswordCard";
import { SecondFactorCard } from "./SecondFactorCard";

export default function AccountPage() {
  const { t } = useTranslation("account");
  return (
    <Stack gap="lg" maw={720}>
      <PageTitle description={t("mine.description")}>{t("mine.title")}</PageTitle>
      <NameCard />
      <AppearanceCard />
      <PasswordCard />
      <SecondFactorCard />
    </Stack>
  );
}
