import { beforeEach, describe, expect, it } from "vitest";
import { db } from "~/db";
import { EMPTY_WORKSHEET, type Worksheet } from "~/domain/judgement/worksheet/worksheet";
import { readWorksheet } from "~/records";
import { checkAudit } from "~/services/admin/audit-check.server";
import { attemptForWork, openCase, saveDraft } from "~/services/cases/attempts.server";
import { debriefFor } from "~/services/cases/debrief.server";
import { takeHint } from "~/services/cases/hints.server";
import { askFor } from "~/services/cases/information.server";
import { recordVisits, visitsOf } from "~/services/cases/visits.server";
import { submitDecision } from "~/services/cases/submit.server";
import { aBank, minutesLater, NOW, type Bank } from "./bank";

let bank: Bank;
let attemptId: string;
beforeEach(async () => {
  bank = await aBank();
  const caseId = await bank.assigned({ mode: "guided", stage: "everything", daysBudget: 5 });
  const opened = await openCase(bank.trainee, { caseId, purpose: "training" }, NOW);
  if (!opened.ok) throw new Error(opened.reason);
  attemptId = opened.attemptId;
}, 60_000); // a case is generated

async function work() {
  const found = await attemptForWork(bank.trainee, attemptId, NOW);
  if (!found.ok) throw new Error(found.reason);
  return { ids: found.file.documents.map(({ id }) => id), information: found.information, file: found.file };
}
const ask = (request: string, opened: readonly string[] = [], at = NOW) =>
  askFor(bank.trainee, attemptId, { request, opened }, at);

describe("where information has a price", () => {
  it("the papers of outside sources are not in the file, and what may be asked for is said with its days", async () => {
    const { ids, information } = await work();
    for (const id of ["siteVisit", "vat", "socialInsurance", "electricity", "water", "creditReport", "payables"]) {
      expect(ids).not.toContain(id);
    }
    expect(ids).toEqual(expect.arrayContaining(["application", "statements", "interview"]));
    expect(information).toEqual({
      daysLeft: 5,
      requests: [
        { id: "siteVisit", days: 3 },
        { id: "taxOffice", days: 2 },
        { id: "utilities", days: 2 },
        { id: "bureauUpdate", days: 1 },
        { id: "supplierCall", days: 1 },
      ],
    });
  });

  it("a request puts its papers in, costs its days once, and keeps after which signs it was made", async () => {
    const flag = {
      id: "f1",
      at: { doc: "statements", at: "2025.sales" },
      kind: "fabricatedSales",
      severity: "high",
      note: "much growth",
    } as const;
    await saveDraft(bank.trainee, attemptId, { version: 0, worksheet: { ...EMPTY_WORKSHEET, flags: [flag] } }, NOW);
    expect(await ask("taxOffice", ["application", "statements", "vat", "nowhere"])).toEqual({ ok: true });
    expect(await ask("taxOffice")).toEqual({ ok: true });
    const { ids, information } = await work();
    expect(ids).toEqual(expect.arrayContaining(["vat", "socialInsurance"]));
    expect(information?.daysLeft).toBe(3);
    const row = await db().read.informationRequest.findFirstOrThrow();
    expect(JSON.parse(row.pinned)).toEqual([{ kind: "fabricatedSales", doc: "statements", at: "2025.sales" }]);
    expect(JSON.parse(row.opened)).toEqual(["application", "statements"]); // what was not there was not opened
  });

  const flag = (id: string, doc: string, at: string) =>
    ({ id, at: { doc, at }, kind: "underDeclaredSales", severity: "high", note: "guessed" }) as const;
  const support = (id: string, doc: string, at: string) =>
    ({ id, at: { doc, at }, of: "step.verify", note: "" }) as const;
  const save = (version: number, part: Partial<Worksheet>, at = NOW) =>
    saveDraft(bank.trainee, attemptId, { version, worksheet: { ...EMPTY_WORKSHEET, ...part } }, at);
  const storedWorksheet = async () =>
    readWorksheet(
      (await db().read.attempt.findUniqueOrThrow({ where: { id: attemptId } })).worksheet,
      "Attempt",
      attemptId,
    );

  it("a pin on a paper that was not asked for, or on no place at all, is not saved, and named", async () => {
    const seen = flag("f1", "statements", "2025.sales");
    for (const [part, pins] of [
      [{ flags: [seen, flag("f2", "vat", "2025-12")] }, ["flags.1"]],
      [{ flags: [flag("f1", "statements", "2025.luck"), seen, flag("f3", "nowhere", "L1")] }, ["flags.0", "flags.2"]],
      [{ supports: [support("s1", "siteVisit", "n1"), support("s2", "application", "amount")] }, ["supports.0"]],
    ] as const) {
      expect(await save(0, part)).toEqual({ ok: false, reason: "notInFile", pins });
    }
    expect(await storedWorksheet()).toEqual(EMPTY_WORKSHEET);
    expect(await save(0, { flags: [seen] })).toMatchObject({ ok: true, version: 1 });
  });

  it("the same pin is saved once its paper was asked for", async () => {
    const pin = { flags: [flag("f1", "vat", "2025-12")] };
    expect(await save(0, pin)).toMatchObject({ ok: false, reason: "notInFile" });
    await ask("taxOffice");
    expect(await save(0, pin)).toMatchObject({ ok: true, version: 1 });
  });

  const adjusted = (id: string, part: object) =>
    ({ id, periodEnd: "2025-12-31", line: "sales", amount: -100, reason: "Not in the books", ...part }) as const;

  it("an adjustment names a year of the accounts, and as its source only a paper that the trainee has", async () => {
    const { file } = await work();
    const years = file.documents.flatMap((document) => (document.kind === "statements" ? document.years : []));
    const { periodEnd } = years.at(-1)!;
    const adjustments = [
      adjusted("a1", { periodEnd, source: "statements" }),
      adjusted("a2", { periodEnd, source: "vat" }),
      adjusted("a3", { periodEnd: "1999-12-31" }),
      adjusted("a4", { periodEnd, source: "nowhere" }),
    ];
    expect(await save(0, { adjustments })).toEqual({
      ok: false,
      reason: "notInFile",
      pins: ["adjustments.1.source", "adjustments.2.periodEnd", "adjustments.3.source"],
    });
    await ask("taxOffice");
    expect(await save(0, { adjustments: adjustments.slice(0, 2) })).toMatchObject({ ok: true, version: 1 });
  });

  it("neither does a draft judge a factor, take security or bear out a judgement that there is not", async () => {
    const part = {
      collateral: ["palace"],
      qualitative: { luck: { bin: "good", evidence: "Stars" }, "step.verify": { bin: "good", evidence: "Stars" } },
      supports: [{ ...support("s1", "application", "amount"), of: "luck" }],
    };
    expect(await save(0, part)).toEqual({
      ok: false,
      reason: "notInFile",
      pins: ["supports.0.of", "collateral", "qualitative.luck.bin", "qualitative.step.verify.bin"],
    });
  });

  it("only papers that the trainee has were in sight, whatever a browser tells", async () => {
    const visit = (subject: string, kind: "document" | "step" = "document") => ({ kind, subject, seconds: 5 });
    const told = [visit("statements"), visit("vat"), visit("nowhere"), visit("memo", "step"), visit("luck", "step")];
    const inSight = async () => (await visitsOf(attemptId)).map(({ subject }) => subject);
    await recordVisits(bank.trainee, attemptId, told, NOW);
    expect(await inSight()).toEqual(["statements", "memo"]);
    await ask("taxOffice");
    await recordVisits(bank.trainee, attemptId, [visit("vat"), visit("creditReport")], NOW);
    expect(await inSight()).toEqual(["statements", "memo", "vat"]);
  });

  it("a blind pin that stands in a draft from before does not keep the work from being saved, and never counts", async () => {
    // As a server of before stored it; and two pins in the light beside it.
    const [blind, seen] = [flag("f1", "vat", "2025-12"), flag("f2", "statements", "2025.sales")];
    const blindly = { line: "sales", amount: -100, reason: "Guessed", periodEnd: "2025-12-31" } as const;
    const before = {
      ...EMPTY_WORKSHEET,
      flags: [blind, seen],
      supports: [support("s1", "siteVisit", "n1")],
      adjustments: [{ id: "a1", ...blindly, source: "vat" }],
    };
    await db().write.attempt.update({
      where: { id: attemptId },
      data: { worksheet: JSON.stringify(before), dueAt: minutesLater(5) },
    });
    const work = await attemptForWork(bank.trainee, attemptId, NOW);
    expect(work.ok && work.attempt.pinsInTheDark).toBe(2);
    const memo = { version: 0, worksheet: { ...before, memo: "A word." } };
    expect(await saveDraft(bank.trainee, attemptId, memo, NOW)).toMatchObject({ ok: true, version: 1 });

    expect(await submitDecision(bank.trainee, attemptId, { version: 1 }, minutesLater(6))).toEqual({ ok: true });
    const decision = await db().read.decision.findFirstOrThrow({ where: { attemptId } });
    const decided = readWorksheet(decision.worksheet, "Decision", decision.id);
    expect([decided.flags, decided.supports, decided.memo]).toEqual([[seen], [], "A word."]);
    expect(decided.adjustments).toEqual([{ id: "a1", ...blindly }]); // it stands, without the paper nobody read
    // The log vouches for what was decided, without what was never seen.
    expect(await checkAudit(db().read)).toMatchObject({ ok: true, compared: { decisions: 1, sealedWithoutDigest: 0 } });
    const view = await debriefFor(bank.trainee, attemptId, minutesLater(6));
    expect(view.ok && view.worksheet.flags.map(({ at }) => at.doc)).toEqual(["statements"]);
  });

  it("days that are not left cannot be spent, whatever a browser posts", async () => {
    await ask("siteVisit");
    await ask("utilities");
    expect(await ask("bureauUpdate")).toEqual({ ok: false, reason: "tooDear" });
    expect((await work()).ids).not.toContain("creditReport");
  });

  it("is denied to others, for unknown requests, and where the whole file is open", async () => {
    const input = { request: "siteVisit", opened: [] };
    expect(await askFor(bank.trainer, attemptId, input, NOW)).toEqual({ ok: false, reason: "missing" });
    expect(await ask("vault")).toEqual({ ok: false, reason: "missing" });
    await db().write.attempt.update({ where: { id: attemptId }, data: { daysBudget: null } });
    expect(await ask("siteVisit")).toEqual({ ok: false, reason: "missing" });
  });

  it("no hint points at a paper that was not asked for", async () => {
    const told: string[] = [];
    for (let i = 0; i < 12; i++) {
      const taken = await takeHint(bank.trainee, attemptId, "verify", minutesLater(i));
      if (taken.ok && taken.hint?.code === "verify.place") told.push(taken.hint.params.doc);
    }
    const { ids } = await work();
    expect(told.every((doc) => ids.includes(doc))).toBe(true);
  });

  it("what was asked for cannot be rewritten", async () => {
    await ask("siteVisit");
    await expect(db().write.informationRequest.deleteMany()).rejects.toThrow();
    await expect(db().write.informationRequest.updateMany({ data: { days: 0 } })).rejects.toThrow();
  });

  it("after the decision the whole file is open, and the debrief knows what was asked for", async () => {
    await ask("supplierCall", ["interview"], minutesLater(3));
    await db().write.attempt.update({ where: { id: attemptId }, data: { dueAt: minutesLater(5) } });
    expect(await submitDecision(bank.trainee, attemptId, { version: 0 }, minutesLater(6))).toEqual({ ok: true });
    const { ids, information } = await work();
    expect(ids).toContain("creditReport");
    expect(information).toBeUndefined();
    expect(await ask("siteVisit")).toEqual({ ok: false, reason: "closed" });
    const view = await debriefFor(bank.trainee, attemptId, minutesLater(6));
    expect(view.ok && view.askedFor).toEqual([
      {
        request: "supplierCall",
        days: 1,
        requestedAt: minutesLater(3).toISOString(),
        pinned: [],
        opened: ["interview"],
      },
    ]);
  });
});
