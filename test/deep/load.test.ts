import { setTimeout as pause } from "node:timers/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import {
  Desk,
  enterCrowd,
  figures,
  inBank,
  memoWith,
  openForAll,
  type Answer,
  type Place,
  type Trainee,
} from "../support/crowd";
import { bankOfItsOwn } from "../support/server";
import { startAt, type RunningServer } from "../support/server-process";
import { db } from "~/db";
import type { Worksheet } from "~/domain/judgement/worksheet";
import { readWorksheet } from "~/records";
import { checkAudit } from "~/services/admin/audit-check.server";

const TRAINEES = 190;
const WORK_MS = 60_000;

let folder: string;
let databaseFile: string;
let crowd: Trainee[];
let place: Place;
let complete: Worksheet;
let server: RunningServer;

beforeAll(async () => {
  ({ folder, databaseFile } = bankOfItsOwn());
  ({ crowd, place } = await enterCrowd(databaseFile, TRAINEES + 1));
  // One person more has opened the case before: the worksheet that can be submitted is made from that attempt.
  ({ complete } = await openForAll(databaseFile, crowd.slice(TRAINEES), place));
  server = await startAt(folder);
});
afterAll(() => server?.stop());

test("190 trainees sign in together, work, and submit at the same moment: no wrong answer, no lost work, and whoever must wait is told", async () => {
  const answers: Answer[] = [];
  const desks = crowd.slice(0, TRAINEES).map((trainee) => new Desk(trainee, server.origin, answers));
  const end = Date.now() + WORK_MS;

  const health: number[] = [];
  const watch = async () => {
    while (Date.now() < end) {
      const start = performance.now();
      await (await fetch(`${server.origin}/health`)).text();
      health.push(performance.now() - start);
      await pause(1_000);
    }
  };

  await Promise.all([
    watch(),
    ...desks.map(async (desk, index) => {
      await desk.signIn();
      await desk.page("/today");
      await desk.open(place.caseId);
      await desk.page(`/attempts/${desk.attemptId}`, "workbench");
      for (let number = 1; Date.now() < end; number++) {
        // As people do: some seconds of typing, and now and then another page.
        await pause(1_000 + ((index * 37 + number * 101) % 2_000));
        await desk.save(`${desk.trainee.name} wrote ${number}`, complete);
        if (number % 5 === 0) {
          const html = await desk.page(`/attempts/${desk.attemptId}`, "workbench");
          const [note = ""] = desk.acknowledged.split(".");
          if (note !== "" && !html.includes(`${note}.`)) throw new Error("the page does not show what was saved");
        } else if (number % 5 === 2) await desk.page("/reference/policy");
      }
      await desk.saveSurely(`${desk.trainee.name} decides`, complete);
    }),
  ]);
  const start = performance.now();
  await Promise.all(desks.map((desk) => desk.submit()));
  const seconds = Math.round((performance.now() - start) / 1000);
  health.sort((a, b) => a - b);
  console.log(
    `${figures(answers)}\n${TRAINEES} decisions sealed in ${seconds} s; /health at worst ${Math.round(health.at(-1)!)} ms`,
  );

  await server.stop();
  await inBank(databaseFile, async () => {
    const decisions = await db().read.decision.findMany({ where: { personId: { in: crowd.map(({ id }) => id) } } });
    const memos = decisions.map(({ personId, worksheet, id }) => [
      personId,
      readWorksheet(worksheet, "Decision", id).memo,
    ]);
    expect(new Map(memos as [string, string][])).toEqual(
      new Map(desks.map(({ trainee }) => [trainee.id, memoWith(`${trainee.name} decides`, complete)])),
    );
    expect(await checkAudit(db().read)).toMatchObject({ ok: true });
  });
});
