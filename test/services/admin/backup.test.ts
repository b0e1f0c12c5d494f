import { aUnit } from "../../support/people";
import { createHash } from "node:crypto";
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { migrate } from "../../../scripts/lib/database.mjs";
import { A_FACT_OF_NOBODY, alter, WITH_LATER_MIGRATION, WITHOUT_A_MIGRATION } from "../../support/earlier-bank";
import { over } from "../../support/over";
import { audit, backUp, claimDatabase, listFile, openDatabase, verifyChain, type BackupList } from "~/db";
import { signingKey } from "~/services/admin/checkpoint-key.server";
import { checkedCheckpoints, keepCheckpoint } from "~/services/admin/checkpoints.server";
import { publishContent } from "~/services/content/content-store.server";
import { restoreBackup } from "~/services/admin/restore.server";

const SET_UP = new Date("2026-03-02T09:00:00Z");
const NOW = new Date("2026-11-25T10:15:30.123Z");
const LATER = new Date("2026-11-26T08:00:00Z");

const root = mkdtempSync(path.join(tmpdir(), "lendwright-backup-"));
afterAll(() => rmSync(root, { recursive: true, force: true }));
const template = path.join(root, "template.db");
beforeAll(async () => {
  await migrate(template);
  await over(template, ({ transaction }) =>
    transaction(async (tx) => {
      await tx.person.create({ data: { id: "p", name: "A trainee", createdAt: SET_UP } });
      await publishContent(tx, { kind: "policy", key: "cn-demo", version: "2", body: { hurdle: 0.12 } }, SET_UP);
    }),
  );
}, 60_000);

let folder: string;
let file: string;
let copy: string;
let checkpoints: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(root, "bank-"));
  file = path.join(folder, "bank.db");
  copy = path.join(folder, "copies", "monday.db");
  checkpoints = path.join(folder, "checkpoints");
  copyFileSync(template, file);
});

const branch = (id: string, name = file) =>
  over(name, ({ write }) => write.unit.create(aUnit(id)).then(() => undefined));
const branches = (name = file) =>
  over(name, async ({ read }) => (await read.unit.findMany({ orderBy: { id: "asc" } })).map(({ id }) => id));
const something = (at: Date) =>
  over(file, ({ transaction }) =>
    transaction((tx) => audit(tx, { at, actorId: "p", action: "session.start", subject: "person:p" })),
  );

async function taken(): Promise<BackupList> {
  mkdirSync(path.dirname(copy), { recursive: true });
  return backUp(file, copy, { now: NOW, serving: true });
}
const restore = (options: { unlisted?: boolean } = {}) =>
  restoreBackup(copy, { file, checkpointFolder: checkpoints, now: LATER, ...options });

const bytes = () => readFileSync(file).toString("base64");
const beside = () => readdirSync(folder).filter((name) => name.includes(".replaced.") || name.includes(".restoring"));

describe("a backup of a bank at work", () => {
  it("holds everything that was acknowledged before it began, while people go on writing", async () => {
    const bank = openDatabase(file);
    const acknowledged: string[] = [];
    let finished = false;
    const writing = (async () => {
      for (let n = 0; !finished; n++) {
        const id = `b${String(n).padStart(6, "0")}`;
        await bank.transaction(async (tx) => {
          await tx.unit.create(aUnit(id));
          await audit(tx, { at: NOW, actorId: "p", action: "session.start", subject: `branch:${id}` });
        });
        acknowledged.push(id);
        await new Promise(setImmediate); // as between two requests
      }
    })();
    await vi.waitUntil(() => acknowledged.length >= 20, { timeout: 20_000 });
    const before = [...acknowledged];
    await taken();
    finished = true;
    await writing;
    await bank.close();
    await restore();
    const restored = await branches();
    expect(restored.slice(0, before.length)).toEqual(before);
    expect(acknowledged.slice(0, restored.length)).toEqual(restored);
  });

  it("lists what it holds: rows of every table, digest, last event", async () => {
    await branch("harbour");
    const list = await taken();
    expect(list.rows).toMatchObject({ Unit: 1, Person: 1, ContentVersion: 1, AuditEvent: 1, Decision: 0 });
    expect(list.sha256).toBe(createHash("sha256").update(readFileSync(copy)).digest("hex"));
    expect(list).toMatchObject({ takenAt: NOW.toISOString(), audit: { seq: 1 } });
    expect(JSON.parse(readFileSync(listFile(copy), "utf8"))).toEqual(list);
  });
});

describe("a restore", () => {
  it("brings back the bank of the backup, and keeps the one that was there with all that was written last", async () => {
    await branch("harbour");
    await taken();
    // As a server leaves it that was killed: the last rows stand in the log beside the file.
    const running = openDatabase(file);
    await running.write.unit.create(aUnit("market"));
    const killed = path.join(folder, "killed.db");
    for (const end of ["", "-wal"]) copyFileSync(file + end, killed + end);
    await running.close();
    for (const end of ["", "-wal"]) copyFileSync(killed + end, file + end);

    const { replaced, takenAt, events } = await restore();
    expect([await branches(), takenAt, events]).toEqual([["harbour"], NOW.toISOString(), 1]);
    expect(replaced).toBe(path.join(folder, "bank.replaced.2026-11-26T08-00-00-000Z.db"));
    expect(await branches(replaced)).toEqual(["harbour", "market"]);
  });

  it("is told by the log itself, which holds", async () => {
    await taken();
    await something(LATER);
    await restore();
    await over(file, async ({ read }) => {
      expect(await verifyChain(read)).toMatchObject({ ok: true, events: 2 });
      expect(await read.auditEvent.findFirst({ where: { seq: 2 } })).toMatchObject({
        actorId: "system",
        action: "bank.restore",
        at: LATER,
        detail: `{"events":1,"takenAt":"${NOW.toISOString()}"}`,
      });
    });
  });

  it("sets the checkpoints of lost events aside, so that they accuse nobody", async () => {
    const key = () => signingKey(path.join(root, "key.pem"));
    const kept = () => {
      const checked = checkedCheckpoints(checkpoints, key());
      return checked.ok && checked.points.map(({ seq }) => seq);
    };
    const keep = () => over(file, ({ read }) => keepCheckpoint(checkpoints, read, key(), NOW));
    await keep();
    await taken();
    await something(LATER);
    await keep();
    expect(kept()).toEqual([1, 2]);
    expect((await restore()).checkpoints).toBe(1);
    expect(kept()).toEqual([1]);
    expect(readdirSync(path.join(checkpoints, "replaced.2026-11-26T08-00-00-000Z"))).toEqual([
      "audit-checkpoint-2.json",
    ]);
  });

  it("takes the copy of an earlier version, with the triggers of its day", async () => {
    await alter(file, WITHOUT_A_MIGRATION);
    await taken();
    await expect(restore()).resolves.toMatchObject({ events: 1 });
  });

  it("makes a bank where there was none", async () => {
    await taken();
    for (const end of ["", "-wal", "-shm"]) rmSync(file + end, { force: true });
    expect((await restore()).replaced).toBeUndefined();
    expect(await over(file, ({ read }) => read.person.count())).toBe(1);
  });
});

/** The list says that the copy is as it is now: what a careful forger would do, or the copy was bad when it was made. */
function listedAsItIs(change: Partial<BackupList> = {}) {
  const list = JSON.parse(readFileSync(listFile(copy), "utf8")) as BackupList;
  const sha256 = createHash("sha256").update(readFileSync(copy)).digest("hex");
  writeFileSync(listFile(copy), JSON.stringify({ ...list, sha256, ...change }));
}

describe("a backup is not put in place", () => {
  const refused = async (why: string | RegExp) => {
    await branch("today");
    const before = bytes();
    await expect(restore()).rejects.toThrow(why);
    expect([bytes(), beside()]).toEqual([before, []]);
  };

  it("while a server runs on the database, which is named", async () => {
    await taken();
    await branch("today");
    const stop = await claimDatabase(file, NOW);
    const before = bytes();
    await expect(restore()).rejects.toThrow(
      `is in use by another Lendwright (process ${process.pid}, since 2026-11-25`,
    );
    expect(bytes()).toBe(before);
    await stop();
    await expect(restore()).resolves.toMatchObject({ events: 1 });
  });

  it("when it is not there", () => refused(/monday\.db is not there; nothing was changed/));

  it("when a byte of it has changed", async () => {
    await taken();
    const altered = readFileSync(copy);
    altered.write("B", altered.lastIndexOf("A trainee"));
    writeFileSync(copy, altered);
    await refused("its bytes are not those that were backed up");
  });

  it("when it has no list, unless that is said", async () => {
    await taken();
    rmSync(listFile(copy));
    await refused("has no list of its rows beside it (monday.db.list.json)");
    await expect(restore({ unlisted: true })).resolves.toMatchObject({ events: 1, takenAt: undefined });
  });

  it("when a row is missing", async () => {
    await taken();
    await alter(copy, `DELETE FROM "Person";`);
    listedAsItIs();
    await refused("Person has 1 rows, in the copy 0");
  });

  it("when a reference leads nowhere", async () => {
    await taken();
    await alter(copy, `PRAGMA foreign_keys = 0; ${A_FACT_OF_NOBODY}`);
    listedAsItIs();
    await refused("a row of PersonFact points at a row of Person that is not there");
  });

  it("when a row is not guarded", async () => {
    await taken();
    await alter(copy, `DROP TRIGGER "Decision_no_update";`);
    listedAsItIs();
    await refused("triggers are missing or altered: Decision_no_update");
  });

  it("when the end of its log was cut off", async () => {
    await something(NOW);
    const list = await taken();
    const guard = (await import("~/db/sql/triggers")).requiredTriggers().get("AuditEvent_no_delete");
    await alter(copy, `DROP TRIGGER "AuditEvent_no_delete"; DELETE FROM "AuditEvent" WHERE seq = 2; ${guard};`);
    listedAsItIs({ rows: { ...list.rows, AuditEvent: 1 } });
    await refused("its audit log does not hold: event 2 is missing");
  });

  it("when a newer program wrote it, or it is no bank at all", async () => {
    await taken();
    await alter(copy, WITH_LATER_MIGRATION);
    listedAsItIs();
    await refused("it was written by a newer Lendwright (0999_certificates)");
    writeFileSync(copy, "a letter");
    listedAsItIs();
    await expect(restore()).rejects.toThrow(/cannot be restored: .*not a database/);
  });
});

it("nothing is left beside the bank after a restore but what was replaced", async () => {
  await taken();
  await restore();
  expect(beside()).toEqual(["bank.replaced.2026-11-26T08-00-00-000Z.db"]);
  expect(existsSync(`${file}-wal`)).toBe(false);
});
