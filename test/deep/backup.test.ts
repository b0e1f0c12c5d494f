import { spawn } from "node:child_process";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { expect, onTestFinished, test } from "vitest";
import { Desk, enterCrowd, figures, inBank, openForAll, type Answer } from "../support/crowd";
import { bankOfItsOwn } from "../support/server";
import { startAt } from "../support/server-process";
import { db } from "~/db";
import { readWorksheet } from "~/records";
import { checkAudit } from "~/services/admin/audit-check.server";

const TRAINEES = 50;
const COPIES = 5;

test("copies made while fifty people save and submit are whole, hold what was acknowledged before, and restore to a bank that serves", async () => {
  const { folder, databaseFile } = bankOfItsOwn();
  const { crowd, place } = await enterCrowd(databaseFile, TRAINEES);
  const { attempts, complete } = await openForAll(databaseFile, crowd, place);
  let server = await startAt(folder);
  onTestFinished(() => server.kill());
  const answers: Answer[] = [];
  let desks = crowd.map((trainee) =>
    Object.assign(new Desk(trainee, server.origin, answers), { attemptId: attempts.get(trainee.id)! }),
  );
  for (const desk of desks) await desk.signIn();

  let copying = true;
  const working = desks.map(async (desk, index) => {
    for (let number = 1; copying; number++) {
      await desk.saveSurely(`${desk.trainee.name} wrote ${number}`, complete);
      // One in five decides while copies are made.
      if (index % 5 === 0 && number === 3) return desk.submit();
      await pause(300);
    }
  });
  const copies: { file: string; before: Map<string, number>; decided: string[]; seconds: number }[] = [];
  for (let i = 0; i < COPIES; i++) {
    await pause(1_500);
    const before = new Map(desks.map(({ attemptId, version }) => [attemptId, version]));
    const decided = desks.filter(({ submitted }) => submitted).map(({ attemptId }) => attemptId);
    const file = path.join(folder, `copy-${i}.db`);
    const start = performance.now();
    const { code, said } = await lendwright(databaseFile, "backup", file);
    expect([code, said]).toEqual([0, expect.any(String)]);
    copies.push({ file, before, decided, seconds: (performance.now() - start) / 1000 });
  }
  copying = false;
  await Promise.all(working);

  for (const { file, before, decided } of copies) {
    await inBank(file, async () => {
      for (const [id, version] of before) {
        const row = await db().read.attempt.findUniqueOrThrow({ where: { id } });
        expect(row.version).toBeGreaterThanOrEqual(version);
      }
      const held = await db().read.decision.findMany({ select: { attemptId: true } });
      expect(held.map(({ attemptId }) => attemptId)).toEqual(expect.arrayContaining(decided));
      expect(await checkAudit(db().read)).toMatchObject({ ok: true });
    });
  }

  // While it is served nothing is put in its place.
  const last = copies.at(-1)!;
  const refused = await lendwright(databaseFile, "restore", last.file);
  expect([refused.code, refused.said]).toEqual([1, expect.stringContaining("is in use by another Lendwright")]);
  for (const desk of desks.filter(({ submitted }) => !submitted))
    await desk.saveSurely("after the last copy", complete);
  await server.stop();

  const restored = await lendwright(databaseFile, "restore", last.file);
  expect([restored.code, restored.said]).toEqual([0, expect.stringContaining(`${databaseFile}: restored as of`)]);
  server = await startAt(folder);
  desks = desks.map((desk) => desk.at(server.origin));
  const [writing] = desks.filter(({ submitted }) => !submitted);
  expect(await writing!.page(`/attempts/${writing!.attemptId}`)).toContain(`${writing!.trainee.name} wrote`);
  await server.stop();
  await inBank(databaseFile, async () => {
    const row = await db().read.attempt.findUniqueOrThrow({ where: { id: writing!.attemptId } });
    expect(readWorksheet(row.worksheet, "Attempt", row.id).memo).toMatch(/^Trainee Number\d+ wrote \d+\. /);
    expect(await checkAudit(db().read)).toMatchObject({ ok: true });
  });
  const seconds = copies.map((copy) => copy.seconds.toFixed(1)).join(", ");
  console.log(`${COPIES} copies while serving, ${seconds} s each\n${figures(answers)}`);
  expect(copies.some(({ decided }) => decided.length > 0)).toBe(true);
});

function lendwright(databaseFile: string, ...args: string[]): Promise<{ code: number | null; said: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ["--import", "tsx", "app/cli/main.ts", ...args], {
      env: { ...process.env, DATABASE_URL: `file:${databaseFile}` },
    });
    let said = "";
    child.stdout.on("data", (data) => (said += data));
    child.stderr.on("data", (data) => (said += data));
    child.once("error", reject).once("close", (code) => resolve({ code, said }));
  });
}
