// Fails if the catalogues of the two languages do not say the same things. `--types` only writes the types of the keys.
import { LANGUAGES, flatten, listNamespaces, readCatalogue } from "./catalogues-files.mjs";
import { writeTypes } from "./catalogues-types.mjs";

const variables = (text) => [...text.matchAll(/\{\{\s*(\w+)|<\/?(\w+)>/g)].map((found) => found[1] ?? found[2]);
const distinct = (names) => [...new Set(names)].sort().join(", ");

export function findProblems(namespace, read = readCatalogue) {
  const [es, en] = LANGUAGES.map((language) => new Map(flatten(read(namespace, language))));
  const problems = [];
  for (const key of new Set([...es.keys(), ...en.keys()])) {
    const [spanish, english] = [es.get(key), en.get(key)];
    const place = `src/${namespace}: ${key}`;
    if (spanish === undefined) problems.push(`${place} is missing in Spanish`);
    else if (english === undefined) problems.push(`${place} is missing in English`);
    else if (!spanish.trim() || !english.trim()) problems.push(`${place} is empty`);
    // «un contacto» needs no number where the other language writes one.
    else if (!key.endsWith("_one") && distinct(variables(spanish)) !== distinct(variables(english)))
      problems.push(`${place} has other variables in Spanish (${distinct(variables(spanish))}) than in English`);
    if (key.endsWith("_one") && !en.has(key.replace(/_one$/, "_other"))) problems.push(`${place} has no _other`);
  }
  return problems;
}

if (process.argv[1] === new URL(import.meta.url).pathname) {
  writeTypes();
  const problems = process.argv.includes("--types") ? [] : listNamespaces().flatMap((each) => findProblems(each));
  for (const problem of problems) console.error(problem);
  process.exitCode = problems.length ? 1 : 0;
}
