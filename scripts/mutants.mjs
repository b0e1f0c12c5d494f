// npm run test:mutants [-- folder or file …] [--count 100] [--seed 1] [--own] [--slow] [--list]
// How many faults would the tests of the domain notice? One small change at a time is made in a rule (in memory: no file is
// touched), and the tests that reach it are run until one fails. Prints killed/all by folder, and the changes that no
// test noticed. Outside npm test: it takes minutes. --own: only the tests of the folder itself, quicker and harder.
import { createHash } from "node:crypto";
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join, relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { transformWithEsbuild } from "vite";
import { createVitest } from "vitest/node";
import { changesOf } from "./lib/changes.mjs";
import { fail, Stop } from "./lib/run.mjs";

process.chdir(fileURLToPath(new URL("..", import.meta.url)));

/** The folders whose files are rules; a folder may be named that lies within one. */
const RULES = ["judgement", "pricing", "statements", "scorecard", "money", "workout"].map(
  (name) => `app/domain/${name}`,
);
/** A test file that takes longer is left out, unless --slow: what it alone would notice counts as unnoticed. */
const SLOW_MS = { own: 5_000, other: 1_000 };
/** A change that makes a loop endless is noticed by its tests not ending. */
const ENDLESS_MS = 20_000;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    count: { type: "string", default: "100" },
    seed: { type: "string", default: "1" },
    own: { type: "boolean", default: false },
    slow: { type: "boolean", default: false },
    list: { type: "boolean", default: false },
  },
});

/** The source that the tests meet in the place of a file's own. */
let changed = { file: "", source: "" };
const vitest = await createVitest(
  "test",
  {
    config: false, // the project "domain" of vitest.config.ts, with a plugin beside it
    include: ["test/domain/**/*.test.ts"],
    watch: false,
    reporters: [{}],
    pool: "forks",
    poolOptions: { forks: { singleFork: true, isolate: false } },
    bail: 1,
    silent: true,
    testTimeout: ENDLESS_MS,
  },
  {
    resolve: { alias: { "~": resolve("app") } },
    plugins: [
      {
        name: "one-change",
        enforce: "pre",
        transform: (_, id) => (id.split("?")[0] === changed.file ? changed.source : undefined),
      },
    ],
  },
);
const project = vitest.getRootProject();

const specifications = await vitest.globTestSpecifications();
/** How long each test file takes without any change, in milliseconds. */
const times = new Map();
try {
  await main();
} catch (error) {
  fail(error);
}
await vitest.close();

async function main() {
  const folders = positionals.length > 0 ? positionals.map((name) => relative(".", resolve(name))) : RULES;
  let [noticed, all] = [0, 0];
  for (const folder of folders) {
    const sample = await sampleOf(folder);
    const unnoticed = [];
    for (const mutant of sample) if (!(await isNoticed(mutant))) unnoticed.push(mutant);
    for (const { file, line, what } of unnoticed) console.log(`  unnoticed: ${file}:${line} ${what}`);
    const killed = sample.length - unnoticed.length;
    console.log(`${folder}: ${killed} of ${sample.length} noticed (${percent(killed, sample.length)})`);
    noticed += killed;
    all += sample.length;
  }
  console.log(`all: ${noticed} of ${all} noticed (${percent(noticed, all)})`);
}

function percent(part, whole) {
  return whole === 0 ? "nothing to change" : `${Math.round((100 * part) / whole)} %`;
}

/** The tests of one folder of the domain, or those of all others, quick enough to be run again and again. */
async function testsOf(folder, { own }) {
  const some = specifications.filter(({ moduleId }) => (area(moduleId) === folder) === own);
  await measure(some.filter(({ moduleId }) => !times.has(moduleId)));
  const most = values.slow ? Infinity : own ? SLOW_MS.own : SLOW_MS.other;
  return some
    .filter(({ moduleId }) => times.get(moduleId) <= most)
    .sort((a, b) => times.get(a.moduleId) - times.get(b.moduleId));
}

/** Runs tests once, unchanged: all must pass. */
async function measure(some) {
  if (some.length === 0) return;
  const { testModules } = await vitest.runTestSpecifications(some);
  const broken = testModules.filter((one) => !one.ok());
  if (broken.length > 0) {
    throw new Stop(`fails without any change: ${broken.map((one) => relative(".", one.moduleId)).join(", ")}`);
  }
  for (const one of testModules) {
    const { collectDuration, duration } = one.diagnostic();
    times.set(one.moduleId, collectDuration + duration);
  }
}

/** As many changes of a folder as --count says, drawn by the seed; the same ones while the sources stay as they are. */
async function sampleOf(folder) {
  const files = statSync(folder).isDirectory()
    ? readdirSync(folder, { recursive: true }).map((name) => join(folder, name))
    : [folder];
  const all = files
    .filter((file) => file.endsWith(".ts"))
    .sort()
    .flatMap((file) => {
      const source = readFileSync(file, "utf8");
      return changesOf(source).map((change) => ({
        file,
        line: source.slice(0, change.start).split("\n").length,
        what: change.what,
        source: source.slice(0, change.start) + change.text + source.slice(change.end),
        drawn: createHash("sha256").update(`${values.seed}/${file}/${change.start}/${change.what}`).digest("hex"),
      }));
    });
  const drawn = [];
  for (const one of all.sort((a, b) => (a.drawn < b.drawn ? -1 : 1))) {
    if (drawn.length < Number(values.count) && (await isSource(one))) drawn.push(one);
  }
  return drawn.sort((a, b) => (a.file === b.file ? a.line - b.line : a.file < b.file ? -1 : 1));
}

/** Does it parse? What does not would be noticed by anybody. */
async function isSource({ file, source }) {
  try {
    await transformWithEsbuild(source, file);
    return true;
  } catch {
    return false;
  }
}

/** Runs the tests that reach the file, the folder's own first, until one fails. */
async function isNoticed({ file, line, what, source }) {
  const path = resolve(file);
  const started = performance.now();
  const noticed = (await failsOn(true)) || (!values.own && (await failsOn(false)));
  if (values.list) {
    const took = Math.round(performance.now() - started);
    console.log(`${noticed ? "noticed" : "UNNOTICED"} ${file}:${line} ${what} (${took} ms)`);
  }
  return noticed;

  async function failsOn(own) {
    const reaching = (await testsOf(area(path), { own })).filter(({ moduleId }) => reaches(moduleId, path));
    put({ file: path, source });
    const failed = await fails(reaching);
    put({ file: "", source: "" });
    return failed;
  }
}

/** What the next run meets in the place of a file's own source. */
function put(next) {
  const before = changed.file;
  changed = next;
  for (const file of [before, next.file]) if (file) vitest.invalidateFile(file);
}

async function fails(some) {
  if (some.length === 0) return false;
  const { testModules, unhandledErrors } = await vitest.runTestSpecifications(some);
  return unhandledErrors.length > 0 || testModules.some((one) => !one.ok());
}

/** Does a test import the file, by whatever way? */
function reaches(test, file) {
  const { moduleGraph } = project.vite;
  const seen = new Set();
  const open = [...(moduleGraph.getModulesByFile(file) ?? [])];
  for (const module of open) {
    if (module.file === test) return true;
    for (const importer of module.importers) {
      if (!seen.has(importer)) {
        seen.add(importer);
        open.push(importer);
      }
    }
  }
  return false;
}

/** The folder of the domain that a file or a test belongs to. */
function area(path) {
  return relative(".", path).split("/domain/")[1]?.split("/")[0];
}
