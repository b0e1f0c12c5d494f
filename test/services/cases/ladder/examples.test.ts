import { beforeEach, describe, expect, it } from "vitest";
import { db } from "~/db";
import { parseArchetype } from "~/courseware/archetype";
import { EMPTY_WORKSHEET } from "~/domain/judgement/worksheet";
import type { AssignmentTerms } from "~/domain/judgement/assignment";
import { attemptForWork, openCase } from "~/services/cases/attempts.server";
import { storeCase } from "~/services/cases/cases.server";
import { generatedCase } from "~/services/cases/generated-case.server";
import { readFileSync } from "node:fs";
import { aPerson } from "../../../support/people";
import { aBank, NOW, type Bank } from "./bank";

const archetype = (() => {
  const file = "content/archetypes/garment-exporter.yaml";
  const parsed = parseArchetype(readFileSync(file, "utf8"), file);
  if (!parsed.ok) throw new Error(file);
  return parsed.value;
})();
/** The case that content/examples/knitwear-invented-sales.yaml is written for. */
const written = generatedCase(archetype, "ex-4-1", true);

let bank: Bank;
beforeEach(async () => {
  bank = await aBank();
});

const store = (demonstration = true) => db().transaction((tx) => storeCase(tx, { ...written, demonstration }, NOW));

async function open(caseId: string, actor = bank.trainee, purpose: "training" | "review" = "training") {
  const opened = await openCase(actor, { caseId, purpose }, NOW);
  if (!opened.ok) throw new Error(opened.reason);
  const work = await attemptForWork(actor, opened.attemptId, NOW);
  if (!work.ok) throw new Error(work.reason);
  return work;
}

async function assigned(terms: AssignmentTerms): Promise<string> {
  const caseId = await store();
  const result = await bank.assign(caseId, "cohort", terms);
  if (!result.ok) throw new Error(result.reason);
  return caseId;
}

const EXAMPLE = { mode: "example", stage: "everything" } as const;
/** A sentence of the example that tells what is planted. */
const TELLS = /An invented sale leaves an invented debtor behind/;

describe("an example written by hand", () => {
  it("fills the worksheet of its case, and its notes stand beside every step", async () => {
    const work = await open(await assigned(EXAMPLE));
    expect(work.attempt.worksheet).toMatchObject({ verdict: "decline", pd: 0.22 });
    expect(work.attempt.worksheet.flags[1]?.note).toMatch(TELLS);
    expect(work.attempt.worksheet.letter).toContain("We have decided not to lend");
    expect(Object.keys(work.notes ?? {})).toEqual(["verify", "spread", "score", "decide", "memo"]);
  });

  it("leaves open what the stage leaves open, in notes as in the worksheet", async () => {
    const work = await open(await assigned({ mode: "guided", stage: "decision" }));
    expect(work.attempt.worksheet.flags).toHaveLength(4);
    expect(work.attempt.worksheet.verdict).toBeUndefined();
    expect(work.attempt.worksheet.memo).toBe("");
    expect(Object.keys(work.notes ?? {})).toEqual(["verify", "spread", "score"]);
  });

  it("is not sent where the whole case is worked, by a trainee or a reviewer", async () => {
    const caseId = await assigned({ mode: "guided", stage: "everything" });
    const reviewer = await aPerson({ id: "reviewer", roles: ["reviewer"] });
    for (const work of [await open(caseId), await open(caseId, reviewer, "review")]) {
      expect(work.attempt.worksheet).toEqual(EMPTY_WORKSHEET);
      expect(work.notes).toBeUndefined();
      expect(JSON.stringify(work)).not.toMatch(TELLS);
    }
  });

  it("is not sent of a case that is no demonstration, whatever a row of assignments says", async () => {
    const caseId = await store(false);
    expect(await bank.assign(caseId, "cohort", EXAMPLE)).toEqual({ ok: false, reason: "onlyDemonstration" });
    const whole = await bank.assign(caseId, "cohort", { mode: "guided", stage: "everything" });
    expect(whole.ok).toBe(true);
    await db().write.caseAssignment.updateMany({ where: { caseId }, data: { mode: "example" } });
    const work = await open(caseId);
    expect(work.attempt.worksheet).toEqual(EMPTY_WORKSHEET);
    expect(work.notes).toBeUndefined();
    expect(JSON.stringify(work)).not.toMatch(TELLS);
  });

  it("is not sent, nor read any more, once somebody is assessed on the case", async () => {
    const caseId = await assigned(EXAMPLE);
    const { attempt } = await open(caseId);
    await db().write.caseAssignment.updateMany({ where: { caseId }, data: { mode: "assessed", closesAt: NOW } });
    const again = await attemptForWork(bank.trainee, attempt.id, NOW);
    expect(again.ok && again.notes).toBeUndefined();
  });

  it("gives way to what the program fills in where a figure of it is gone", async () => {
    const caseId = await assigned(EXAMPLE);
    const row = await db().read.contentVersion.findFirstOrThrow({
      where: { kind: "example", key: "knitwear-invented-sales" },
    });
    const body = JSON.parse(row.body) as { figures: Record<string, unknown> };
    body.figures.asked = { of: "'request.nothing'", as: "money" };
    await db().write.contentVersion.create({
      data: { ...row, id: "later", version: "later", digest: "later", body: JSON.stringify(body) },
    });
    await db().write.contentVersion.updateMany({ where: { id: row.id }, data: { status: "superseded" } });
    const work = await open(caseId);
    expect(work.notes).toBeUndefined();
    expect(work.attempt.worksheet.flags.map(({ kind }) => kind)).toEqual(["fabricatedSales"]);
    expect(JSON.stringify(work)).not.toMatch(TELLS);
  });
});
