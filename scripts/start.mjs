// npm start: from a fresh clone, or from whatever state this folder is in, to a server that answers.
// Uses Node's own modules alone until the packages are installed.
import { accessSync, constants, existsSync, mkdirSync } from "node:fs";
import { createServer } from "node:net";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { prepareDatabase } from "./lib/database.mjs";
import {
  buildApplication,
  gatherContent,
  generateClient,
  installPackages,
  requireNode,
  shippedContent,
} from "./lib/prepare.mjs";
import { fail, Stop } from "./lib/run.mjs";

process.chdir(fileURLToPath(new URL("..", import.meta.url)));
process.env.NODE_ENV = "production";

/** Does one piece of preparation, and says so when there was something to do. */
async function step(what, prepare) {
  const start = performance.now();
  if (await prepare()) console.log(`${what} (${((performance.now() - start) / 1000).toFixed(1)} s)`);
}

/** Why a port cannot be listened on, in the words of the person who chose it. */
function portRefused({ code }, port) {
  const why = code === "EADDRINUSE" ? "is in use; choose another with PORT=…" : `cannot be used (${code})`;
  return new Stop(`Port ${port} ${why}`);
}

function portMustBeFree({ port, host }) {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once("error", (error) => reject(portRefused(error, port)));
    probe.listen(port, host, () => probe.close(resolve));
  });
}

function folderMustBeWritable(folder) {
  try {
    mkdirSync(folder, { recursive: true });
    accessSync(folder, constants.W_OK);
  } catch (error) {
    throw new Stop(`The data folder ${folder} cannot be written to (${error.code}); DATABASE_URL moves it.`);
  }
}

async function start() {
  requireNode();
  if (existsSync(".env")) process.loadEnvFile(".env");
  await step("Installed the packages", installPackages);
  const { register } = await import("tsx/esm/api");
  const readNoMoreTypeScript = register();

  const { readConfig } = await import("../server/config.ts");
  const { databasePath } = await import("../app/db/location.ts");
  const config = ownWords(() => readConfig(process.env));
  const database = ownWords(databasePath);
  await portMustBeFree(config);
  folderMustBeWritable(path.dirname(database));

  await step("Generated the database client", generateClient);
  await step("Read the content", gatherContent);
  await step("Prepared the database", () => prepareDatabase(database, shippedContent()));
  await step("Built the application", buildApplication);

  const { serve } = await import("../server/main.ts");
  // What was built needs no translation: it would be kept a second time, with a map of its source, 30 MB in all.
  await readNoMoreTypeScript();
  process.setSourceMapsEnabled(false);
  const { address, demonstration, firstLink } = await serve(config).catch((error) => {
    // Somebody may have taken the port since it was looked at: a build takes half a minute.
    if (error.syscall === "listen") throw portRefused(error, config.port);
    throw error.message.startsWith("Database:") ? new Stop(error.message) : error;
  });
  console.log(greeting(address, demonstration, firstLink).join("\n"));
}

/** In one piece: whoever waits for the first line reads them all. */
function greeting(address, demonstration, firstLink) {
  const lines = ["", `Lendwright answers on ${address}`];
  if (demonstration) {
    lines.push(`Demonstration bank; every account has the password ${demonstration.password}`);
    for (const { email, roles } of demonstration.accounts) lines.push(`  ${email}  ${roles.join(", ")}`);
  }
  if (firstLink) {
    lines.push("The bank has nobody yet. Its first administrator enters by this link, once, before");
    lines.push(`${firstLink.until.toISOString()}; the next start prints another:`);
    lines.push(`  ${address}/join/${firstLink.token}`);
  }
  return lines;
}

/** Settings that cannot work are errors with one readable line. */
function ownWords(read) {
  try {
    return read();
  } catch (error) {
    throw new Stop(error.message);
  }
}

start().catch(fail);
