import { existsSync, renameSync, rmSync } from "node:fs";
import { runNode, Stop } from "./run.mjs";

const migrate = (env) =>
  runNode("Migrating the database", ["node_modules/prisma/build/index.js", "migrate", "deploy"], env);
const seed = (env) => runNode("Filling the database", ["--import", "tsx", "seed/index.ts"], env);

/**
 * Brings the database to the newest migration and fills an empty one. A new one is made aside and takes its name when
 * it is whole, so that an interrupted first start is simply repeated. Needs tsx registered.
 * @param {string} file absolute path
 * @returns {Promise<boolean>} whether there was anything to do
 */
export async function prepareDatabase(file) {
  if (!existsSync(file)) {
    const aside = `${file}.new`;
    for (const end of ["", "-wal", "-shm"]) rmSync(aside + end, { force: true });
    const env = { DATABASE_URL: `file:${aside}` };
    await migrate(env);
    await seed(env);
    renameSync(aside, file);
    return true;
  }
  const pending = await look(file, (state, db) => state.pendingMigrations(db)).catch((error) => {
    throw new Stop(`${file} cannot be read as a database (${lastLine(error.message)}); DATABASE_URL names another.`);
  });
  if (pending.length > 0) await migrate();
  const empty = await look(file, (state, db) => state.isEmpty(db));
  if (empty) await seed();
  return pending.length > 0 || empty;
}

const lastLine = (text) => text.trim().split("\n").at(-1);

async function look(file, question) {
  const { openDatabase } = await import("../../app/db/client.ts");
  const database = openDatabase(file);
  try {
    return await question(await import("../../app/db/state.ts"), database);
  } finally {
    await database.close();
  }
}
