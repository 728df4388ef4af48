import { Center, Loader } from "@mantine/core";
import { type ReactNode, useEffect } from "react";
import { useTranslation } from "react-i18next";
import { Navigate, useLocation } from "react-router";
import { api } from "../api/client";
import { toProblem } from "../api/problem";
import { setLoggedIn } from "../api/session";
import { currentLanguage, isLanguage, switchLanguage } from "../language/i18n";
import { ProblemAlert } from "../parts/ProblemAlert";
import type { Page } from "./feature";
import { admits } from "./feature";
import { ForbiddenPage } from "./ErrorPages";
import { MeProvider, useMe } from "./me";
import { Shell } from "./Shell";

/** Lets in who is logged in; sends who is not to the login, and from there back to where they wanted to go. */
export function Guard() {
  const { t } = useTranslation("app");
  const location = useLocation();
  const { data: me, error, refetch } = api.useQuery("get", "/api/me", {}, { staleTime: Infinity });
  useEffect(() => {
    if (!me) return;
    setLoggedIn(true);
    if (isLanguage(me.language) && me.language !== currentLanguage()) void switchLanguage(me.language);
  }, [me]);
  if (me) {
    return (
      <MeProvider value={me}>
        <Shell />
      </MeProvider>
    );
  }
  if (error && toProblem(error).status === 401) {
    const wanted = location.pathname + location.search + location.hash;
    return <Navigate to={wanted === "/" ? "/login" : `/login?next=${encodeURIComponent(wanted)}`} replace />;
  }
  return (
    <Center mih="100vh" p="md">
      {error ? <ProblemAlert problem={error} retry={() => void refetch()} /> : <Loader aria-label={t("loading")} />}
    </Center>
  );
}

/** Shows a page to those whose role it is for. */
export function Allowed({ page, children }: { page: Page; children: ReactNode }) {
  return admits(page, useMe().role) ? children : <ForbiddenPage />;
}
