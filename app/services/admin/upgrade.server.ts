import { existsSync, readdirSync } from "node:fs";
import path from "node:path";
import { planShipped, publishShipped, type KeptContent } from "~/services/content/shipped-content.server";
import type { Publication } from "~/courseware/publications";
import {
  assertDatabase,
  audit,
  backUp,
  isEmpty,
  migrationState,
  openDatabase,
  type Database,
  type MigrationState,
} from "~/db";

/** The database cannot be upgraded; the message is the one line that the person at the console reads. */
export class UpgradeError extends Error {}

export interface Upgrade {
  /** undefined: there was nothing to upgrade, or nothing in the database to lose */
  readonly backup: string | undefined;
  readonly migrated: readonly string[];
  readonly published: readonly Publication[];
  readonly kept: readonly KeptContent[];
}

export interface Program {
  /** its version */
  readonly release: string;
  /** the content that it ships */
  readonly shipped: readonly Publication[];
  /** applies its pending migrations to a database file */
  migrate(file: string): Promise<unknown>;
}

/**
 * Brings the database of an earlier version to this one: a verified backup, the migrations, the shipped content that is
 * newer. With nothing to do nothing is written. A database that a newer program has worked on is refused.
 */
export async function upgradeDatabase(file: string, program: Program, now: Date): Promise<Upgrade> {
  const state = await over(file, migrationState).catch((error: unknown) => {
    throw new UpgradeError(`${file} cannot be read as a database (${message(error)}); DATABASE_URL names another.`);
  });
  mustBeUpgradable(file, state);
  if (await over(file, (database) => isNew(database, state))) {
    if (state.pending.length > 0) await program.migrate(file);
    return { backup: undefined, migrated: state.pending, published: [], kept: [] };
  }
  if (state.pending.length === 0) {
    const { publish, keep } = await over(file, ({ read }) => planShipped(read, program.shipped));
    if (publish.length === 0) return { backup: undefined, migrated: [], published: [], kept: keep };
    await over(file, assertDatabase);
  }

  const backup = await backedUp(file, program, now);
  try {
    if (state.pending.length > 0) await program.migrate(file);
    const { publish, keep } = await over(file, async (database) => {
      await assertDatabase(database);
      if (state.pending.length > 0) await tellTheLog(database, state.pending, program, now);
      const plan = await planShipped(database.read, program.shipped);
      if (plan.publish.length > 0) await publishShipped(database, plan.publish, { release: program.release, now });
      return plan;
    });
    return { backup, migrated: state.pending, published: publish, kept: keep };
  } catch (error) {
    throw new UpgradeError(`${message(error)} ${wayBack(backup)}`);
  }
}

/** Who looks at the log later sees when its tables changed, and by which program. */
const tellTheLog = (database: Database, migrations: readonly string[], { release }: Program, now: Date) =>
  database.transaction((tx) =>
    audit(tx, {
      at: now,
      actorId: "system",
      action: "bank.upgrade",
      subject: "bank",
      detail: { release, migrations },
    }),
  );

/** For people, a line each: what was done, and what stays as it is. */
export function upgradeLines({ backup, migrated, published, kept }: Upgrade): string[] {
  const done = [
    ...(migrated.length > 0 ? [`${count(migrated.length, "migration")} applied`] : []),
    ...(published.length > 0 ? [`${count(published.length, "newer version")} of shipped content in force`] : []),
  ];
  return [
    ...(backup === undefined ? [] : [`Before the upgrade the database was saved as ${backup}`, done.join(", ")]),
    ...kept.map(keptLine),
  ];
}

const count = (n: number, what: string) => `${n} ${what}${n === 1 ? "" : "s"}`;

function keptLine({ kind, key, shipped, inForce, because }: KeptContent): string {
  const version = inForce.key === key ? inForce.version : `${inForce.version} of ${inForce.key}`;
  return because === "own"
    ? `${kind} ${key}: the bank's own version ${version} stays in force; shipped is ${shipped}`
    : `${kind} ${key}: version ${version} stays in force as it was shipped before; shipped is another text of ${shipped}`;
}

function mustBeUpgradable(file: string, { unknown, unfinished }: MigrationState): void {
  if (unknown.length > 0) {
    throw new UpgradeError(
      `${file} was written by a newer Lendwright (${unknown.join(", ")}): start that version or a later one, ` +
        "or name an older database with DATABASE_URL.",
    );
  }
  if (unfinished.length > 0) {
    throw new UpgradeError(
      `An upgrade of ${file} was not finished (${unfinished.join(", ")}). ` +
        wayBack(newestBackup(file) ?? "a file that is no longer beside it"),
    );
  }
}

const wayBack = (backup: string): string =>
  `The database as it was before is kept as ${backup}: to go back, run lendwright restore ${backup} ` +
  "and start the earlier version.";

/** No migration has run, or nothing has been set up: whatever stands in it is filled in anew. */
async function isNew(database: Database, { applied }: MigrationState): Promise<boolean> {
  return applied.length === 0 || isEmpty(database);
}

/** Beside the database, named by the version before whose upgrade it was saved, and the time. */
async function backedUp(file: string, { release }: Program, now: Date): Promise<string> {
  const target = `${stem(file)}.before-${release}.${now.toISOString().replaceAll(/[:.]/g, "-")}.db`;
  if (existsSync(target)) throw new UpgradeError(`${target} exists already; nothing was upgraded.`);
  try {
    await backUp(file, target, { now });
  } catch (error) {
    throw new UpgradeError(`${file} cannot be backed up (${message(error)}); nothing was upgraded.`);
  }
  return target;
}

/** By the time in its name. */
function newestBackup(file: string): string | undefined {
  const folder = path.dirname(file);
  const start = path.basename(`${stem(file)}.before-`);
  const taken = (name: string) => name.split(".").at(-2) ?? "";
  const [newest] = readdirSync(folder)
    .filter((name) => name.startsWith(start) && name.endsWith(".db"))
    .sort((a, b) => (taken(a) < taken(b) ? 1 : -1));
  return newest && path.join(folder, newest);
}

const stem = (file: string): string => file.replace(/\.db$/, "");

/** Prisma says what went wrong in the last line of a long message. */
const message = (error: unknown): string =>
  (error instanceof Error ? error.message : String(error)).trim().split("\n").at(-1) ?? "";

/** One question or task, with the database open for as long as it takes. */
async function over<T>(file: string, task: (database: Database) => Promise<T>): Promise<T> {
  const database = openDatabase(file);
  try {
    return await task(database);
  } finally {
    await database.close();
  }
}
