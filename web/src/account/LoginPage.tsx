import { Anchor } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { Link, useNavigate, useSearchParams } from "react-router";
import { LoginForm } from "./LoginForm";
import { PublicPage } from "./PublicPage";
import { wayBack } from "./wayBack";

export default function LoginPage() {
  const { t } = useTranslation("account");
  const [search] = useSearchParams();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const done = () => {
    queries.clear();
    void navigate(wayBack(search.get("next")), { replace: true });
  };
  return (
    <PublicPage title={t("login.title")}>
      <LoginForm done={done} />
      <Anchor component={Link} to="/password" size="sm" ta="center">
        {t("login.forgotten")}
      </Anchor>
    </PublicPage>
  );
}
