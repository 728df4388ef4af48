// Which keys there are, for the compiler: a key that is used and stands in no catalogue fails `tsc`.
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { SOURCE, listNamespaces } from "./catalogues-files.mjs";

const FILE = join(SOURCE, "language", "catalogues.d.ts");

export function writeTypes() {
  const namespaces = listNamespaces();
  const text = [
    "// Written by scripts/catalogues-types.mjs; do not edit.",
    ...namespaces.map((each) => `import type ${each} from "../${each}/en.json";`),
    "",
    "export interface Catalogues {",
    ...namespaces.map((each) => `  ${each}: typeof ${each};`),
    "}",
    "",
  ].join("\n");
  if (!existsSync(FILE) || readFileSync(FILE, "utf8") !== text) writeFileSync(FILE, text);
}
