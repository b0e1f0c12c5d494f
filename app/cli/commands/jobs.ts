import { parseArgs } from "node:util";
import { jobRunWords, nextWords } from "~/components/admin/job-words";
import { staffReport } from "~/components/people/staff-report";
import { setZone } from "~/components/ui/format";
import { bankZone } from "~/db";
import { textsOf } from "~/i18n";
import { openKey } from "~/i18n/keys";
import { jobLines } from "~/services/jobs/jobs-page.server";
import { JOBS } from "~/services/jobs/registry.server";
import { runOnce } from "~/services/jobs/run-once.server";
import { provideStaffReport } from "~/services/people/staff/folder.server";
import { closeWorkshop } from "~/services/workshop/index.server";
import { onBank } from "../bank";
import { UsageError, type Command } from "../command";

export const command: Command = {
  name: "jobs",
  summary: "what the bank does by itself: last and next runs, or run one now",
  usage: [
    "Usage: lendwright jobs [list]",
    "       lendwright jobs run NAME",
    "",
    "list    each job with its last and its next run, by the bank's clock",
    "run     does a job now, in this process, also while a server runs; a job that runs already is not begun again. The audit",
    "        log names the system",
    "",
    `NAME: ${JOBS.map(({ name }) => name).join(", ")}`,
    "",
    "Ends with 0 when the list is there or the job was done, with 1 when it was not.",
  ].join("\n"),

  async run(args) {
    const { positionals } = parseArgs({ args, options: {}, allowPositionals: true });
    const [what = "list", name, ...rest] = positionals;
    if (rest[0] !== undefined || (what === "list" && name !== undefined))
      throw new UsageError(`unexpected argument ${JSON.stringify(rest[0] ?? name)}`);
    if (what !== "list" && what !== "run") throw new UsageError("say what to do: jobs list, or jobs run NAME");
    setZone(bankZone());
    return onBank(() => (what === "list" ? list() : runNamed(name))).finally(closeWorkshop);
  },
};

const t = textsOf("jobs");

async function list(): Promise<number> {
  const jobs = await jobLines(new Date());
  const width = Math.max(...jobs.map(({ name }) => name.length));
  for (const job of jobs) {
    const last = job.last ? jobRunWords(job.name, job.last, t) : t("notYet");
    console.log(`${job.name.padEnd(width)}  ${t("column.last")}: ${last}  ${t("column.next")}: ${nextWords(job, t)}`);
  }
  return 0;
}

async function runNamed(name: string | undefined): Promise<number> {
  const job = JOBS.find((one) => one.name === name);
  if (!job) throw new UsageError(`NAME: one of ${JOBS.map((one) => one.name).join(", ")}`);
  if (job.needs && !process.env[job.needs]) throw new UsageError(t("needs", { setting: job.needs }));
  provideStaffReport(staffReport);
  const ended = await runOnce(job, () => new Date());
  const title = t(openKey("jobs:jobs", `${job.name}.name`));
  if (!ended) console.error(t("notice.running", { name: title }));
  else if (ended.outcome === "done") console.log(t(openKey("jobs:jobs", `${job.name}.did`), { count: ended.did }));
  else if (ended.outcome === "failed") console.error(t(openKey("jobs:failure", `${ended.failure}.says`)));
  return ended?.outcome === "done" ? 0 : 1;
}
