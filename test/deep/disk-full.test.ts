import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, statfsSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, onTestFinished, test } from "vitest";
import { Desk, enterCrowd, inBank, openForAll } from "../support/crowd";
import { bankOfItsOwn } from "../support/server";
import { startAt } from "../support/server-process";
import { db } from "~/db";
import { readWorksheet } from "~/records";
import { checkAudit } from "~/services/admin/audit-check.server";

const TRAINEES = 10;
const disk = mkdtempSync(path.join(tmpdir(), "lendwright-disk-"));

// A disk of its own that is small, as far as the kernel is concerned. Mounting needs its administrator's rights.
beforeAll(() => void execFileSync("mount", ["-t", "tmpfs", "-o", "size=48m", "lendwright-test", disk]));
afterAll(() => {
  execFileSync("umount", [disk]);
  rmSync(disk, { recursive: true });
});

test("on a full disk drafts are refused with the cause, what was acknowledged is there, reading goes on, and room is enough to go on", async () => {
  const { folder, databaseFile } = bankOfItsOwn(disk);
  const { crowd, place } = await enterCrowd(databaseFile, TRAINEES);
  const { attempts } = await openForAll(databaseFile, crowd, place);
  const server = await startAt(folder);
  onTestFinished(() => server.kill());
  const desks = crowd.map((trainee) =>
    Object.assign(new Desk(trainee, server.origin), { attemptId: attempts.get(trainee.id)! }),
  );
  for (const desk of desks) await desk.signIn();
  const room = () => {
    const { bavail, bsize } = statfsSync(disk);
    return bavail * bsize;
  };
  const ballast = path.join(disk, "ballast");

  // All but some pages of the disk are taken by something else, while everybody works.
  writeFileSync(ballast, Buffer.alloc(room() - 300_000));
  const counts = { saved: 0, refused: 0, pages: 0 };
  const until = Date.now() + 20_000;
  await Promise.all(
    desks.map(async (desk) => {
      for (let number = 0; Date.now() < until; number++) {
        if ((await desk.save(`draft ${number} ${"x".repeat(3_000)}`)) === 200) counts.saved++;
        else counts.refused++;
        if (number % 10 === 0) {
          await desk.page(`/attempts/${desk.attemptId}`);
          counts.pages++;
        }
      }
    }),
  );
  const left = room();
  const health = await fetch(`${server.origin}/health`);
  expect(health.status).toBe(200);

  // Something is removed; nothing is restarted.
  rmSync(ballast);
  for (const desk of desks) await desk.saveSurely("after room was made");
  await desks[0]!.page("/today");
  console.log(`full disk: ${JSON.stringify(counts)}, ${left} bytes left of ${48 * 1024 * 1024}`);
  expect(counts.saved).toBeGreaterThan(0);
  expect(counts.refused).toBeGreaterThan(0);
  await server.stop();
  await inBank(databaseFile, async () => {
    for (const desk of desks) {
      const row = await db().read.attempt.findUniqueOrThrow({ where: { id: desk.attemptId } });
      expect([readWorksheet(row.worksheet, "Attempt", row.id).memo, row.version]).toEqual([
        "after room was made",
        desk.version,
      ]);
    }
    const [sound] = await db().read.$queryRawUnsafe<{ integrity_check: string }[]>("PRAGMA integrity_check");
    expect(sound).toEqual({ integrity_check: "ok" });
    expect(await checkAudit(db().read)).toMatchObject({ ok: true });
  });
});
