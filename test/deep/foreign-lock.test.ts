import { PrismaBetterSQLite3 } from "@prisma/adapter-better-sqlite3";
import { setTimeout as pause } from "node:timers/promises";
import { expect, onTestFinished, test } from "vitest";
import { Desk, enterCrowd, figures, inBank, openForAll, type Answer } from "../support/crowd";
import { bankOfItsOwn } from "../support/server";
import { startAt } from "../support/server-process";
import { db } from "~/db";
import { readWorksheet } from "~/records";

const TRAINEES = 50;
/** More than may be saved at once. */
const SAVING = 40;
const LOCK_MS = 30_000;
/** A draft waits five seconds for its turn and five for a stranger; the page gives up after fifteen. */
const LIMIT_MS = 10_000;
const SPARE_MS = 5_000;

test("while another program holds the database for 30 seconds everybody reads, whoever saves is told within the limit, and afterwards saves", async () => {
  const { folder, databaseFile } = bankOfItsOwn();
  const { crowd, place } = await enterCrowd(databaseFile, TRAINEES);
  const { attempts } = await openForAll(databaseFile, crowd, place);
  const server = await startAt(folder);
  onTestFinished(() => server.kill());
  const answers: Answer[] = [];
  const desks = crowd.map((trainee) =>
    Object.assign(new Desk(trainee, server.origin, answers), { attemptId: attempts.get(trainee.id)! }),
  );
  for (const desk of desks) await desk.signIn();
  // How slow this machine is when all of them come at once and nobody is in the way.
  answers.length = 0;
  const pages = () => desks.slice(SAVING).map((desk) => desk.page(`/attempts/${desk.attemptId}`));
  await Promise.all([...desks.map((desk) => desk.save("before the lock")), ...pages()]);
  const usual = Math.max(...answers.map(({ ms }) => ms));

  const shell = await new PrismaBetterSQLite3({ url: `file:${databaseFile}`, timeout: 0 }).connect();
  await shell.executeScript("BEGIN IMMEDIATE");
  answers.length = 0;
  const until = Date.now() + LOCK_MS;
  const saves = desks.slice(0, SAVING).map(async (desk) => {
    for (let number = 0; Date.now() < until; number++) {
      expect(await desk.save(`while it is locked, ${number}`)).toBe(503);
      await pause(1_000);
    }
  });
  const reads = desks.slice(SAVING).map(async (desk) => {
    while (Date.now() < until) {
      await desk.page(`/attempts/${desk.attemptId}`);
      await pause(1_000);
    }
  });
  await Promise.all([...saves, ...reads]);
  const under = [...answers];
  await shell.executeScript("ROLLBACK");
  await shell.dispose();

  for (const desk of desks) expect(await desk.save("after the lock")).toBe(200);
  const told = under.filter(({ kind }) => kind === "save").map(({ ms }) => ms);
  console.log(
    `foreign lock of 30 s\n${figures(under)}\ntold after ${Math.round(Math.max(...told))} ms at most, without the lock answered after ${Math.round(usual)} ms at most`,
  );
  expect(told.length).toBeGreaterThanOrEqual(SAVING);
  expect(Math.max(...told)).toBeLessThan(LIMIT_MS + 2 * usual + SPARE_MS);
  const read = under.filter(({ kind, status }) => kind === "page" && status === 200);
  expect(read.length).toBeGreaterThanOrEqual(3 * (TRAINEES - SAVING));
  await server.stop();
  await inBank(databaseFile, async () => {
    const rows = await db().read.attempt.findMany({ where: { id: { in: [...attempts.values()] } } });
    const memos = rows.map(({ worksheet, id, version }) => [readWorksheet(worksheet, "Attempt", id).memo, version]);
    expect(memos).toEqual(Array(TRAINEES).fill(["after the lock", 2]));
  });
});
