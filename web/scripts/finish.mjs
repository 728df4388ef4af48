// After the build: the page goes where the server fills it in, and every file gets its compressed twins.
import { readFileSync, readdirSync, renameSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";

const UI = fileURLToPath(new URL("../../src/baremo/webui", import.meta.url));
const FILES = join(UI, "files");

renameSync(join(FILES, "index.html"), join(UI, "index.html"));
for (const name of readdirSync(FILES, { recursive: true })) {
  const file = join(FILES, name);
  if (!statSync(file).isFile() || !/\.(js|css|svg|json)$/.test(name)) continue;
  const content = readFileSync(file);
  if (content.length < 200) continue;
  writeFileSync(`${file}.gz`, gzipSync(content, { level: 9 }));
  writeFileSync(`${file}.br`, brotliCompressSync(content, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }));
}
