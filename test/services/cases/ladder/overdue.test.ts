import { beforeEach, describe, expect, it, vi } from "vitest";
import { db, verifyChain } from "~/db";
import { EMPTY_WORKSHEET } from "~/domain/judgement/worksheet/worksheet";
import { readWorksheet } from "~/records";
import { openCase, saveDraft } from "~/services/cases/attempts.server";
import { assignedCases } from "~/services/cases/case-lists.server";
import { debriefFor } from "~/services/cases/debrief.server";
import { sweepOverdue } from "~/services/cases/overdue.server";
import { submitDecision } from "~/services/cases/submit.server";
import { closeOverdue } from "~/services/jobs/kinds/close-overdue.server";
import { enterJobs } from "~/services/jobs/leases.server";
import { startRunner } from "~/services/jobs/runner.server";
import { HOSTILE_MEMOS } from "../../../hostile/memos";
import { aBank, minutesLater, NOW, type Bank } from "./bank";

let bank: Bank;
beforeEach(async () => {
  bank = await aBank();
});

const CLOSES = minutesLater(24 * 60);
const ASSESSED = { mode: "assessed", stage: "everything", minutes: 60, closesAt: CLOSES } as const;

async function open(terms: Parameters<Bank["assigned"]>[0]): Promise<string> {
  const opened = await openCase(bank.trainee, { caseId: await bank.assigned(terms), purpose: "training" }, NOW);
  if (!opened.ok) throw new Error(opened.reason);
  return opened.attemptId;
}
const draft = { ...EMPTY_WORKSHEET, pd: 0.07 };
const nothing = { closed: 0, failed: [] };

describe("an assessed attempt whose owner does not come back", () => {
  it("is closed after its deadline with the last saved draft, by the system, once", async () => {
    const attemptId = await open(ASSESSED);
    await saveDraft(bank.trainee, attemptId, { version: 0, worksheet: draft }, minutesLater(10));
    expect(await sweepOverdue(minutesLater(62))).toEqual(nothing); // its owner may still be at the page
    expect(await sweepOverdue(minutesLater(63))).toEqual({ closed: 1, failed: [] });
    expect(await sweepOverdue(minutesLater(64))).toEqual(nothing);

    const decision = await db().read.decision.findUniqueOrThrow({ where: { attemptId } });
    expect(JSON.parse(decision.worksheet)).toMatchObject({ pd: 0.07 });
    expect(decision).toMatchObject({ personId: "trainee", submittedAt: minutesLater(63) });
    const event = await db().read.auditEvent.findFirstOrThrow({ where: { action: "decision.submitted" } });
    expect(event.actorId).toBe("system");
    expect(JSON.parse(event.detail)).toMatchObject({ kind: "assessed", late: true });
    expect(await verifyChain(db().read)).toMatchObject({ ok: true });
  });

  it("is closed without the figure that could not be read, and with its text", async () => {
    const attemptId = await open(ASSESSED);
    const read = { ...EMPTY_WORKSHEET, pd: 0.07, covenants: [{ ratio: "dscr", threshold: 1.2 }] } as const;
    await saveDraft(bank.trainee, attemptId, { version: 0, worksheet: read }, minutesLater(10));
    const unread = { pd: "3,5", "threshold.dscr": "1,3" };
    const later = { ...read, pd: undefined, unread };
    await saveDraft(bank.trainee, attemptId, { version: 1, worksheet: later }, minutesLater(11));
    const early = await submitDecision(bank.trainee, attemptId, { version: 2 }, minutesLater(12));
    expect(!early.ok && early.reason === "incomplete" && early.missing.filter(({ typed }) => typed)).toEqual([
      { step: "decide", field: "pd", code: "unread", typed: "3,5" },
      { step: "decide", field: "threshold.dscr", code: "unread", typed: "1,3" },
    ]);
    await sweepOverdue(minutesLater(63));
    const decision = await db().read.decision.findUniqueOrThrow({ where: { attemptId } });
    const decided = readWorksheet(decision.worksheet, "Decision", decision.id);
    expect([decided.pd, decided.covenants, decided.unread]).toEqual([undefined, [], unread]);
    expect(await debriefFor(bank.trainee, attemptId, CLOSES)).toMatchObject({ ok: true, late: true });
  });

  it("is closed though nothing was ever saved, and its debrief opens with the others'", async () => {
    const attemptId = await open(ASSESSED);
    await sweepOverdue(minutesLater(63));
    expect((await assignedCases(bank.trainee, minutesLater(63)))[0]).toMatchObject({ state: "done" });
    expect(await debriefFor(bank.trainee, attemptId, minutesLater(64))).toEqual({ ok: false, reason: "sealed" });
    expect(await debriefFor(bank.trainee, attemptId, CLOSES)).toMatchObject({ ok: true, late: true });
  });

  it.each(["a thousand quotations, one within the other", "a table of 1,000 columns with short rows"] as const)(
    "and whose memo cannot be laid out (%s): the debrief shows its words as typed",
    async (name) => {
      const attemptId = await open(ASSESSED);
      const memo = HOSTILE_MEMOS[name];
      const saved = await saveDraft(bank.trainee, attemptId, { version: 0, worksheet: { ...draft, memo } }, NOW);
      expect(saved).toMatchObject({ ok: true });
      await sweepOverdue(minutesLater(63));
      const debrief = await debriefFor(bank.trainee, attemptId, CLOSES);
      expect(debrief).toMatchObject({ ok: true, debrief: { memo: { text: memo } } });
      expect(debrief.ok && debrief.memoHtml.startsWith('<p class="as-written">')).toBe(true);
    },
  );

  it("and one who does, at the same moment, is one decision", async () => {
    const attemptId = await open(ASSESSED);
    const late = minutesLater(63);
    const both = await Promise.all([
      submitDecision(bank.trainee, attemptId, { version: 0 }, late),
      sweepOverdue(late),
      sweepOverdue(late),
    ]);
    expect(both[0]).toEqual({ ok: true });
    expect(both.slice(1)).toEqual([expect.objectContaining({ failed: [] }), expect.objectContaining({ failed: [] })]);
    expect(await db().read.decision.count()).toBe(1);
  });
});

it("what has no deadline, or is over already, is left alone", async () => {
  await open({ mode: "guided", stage: "everything" });
  await open({ mode: "example", stage: "everything" });
  const submitted = await open(ASSESSED);
  await submitDecision(bank.trainee, submitted, { version: 0 }, minutesLater(61));
  expect(await sweepOverdue(minutesLater(10_000))).toEqual(nothing);
  expect(await db().read.decision.count()).toBe(1);
});

it("one attempt that cannot be closed does not keep the others open", async () => {
  const broken = await open(ASSESSED);
  const other = await open({ ...ASSESSED, minutes: 70 });
  await db().write.attempt.update({ where: { id: broken }, data: { worksheet: "{" } });
  const swept = await sweepOverdue(minutesLater(73));
  expect(swept).toMatchObject({ closed: 1, failed: [{ attemptId: broken }] });
  expect(await db().read.decision.findUnique({ where: { attemptId: other } })).not.toBeNull();
});

describe("the running server", () => {
  it("closes what is overdue as a job of every minute until it stops", async () => {
    const [first, second, third] = [
      await open(ASSESSED),
      await open({ ...ASSESSED, minutes: 90 }),
      await open({ ...ASSESSED, minutes: 120 }),
    ];
    const closed = async (attemptId: string) => (await db().read.decision.count({ where: { attemptId } })) === 1;
    await enterJobs([closeOverdue.name], NOW);
    let now = minutesLater(63);
    const runner = startRunner([closeOverdue], () => now);
    await vi.waitFor(async () => expect(await closed(first)).toBe(true), { timeout: 5_000 });
    expect(await closed(second)).toBe(false);
    now = minutesLater(93);
    runner.wake();
    await vi.waitFor(async () => expect(await closed(second)).toBe(true), { timeout: 5_000 });
    await runner.stop();
    now = minutesLater(123);
    runner.wake();
    await runner.stop();
    expect(await closed(third)).toBe(false);
  });
});
