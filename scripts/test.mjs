// npm test: types, lint, unit and service tests, build, browser journeys; one closing line and a non-zero exit on any failure.
// --deep runs the long property and storm tests too, and then crowds and faults against a running server.
import { existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { findChromium } from "./lib/chromium.mjs";
import { installedFirefox } from "./lib/firefox.mjs";
import { buildApplication, generateClient, installPackages, requireNode } from "./lib/prepare.mjs";
import { fail, run } from "./lib/run.mjs";

process.chdir(fileURLToPath(new URL("..", import.meta.url)));
const deep = process.argv.includes("--deep");
const env = deep ? { LENDWRIGHT_DEEP: "1" } : {};
let passed = 0;
let failed = 0;

/** One step, with its time. `work` resolves to how many checks passed and failed, and what to show. */
async function step(name, work) {
  const start = performance.now();
  const result = await work();
  passed += result.passed;
  failed += result.failed;
  if (result.failed > 0) process.stdout.write(`${result.output}\n`);
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  console.log(`${name}: ${result.passed} passed, ${result.failed} failed (${seconds} s)`);
}

/** A program whose exit code is the whole answer. */
const check = (args) => async () => {
  const { code, output } = await run(process.execPath, args, env);
  return { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, output };
};

/** A project of vitest.config.ts; a run that finds no test, or breaks outside a test, is a failure. */
const vitest =
  (project, { variables = {}, options = [] } = {}) =>
  async () => {
    const report = `test-results/${project}.json`;
    rmSync(report, { force: true });
    const args = ["node_modules/vitest/vitest.mjs", "run", "--project", project, ...options];
    // By default the runner leaves one core idle.
    args.push("--maxWorkers=100%", "--reporter=default", "--reporter=json", `--outputFile.json=${report}`);
    const { code, output } = await run(process.execPath, args, { ...env, ...variables });
    if (!existsSync(report)) return { passed: 0, failed: 1, output };
    const { numPassedTests: passed, numFailedTests: failed } = JSON.parse(readFileSync(report, "utf8"));
    const broken = (code !== 0 || passed === 0) && failed === 0 ? 1 : 0;
    return { passed, failed: failed + broken, output };
  };

async function build() {
  try {
    await buildApplication();
    return { passed: 1, failed: 0 };
  } catch (error) {
    return { passed: 0, failed: 1, output: error.message };
  }
}

async function test() {
  requireNode();
  await installPackages();
  await generateClient();
  const chromium = await findChromium();
  mkdirSync("test-results", { recursive: true });
  // Two lanes for two cores; the test runner then uses both by itself.
  await Promise.all([
    step("types", check(["node_modules/typescript/bin/tsc", "--noEmit"])).then(() => step("build", build)),
    step("lint", check(["node_modules/eslint/bin/eslint.js", ".", "--max-warnings", "0"]))
      .then(() =>
        step("format", check(["node_modules/prettier/bin/prettier.cjs", "--check", ".", "--log-level", "warn"])),
      )
      .then(() => step("content", check(["--import", "tsx", "app/cli/main.ts", "content", "check"]))),
  ]);
  // The domain is pure, and pages keep nothing: their tests share one load of the modules.
  await step("rules of the domain", vitest("domain", { options: ["--no-isolate"] }));
  await step("pages, forms, content", vitest("pages", { options: ["--no-isolate"] }));
  // A file's databases are its own; the published bank that they are copies of is made once in each worker.
  await step("services, routes, records", vitest("unit", { options: ["--no-isolate"] }));
  await step("services with a module replaced", vitest("alone"));
  await step("browser journeys", vitest("e2e", { variables: { CHROMIUM_PATH: chromium } }));
  if (!installedFirefox())
    console.log("The journey in Firefox was not run: no Firefox was found. FIREFOX_PATH names one.");
  if (deep) await step("crowds and faults", vitest("deep", { options: ["--no-file-parallelism"] }));
  if (deep)
    await step("work beside the bare stack", check(["--import", "tsx", "test/bench/pages.ts", "--quick", "--check"]));
  console.log(`\n${passed} passed, ${failed} failed`);
  process.exit(failed > 0 ? 1 : 0);
}

test().catch(fail);
