import { spawn, type ChildProcess } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { db } from "~/db";
import { testDatabase } from "../../support/database";

const DUE = "2026-03-02T09:00:00.000Z";
const NOW = "2026-03-02T09:00:05.000Z";
/** When the lease of whoever took the job at NOW has ended. */
const LATER = "2026-03-02T09:01:05.000Z";
const STEPS = ["1", "2", "3"].map((step) => `${DUE} ${step}`);

let folder: string;
const children: ChildProcess[] = [];

beforeEach(async () => {
  await testDatabase();
  await db().write.jobLease.create({ data: { name: "three-steps", since: new Date("2026-03-02T08:30:00Z") } });
  folder = mkdtempSync(path.join(tmpdir(), "lendwright-jobs-"));
});
afterEach(() => {
  for (const child of children.splice(0)) child.kill("SIGKILL");
  rmSync(folder, { recursive: true, force: true });
});

/** A process of its own, ready to run jobs at `now`. */
async function aProcess(now: string, hangsAt = "") {
  const args = ["--import", "tsx", "test/support/run-jobs.ts", folder, now, hangsAt];
  const child = spawn(process.execPath, args, {
    env: { ...process.env, LOG_LEVEL: "silent" },
    stdio: ["pipe", "pipe", "inherit"],
  });
  children.push(child);
  const ended = new Promise<number | null>((resolve) => child.once("exit", resolve));
  let output = "";
  child.stdout!.on("data", (data: Buffer) => (output += data.toString()));
  const says = (word: string) => expect.poll(() => output, { timeout: 30_000 }).toContain(word);
  await says("ready");
  return {
    pid: child.pid!,
    ended,
    says,
    tell: () => child.stdin!.write("\n"),
    signal: (s: NodeJS.Signals) => child.kill(s),
  };
}

const made = () =>
  readdirSync(folder)
    .filter((name) => name !== "log")
    .sort();
const runs = () =>
  db().read.jobRun.findMany({ orderBy: { id: "asc" }, select: { due: true, outcome: true, did: true } });
const standing = () =>
  db().read.jobLease.findUniqueOrThrow({
    where: { name: "three-steps" },
    select: { doneDue: true, pendingDue: true, heldUntil: true, retryAt: true, failures: true },
  });
const END = { doneDue: new Date(DUE), pendingDue: null, heldUntil: null, retryAt: null, failures: 0 };

describe("a job comes to the same end", () => {
  it("undisturbed", async () => {
    const one = await aProcess(NOW);
    one.tell();
    expect(await one.ended).toBe(0);
    expect([made(), await standing()]).toEqual([STEPS, END]);
    expect(await runs()).toEqual([{ due: new Date(DUE), outcome: "done", did: 3 }]);
  });

  it("killed in the middle: the next process does the rest, once the lease has ended", async () => {
    const killed = await aProcess(NOW, "2");
    killed.tell();
    await killed.says("hangs");
    killed.signal("SIGKILL");
    await killed.ended;
    expect(made()).toEqual(STEPS.slice(0, 2));

    const next = await aProcess(LATER);
    next.tell();
    expect(await next.ended).toBe(0);
    expect([made(), await standing()]).toEqual([STEPS, END]);
    expect(await runs()).toEqual([
      { due: new Date(DUE), outcome: "lost", did: null },
      { due: new Date(DUE), outcome: "done", did: 1 },
    ]);
  });

  it("frozen and revived: whoever took it over has done it, and the old one writes nothing more", async () => {
    const frozen = await aProcess(NOW, "1");
    frozen.tell();
    await frozen.says("hangs");
    frozen.signal("SIGSTOP");

    const next = await aProcess(LATER);
    next.tell();
    expect(await next.ended).toBe(0);
    const [before, log] = [await runs(), readFileSync(path.join(folder, "log"), "utf8")];

    frozen.signal("SIGCONT");
    frozen.tell();
    expect(await frozen.ended).toBe(0);
    expect([made(), await standing(), await runs()]).toEqual([STEPS, END, before]);
    expect(readFileSync(path.join(folder, "log"), "utf8")).toBe(log);
    expect(before).toEqual([
      { due: new Date(DUE), outcome: "lost", did: null },
      { due: new Date(DUE), outcome: "done", did: 2 },
    ]);
  });

  it("wanted by two processes at once: one of them does it", async () => {
    const two = [await aProcess(NOW), await aProcess(NOW)];
    for (const { tell } of two) tell();
    expect(await Promise.all(two.map(({ ended }) => ended))).toEqual([0, 0]);
    expect([made(), await standing()]).toEqual([STEPS, END]);
    expect(await runs()).toEqual([{ due: new Date(DUE), outcome: "done", did: 3 }]);
    const workers = new Set(readFileSync(path.join(folder, "log"), "utf8").match(/^\d+/gm));
    expect(workers.size).toBe(1);
  });
});
