import type { Job } from "../job";
import { logRefusals } from "~/services/auth/refusals.server";

/** Sign-ins that were refused, into the audit log, when their hour is over. */
export const refusedSignIns: Job = {
  name: "refused-sign-ins",
  times: "*/5 * * * *",
  run: ({ now }) => logRefusals(now()),
};
