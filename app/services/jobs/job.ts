import type { Tx } from "~/db";

/** Something that the bank does by itself. Its name is its code for good: in the database, the log and `app/i18n/en/jobs.ts`. */
export interface Job {
  readonly name: string;
  /** a cron pattern by the bank's clock, of minutes at the finest */
  readonly times: string;
  /** the setting without which there is nothing to do */
  readonly needs?: string;
  /**
   * Does what is to be done, and says how many things that were. It may have been begun before and ended anywhere: doing it
   * again comes to the same end. It runs on the thread that answers requests: what is heavy it gives to workers or a process.
   */
  run(run: Run): Promise<number>;
}

export interface Run {
  /** the time for which it runs; the same when it is tried again */
  readonly due: Date;
  readonly now: () => Date;
  /**
   * Throws when another runner has taken the job over, since this one was away for too long. Asked within the transaction
   * that writes, and before what lies outside the database.
   */
  mustHold(tx?: Tx): Promise<void>;
  /** the server ends: what is under way is left, and begun again at its next start */
  readonly stopping: AbortSignal;
}

/** Why a job could not be done, by a code that `app/i18n/en/jobs.ts` has words for. */
export class JobFailure extends Error {
  constructor(
    readonly code: string,
    cause?: unknown,
  ) {
    super(`a job was not done: ${code}`, { cause });
  }
}
