// Arithmetic of the pictures and tables: ranges, shares, orders.
import type { Schemas } from "../api/client";
import type { Place, ScoreEffect } from "./preview";
import { placeKey } from "./preview";

type Bin = Schemas["ShownEffectBin"];

export interface Column {
  from: number;
  /** Nothing: without an end. */
  to: number | null;
  values: number[];
}

/** The bins of an effect as columns: each goes to where the next begins, the last has no end. */
export const columnsOf = (bins: readonly Bin[]): Column[] =>
  bins.map((bin, number) => ({ from: bin.start, to: bins[number + 1]?.start ?? null, values: [bin.before, bin.after] }));

/** The bins of a distribution as columns; each ends where the next begins. */
export const columnsOfDistribution = (bins: readonly Schemas["ShownBin"][]): Column[] =>
  bins.map((bin, number) => ({ from: bin.at_least, to: bins[number + 1]?.at_least ?? bin.at_most, values: [bin.contacts] }));

/** The height of a bar in percent: what is not nothing can be seen. */
export const heightOf = (value: number, highest: number): number =>
  value === 0 || highest === 0 ? 0 : Math.max(2, (value / highest) * 100);

export interface Matrix {
  places: Place[];
  /** How many go from the place of the row to that of the column. */
  cells: number[][];
}

/** Who goes from which place to which, the highest band first, those outside the audience last. */
export function matrixOf(effect: ScoreEffect): Matrix {
  const places = effect.bands.map((each) => each.band).filter((place) => !place.is_outside).reverse();
  const outside = effect.bands.map((each) => each.band).find((place) => place.is_outside);
  const ordered = orderPlaces(effect, outside ? [...places, outside] : places);
  const counts = new Map(effect.crossings.map((each) => [`${placeKey(each.before)} ${placeKey(each.after)}`, each.contacts]));
  const cells = ordered.map((from) => ordered.map((to) => counts.get(`${placeKey(from)} ${placeKey(to)}`) ?? 0));
  return { places: ordered, cells };
}

/** Leave out where nobody is on either side, such as outside of a score that is for everybody. */
function orderPlaces(effect: ScoreEffect, places: Place[]): Place[] {
  const counts = new Map(effect.bands.map((each) => [placeKey(each.band), each.before + each.after]));
  return places.filter((place) => !place.is_outside || (counts.get(placeKey(place)) ?? 0) > 0);
}

export interface Sentence {
  key: string;
  name: string;
  text: string;
}

export interface Described {
  /** «Expiry», «points count for 120 days» */
  facts: { title: string; text: string }[];
  rules: Sentence[];
}

const FACT = /^- ([^:]+): (.*)$/;
const RULE = /^\d+\. (?:\*\*(.*)\*\* \(`([^`]*)`\)|`([^`]*)`): (.*)$/;

/** The words of the server on a score, which are Markdown, as facts and sentences. */
export function readWords(words: string): Described {
  const lines = words.split("\n");
  const facts = lines.flatMap((line) => {
    const found = FACT.exec(line);
    return found ? [{ title: found[1] ?? "", text: found[2] ?? "" }] : [];
  });
  const rules = lines.flatMap((line) => {
    const found = RULE.exec(line);
    const key = found?.[2] ?? found?.[3] ?? "";
    return found ? [{ key, name: found[1] ?? key, text: found[4] ?? "" }] : [];
  });
  return { facts, rules };
}

/** A key that nobody has, made of another one: «interest-2». */
export function freeKey(key: string, taken: ReadonlySet<string>): string {
  const [, stem = key, number = "1"] = /^(.*?)(?:-(\d+))?$/.exec(key) ?? [];
  let next = Number(number) + 1;
  while (taken.has(`${stem}-${next}`)) next += 1;
  return `${stem}-${next}`;
}
