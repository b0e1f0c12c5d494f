import { beforeEach, describe, expect, it } from "vitest";
import { db } from "~/db";
import type { Actor } from "~/domain/access/actor";
import { EMPTY_WORKSHEET, type FlagPin, type Worksheet } from "~/domain/judgement/worksheet/worksheet";
import { readWorksheet } from "~/records";
import { openCase, saveDraft } from "~/services/cases/attempts.server";
import { debriefFor } from "~/services/cases/debrief.server";
import { submitDecision } from "~/services/cases/submit.server";
import { recordVisits } from "~/services/cases/visits.server";
import { aPerson } from "../../support/people";
import { aBank, minutesLater, NOW, type Bank } from "./ladder/bank";

/** An assessed case whose time is over is submitted as it stands, so that nothing need be filled. */
const ASSESSED = { mode: "assessed", stage: "everything", minutes: 60, closesAt: minutesLater(120) } as const;
const LATE = minutesLater(90);
const OPEN = minutesLater(180);

const flag: FlagPin = {
  id: "f1",
  at: { doc: "statements", at: "2025.sales" },
  kind: "fabricatedSales",
  severity: "high",
  note: "Far above what was declared.",
};

let bank: Bank;
let attemptId: string;
const openOn = async (terms: Parameters<Bank["assigned"]>[0]) => {
  const opened = await openCase(bank.trainee, { caseId: await bank.assigned(terms), purpose: "training" }, NOW);
  if (!opened.ok) throw new Error(opened.reason);
  return opened.attemptId;
};
beforeEach(async () => {
  bank = await aBank();
  attemptId = await openOn(ASSESSED);
});

const save = (version: number, change: Partial<Worksheet>, minutes: number, actor: Actor = bank.trainee) =>
  saveDraft(actor, attemptId, { version, worksheet: { ...EMPTY_WORKSHEET, ...change } }, minutesLater(minutes));
const rows = () => db().read.workEvent.findMany({ orderBy: { ord: "asc" } });
const kinds = async () => (await rows()).map(({ kind }) => kind);

describe("what a saved draft has done", () => {
  it("is kept in order, each with the moment of the save", async () => {
    await save(0, { flags: [flag] }, 6);
    await save(1, { flags: [flag], pd: 0.05, memo: "The firm" }, 20);
    expect(await rows()).toEqual([
      {
        attemptId,
        ord: 1,
        kind: "pinned",
        subject: "fabricatedSales",
        pin: "f1",
        doc: "statements",
        place: "2025.sales",
        savedAt: minutesLater(6),
      },
      { attemptId, ord: 2, kind: "pd", subject: "0.05", pin: null, doc: null, place: null, savedAt: minutesLater(20) },
      { attemptId, ord: 3, kind: "memo", subject: "", pin: null, doc: null, place: null, savedAt: minutesLater(20) },
    ]);
  });
  it("is kept once though the same draft is posted twice, and not for a draft that a newer one has overtaken", async () => {
    await save(0, { flags: [flag] }, 6);
    expect(await save(0, { flags: [flag] }, 7)).toMatchObject({ ok: true, version: 1 });
    expect(await save(0, { verdict: "decline" }, 8)).toMatchObject({ ok: false, reason: "conflict" });
    expect(await save(1, { flags: [flag] }, 9)).toMatchObject({ ok: true, version: 2 });
    expect(await kinds()).toEqual(["pinned"]);
  });
  it("is nothing anew for rows that are merely saved again, in whatever order their fields come", async () => {
    const row = { id: "a1", periodEnd: "2025-12-31", line: "sales", amount: -100, reason: "invented" } as const;
    const support = { id: "s1", at: flag.at, of: "step.verify", note: "" };
    await save(0, { adjustments: [row], supports: [support] }, 6);
    const { id, periodEnd, line, amount, reason } = row;
    const turned = { reason, amount, line, periodEnd, id };
    const { at, of, note } = support;
    expect(await save(1, { adjustments: [turned], supports: [{ note, of, at, id: "s1" }] }, 7)).toMatchObject({
      ok: true,
    });
    expect(await kinds()).toEqual(["supported", "adjusted"]);
  });
  it("of two tabs that save at once only the one that is stored has done anything", async () => {
    const both = await Promise.all([save(0, { pd: 0.02 }, 5), save(0, { pd: 0.03 }, 5)]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    const { worksheet } = await db().read.attempt.findUniqueOrThrow({ where: { id: attemptId } });
    expect((await rows()).map(({ subject }) => Number(subject))).toEqual([
      (JSON.parse(worksheet) as { pd: number }).pd,
    ]);
  });
  it("is nothing where the save is refused: of somebody else, of a pin that no page offers, after the end", async () => {
    const other = await aPerson({ id: "somebody" });
    expect(await save(0, { pd: 0.02 }, 5, other)).toMatchObject({ ok: false, reason: "missing" });
    const nowhere = { ...flag, at: { doc: "no-such-paper", at: "1" } };
    expect(await save(0, { flags: [nowhere] }, 5)).toMatchObject({ ok: false, reason: "notInFile" });
    expect(await save(0, { pd: 0.02 }, 61)).toMatchObject({ ok: false, reason: "overdue" });
    await submitDecision(bank.trainee, attemptId, { version: 0 }, LATE);
    expect(await save(0, { pd: 0.02 }, 5)).toMatchObject({ ok: false, reason: "submitted" });
    expect(await rows()).toEqual([]);
  });
  it("is not what an expert had filled in before", async () => {
    const prefilled = await openOn({ mode: "guided", stage: "decision" });
    const before = await db().read.attempt.findUniqueOrThrow({ where: { id: prefilled } });
    const worksheet = { ...readWorksheet(before.worksheet, "Attempt", prefilled), verdict: "approve" as const };
    const saved = await saveDraft(bank.trainee, prefilled, { version: 0, worksheet }, minutesLater(5));
    expect(saved).toMatchObject({ ok: true });
    expect(await kinds()).toEqual(["verdict"]);
  });
  it("stops at a thousand rows; the draft is saved all the same, and no row can be changed or deleted", async () => {
    await db().write.workEvent.createMany({
      data: Array.from({ length: 999 }, (_, i) => ({
        attemptId,
        ord: i + 1,
        kind: "pd",
        subject: "0.01",
        savedAt: NOW,
      })),
    });
    expect(await save(0, { pd: 0.02, verdict: "decline", memo: "x" }, 5)).toMatchObject({ ok: true });
    expect(await db().read.workEvent.count()).toBe(1_000);
    await expect(db().write.workEvent.updateMany({ data: { subject: "" } })).rejects.toThrow();
    await expect(db().write.workEvent.deleteMany()).rejects.toThrow();
  });
});

describe("the path in the debrief", () => {
  const decide = async () => {
    const seen = (subject: string, minutes: number) => ({ kind: "document" as const, subject, seconds: 60 * minutes });
    await recordVisits(bank.trainee, attemptId, [seen("application", 2), seen("statements", 4)], minutesLater(6));
    await save(0, { flags: [flag], memo: "The credit report shows no late payment." }, 7);
    await recordVisits(bank.trainee, attemptId, [seen("vat", 3)], minutesLater(13));
    expect(await submitDecision(bank.trainee, attemptId, { version: 1 }, LATE)).toEqual({ ok: true });
  };
  const read = async (actor: Actor) => {
    const found = await debriefFor(actor, attemptId, OPEN);
    if (!found.ok) throw new Error(found.reason);
    return found;
  };

  it("is the same for the person and for a trainer who watches: papers, flags and memo, with their minutes", async () => {
    await decide();
    for (const reader of [bank.trainee, bank.trainer]) {
      const { path, pathRemarks, purpose } = await read(reader);
      expect(purpose).toBe("training");
      expect(path.firstOpened).toEqual({ application: 0, statements: 2, vat: 10 });
      expect(path.pinned).toEqual({ f1: 7 });
      expect(pathRemarks.memo).toEqual([{ kind: "creditReport", why: "unopened" }]);
      expect(pathRemarks.flags).toMatchObject([
        { kind: "fabricatedSales", pinned: 7, sign: { opened: 2 }, answer: { at: { doc: "vat" }, opened: 10 } },
      ]);
    }
  });
  it("is for nobody else", async () => {
    await decide();
    const other = await aPerson({ id: "somebody" });
    expect(await debriefFor(other, attemptId, OPEN)).toEqual({ ok: false, reason: "missing" });
  });
  it("seals what carries a reader from the model's PD to the file's", async () => {
    await decide();
    const sealed = await read(bank.trainee);
    if (sealed.era !== "today") throw new Error("sealed by an earlier engine");
    const { carriers, model, readings } = sealed.debrief;
    const way = [...carriers!.lines, carriers!.rest];
    expect(way[0]!.from).toBeCloseTo(model!.pd, 12);
    expect(carriers!.rest.to).toBeCloseTo(readings!.idealPd, 12);
  });
});
