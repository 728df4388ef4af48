// After the build: the page goes where the server fills it in, styles that nothing uses go, and every file gets its
// compressed twins.
import { createHash } from "node:crypto";
import { readFileSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";
import { pruneCss } from "./prune-css.mjs";

const UI = fileURLToPath(new URL("../../src/baremo/webui", import.meta.url));
const FILES = join(UI, "files");
const PAGE = join(UI, "index.html");

const namesOf = (ending) => readdirSync(FILES, { recursive: true }).filter((name) => name.endsWith(ending));
const codeOf = () => namesOf(".js").map((name) => readFileSync(join(FILES, name), "utf8"));

/** The style sheet of the page, without what is not used, under a name of its own: browsers keep files by their names. */
function pruneStyles() {
  const [, name] = /href="\/(assets\/index-[^"]+\.css)"/.exec(readFileSync(PAGE, "utf8"));
  const code = codeOf();
  if (code.some((each) => each.includes(name))) throw new Error(`${name} is named by code, too: it cannot be renamed`);
  const css = pruneCss(readFileSync(join(FILES, name), "utf8"), code.join("\n"));
  const renamed = `assets/index-${createHash("sha256").update(css).digest("base64url").slice(0, 8)}.css`;
  rmSync(join(FILES, name));
  writeFileSync(join(FILES, renamed), css);
  writeFileSync(PAGE, readFileSync(PAGE, "utf8").replace(name, renamed));
}

function compress() {
  for (const name of readdirSync(FILES, { recursive: true })) {
    const file = join(FILES, name);
    if (!statSync(file).isFile() || !/\.(js|css|svg|json)$/.test(name)) continue;
    const content = readFileSync(file);
    if (content.length < 200) continue;
    writeFileSync(`${file}.gz`, gzipSync(content, { level: 9 }));
    writeFileSync(`${file}.br`, brotliCompressSync(content, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }));
  }
}

renameSync(join(FILES, "index.html"), PAGE);
pruneStyles();
compress();
