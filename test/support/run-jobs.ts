import { appendFileSync, existsSync, writeFileSync } from "node:fs";
import path from "node:path";
import { createInterface } from "node:readline";
import { closeDb, db } from "~/db";
import type { Job } from "~/services/jobs/job";
import { startRunner } from "~/services/jobs/runner.server";

/**
 * A process that runs one job of every hour, of three steps: `run-jobs.ts FOLDER NOW HANGS_AT`. It begins when it is told
 * "begin"; having made the step HANGS_AT it says so, and goes on when it is told "go on".
 */
const [folder = "", now = "", hangsAt] = process.argv.slice(2);

const waiting: (() => void)[] = [];
createInterface(process.stdin).on("line", () => waiting.shift()?.());
const told = () => new Promise<void>((resolve) => waiting.push(resolve));

export const threeSteps: Job = {
  name: "three-steps",
  times: "0 * * * *",
  async run({ due, mustHold }) {
    let made = 0;
    for (const step of ["1", "2", "3"]) {
      await mustHold();
      const file = path.join(folder, `${due.toISOString()} ${step}`);
      appendFileSync(path.join(folder, "log"), `${process.pid} ${step}\n`);
      if (existsSync(file)) continue;
      writeFileSync(file, "made");
      made++;
      if (step !== hangsAt) continue;
      console.log("hangs");
      await told();
    }
    return made;
  },
};

const begun = told();
console.log("ready");
await begun;
const runner = startRunner([threeSteps], () => new Date(now));
/** Done, or somebody else's and done. */
async function over(): Promise<boolean> {
  const lease = await db().read.jobLease.findUnique({ where: { name: threeSteps.name } });
  const mine = await db().read.jobRun.count({ where: { endedAt: null } });
  return lease?.doneDue != null && mine === 0;
}
while (!(await over())) await new Promise((resolve) => setTimeout(resolve, 20));
await runner.stop();
await closeDb();
process.exit(0);
