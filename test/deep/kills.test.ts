import { setTimeout as pause } from "node:timers/promises";
import { expect, onTestFinished, test } from "vitest";
import { Desk, enterCrowd, inBank, openForAll, type Trainee } from "../support/crowd";
import { bankOfItsOwn } from "../support/server";
import { startAt } from "../support/server-process";
import { db } from "~/db";
import type { Worksheet } from "~/domain/judgement/worksheet";
import { readWorksheet } from "~/records";
import { checkAudit } from "~/services/admin/audit-check.server";

const KILLS = Number(process.env.LENDWRIGHT_KILLS ?? 100);
/** Those who save at every kill; and one for each kill who submits. */
const SAVING = 12;
/** So many drafts are acknowledged in a round before the blow, and so long after them it falls. */
const DRAFTS = 24;
const momentOf = (kill: number) => (kill * 97) % 500;

test(`after each of ${KILLS} kill -9 under load everything that was acknowledged is there, and nothing is half there`, async () => {
  const { folder, databaseFile } = bankOfItsOwn();
  const { crowd, place } = await enterCrowd(databaseFile, SAVING + KILLS);
  const { attempts, complete } = await openForAll(databaseFile, crowd, place);
  const desks = crowd.map((trainee) => Object.assign(new Desk(trainee, ""), { attemptId: attempts.get(trainee.id)! }));
  const counts = { saves: 0, unanswered: 0, storedUnanswered: 0, submissions: 0, cutSubmissions: 0 };

  // Their sessions outlive every kill too.
  let server = await startAt(folder);
  onTestFinished(() => server.kill());
  for (const [i, desk] of desks.entries()) desks[i] = desk.at(server.origin);
  for (const desk of desks.slice(0, SAVING)) await desk.signIn();

  for (let kill = 0; kill < KILLS; kill++) {
    const decider = desks[SAVING + kill]!;
    await decider.signIn();
    let killed = false;
    const cut = (error: unknown) => {
      if (!killed) throw error; // an answer that never comes is expected of a server that was killed, and of no other
    };
    let saved = 0;
    let enough = () => undefined as void;
    const atWork = new Promise<void>((resolve) => (enough = resolve));
    const saving = desks.slice(0, SAVING).map(async (desk) => {
      for (let number = 0; !killed; number++) {
        if ((await desk.save(`round ${kill}, draft ${number}`)) !== 200) continue;
        counts.saves++;
        if (++saved === DRAFTS) enough();
      }
    });
    const deciding = (async () => {
      await decider.save(`decides in round ${kill}`, complete);
      await decider.submit();
      counts.submissions++;
    })();
    await Promise.all([...saving, deciding].map((work) => work.catch(cut)).concat(killAfter(momentOf(kill))));

    async function killAfter(ms: number): Promise<void> {
      // In every second round the decision is acknowledged first; in the others the blow falls in the midst of it.
      await atWork;
      if (kill % 2 === 0) await deciding;
      await pause(ms);
      killed = true;
      await server.kill();
    }

    await inBank(databaseFile, () => compare(desks, complete, decider, counts));
    server = await startAt(folder);
    for (const [i, desk] of desks.entries()) desks[i] = desk.at(server.origin);
  }
  await server.stop();
  await inBank(databaseFile, async () => {
    const [sound] = await db().read.$queryRawUnsafe<{ integrity_check: string }[]>("PRAGMA integrity_check");
    expect(sound).toEqual({ integrity_check: "ok" });
    expect(await checkAudit(db().read)).toMatchObject({ ok: true });
    const decided = (await db().read.decision.findMany()).map(({ attemptId }) => attemptId);
    expect(decided).toEqual(
      expect.arrayContaining(desks.filter(({ submitted }) => submitted).map(({ attemptId }) => attemptId)),
    );
  });
  console.log(`${KILLS} kills: ${JSON.stringify(counts)}`);
  expect(counts.saves).toBeGreaterThanOrEqual(KILLS * DRAFTS);
  expect(counts.submissions).toBeGreaterThanOrEqual(KILLS / 2);
});

/** What each was told against what is stored. A draft whose answer never came is stored whole or not at all. */
async function compare(
  desks: readonly (Desk & { trainee: Trainee })[],
  complete: Worksheet,
  decider: Desk,
  counts: { unanswered: number; storedUnanswered: number; cutSubmissions: number },
): Promise<void> {
  for (const desk of [...desks.slice(0, SAVING), decider]) {
    const row = await db().read.attempt.findUniqueOrThrow({ where: { id: desk.attemptId } });
    const worksheet = readWorksheet(row.worksheet, "Attempt", row.id);
    const { memo } = worksheet;
    if (desk.unanswered !== undefined) {
      counts.unanswered++;
      if (memo === desk.unanswered) {
        counts.storedUnanswered++;
        Object.assign(desk, { acknowledged: memo, version: desk.version + 1 });
      }
      desk.unanswered = undefined;
    }
    expect([memo, row.version]).toEqual([desk.acknowledged, desk.version]);
    if (desk === decider && memo !== "") expect(worksheet).toEqual({ ...complete, memo });

    const decision = await db().read.decision.findUnique({ where: { attemptId: desk.attemptId } });
    expect(row.submittedAt !== null, "closed without a decision, or the other way round").toBe(decision !== null);
    if (desk.submitted) expect(decision).not.toBeNull();
    else if (desk === decider) counts.cutSubmissions++;
    if (decision) expect(readWorksheet(decision.worksheet, "Decision", decision.id).memo).toBe(memo);
  }
}
