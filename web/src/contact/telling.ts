// The lines of an explanation in words.
import { useTranslation } from "react-i18next";
import { useFormats } from "../language/formats";
import type { Award, Entry, Explanation, Line } from "./explaining";
import { readExact, toNumber } from "./exact";
import { useNames } from "./words";

export interface Told {
  title: string;
  /** What the rule says, or why somebody gave the points. */
  detail: string | null;
}

export interface Telling {
  /** What an entry is called. */
  entry: (entry: Entry) => Told;
  /** What a single line was about: the event that gave the points, with what tells it from others. */
  line: (line: Line) => string;
  reason: (entry: Entry) => string;
}

const shortUrl = (url: string): string => url.replace(/^https?:\/\/[^/]+(?=\/)/, "");

/** How an explanation is told; names of rules and of people come from it. */
export function useTelling({ rules, adjustments }: Explanation): Telling {
  const { t, i18n } = useTranslation("contact");
  const names = useNames();
  const { number } = useFormats();
  const language = i18n.language === "es" ? "es" : "en";
  const amount = (text: string) => number(toNumber(readExact(text)));

  const fading = ({ fades, points_originally }: Award): string => {
    const points = amount(points_originally);
    if (fades?.half_life) return t("line.halved", { points, length: lengthText(fades.half_life, language) });
    return fades?.fades_over ? t("line.fading", { points, length: lengthText(fades.fades_over, language) }) : "";
  };

  const award = (line: Award): string => {
    const said: string[] = [];
    if (line.event) {
      const properties = Object.entries(line.event.properties).map(([name, value]) => (name === "url" ? shortUrl(value) : `${names.property(name)}: ${value}`));
      said.push([line.event.kind ? names.kind(line.event.kind) : t("line.gone"), ...properties].join(" · "));
    } else said.push(t(line.dated_by === "nothing" ? "line.holds" : "line.found"));
    if (line.events.length > 1) said.push(t("line.together", { count: line.events.length - 1 }));
    const fades = fading(line);
    return fades ? `${said.join(" ")} · ${fades}` : said.join(" ");
  };

  return {
    entry: (entry) => {
      const [line] = entry.lines;
      if (line?.kind === "limit") {
        const values = { group: line.group ?? "", limit: amount(line.limit) };
        const side = line.side;
        return { title: t(line.group === null ? `limit.${side}` : `limit.group.${side}`, values), detail: null };
      }
      if (line?.kind === "adjustment") {
        const made = adjustments[String(line.sequence)];
        const held = readExact(line.held) === 0n ? "" : t("line.held", { points: amount(line.held) });
        return {
          title: t(`adjustment.line.${line.op}`, { points: amount(line.amount) }),
          detail: [made && t("adjustment.by", { name: made.by }), made?.reason && `«${made.reason}»`, held].filter(Boolean).join(" · "),
        };
      }
      const rule = rules[entry.rule ?? ""];
      return { title: rule?.name ?? entry.rule ?? "", detail: rule?.words[language] ?? null };
    },
    line: (line) => (line.kind === "award" ? award(line) : ""),
    reason: (entry) => (entry.reason ? t(`reason.${entry.reason}`) : ""),
  };
}

const UNITS = { w: "week", d: "day", h: "hour", m: "minute", s: "second" } as const;

/** A length such as `30d` in words. */
export function lengthText(length: string, language: string): string {
  const [, count, letter] = /^(\d+)([wdhms])$/.exec(length) ?? [];
  const unit = letter && UNITS[letter as keyof typeof UNITS];
  return unit ? new Intl.NumberFormat(language, { style: "unit", unit, unitDisplay: "long" }).format(Number(count)) : length;
}
