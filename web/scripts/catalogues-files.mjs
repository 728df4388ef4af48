// Which catalogues there are: every folder of src with an es.json and an en.json is a namespace of its own name.
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

export const LANGUAGES = ["es", "en"];
export const SOURCE = fileURLToPath(new URL("../src", import.meta.url));

export const fileOf = (namespace, language) => join(SOURCE, namespace, `${language}.json`);

export function listNamespaces() {
  return readdirSync(SOURCE, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && LANGUAGES.some((language) => existsSync(fileOf(entry.name, language))))
    .map((entry) => entry.name)
    .sort();
}

export function readCatalogue(namespace, language) {
  const file = fileOf(namespace, language);
  if (!existsSync(file)) throw new Error(`${file} is missing: each language needs its catalogue`);
  return JSON.parse(readFileSync(file, "utf8"));
}

/** Give the texts of a catalogue by their dotted keys. */
export function flatten(catalogue, prefix = "") {
  return Object.entries(catalogue).flatMap(([key, value]) =>
    typeof value === "string" ? [[prefix + key, value]] : flatten(value, `${prefix}${key}.`),
  );
}
