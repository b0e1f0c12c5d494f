import { auditCheckpoint } from "./kinds/audit-checkpoint.server";
import { backup } from "./kinds/backup.server";
import { closeOverdue } from "./kinds/close-overdue.server";
import { refusedSignIns } from "./kinds/refused-sign-ins.server";
import { staffFolder } from "./kinds/staff-folder.server";
import type { Job } from "./job";

/** All that the bank does by itself, in the order of the page. A new one: a file, a line here, its words in `app/i18n/en/jobs.ts`. */
export const JOBS: readonly Job[] = [closeOverdue, backup, auditCheckpoint, refusedSignIns, staffFolder];
