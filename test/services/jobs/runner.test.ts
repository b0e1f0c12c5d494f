import { beforeEach, afterEach, describe, expect, it } from "vitest";
import { db } from "~/db";
import { turnOf } from "~/domain/jobs";
import { bankTimes } from "~/services/jobs/bank-times";
import { JobFailure, type Job } from "~/services/jobs/job";
import { enterJobs, endRun, LeaseLostError, leases, mustHold, takeLease } from "~/services/jobs/leases.server";
import { runJob } from "~/services/jobs/run-job.server";
import { type Runner, startRunner } from "~/services/jobs/runner.server";
import { testDatabase } from "../../support/database";

const at = (text: string) => new Date(`2026-${text}:00Z`);
const runs = (name = "job") =>
  db().read.jobRun.findMany({
    where: { name },
    orderBy: { id: "asc" },
    select: { due: true, outcome: true, did: true, failure: true },
  });
const leaseOf = (name = "job") => db().read.jobLease.findUniqueOrThrow({ where: { name } });
const NEVER = new AbortController().signal;

let runner: Runner | undefined;
beforeEach(() => testDatabase());
afterEach(async () => {
  await runner?.stop();
  runner = undefined;
});

/** Each night at half past two in Shanghai, half past six in the evening of the day before by UTC. */
const nightly = (run: Job["run"]): Job => ({ name: "job", times: "30 2 * * *", run });

/** Comes after "job" in every look: when it has been done, "job" was looked at. */
const probe: Job = { name: "probe", times: "0 0 1 1 *", run: async () => 0 };

/** As a server would that looks once at this moment and finds nothing to do. */
async function lookAt(job: Job, now: Date): Promise<void> {
  const before = (await runs()).length;
  await enterJobs(["probe"], now);
  await db().write.jobLease.update({ where: { name: "probe" }, data: { askedAt: now } });
  runner = startRunner([job, probe], () => now);
  await expect.poll(async () => (await leaseOf("probe")).doneDue).toEqual(now);
  await runner.stop();
  expect(await runs()).toHaveLength(before);
}

/** As a server would that looks at this moment, and runs to the end what it begins. */
async function runAt(job: Job, now: Date): Promise<void> {
  const before = (await runs(job.name)).length;
  runner = startRunner([job], () => now);
  await expect
    .poll(async () => (await runs(job.name)).slice(before).map(({ outcome }) => outcome !== null))
    .toEqual([true]);
  await runner.stop();
}

describe("a job of each night", () => {
  it("runs twice for two nights, and a second look at the same night does nothing", async () => {
    const dues: Date[] = [];
    const job = nightly(async ({ due }) => dues.push(due));
    await lookAt(job, at("03-02T03:00")); // it is entered, and waits for its first night
    expect(await runs()).toEqual([]);
    await runAt(job, at("03-02T18:30"));
    await lookAt(job, at("03-02T18:31"));
    await runAt(job, at("03-03T20:00"));
    await lookAt(job, at("03-04T18:29"));
    expect(dues).toEqual([at("03-02T18:30"), at("03-03T18:30")]);
  });

  it("after a month without a server runs once, for the last night", async () => {
    const dues: Date[] = [];
    const job = nightly(async ({ due }) => dues.push(due));
    await lookAt(job, at("03-02T03:00"));
    await runAt(job, at("03-02T18:30"));
    await runAt(job, at("04-02T09:00"));
    await lookAt(job, at("04-02T09:01"));
    expect(dues).toEqual([at("03-02T18:30"), at("04-01T18:30")]);
    expect(await leaseOf()).toMatchObject({ doneDue: at("04-01T18:30"), pendingDue: null, heldUntil: null });
  });

  it("that fails says why, is tried again after a minute and then five, and forgets its failures when it is done", async () => {
    let works = false;
    const job = nightly(async () => {
      if (!works) throw new JobFailure("folder");
      return 4;
    });
    await lookAt(job, at("03-02T03:00"));
    await runAt(job, at("03-02T18:30"));
    await lookAt(job, new Date("2026-03-02T18:30:59Z"));
    await runAt(job, at("03-02T18:31"));
    await lookAt(job, at("03-02T18:35"));
    expect(await leaseOf()).toMatchObject({ failures: 2, retryAt: at("03-02T18:36") });
    works = true;
    await runAt(job, at("03-02T18:36"));
    const due = at("03-02T18:30");
    const failed = { due, outcome: "failed", did: null, failure: "folder" };
    expect(await runs()).toEqual([failed, failed, { due, outcome: "done", did: 4, failure: null }]);
    expect(await leaseOf()).toMatchObject({ failures: 0, retryAt: null, doneDue: due });
  });

  it("whose server stops under it is given back, and begun again by the next one at once", async () => {
    const job = nightly(
      ({ stopping }) =>
        new Promise((_resolve, reject) => stopping.addEventListener("abort", () => reject(new Error("stopped")))),
    );
    await lookAt(job, at("03-02T03:00"));
    runner = startRunner([job], () => at("03-02T18:30"));
    await expect.poll(() => runs()).toHaveLength(1);
    await runner.stop();
    expect(await leaseOf()).toMatchObject({ heldUntil: null, pendingDue: at("03-02T18:30"), failures: 0 });
    await runAt(
      nightly(async () => 1),
      at("03-02T18:31"),
    );
    expect((await runs()).map(({ due, outcome }) => [due, outcome])).toEqual([
      [at("03-02T18:30"), "stopped"],
      [at("03-02T18:30"), "done"],
    ]);
  });

  it("keeps its last fifty runs of each outcome, and nobody deletes one of them", async () => {
    await enterJobs(["job"], at("03-01T00:00"));
    const run = (i: number) => ({ name: "job", due: at("03-01T00:00"), startedAt: at("03-01T00:00"), did: i });
    const ended = { endedAt: at("03-01T00:00"), outcome: "done" };
    await db().write.jobRun.createMany({ data: Array.from({ length: 60 }, (_, i) => ({ ...run(i), ...ended })) });
    await db().write.jobRun.create({ data: { ...run(0), ...ended, outcome: "failed" } });
    const due = at("03-02T18:30");
    runner = startRunner([nightly(async () => 60)], () => due);
    await expect.poll(async () => (await leaseOf()).doneDue).toEqual(due);
    const kept = await runs();
    expect(kept.filter(({ outcome }) => outcome === "done").map(({ did }) => did)).toEqual(
      Array.from({ length: 50 }, (_, i) => i + 11),
    );
    expect(kept.filter(({ outcome }) => outcome === "failed")).toHaveLength(1);
    await expect(db().write.jobRun.deleteMany({ where: { did: 11 } })).rejects.toThrow("kept");
    await expect(
      db().write.jobRun.updateMany({ data: { outcome: "done", endedAt: at("03-03T00:00") } }),
    ).rejects.toThrow();
  });
});

describe("two runners of one bank", () => {
  it("that saw the same job free: one gets it", async () => {
    await enterJobs(["job"], at("03-02T00:00"));
    const [seen] = await leases(["job"]);
    const both = await Promise.all([0, 1].map(() => takeLease(seen!, at("03-02T18:30"), at("03-02T18:30"))));
    expect(both.filter((taken) => taken !== undefined)).toHaveLength(1);
  });

  it("one whose lease ended, and that another has taken over, can end nothing", async () => {
    await enterJobs(["job"], at("03-02T00:00"));
    const due = at("03-02T18:30");
    const takeIt = async (now: Date) => takeLease((await leases(["job"]))[0]!, due, now);
    const old = (await takeIt(due))!;
    expect(await takeIt(new Date("2026-03-02T18:30:59Z"))).toBeUndefined();
    const fresh = (await takeIt(at("03-02T18:31")))!;
    const later = () => at("03-02T18:31");
    await expect(mustHold(old)).rejects.toThrow(LeaseLostError);
    expect(
      await runJob(
        nightly(async () => 1),
        old,
        later,
        NEVER,
      ),
    ).toBeUndefined();
    await endRun(fresh, { outcome: "done", did: 2 }, bankTimes("30 2 * * *"), later());
    expect((await runs()).map(({ outcome, did }) => [outcome, did])).toEqual([
      ["lost", null],
      ["done", 2],
    ]);
  });
});

describe("over summer time", () => {
  // The European Union puts its clocks on at 01:00 UTC of the last Sunday of March, and back at 01:00 UTC of October's.
  it.each([
    ["forward over the time: at once after", "2026-03-27", ["03-28T01:30", "03-29T01:00", "03-30T00:30"]],
    ["back over the time: the first of the two", "2026-10-23", ["10-24T00:30", "10-25T00:30", "10-26T01:30"]],
  ])("a job of half past two runs once on the day on which the clock is put %s", (_what, from, expected) => {
    const times = bankTimes("30 2 * * *", "Europe/Berlin");
    const rest = { pendingDue: null, heldUntil: null, retryAt: null, askedAt: null };
    const ran: Date[] = [];
    let doneDue: Date | null = null;
    const start = Date.parse(`${from}T12:00:00Z`);
    for (let now = start; now < start + 3 * 24 * 3_600_000; now += 60_000) {
      const { due } = turnOf({ ...rest, since: new Date(start), doneDue }, times, new Date(now));
      if (!due) continue;
      ran.push(new Date(now));
      doneDue = due;
    }
    expect(ran).toEqual(expected.map(at));
  });

  it("a job of each hour runs each hour that passes, be it named twice or not at all", () => {
    const times = bankTimes("0 * * * *", "Europe/Berlin");
    for (const day of ["2026-03-28T23:00:00Z", "2026-10-24T22:00:00Z"]) {
      for (let hour = 0, t = new Date(day); hour < 6; hour++) {
        const next = times(t);
        expect(next.getTime() - t.getTime()).toBe(3_600_000);
        t = next;
      }
    }
  });
});
