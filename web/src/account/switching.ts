import { useQueryClient } from "@tanstack/react-query";
import { api } from "../api/client";
import { useMe } from "../app/me";
import { type Language, switchLanguage } from "../language/i18n";
import { showProblem } from "../parts/notices";

/** Switch the language of whoever is logged in, wherever they log in; what the server has said is asked for anew. */
export function useSwitchLanguage(): (language: Language) => void {
  const queries = useQueryClient();
  const me = useMe();
  const { mutateAsync } = api.useMutation("patch", "/api/me");
  const change = async (language: Language) => {
    await switchLanguage(language);
    const changed = await mutateAsync({ body: { version: me.version, language } });
    queries.setQueryData(api.queryOptions("get", "/api/me", {}).queryKey, changed);
    await queries.invalidateQueries({ predicate: (query) => query.queryKey[1] !== "/api/me" });
  };
  return (language) => void change(language).catch(showProblem);
}
