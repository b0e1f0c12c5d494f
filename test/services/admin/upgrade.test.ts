import {
  chmodSync,
  copyFileSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { migrate } from "../../../scripts/lib/database.mjs";
import { A_FACT_OF_NOBODY, alter, WITH_LATER_MIGRATION, WITHOUT_NEWEST_MIGRATION } from "../../support/earlier-bank";
import { over } from "../../support/over";
import type { Publication } from "~/courseware";
import { assertDatabase, verifyChain } from "~/db";
import { mustBeWhole } from "~/db/backup";
import { publishContent } from "~/services/content/content-store.server";
import { upgradeDatabase, upgradeLines, type Program } from "~/services/admin/upgrade.server";

const SET_UP = new Date("2026-03-02T09:00:00Z");
const LATER = new Date("2026-05-04T09:00:00Z");
const NOW = new Date("2026-11-25T10:15:30.123Z");

const policy = (version: string, hurdle: number): Publication => ({
  kind: "policy",
  key: "cn-demo",
  version,
  body: { hurdle },
});
const scorecard = (version: string, baseScore: number): Publication => ({
  kind: "scorecard",
  key: "reference",
  version,
  body: { baseScore },
});
const recipe = (version: string, growth: number): Publication => ({
  kind: "archetype",
  key: "corner-shop",
  version,
  body: { growth },
});
/** What the earlier program shipped, and what the bank was set up with. */
const EARLIER = [policy("2", 0.12), scorecard("1", 600), recipe("4", 0.05)];

const program = (shipped: readonly Publication[], release = "0.2.0"): Program => ({ release, shipped, migrate });

const root = mkdtempSync(path.join(tmpdir(), "lendwright-upgrade-"));
afterAll(() => rmSync(root, { recursive: true, force: true }));
const template = path.join(root, "template.db");

// The migrations as npm start applies them, then a person and the content, as 0.1.0 published it: without its release.
beforeAll(async () => {
  await migrate(template);
  await over(template, async ({ transaction }) => {
    await transaction(async (tx) => {
      await tx.person.create({ data: { id: "p", name: "A trainee", createdAt: SET_UP } });
      for (const one of EARLIER) await publishContent(tx, one, SET_UP);
    });
  });
}, 60_000);

let folder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(root, "bank-"));
  file = path.join(folder, "bank.db");
  copyFileSync(template, file);
});

/** The bank puts a version of its own in force. */
const publishOwn = (one: Publication, actorId?: string) =>
  over(file, ({ transaction }) => transaction((tx) => publishContent(tx, one, LATER, actorId)));

/** "policy cn-demo 2", for each version in force. */
const inForce = () =>
  over(file, async ({ read }) => {
    const rows = await read.contentVersion.findMany({ where: { status: "published" }, orderBy: { kind: "asc" } });
    return rows.map(({ kind, key, version }) => `${kind} ${key} ${version}`);
  });

const backups = () =>
  readdirSync(folder).filter((name) => name !== "bank.db" && !/-(wal|shm)$|\.list\.json$/.test(name));
const bytes = () => readFileSync(file).toString("base64");

/** Every row of every table, and every trigger: what a database says, read by plain SQL. */
const everything = (name: string) =>
  over(name, async ({ read }) => {
    const objects = await read.$queryRawUnsafe<{ type: string; name: string; sql: string }[]>(
      "SELECT type, name, sql FROM sqlite_master ORDER BY type, name",
    );
    const rows: unknown[] = [];
    for (const { name: table } of objects.filter(({ type }) => type === "table")) {
      rows.push([table, await read.$queryRawUnsafe(`SELECT * FROM "${table}" ORDER BY rowid`)]);
    }
    return JSON.stringify([objects, rows], (_key, value: unknown) =>
      typeof value === "bigint" ? value.toString() : value,
    );
  });

describe("a bank of the previous version", () => {
  beforeEach(() => alter(file, WITHOUT_NEWEST_MIGRATION));

  it("is saved whole beside itself, migrated, and guarded by every trigger", async () => {
    const before = await everything(file);
    const { backup, migrated } = await upgradeDatabase(file, program(EARLIER), NOW);
    expect(backup).toBe(path.join(folder, "bank.before-0.2.0.2026-11-25T10-15-30-123Z.db"));
    expect(backups()).toEqual([path.basename(backup!)]);
    expect(await everything(backup!)).toBe(before);
    expect(migrated).toEqual(["0010_work_events"]);
    await over(file, assertDatabase);
    await over(file, async ({ read }) => {
      expect(await read.auditEvent.findMany({ orderBy: { seq: "desc" }, take: 1 })).toMatchObject([
        { actorId: "system", action: "bank.upgrade", subject: "bank", at: NOW },
      ]);
      const { detail } = await read.auditEvent.findFirstOrThrow({ where: { action: "bank.upgrade" } });
      expect(JSON.parse(detail)).toEqual({ release: "0.2.0", migrations: ["0010_work_events"] });
      expect(await verifyChain(read)).toMatchObject({ ok: true, events: 4 });
    });

    copyFileSync(backup!, file);
    expect(await everything(file)).toBe(before);
  });

  it("is not upgraded over an earlier copy", async () => {
    const copy = path.join(folder, "bank.before-0.2.0.2026-11-25T10-15-30-123Z.db");
    writeFileSync(copy, "an earlier copy");
    const before = bytes();
    await expect(upgradeDatabase(file, program(EARLIER), NOW)).rejects.toThrow("exists already; nothing was upgraded");
    expect([bytes(), readFileSync(copy, "utf8")]).toEqual([before, "an earlier copy"]);
  });

  it("is not served when the migrations have left a row unguarded", async () => {
    const careless = async (name: string) => {
      await migrate(name);
      await alter(name, `DROP TRIGGER "Decision_no_update";`);
    };
    await expect(upgradeDatabase(file, { ...program([policy("3", 0.15)]), migrate: careless }, NOW)).rejects.toThrow(
      /immutable rows are missing or altered: Decision_no_update\. .* kept as/,
    );
    expect(await inForce()).toContain("policy cn-demo 2");
  });

  it("is not touched when the copy cannot be verified", async () => {
    await alter(file, `PRAGMA foreign_keys = 0; ${A_FACT_OF_NOBODY}`);
    const before = bytes();
    await expect(upgradeDatabase(file, program(EARLIER), NOW)).rejects.toThrow(
      `${file} cannot be backed up (a row of PersonFact points at a row of Person that is not there); nothing was upgraded.`,
    );
    expect(bytes()).toBe(before);
    expect(backups()).toEqual([]);
  });

  it("keeps the copy when a migration fails, says the way back, and is not tried again", async () => {
    // What the migration creates stands there already, under another meaning.
    await alter(file, `CREATE TRIGGER "WorkEvent_no_update" AFTER INSERT ON "Unit" BEGIN SELECT 1; END;`);
    for (const earlier of ["0.9.9.2026-03-01T00-00-00-000Z", "0.1.5.2026-11-24T00-00-00-000Z"]) {
      writeFileSync(path.join(folder, `bank.before-${earlier}.db`), "");
    }
    const before = await everything(file);
    const printed = vi.spyOn(process.stderr, "write").mockReturnValue(true);
    const failed = await upgradeDatabase(file, program(EARLIER), NOW).catch((error: Error) => error.message);
    printed.mockRestore();
    const backup = path.join(folder, "bank.before-0.2.0.2026-11-25T10-15-30-123Z.db");
    expect(failed).toContain("Migrating the database failed");
    expect(failed).toContain(`The database as it was before is kept as ${backup}: to go back,`);
    expect(await everything(backup)).toBe(before);

    await expect(upgradeDatabase(file, program(EARLIER), LATER)).rejects.toThrow(
      new RegExp(`^An upgrade of .* was not finished \\(0010_work_events\\)\\. .* kept as ${backup}:`),
    );
    expect(backups()).toHaveLength(3);
  });
});

it("a copy may be read by nobody who may not read the database", async () => {
  chmodSync(file, 0o600);
  const { backup } = await upgradeDatabase(file, program([policy("3", 0.15)]), NOW);
  expect(statSync(backup!).mode & 0o777).toBe(0o600);
});

describe("a copy is refused that", () => {
  it("lacks a row", async () => {
    const copy = path.join(folder, "copy.db");
    copyFileSync(file, copy);
    await alter(file, `INSERT INTO "Unit" VALUES ('b', 'Harbour', 'branch', 'A branch');`);
    await over(file, (source) =>
      over(copy, (one) => expect(mustBeWhole(one, source)).rejects.toThrow("Unit has 1 rows, in the copy 0")),
    );
  });

  it("has a damaged index", async () => {
    const copy = path.join(folder, "copy.db");
    copyFileSync(file, copy);
    for (const one of [file, copy])
      await alter(one, `INSERT INTO "Unit" VALUES ('b', 'Harbour', 'branch', 'A branch');`);
    // The code stands in the table and in the index of unique codes; here they say different things.
    const damaged = readFileSync(copy);
    damaged.write("Harbouq", damaged.lastIndexOf("Harbour"));
    writeFileSync(copy, damaged);
    await over(file, (source) =>
      over(copy, (one) => expect(mustBeWhole(one, source)).rejects.toThrow("the copy is damaged")),
    );
  });
});

describe("a bank that nothing is newer for", () => {
  it("is opened as it is: no copy, no byte changed", async () => {
    const before = bytes();
    const upgrade = await upgradeDatabase(file, program(EARLIER), NOW);
    expect(upgrade).toEqual({ backup: undefined, migrated: [], published: [], kept: [] });
    expect(upgradeLines(upgrade)).toEqual([]);
    expect(bytes()).toBe(before);
    expect(backups()).toEqual([]);
  });

  it("keeps what it has when the program ships an earlier version", async () => {
    const { published, kept } = await upgradeDatabase(file, program([policy("1", 0.1), recipe("3", 0.04)]), NOW);
    expect([published, kept]).toEqual([[], []]);
    expect(await inForce()).toContain("policy cn-demo 2");
  });
});

it("a bank whose rows are not guarded gets no newer content and no copy", async () => {
  await alter(file, `DROP TRIGGER "Decision_no_update";`);
  await expect(upgradeDatabase(file, program([policy("3", 0.15)]), NOW)).rejects.toThrow(
    "Database: triggers that guard immutable rows are missing or altered: Decision_no_update.",
  );
  expect(backups()).toEqual([]);
});

describe("a newer database", () => {
  it("is refused and not one byte of it is changed", async () => {
    await alter(file, WITH_LATER_MIGRATION);
    const before = bytes();
    await expect(upgradeDatabase(file, program([policy("3", 0.15)]), NOW)).rejects.toThrow(
      `${file} was written by a newer Lendwright (0999_certificates): start that version or a later one, ` +
        "or name an older database with DATABASE_URL.",
    );
    expect(bytes()).toBe(before);
    expect(backups()).toEqual([]);
  });
});

describe("shipped content that is newer", () => {
  it("comes into force once, after a copy, and the audit says by which program", async () => {
    const shipped = [policy("3", 0.15), scorecard("1", 600), recipe("4", 0.05)];
    const upgrade = await upgradeDatabase(file, program(shipped), NOW);
    expect(upgradeLines(upgrade)).toEqual([
      `Before the upgrade the database was saved as ${upgrade.backup}`,
      "1 newer version of shipped content in force",
    ]);
    expect(await inForce()).toEqual(["archetype corner-shop 4", "policy cn-demo 3", "scorecard reference 1"]);
    await over(file, async ({ read }) => {
      const old = await read.contentVersion.findFirstOrThrow({ where: { kind: "policy", version: "2" } });
      expect(old).toMatchObject({ status: "superseded", body: '{"hurdle":0.12}', publishedAt: SET_UP });
      const event = await read.auditEvent.findFirstOrThrow({ orderBy: { seq: "desc" } });
      expect(event).toMatchObject({ actorId: "system", action: "content.publish", at: NOW });
      expect(JSON.parse(event.detail)).toMatchObject({
        kind: "policy",
        key: "cn-demo",
        version: "3",
        release: "0.2.0",
      });
      expect(await verifyChain(read)).toMatchObject({ ok: true, events: 4 });
    });

    const before = bytes();
    expect(await upgradeDatabase(file, program(shipped), LATER)).toMatchObject({ backup: undefined, published: [] });
    expect(bytes()).toBe(before);
    expect(backups()).toHaveLength(1);
  });

  it("replaces what an earlier upgrade brought", async () => {
    await upgradeDatabase(file, program([policy("3", 0.15)]), LATER);
    await upgradeDatabase(file, program([policy("4", 0.16)], "0.3.0"), NOW);
    expect(await inForce()).toContain("policy cn-demo 4");
  });

  it("of which a bank works with one takes the place of another name", async () => {
    await upgradeDatabase(file, program([{ ...scorecard("1", 620), key: "reference-2027" }]), NOW);
    expect(await inForce()).toEqual(["archetype corner-shop 4", "policy cn-demo 2", "scorecard reference-2027 1"]);
  });

  it("stands in force from the start where the bank has had nothing of its name", async () => {
    await upgradeDatabase(file, program([{ kind: "archetype", key: "tea-house", version: "1", body: {} }]), NOW);
    expect(await inForce()).toContain("archetype tea-house 1");
  });

  it("comes whole or not at all", async () => {
    const before = await everything(file);
    const shipped = [policy("3", 0.15), recipe("5", 0.06), recipe("5", 0.07)];
    await expect(upgradeDatabase(file, program(shipped), NOW)).rejects.toThrow(
      /archetype corner-shop 5 is published with another body.* kept as .*before-0\.2\.0/,
    );
    expect(await everything(file)).toBe(before);
  });

  it("does not count as newer under the number of an earlier text: that is listed", async () => {
    const upgrade = await upgradeDatabase(file, program([scorecard("1", 500)]), NOW);
    expect(upgradeLines(upgrade)).toEqual([
      "scorecard reference: version 1 stays in force as it was shipped before; shipped is another text of 1",
    ]);
    expect(backups()).toEqual([]);
  });
});

describe("the bank's own version", () => {
  it("of the policy stays in force and is listed; the rest of what is shipped comes", async () => {
    await publishOwn(policy("3", 0.2), "p");
    const upgrade = await upgradeDatabase(
      file,
      program([policy("5", 0.15), scorecard("1", 600), recipe("5", 0.06)]),
      NOW,
    );
    expect(upgradeLines(upgrade)).toContain("policy cn-demo: the bank's own version 3 stays in force; shipped is 5");
    expect(await inForce()).toEqual(["archetype corner-shop 5", "policy cn-demo 3", "scorecard reference 1"]);
  });

  it("of the policy stays in force though the shipped one has its number by chance", async () => {
    await publishOwn(policy("3", 0.2), "p");
    const upgrade = await upgradeDatabase(file, program([policy("3", 0.15)]), NOW);
    expect(upgradeLines(upgrade)).toEqual(["policy cn-demo: the bank's own version 3 stays in force; shipped is 3"]);
    expect(backups()).toEqual([]);
  });

  it("of the policy under another name keeps a newer shipped policy out as well", async () => {
    await publishOwn({ ...policy("1", 0.2), key: "harbour" }, "p");
    const upgrade = await upgradeDatabase(file, program([policy("3", 0.15)]), NOW);
    expect(upgradeLines(upgrade)).toEqual([
      "policy cn-demo: the bank's own version 1 of harbour stays in force; shipped is 3",
    ]);
  });

  it("of the scorecard stays in force though it has a name of its own and came by the command line", async () => {
    await publishOwn({ kind: "scorecard", key: "harbour-card", version: "7", body: { baseScore: 550 } });
    await alter(file, `UPDATE "ContentVersion" SET status = 'superseded' WHERE key = 'reference';`);
    const upgrade = await upgradeDatabase(file, program([scorecard("2", 610)]), NOW);
    expect(upgradeLines(upgrade)).toEqual([
      "scorecard reference: the bank's own version 7 of harbour-card stays in force; shipped is 2",
    ]);
    expect(await inForce()).toContain("scorecard harbour-card 7");
    expect(await inForce()).not.toContain("scorecard reference 2");
    expect(backups()).toEqual([]);
  });

  it("is not listed again and again when nothing newer than at its set-up is shipped", async () => {
    await publishOwn(policy("3", 0.2), "p");
    expect(await upgradeDatabase(file, program(EARLIER), NOW)).toMatchObject({ kept: [], published: [] });
  });
});

it("a database that nobody is entered in is migrated and needs no copy", async () => {
  await alter(file, `${WITHOUT_NEWEST_MIGRATION} DELETE FROM "Person";`);
  expect(await upgradeDatabase(file, program([policy("3", 0.15)]), NOW)).toMatchObject({
    backup: undefined,
    migrated: ["0010_work_events"],
    published: [],
  });
});
