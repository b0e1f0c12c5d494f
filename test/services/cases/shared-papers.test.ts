import { beforeEach, describe, expect, it } from "vitest";
import { sentFile } from "~/components/casefile/sent";
import type { Actor } from "~/domain/access/actor";
import { attemptForWork, openCase } from "~/services/cases/attempts.server";
import { assignedCases } from "~/services/cases/case-lists.server";
import { debriefFor } from "~/services/cases/debrief.server";
import { askFor } from "~/services/cases/information.server";
import { secondLook } from "~/services/cases/second-look.server";
import { submitDecision } from "~/services/cases/submit.server";
import { aPerson, inCohort } from "../../support/people";
import { aBank, minutesLater, NOW, type Bank } from "./ladder/bank";

/** Papers and decisions are unpacked once for everybody: here somebody who may read them always has, just before. */
let bank: Bank;
let colleague: Actor;
beforeEach(async () => {
  bank = await aBank();
  colleague = await aPerson({ id: "colleague" });
  await inCohort("cohort", "colleague");
});

async function opened(actor: Actor, caseId: string): Promise<string> {
  const result = await openCase(actor, { caseId, purpose: "training" }, NOW);
  if (!result.ok) throw new Error(result.reason);
  return result.attemptId;
}

async function fileOf(actor: Actor, attemptId: string) {
  const work = await attemptForWork(actor, attemptId, NOW);
  if (!work.ok) throw new Error(work.reason);
  return work;
}

describe("a paper that costs days", () => {
  it("is on the desk of who asked for it, and in no byte of a colleague's page", async () => {
    const caseId = await bank.assigned({ mode: "guided", stage: "everything", daysBudget: 60 });
    const [own, other] = [await opened(bank.trainee, caseId), await opened(colleague, caseId)];
    const before = await fileOf(bank.trainee, own);
    for (const { id } of before.information!.requests)
      expect(await askFor(bank.trainee, own, { request: id, opened: [] }, NOW)).toEqual({ ok: true });
    const ids = (work: typeof before) => work.file.documents.map(({ id }) => id);
    const asked = ids(await fileOf(bank.trainee, own));
    const bought = asked.filter((id) => !ids(before).includes(id));
    expect(bought.length).toBeGreaterThan(0);
    const colleagues = await fileOf(colleague, other);
    expect(ids(colleagues)).toEqual(ids(before));
    for (const id of bought) expect(sentFile(colleagues.file)).not.toContain(`"id":"${id}"`);
  });

  it("is at nobody's desk but the own: another's attempt is missing", async () => {
    const own = await opened(bank.trainee, await bank.assigned({ mode: "guided", stage: "everything" }));
    await fileOf(bank.trainee, own);
    for (const actor of [colleague, bank.trainer])
      expect(await attemptForWork(actor, own, NOW)).toEqual({ ok: false, reason: "missing" });
  });
});

describe("a decision that its owner has just read", () => {
  const OVER = minutesLater(180);
  let attemptId: string;
  let caseId: string;
  beforeEach(async () => {
    caseId = await bank.assigned({ mode: "assessed", stage: "everything", minutes: 60, closesAt: minutesLater(120) });
    attemptId = await opened(bank.trainee, caseId);
    expect(await submitDecision(bank.trainee, attemptId, { version: 0 }, minutesLater(90))).toEqual({ ok: true });
    expect(await debriefFor(bank.trainee, attemptId, OVER)).toMatchObject({ ok: true, reader: "own" });
  });

  it("is missing for a colleague, and for a trainer from whom the role was taken", async () => {
    expect(await debriefFor(bank.trainer, attemptId, OVER)).toMatchObject({ ok: true, reader: "trainer" });
    for (const actor of [colleague, { ...bank.trainer, roles: [] }]) {
      expect(await debriefFor(actor, attemptId, OVER)).toEqual({ ok: false, reason: "missing" });
      expect(await secondLook(actor, attemptId, OVER)).toEqual({ ok: false, reason: "missing" });
    }
  });

  it("is sealed again for its owner while somebody is still assessed on the case, and the list says nothing of it", async () => {
    const listed = async () => (await assignedCases(bank.trainee, OVER)).find((row) => row.caseId === caseId)?.outcome;
    expect(await listed()).toBeDefined();
    const given = await bank.assign(caseId, "other", {
      mode: "assessed",
      stage: "everything",
      minutes: 60,
      closesAt: minutesLater(600),
    });
    expect(given).toMatchObject({ ok: true });
    expect(await debriefFor(bank.trainee, attemptId, OVER)).toEqual({ ok: false, reason: "sealed" });
    expect(await listed()).toBeUndefined();
  });
});
