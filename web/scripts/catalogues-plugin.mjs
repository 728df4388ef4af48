// `virtual:catalogue/es` is all namespaces of a language in one file, so that a page loads one language and one file.
import { fileOf, listNamespaces, readCatalogue } from "./catalogues-files.mjs";
import { writeTypes } from "./catalogues-types.mjs";

const PREFIX = "virtual:catalogue/";

/** Spanish has a plural for millions; it reads like that of every other number. */
function addMany(catalogue) {
  return Object.fromEntries(
    Object.entries(catalogue).flatMap(([key, value]) => {
      if (typeof value !== "string") return [[key, addMany(value)]];
      const many = key.replace(/_other$/, "_many");
      return many === key || many in catalogue ? [[key, value]] : [[key, value], [many, value]];
    }),
  );
}

export function catalogues() {
  return {
    name: "baremo-catalogues",
    buildStart: writeTypes,
    resolveId: (id) => (id.startsWith(PREFIX) ? `\0${id}` : null),
    load(id) {
      if (!id.startsWith(`\0${PREFIX}`)) return null;
      const language = id.slice(PREFIX.length + 1);
      const namespaces = listNamespaces();
      for (const each of namespaces) this.addWatchFile(fileOf(each, language));
      const all = Object.fromEntries(namespaces.map((each) => [each, addMany(readCatalogue(each, language))]));
      return `export default JSON.parse(${JSON.stringify(JSON.stringify(all))});`;
    },
  };
}
