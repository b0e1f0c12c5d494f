/**
 * A list of 20,000 people into an empty bank, each with a unit, a job, a manager, a role and a cohort; then the same list with
 * every twentieth moved; then undone. Prints how long each took, how long the writer was held by one transaction, and the
 * longest time in which the thread answered nobody. `npx tsx test/bench/staff.ts [people]`
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { monitorEventLoopDelay } from "node:perf_hooks";
import { closeDb, db } from "~/db";
import { actorOf } from "~/services/people/facts.server";
import { enterPerson } from "~/services/people/enter.server";
import { putStaffInForce, undoStaffImport } from "~/services/people/staff/in-force.server";
import { BANK, enterBank, enterUnit } from "~/services/people/units.server";
import { closeWorkshop, workshop } from "~/services/workshop/index.server";
import { migrateHere } from "../support/database";
import { csv, readList } from "../support/staff-list";

const PEOPLE = Number(process.argv[2] ?? 20_000);
const UNITS = 200;
const COHORTS = 500;
const HEAD = ["工号", "姓名", "邮箱", "机构代码", "岗位", "直属上级", "角色", "培训班"];

const line = (i: number, unit: number) => [
  `E${i}`,
  `王小${i}`,
  `e${i}@bank.example`,
  `U${unit % UNITS}`,
  `Officer ${i % 40}`,
  i < UNITS ? "" : `E${i % UNITS}`,
  "trainee",
  `Intake ${i % COHORTS}`,
];
const list = (unitOf: (i: number) => number) =>
  csv(HEAD, ...Array.from({ length: PEOPLE }, (_, i) => line(i, unitOf(i))));

/** Longest hold of the writer: from when a transaction has it to when it lets it go; and what it took of the processor. */
let longestHold = 0;
let mostWork = 0;

const workOf = ({ user, system }: NodeJS.CpuUsage) => (user + system) / 1000;

async function measured<T>(name: string, work: () => Promise<T>): Promise<T> {
  const delay = monitorEventLoopDelay({ resolution: 5 });
  delay.enable();
  longestHold = mostWork = 0;
  const [since, cpu] = [performance.now(), process.cpuUsage()];
  const result = await work();
  const seconds = (performance.now() - since) / 1000;
  const used = process.cpuUsage(cpu);
  delay.disable();
  console.log(
    `${name.padEnd(34)} ${seconds.toFixed(1).padStart(6)} s  ${(workOf(used) / 1000).toFixed(1).padStart(6)} s of the processor` +
      `  writer held ${longestHold.toFixed(0).padStart(5)} ms (${mostWork.toFixed(0)} of the processor)  thread held ${(delay.max / 1e6).toFixed(0).padStart(5)} ms`,
  );
  return result;
}

const folder = mkdtempSync(path.join(tmpdir(), "lendwright-staff-"));
try {
  const file = path.join(folder, "bank.db");
  await migrateHere(file);
  process.env.DATABASE_URL = `file:${file}`;
  const now = new Date("2026-11-30T03:00:00Z");
  const database = db();
  const { transaction } = database;
  Object.assign(database, {
    transaction: <T>(work: Parameters<typeof transaction<T>>[0]) =>
      transaction<T>(async (tx) => {
        const [since, cpu] = [performance.now(), process.cpuUsage()];
        try {
          return await work(tx);
        } finally {
          longestHold = Math.max(longestHold, performance.now() - since);
          mostWork = Math.max(mostWork, workOf(process.cpuUsage(cpu)));
        }
      }),
  });
  await database.transaction((tx) => enterPerson(tx, { id: "hr", name: "HR", roles: ["hr"] }, { byId: "system", now }));
  await database.transaction(async (tx) => {
    await enterBank(tx, "Bank");
    for (let i = 0; i < UNITS; i++) {
      const unit = { id: `unit${i}`, code: `U${i}`, kind: "branch", name: `Branch ${i}` } as const;
      await enterUnit(tx, unit, BANK.id, { byId: "system", now });
    }
  });
  for (let i = 0; i < COHORTS; i++)
    await database.write.cohort.create({ data: { id: `c${i}`, name: `Intake ${i}`, startsOn: "2026-01-01" } });
  const hr = await actorOf(database.read, "hr", now);
  await workshop().run({ kind: "markdown", as: "memo", text: "ready" });

  const take = async (name: string, bytes: Uint8Array<ArrayBuffer>) => {
    const read = await measured(`${name}: read and compared`, () => readList(hr, bytes, now));
    console.log(JSON.stringify(read.counts));
    await measured(`${name}: put in force`, async () => {
      const result = await putStaffInForce(hr, read.id, now);
      if (!result.ok) throw new Error(result.reason);
    });
    return read.id;
  };
  await take(
    "everybody new",
    list((i) => i),
  );
  await take(
    "the same list again",
    list((i) => i),
  );
  const moved = await take(
    "every twentieth moved",
    list((i) => (i % 20 === 0 ? i + 1 : i)),
  );
  await measured("undone", () => undoStaffImport(hr, moved, now));
} finally {
  await closeWorkshop();
  await closeDb();
  rmSync(folder, { recursive: true, force: true });
}
