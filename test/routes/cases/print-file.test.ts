import { beforeEach, describe, expect, it } from "vitest";
import { openFile } from "~/components/casefile/sent";
import { db } from "~/db";
import { EMPTY_WORKSHEET } from "~/domain/judgement/worksheet/worksheet";
import * as printed from "~/routes/cases/file";
import { openCase, saveDraft } from "~/services/cases/attempts.server";
import { debriefFor } from "~/services/cases/debrief.server";
import { hashPassword } from "~/services/auth/passwords.server";
import { submitDecision } from "~/services/cases/submit.server";
import { recordVisits } from "~/services/cases/visits.server";
import { aPerson } from "../../support/people";
import { cookieFor, PASSWORD } from "../../support/signed-in";
import { aBank, type Bank, NOW } from "../../services/cases/ladder/bank";

const MEMO = "The credit report shows no late payment. The payroll agrees with the social insurance.";

let bank: Bank;
let attemptId: string;
beforeEach(async () => {
  bank = await aBank();
  const access = { email: "trainee@bank.example", passwordHash: await hashPassword(PASSWORD) };
  await db().write.person.update({ where: { id: bank.trainee.id }, data: access });
  const caseId = await bank.assigned({ mode: "guided", stage: "everything" });
  const opened = await openCase(bank.trainee, { caseId, purpose: "training" }, NOW);
  if (!opened.ok) throw new Error(opened.reason);
  attemptId = opened.attemptId;
});

/** Opens the page that is made for printing, as the browser of a signed-in person does. */
async function print(email = "trainee@bank.example") {
  const headers = { Cookie: await cookieFor(email) };
  const request = new Request(`http://bank.example/attempts/${attemptId}/file`, { headers });
  return printed.loader({ request, params: { attemptId }, context: {} });
}
const look = (subject: string) =>
  recordVisits(bank.trainee, attemptId, [{ kind: "document", subject, seconds: 60 }], new Date());
/** The time is over: the last draft counts as it stands. */
async function debrief() {
  await saveDraft(bank.trainee, attemptId, { version: 0, worksheet: { ...EMPTY_WORKSHEET, memo: MEMO } }, NOW);
  await db().write.attempt.update({ where: { id: attemptId }, data: { dueAt: NOW } });
  expect(await submitDecision(bank.trainee, attemptId, { version: 1 }, new Date())).toEqual({ ok: true });
  const found = await debriefFor(bank.trainee, attemptId, new Date());
  if (!found.ok || found.era !== "today") throw new Error("no debrief of today");
  return found;
}
const events = () => db().read.attemptEvent.findMany({ where: { attemptId, kind: "file" } });

describe("whoever opens the file to print it", () => {
  it("has opened every paper that it shows, and no debrief says otherwise", async () => {
    await look("application");
    const { file } = await print();
    const papers = openFile(file).documents.map(({ id }) => id);
    expect(papers.length).toBeGreaterThan(10);
    const { process, pathRemarks, debrief: sealed } = await debrief();
    expect(process.unopened).toEqual([]);
    expect(process.opened).toHaveLength(papers.length);
    expect([...(sealed.opened ?? [])].sort()).toEqual([...papers].sort());
    expect(pathRemarks.memo).toEqual([]);
    expect(pathRemarks.flags.length).toBeGreaterThan(0);
    for (const { sign, answer } of pathRemarks.flags)
      expect([typeof sign.opened, typeof (answer ?? sign).opened]).toEqual(["number", "number"]);
  });
  it("is reproached with shut papers where he did not print it", async () => {
    await look("application");
    const { process, pathRemarks } = await debrief();
    expect(process.unopened.length).toBeGreaterThan(10);
    expect(pathRemarks.memo.map(({ kind }) => kind)).toContain("creditReport");
  });
  it("leaves one event, however often the page is made", async () => {
    await print();
    await print();
    expect(await events()).toHaveLength(1);
  });
  it("is told nothing of shut papers where no browser watched the rest", async () => {
    await print();
    const { pathRemarks, debrief: sealed } = await debrief();
    expect(sealed.opened).toBeUndefined();
    expect(pathRemarks).toEqual({ flags: [], memo: [] });
  });
  it("leaves no event after the decision", async () => {
    await debrief();
    await print();
    expect(await events()).toEqual([]);
  });
  it("is nobody else: the page of another's attempt is not there, and keeps nothing", async () => {
    const email = "somebody@bank.example";
    await aPerson({ id: "somebody", email, password: PASSWORD });
    await expect(print(email)).rejects.toMatchObject({ status: 404 });
    expect(await events()).toEqual([]);
  });
});
