import type { Job } from "../job";
import { signingKey } from "~/services/admin/checkpoint-key.server";
import { checkpointFolder, keepCheckpoint } from "~/services/admin/checkpoints.server";
import { db } from "~/db";

/** The head of the audit log, outside the database: once for each head. */
export const auditCheckpoint: Job = {
  name: "audit-checkpoint",
  times: "0 * * * *",
  run: async ({ now }) => Number(await keepCheckpoint(checkpointFolder(), db().read, signingKey(), now())),
};
