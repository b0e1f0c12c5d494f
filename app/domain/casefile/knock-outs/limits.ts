import type { FirmSize } from "../../lending";
import type { Minor } from "../../money";

/**
 * Limits that end an application before any score. A bank puts its own in their place; the shares are customary, the
 * amounts fit a city bank with about forty branches. In minor units of CNY.
 */
export const KNOCK_OUT_LIMITS = {
  source: "house",
  /** all that one group of connected borrowers may owe, of the bank's net capital */
  groupShareOfCapital: 0.15,
  netCapital: 80_000_000_000,
  /** what a branch may decide by itself for one borrower */
  branchAuthority: { micro: 300_000_000, small: 2_000_000_000, medium: 6_000_000_000 },
} as const satisfies {
  source: string;
  groupShareOfCapital: number;
  netCapital: Minor;
  branchAuthority: Readonly<Record<FirmSize, Minor>>;
};

/** What a group may owe this bank, in minor units. */
export const GROUP_LIMIT: Minor = KNOCK_OUT_LIMITS.groupShareOfCapital * KNOCK_OUT_LIMITS.netCapital;

export const branchAuthority = (size: FirmSize): Minor => KNOCK_OUT_LIMITS.branchAuthority[size];
