import { existsSync, readFileSync, renameSync, rmSync } from "node:fs";
import { runNode, Stop } from "./run.mjs";

/** Applies the pending migrations to a database file; a failure shows what was printed. */
export const migrate = (file) =>
  runNode("Migrating the database", ["node_modules/prisma/build/index.js", "migrate", "deploy"], {
    DATABASE_URL: `file:${file}`,
  });
const seed = (file) =>
  runNode("Filling the database", ["--import", "tsx", "seed/index.ts"], { DATABASE_URL: `file:${file}` });

/**
 * Brings the database to this version and fills an empty one. A new one is made aside and takes its name when it is
 * whole, so that an interrupted first start is simply repeated. A database that a server works on is left alone: that
 * server would not know its own tables. Needs tsx registered.
 * @param {string} file absolute path
 * @param {{ kind: string, key: string, version: string, body: unknown }[]} shipped content
 * @returns {Promise<boolean>} whether there was anything to do
 */
export async function prepareDatabase(file, shipped) {
  const { claimDatabase, ClaimedError } = await import("../../app/db/index.ts");
  const release = await claimDatabase(file, new Date()).catch((error) => {
    throw error instanceof ClaimedError ? new Stop(error.message) : error;
  });
  try {
    return await prepared(file, shipped);
  } finally {
    await release();
  }
}

async function prepared(file, shipped) {
  if (!existsSync(file)) {
    const aside = `${file}.new`;
    for (const end of ["", "-wal", "-shm"]) rmSync(aside + end, { force: true });
    await migrate(aside);
    await seed(aside);
    renameSync(aside, file);
    return true;
  }
  const { upgradeDatabase, upgradeLines, UpgradeError } = await import("../../app/services/admin/upgrade.server.ts");
  const { version: release } = JSON.parse(readFileSync("package.json", "utf8"));
  const upgrade = await upgradeDatabase(file, { release, shipped, migrate }, new Date()).catch((error) => {
    throw error instanceof UpgradeError || error.message.startsWith("Database:") ? new Stop(error.message) : error;
  });
  upgradeLines(upgrade).forEach((line) => console.log(line));
  const empty = await holdsNothing(file);
  if (empty) await seed(file);
  return empty || upgrade.migrated.length > 0 || upgrade.published.length > 0;
}

async function holdsNothing(file) {
  const { isEmpty, openDatabase } = await import("../../app/db/index.ts");
  const database = openDatabase(file);
  try {
    return await isEmpty(database);
  } finally {
    await database.close();
  }
}
