// Numbers, dates and durations as people write them, in their language and time zone.
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { type Language, isLanguage } from "./i18n";

const UNITS: [Intl.RelativeTimeFormatUnit, number][] = [
  ["year", 365 * 86400],
  ["month", 30 * 86400],
  ["week", 7 * 86400],
  ["day", 86400],
  ["hour", 3600],
  ["minute", 60],
];
const PLAIN_DATE = /^\d{4}-\d{2}-\d{2}$/;

export interface Formats {
  /** 12.345,6 or 12,345.6 */
  number: (value: number, options?: Intl.NumberFormatOptions) => string;
  /** With its sign: +5, −3, 0 */
  points: (value: number) => string;
  /** Of a part, such as 0.25 */
  percent: (part: number) => string;
  bytes: (size: number) => string;
  /** Of a moment, in the reader's time zone; of a plain date such as 2026-11-21, that day everywhere */
  date: (moment: string | Date) => string;
  moment: (moment: string | Date) => string;
  /** To the second and with the time zone */
  exact: (moment: string | Date) => string;
  /** 5 minutes ago, in 3 days */
  relative: (moment: string | Date, now?: Date) => string;
  /** 2 h 5 min */
  duration: (seconds: number) => string;
  list: (words: string[]) => string;
}

const toDate = (moment: string | Date): Date => (moment instanceof Date ? moment : new Date(moment));

function makeRelative(language: Language): Formats["relative"] {
  const format = new Intl.RelativeTimeFormat(language, { numeric: "auto" });
  return (moment, now = new Date()) => {
    const seconds = (toDate(moment).getTime() - now.getTime()) / 1000;
    const [unit, size] = UNITS.find(([, each]) => Math.abs(seconds) >= each) ?? ["second", 1];
    return unit === "second" ? format.format(0, "second") : format.format(Math.trunc(seconds / size), unit);
  };
}

function makeDuration(language: Language): Formats["duration"] {
  const of = (value: number, unit: string) =>
    new Intl.NumberFormat(language, { style: "unit", unit, unitDisplay: "short" }).format(value);
  return (seconds) => {
    const whole = Math.round(seconds);
    const parts: [number, string][] = [
      [Math.floor(whole / 86400), "day"],
      [Math.floor((whole % 86400) / 3600), "hour"],
      [Math.floor((whole % 3600) / 60), "minute"],
      [whole % 60, "second"],
    ];
    const said = parts.filter(([value]) => value > 0).slice(0, 2);
    return said.length ? said.map(([value, unit]) => of(value, unit)).join(" ") : of(0, "second");
  };
}

function makeBytes(language: Language): Formats["bytes"] {
  const units = ["byte", "kilobyte", "megabyte", "gigabyte", "terabyte"];
  return (size) => {
    const step = size < 1 ? 0 : Math.min(units.length - 1, Math.floor(Math.log10(size) / 3));
    const options = { style: "unit", unit: units[step], unitDisplay: "short", maximumFractionDigits: 1 } as const;
    return new Intl.NumberFormat(language, options).format(size / 1000 ** step);
  };
}

/** The formats of a language; the time zone is the browser's unless said otherwise. */
export function makeFormats(language: Language, timeZone?: string): Formats {
  const signed = new Intl.NumberFormat(language, { signDisplay: "exceptZero", maximumFractionDigits: 2 });
  const percent = new Intl.NumberFormat(language, { style: "percent", maximumFractionDigits: 1 });
  const plain = new Intl.DateTimeFormat(language, { dateStyle: "medium", timeZone: "UTC" });
  const date = new Intl.DateTimeFormat(language, { dateStyle: "medium", timeZone });
  const moment = new Intl.DateTimeFormat(language, { dateStyle: "medium", timeStyle: "short", timeZone });
  const exact = new Intl.DateTimeFormat(language, { dateStyle: "full", timeStyle: "long", timeZone });
  return {
    // Spanish leaves out the point in numbers of four figures, which then do not stand in line with longer ones.
    number: (value, options) => new Intl.NumberFormat(language, { useGrouping: "always", ...options }).format(value),
    points: (value) => signed.format(value).replace("-", "−"),
    percent: (part) => percent.format(part),
    bytes: makeBytes(language),
    date: (of) => (typeof of === "string" && PLAIN_DATE.test(of) ? plain.format(new Date(of)) : date.format(toDate(of))),
    moment: (of) => moment.format(toDate(of)),
    exact: (of) => exact.format(toDate(of)),
    relative: makeRelative(language),
    duration: makeDuration(language),
    list: (words) => new Intl.ListFormat(language, { type: "conjunction" }).format(words),
  };
}

/** The formats of the language in use. */
export function useFormats(): Formats {
  const { i18n } = useTranslation();
  return useMemo(() => makeFormats(isLanguage(i18n.language) ? i18n.language : "en"), [i18n.language]);
}
