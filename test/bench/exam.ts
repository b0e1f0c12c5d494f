/**
 * An examination: 300 trainees think for 3 to 7 seconds, then save (70 %), read a page (25 %) or submit and open their next
 * case (5 %), for two minutes: `npx tsx test/bench/exam.ts [trainees] [seconds]`. Load and server share this machine.
 * Goals: no error, nobody told to come again, save p95 300 ms, page p95 1.5 s, a decision sealed within 10 s.
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { aCompleteWorksheet } from "../support/complete-worksheet";
import { Desk, enterCrowd, figures, inBank, type Answer, type Trainee } from "../support/crowd";
import { startAt } from "../support/server-process";
import { db } from "~/db";
import type { Worksheet } from "~/domain/judgement/worksheet";
import { randomStream, type RandomStream } from "~/domain/random";
import { openCase } from "~/services/cases/attempts.server";
import { demonstrationId } from "../../seed/people";

const TRAINEES = Number(process.argv[2] ?? 300);
const SECONDS = Number(process.argv[3] ?? 120);
const PAGES = ["/today", "/cases", "/reference/policy", "workbench"] as const;

const folder = mkdtempSync(join(tmpdir(), "lendwright-exam-"));
await (await startAt(folder)).stop(); // makes the bank
const { crowd, place } = await enterCrowd(join(folder, "bank.db"), TRAINEES + 1);
const worksheets = await casesToWork(crowd.pop()!);
const server = await startAt(folder);
const answers: Answer[] = [];
const desks = crowd.map((trainee) => new Desk(trainee, server.origin, answers));

// Everybody comes, in an order that no clock made.
for (const desk of desks) {
  await desk.signIn();
  await desk.open(place.caseId);
}
console.log(`arrival\n${figures(answers.splice(0))}\n`);
const end = Date.now() + SECONDS * 1_000;
const failures: string[] = [];
await Promise.all(
  desks.map((desk, i) => work(desk, randomStream("exam", String(i))).catch((e) => failures.push(String(e)))),
);
console.log(`${TRAINEES} trainees, ${SECONDS} s\n${figures(answers)}\n${failures.length} errors`);
for (const failure of new Set(failures)) console.log(failure);
await server.stop();
rmSync(folder, { recursive: true });

async function work(desk: Desk, stream: RandomStream): Promise<void> {
  const cases = worksheets.keys();
  let caseId = cases.next().value!;
  for (let number = 1; ; number++) {
    await pause(stream.between(3_000, 7_000));
    if (Date.now() > end) return;
    const act = stream.uniform();
    const save = () => desk.save(`${desk.trainee.name} wrote ${number}`, worksheets.get(caseId));
    if (act < 0.7) await save();
    else if (act < 0.95) {
      const page = stream.pick(PAGES);
      await desk.page(page === "workbench" ? `/attempts/${desk.attemptId}` : page);
    } else {
      if (desk.version === 0) await save();
      await desk.submit();
      caseId = cases.next().value!;
      desk.version = 0;
      await desk.open(caseId);
    }
  }
}

/** Assigns the demonstration's other whole cases to the crowd too. By case, in the order worked, a worksheet that can be submitted. */
function casesToWork({ id, name }: Trainee): Promise<ReadonlyMap<string, Worksheet>> {
  return inBank(join(folder, "bank.db"), async () => {
    const others = await db().read.caseAssignment.findMany({
      where: {
        cohortId: demonstrationId("cohort", "first"),
        caseId: { not: place.caseId },
        ...{ mode: "guided", stage: "everything", daysBudget: null },
      },
      orderBy: { ord: "asc" },
    });
    await db().transaction(async (tx) => {
      for (const [i, { caseId }] of others.entries())
        await tx.caseAssignment.create({
          data: { cohortId: place.cohortId, caseId, ord: i + 1, assignedAt: new Date() },
        });
    });
    const actor = { id, name, roles: ["trainee" as const], unitId: undefined, unitIds: [] };
    const complete = new Map<string, Worksheet>();
    for (const { caseId } of [place, ...others]) {
      const opened = await openCase(actor, { caseId, purpose: "training" }, new Date());
      if (!opened.ok) throw new Error(`the case cannot be opened: ${opened.reason}`);
      complete.set(caseId, await aCompleteWorksheet(opened.attemptId));
    }
    return complete;
  });
}
