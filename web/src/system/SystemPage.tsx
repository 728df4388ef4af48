import { useTranslation } from "react-i18next";
import { PageTitle } from "../parts/PageTitle";
import { HealthPart } from "./Health";
import { Jobs } from "./Jobs";

/** Whether all works, and what is being done behind the pages. */
export default function SystemPage() {
  const { t } = useTranslation("system");
  return (
    <>
      <PageTitle description={t("description")}>{t("title")}</PageTitle>
      <HealthPart />
      <Jobs />
    </>
  );
}
