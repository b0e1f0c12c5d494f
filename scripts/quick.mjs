// npm run test:quick [-- --since REF]: types, lint, form and the nearest tests of what changed since REF (default: the last
// commit), within a minute. Tests run nearest first until the time is up; what was left out is named. Not a substitute for
// npm test: journeys and deep runs are never among them.
import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { importersOf, reachedBy } from "./lib/imports.mjs";
import { fail, run, Stop } from "./lib/run.mjs";

process.chdir(fileURLToPath(new URL("..", import.meta.url)));

/** No further batch of tests begins after this. */
const TESTS_BEGIN_WITHIN_MS = 30_000;
/** So few that a batch ends soon, so many that starting the runner does not weigh. */
const BATCH = 4;
/** They read every file of the application, whoever imports it. */
const RULES = ["test/architecture.test.ts", "test/catalogues.test.ts", "test/routes/reference/policies.test.ts"];
const BROWSER = /^test\/(e2e|deep)\//;
const VITEST = "node_modules/vitest/vitest.mjs";

const started = performance.now();
const elapsed = () => performance.now() - started;
const seconds = (ms) => (ms / 1000).toFixed(1);
const { values } = parseArgs({ options: { since: { type: "string", default: "HEAD" } } });
const git = (...args) => execFileSync("git", args, { encoding: "utf8" }).split("\n").filter(Boolean);
let failures = 0;

/** Runs a program of the project's own packages; what it prints is shown where it fails. */
async function check(name, args) {
  const begun = elapsed();
  const { code, output } = await run(process.execPath, args);
  if (code !== 0) {
    failures += 1;
    process.stdout.write(`${output}\n`);
  }
  console.log(`${name}: ${code === 0 ? "good" : "FAILED"} (${seconds(elapsed() - begun)} s)`);
}

async function quick() {
  const files = git("ls-files", "--cached", "--others", "--exclude-standard");
  const changed = [
    ...new Set([...git("diff", "--name-only", values.since), ...git("ls-files", "--others", "--exclude-standard")]),
  ];
  if (changed.length === 0)
    throw new Stop(`Nothing has changed since ${values.since}; -- --since REF names an earlier commit.`);
  const there = changed.filter((file) => existsSync(file));
  const code = there.filter((file) => /\.(ts|tsx|mjs)$/.test(file));
  await Promise.all([
    types(),
    lint(code)
      .then(() => form(there))
      .then(() => tests(changed, files)),
  ]);
  console.log(`\n${failures === 0 ? "good" : `${failures} FAILED`} after ${seconds(elapsed())} s`);
  process.exit(failures === 0 ? 0 : 1);
}

const types = () =>
  check("types", [
    "node_modules/typescript/bin/tsc",
    "--noEmit",
    "--incremental",
    "--tsBuildInfoFile",
    ".cache/types.tsbuildinfo",
  ]);

async function lint(files) {
  if (files.length > 0) await check("lint", ["node_modules/eslint/bin/eslint.js", "--max-warnings", "0", ...files]);
}

async function form(files) {
  if (files.length > 0)
    await check("format", [
      "node_modules/prettier/bin/prettier.cjs",
      "--check",
      "--ignore-unknown",
      "--log-level",
      "warn",
      ...files,
    ]);
}

async function tests(changed, files) {
  const reached = reachedBy(changed, importersOf(files));
  const all = files.filter((file) => /\.test\.tsx?$/.test(file));
  const browser = all.filter((file) => BROWSER.test(file) && reached.has(file));
  const rules = changed.some((file) => file.startsWith("app/")) ? RULES : [];
  const beside = (file) => changed.some((other) => path.dirname(file) === path.dirname(other).replace(/^app/, "test"));
  const rank = (file) => (reached.get(file) ?? 1) - (beside(file) ? 10 : 0);
  const near = all
    .filter((file) => !BROWSER.test(file) && !rules.includes(file) && (reached.has(file) || beside(file)))
    .sort((a, b) => rank(a) - rank(b));
  const wanted = [...rules, ...near];
  let next = 0;
  while (next < wanted.length && elapsed() < TESTS_BEGIN_WITHIN_MS) {
    const batch = wanted.slice(next, next + BATCH);
    next += batch.length;
    console.log(batch.join(" "));
    await check(`tests ${next} of ${wanted.length}`, [VITEST, "run", "--reporter=dot", "--maxWorkers=100%", ...batch]);
  }
  if (next < wanted.length)
    console.log(`left out, further away (${wanted.length - next}): ${wanted.slice(next).join(" ")}`);
  console.log(`left out always: build, content check, journeys and deep runs (${browser.length} import what changed)`);
}

quick().catch(fail);
