// Names that come from data: kinds of events, properties, sources. Those that everybody has are in the catalogue.
import i18next from "i18next";
import { useTranslation } from "react-i18next";
import { api } from "../api/client";
import { useHasRole } from "../app/me";
import { humanize } from "../parts/humanize";

function look(area: "kind" | "property", name: string): string {
  const key = `events:${area}.${name}`;
  const isKnown = !name.includes(".") && !name.includes(":") && i18next.exists(key);
  return isKnown ? (i18next.t as unknown as (key: string) => string)(key) : humanize(name);
}

/** How kinds and properties are called in the language in use. */
export function useNames(): { kind: (kind: string) => string; property: (name: string) => string } {
  useTranslation("events"); // renewed when the language changes
  return { kind: (kind) => look("kind", kind), property: (name) => look("property", name) };
}

export interface Sources {
  known: { source: string; name: string }[];
  nameOf: (source: string) => string;
}

/** The write keys by their names, for those who may know them; an import by what it was called. */
export function useSources(): Sources {
  const { t } = useTranslation("events");
  const mayKnow = useHasRole("administrator", "marketer");
  const { data } = api.useQuery("get", "/api/dashboard/health", {}, { enabled: mayKnow, staleTime: 300_000 });
  const known = data?.sources.map(({ source, name }) => ({ source, name })) ?? [];
  const nameOf = (source: string) => {
    const key = known.find((each) => each.source === source);
    if (key) return key.name;
    const [sort, rest] = source.split(/:(.*)/s);
    if (sort === "key") return t("source.key", { number: rest });
    return sort === "import" ? t("source.import", { name: rest }) : humanize(source);
  };
  return { known, nameOf };
}
