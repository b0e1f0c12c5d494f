import { afterEach, beforeEach, expect, test } from "vitest";
import { db } from "~/db";
import type { Actor } from "~/domain/access";
import { bankTimes } from "~/services/jobs/bank-times";
import { askForJob, listJobs } from "~/services/jobs/jobs-page.server";
import { enterJobs, endRun, leases, takeLease } from "~/services/jobs/leases.server";
import { runOnce } from "~/services/jobs/run-once.server";
import { testDatabase } from "../../support/database";
import { aPerson } from "../../support/people";

const at = (text: string) => new Date(`2026-03-02T${text}:00Z`);
const NAME = "refused-sign-ins";
let administrator: Actor;

beforeEach(async () => {
  await testDatabase();
  administrator = await aPerson({ id: "admin", roles: ["administrator"] });
});
afterEach(() => {
  delete process.env.BACKUP_FOLDER;
});

async function jobAt(now: Date, name = NAME) {
  const listed = await listJobs(administrator, now);
  return listed.ok ? listed.jobs.find((job) => job.name === name) : undefined;
}
const taken = async (now: Date) => (await takeLease((await leases([NAME]))[0]!, now, now))!;
const events = () =>
  db().read.auditEvent.findMany({ where: { action: "job.ask" }, select: { actorId: true, subject: true } });

test("the page tells of a job that has not run, runs, is done, has failed, and when it comes next", async () => {
  expect(await jobAt(at("08:00"))).toMatchObject({ last: undefined, next: undefined, running: false });
  await enterJobs([NAME], at("08:01"));
  expect(await jobAt(at("08:02"))).toMatchObject({ next: at("08:05").toISOString(), soon: false });
  expect(await jobAt(at("08:06"))).toMatchObject({ soon: true });

  const first = await taken(at("08:06"));
  expect(await jobAt(at("08:06"))).toMatchObject({ running: true, last: { outcome: undefined } });
  await endRun(first, { outcome: "done", did: 3 }, bankTimes("*/5 * * * *"), at("08:06"));
  expect(await jobAt(at("08:07"))).toMatchObject({
    running: false,
    last: { outcome: "done", did: 3, asked: false },
    next: at("08:10").toISOString(),
  });

  await endRun(await taken(at("08:10")), { outcome: "failed", failure: "full" }, bankTimes("*/5 * * * *"), at("08:10"));
  expect(await jobAt(at("08:10"))).toMatchObject({ failing: true, next: at("08:11").toISOString() });
  const listed = await listJobs(administrator, at("08:10"));
  expect(listed.ok && listed.failures).toMatchObject([{ name: NAME, failure: "full", at: at("08:10").toISOString() }]);
});

test("a job that lacks its setting says which, and cannot be asked for", async () => {
  expect(await jobAt(at("08:00"), "backup")).toMatchObject({ needs: "BACKUP_FOLDER", next: undefined });
  expect(await askForJob(administrator, "backup", at("08:00"))).toEqual({ ok: false, reason: "needs" });
  process.env.BACKUP_FOLDER = "somewhere";
  expect(await jobAt(at("08:00"), "backup")).toMatchObject({ needs: undefined });
});

test("an administrator asks for a job; the log tells of it, and its run says that it was asked for", async () => {
  expect(await askForJob(administrator, NAME, at("08:00"))).toEqual({ ok: true });
  expect(await events()).toEqual([{ actorId: "admin", subject: `job:${NAME}` }]);
  expect(await jobAt(at("08:00"))).toMatchObject({ soon: true });
  await endRun(await taken(at("08:00")), { outcome: "done", did: 0 }, bankTimes("*/5 * * * *"), at("08:00"));
  expect(await jobAt(at("08:00"))).toMatchObject({ soon: false, last: { asked: true } });
});

test("one that runs is not asked for again, one that nobody knows is missing, and nobody else may ask", async () => {
  await enterJobs([NAME], at("08:00"));
  await taken(at("08:05"));
  expect(await askForJob(administrator, NAME, at("08:05"))).toEqual({ ok: false, reason: "running" });
  expect(await askForJob(administrator, "nothing", at("08:05"))).toEqual({ ok: false, reason: "missing" });
  const hr = await aPerson({ id: "hr", roles: ["hr"] });
  expect(await askForJob(hr, NAME, at("09:00"))).toEqual({ ok: false, reason: "forbidden" });
  expect(await listJobs(hr, at("09:00"))).toEqual({ ok: false, reason: "forbidden" });
  expect(await events()).toEqual([]);
});

test("the command line runs a job at once and the log names the system; one that runs already is left alone", async () => {
  const did: Date[] = [];
  const job = { name: NAME, times: "*/5 * * * *", run: async ({ due }: { due: Date }) => did.push(due) };
  expect(await runOnce(job, () => at("08:02"))).toEqual({ outcome: "done", did: 1 });
  expect(did).toEqual([at("08:02")]);
  expect(await events()).toEqual([{ actorId: "system", subject: `job:${NAME}` }]);
  await taken(at("08:05"));
  expect(await runOnce(job, () => at("08:05"))).toBeUndefined();
  expect(did).toHaveLength(1);
});
