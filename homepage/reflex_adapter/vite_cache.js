// Runs a command that builds the bundle, unless its inputs are those of the last build; then copies that build's output.
//
// Reflex runs this in its folder .web, as the script "export" of package.json; Vite needs a second, and the form that it
// builds seldom changes. The inputs are all files in .web, without NO_INPUTS. Among them is the lock file, which stands for
// node_modules: bun installs exactly what it lists.
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { cpSync, existsSync, readdirSync, readFileSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";

const OUTPUT = "build/client"; // Reflex deletes build/ before it runs this script
const CACHE = "vite_cache";
const NO_INPUTS = new Set([
  "node_modules",
  "build",
  CACHE,
  `${CACHE}.new`,
  "public", // the owner's files: see publicDir in vite_plugin.js
  "background", // pages that are published with the result
  "pictures",
  "rendered-works.json", // what pages of publications were rendered from; another process writes it meanwhile
  "rendered-works.new",
  "backend", // of Reflex's server
  ".react-router", // types for editors, which the command writes
  "compiled.txt", // when the development server compiled
  "reflex.json", // when Reflex looked for a new version of itself
]);

function* files(folder) {
  const entries = readdirSync(folder || ".", { withFileTypes: true });
  for (const entry of entries.sort((one, other) => (one.name < other.name ? -1 : 1))) {
    const path = join(folder, entry.name);
    if (NO_INPUTS.has(path)) continue;
    if (entry.isDirectory()) yield* files(path);
    else yield path;
  }
}

const hash = createHash("sha256").update(JSON.stringify([process.versions, process.platform, process.arch]));
for (const path of files("")) hash.update(`${path}\0${createHash("sha256").update(readFileSync(path)).digest("hex")}\n`);
const saved = join(CACHE, hash.digest("hex"));

if (existsSync(saved)) {
  cpSync(saved, OUTPUT, { recursive: true });
} else {
  const { status } = spawnSync(process.argv.slice(2).join(" "), { shell: true, stdio: "inherit" });
  if (status !== 0) process.exit(status ?? 1);
  for (const old of [CACHE, `${CACHE}.new`]) rmSync(old, { recursive: true, force: true });
  cpSync(OUTPUT, join(`${CACHE}.new`, saved.slice(CACHE.length)), { recursive: true });
  renameSync(`${CACHE}.new`, CACHE); // in one step, so that an interrupted copy is not used
}
