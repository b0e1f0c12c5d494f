import type { Severity } from "../../casefile/browser";
import type { FlagPin } from "./worksheet";

/** House value: who points at more open questions than these has not yet chosen what matters in the file. */
export const MOST_OPEN_FLAGS = 8;

const WEIGHT: Readonly<Record<Severity, number>> = { high: 0, medium: 1, low: 2 };

/** The flags that count: every cleared one, and of the open ones the gravest, of equal weight those pinned first. */
export function countedFlags(flags: readonly FlagPin[]): readonly FlagPin[] {
  const open = flags
    .filter(({ cleared }) => !cleared)
    .sort((a, b) => WEIGHT[a.severity] - WEIGHT[b.severity])
    .slice(0, MOST_OPEN_FLAGS);
  return flags.filter((flag) => flag.cleared !== undefined || open.includes(flag));
}
