import { useTranslation } from "react-i18next";
import { nameOf } from "../contact/words";
import { BandBadge } from "../parts/BandBadge";
import { Moment } from "../parts/Moment";
import { Value } from "../parts/Points";
import { useHottest, useNewlyHot } from "./data";
import { Panel } from "./Panel";
import { People } from "./People";

interface OfScoreProps {
  score: string;
  /** The names of its bands, from below. */
  bands: readonly string[];
}

const textOf = (fields: Record<string, unknown>, name: string): string => (typeof fields[name] === "string" ? fields[name] : "");

/** Who has most now. */
export function Hottest({ score, bands }: OfScoreProps) {
  const { t } = useTranslation("dashboard");
  const query = useHottest(score);
  const people = (query.data?.items ?? []).map(({ id, fields, score: value }) => ({
    id,
    name: nameOf(fields),
    about: [textOf(fields, "company"), textOf(fields, "title") || textOf(fields, "position")].filter(Boolean).join(" · ") || textOf(fields, "email"),
    beside: (
      <>
        {value?.band && <BandBadge band={value.band} rank={bands.indexOf(value.band)} of={bands.length} />}
        <Value value={value?.value} digits={1} />
      </>
    ),
  }));
  return (
    <Panel
      area="hot"
      title={t("hot.title")}
      more={{ to: `/contacts?order=-score.${score}`, text: t("hot.all") }}
      query={query}
      nothing={people.length === 0 && t("hot.none")}
    >
      <People label={t("hot.title")} people={people} />
    </Panel>
  );
}

/** Who has just entered the highest band. */
export function NewlyHot({ score, bands }: OfScoreProps) {
  const { t } = useTranslation("dashboard");
  const query = useNewlyHot(score);
  const top = bands[bands.length - 1];
  const people = (query.data?.items ?? []).map((each) => ({
    id: each.contact,
    name: each.name || each.email,
    about: <Moment at={each.at} />,
    beside: <Value value={each.value} digits={1} />,
  }));
  return (
    <Panel
      area="new"
      title={top ? t("new.title", { band: top }) : t("new.plain")}
      note={t("new.note")}
      query={query}
      nothing={people.length === 0 && (top ? t("new.none") : t("new.noBands"))}
    >
      <People label={t("new.plain")} people={people.filter((each, place) => people.findIndex(({ id }) => id === each.id) === place)} />
    </Panel>
  );
}
