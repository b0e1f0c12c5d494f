import { Cron } from "croner";
import { bankZone } from "~/db";
import type { Times } from "~/domain/jobs";

/**
 * The times of a cron pattern by the bank's clock. Where the clock is put forward over a time it comes at once after; where
 * the clock is put back over it, the first of the two.
 */
export function bankTimes(pattern: string, timezone = bankZone()): Times {
  const cron = new Cron(pattern, { timezone, mode: "5-part" });
  return (after) => {
    const next = cron.nextRun(after);
    if (!next) throw new Error(`the pattern ${pattern} has no time after ${after.toISOString()}`);
    return next;
  };
}
