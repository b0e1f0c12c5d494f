import { existsSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { digestOf } from "./digest.mjs";
import { run, runNode, Stop } from "./run.mjs";

const MINIMUM_NODE = [20, 19];

export function requireNode() {
  const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
  if (major > MINIMUM_NODE[0] || (major === MINIMUM_NODE[0] && minor >= MINIMUM_NODE[1])) return;
  throw new Stop(`Lendwright needs Node ${MINIMUM_NODE.join(".")} or newer; this is ${process.versions.node}.`);
}

// ── Packages ──

const SQLITE_DRIVER = "node_modules/better-sqlite3/build/Release/better_sqlite3.node";

/** Is every package that the lockfile asks for installed in its version, and the database driver built? */
function isInstalled() {
  const installedList = "node_modules/.package-lock.json"; // npm's own record of what it installed
  if (!existsSync(installedList) || !existsSync(SQLITE_DRIVER)) return false;
  const wanted = JSON.parse(readFileSync("package-lock.json", "utf8")).packages;
  const installed = JSON.parse(readFileSync(installedList, "utf8")).packages;
  return Object.entries(wanted).every(
    ([name, { version, optional }]) =>
      name === "" || (name in installed ? installed[name].version === version : optional === true),
  );
}

/** Node's C++ headers beside this Node, so that compiling the database driver downloads nothing. */
function ownHeaders() {
  const prefix = path.resolve(process.execPath, "../..");
  return existsSync(path.join(prefix, "include/node/node.h")) ? prefix : undefined;
}

/** What compiling the database driver needs and this machine lacks. */
async function missingTools() {
  const missing = [];
  for (const tool of ["g++", "make", "python3"]) {
    const found = await run(tool, ["--version"]).then(
      ({ code }) => code === 0,
      () => false,
    );
    if (!found) missing.push(tool);
  }
  if (!ownHeaders()) missing.push("Node's headers (include/node beside this Node)");
  return missing;
}

/** Installs exactly what the lockfile says, when something is missing. @returns {Promise<boolean>} whether it had to */
export async function installPackages() {
  if (isInstalled()) return false;
  const headers = ownHeaders();
  const npm = process.env.npm_execpath;
  const args = ["ci", "--include=dev", "--no-audit", "--no-fund"];
  const env = headers ? { npm_config_nodedir: headers } : {};
  const { code, output } = await (npm ? run(process.execPath, [npm, ...args], env) : run("npm", args, env));
  if (code === 0 && existsSync(SQLITE_DRIVER)) return true;
  process.stderr.write(output);
  const missing = await missingTools();
  throw new Stop(
    missing.length > 0
      ? `The SQLite driver could not be downloaded, and to compile it this machine lacks: ${missing.join(", ")}.`
      : "npm ci failed; what it printed stands above.",
  );
}

// ── What is made from the sources: made anew when a digest of the sources, kept beside it, has changed ──

async function whenChanged(folder, sources, make) {
  const stamp = path.join(folder, "sources.sha256");
  const digest = digestOf(sources, ["generated"]);
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === digest) return false;
  await make();
  writeFileSync(stamp, digest);
  return true;
}

/** @returns {Promise<boolean>} whether the database client had to be generated */
export function generateClient() {
  return whenChanged("app/db/generated", ["prisma/schema.prisma", "package-lock.json"], () =>
    runNode("Generating the database client", ["node_modules/prisma/build/index.js", "generate"]),
  );
}

const SHIPPED = ".cache/shipped";

/** Reads and checks content/ into one file, as it is published. @returns {Promise<boolean>} whether it had to */
export function gatherContent() {
  const sources = ["content", "app/courseware", "app/domain", "seed/shipped.ts", "package-lock.json"];
  return whenChanged(SHIPPED, sources, () =>
    runNode("Reading the content", ["--import", "tsx", "seed/shipped.ts", path.join(SHIPPED, "content.json")]),
  );
}

/** What `gatherContent` has gathered. */
export const shippedContent = () => JSON.parse(readFileSync(path.join(SHIPPED, "content.json"), "utf8"));

const PLUGINS = ["compressed-files", "worker-script"].map((name) => `scripts/lib/${name}.ts`);
const SETTINGS = ["package-lock.json", "remix.config.js", "tsconfig.json", "vite.config.ts", ...PLUGINS];
const SOURCES = ["app", "public", "prisma/schema.prisma", ...SETTINGS];

/** @returns {Promise<boolean>} whether the application had to be built */
export function buildApplication() {
  return whenChanged("build", SOURCES, () =>
    runNode("Building", ["node_modules/@remix-run/dev/dist/cli.js", "vite:build"], { NODE_ENV: "production" }),
  );
}
