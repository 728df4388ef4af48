// Writes src/api/schema.d.ts from the description of the API, which Python gives without a server.
import { execFileSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import openapiTS, { astToString } from "openapi-typescript";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const FILE = process.argv[2] ?? fileURLToPath(new URL("../src/api/schema.d.ts", import.meta.url));

const python = process.env.PYTHON ?? "python";
const described = execFileSync(python, ["-m", "tools.openapi"], {
  cwd: ROOT,
  maxBuffer: 64 * 2 ** 20,
  env: { ...process.env, PYTHONPATH: `${ROOT}src:${ROOT}` },
});
const tree = await openapiTS(JSON.parse(described.toString()), { alphabetize: true });
writeFileSync(FILE, `// Written by \`npm run types\`; do not edit.\n${astToString(tree)}`);
