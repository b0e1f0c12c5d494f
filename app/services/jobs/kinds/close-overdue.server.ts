import { JobFailure, type Job } from "../job";
import { report } from "~/services/admin/report.server";
import { sweepOverdue } from "~/services/cases/overdue.server";

/** Attempts whose time ran out and whose owner did not come back. */
export const closeOverdue: Job = {
  name: "close-overdue",
  times: "* * * * *",
  async run({ now, mustHold }) {
    const { closed, failed } = await sweepOverdue(now(), mustHold);
    for (const { attemptId, error } of failed) report("overdue: an attempt could not be closed", error, { attemptId });
    if (failed.length > 0) throw new JobFailure("attempts");
    return closed;
  },
};
