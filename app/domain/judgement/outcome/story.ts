import type { FirmEvent } from "../../firm";
import type { Terms } from "../../lending";
import type { Minor } from "../../money";

/** What happened in a month after drawing; the page has the words. Amounts in minor units. */
export interface StoryEvent {
  readonly month: number;
  readonly code: StoryCode;
  readonly amount: Minor;
}

/** The gravest first: a story tells few things. */
export const STORY_CODES = [
  "closure",
  "loanRefused",
  "claim",
  "customerLost.largest",
  "ownerBlow",
  "damage",
  "customerLost.main",
  "badDebt",
  "staleStock",
  "priceShock",
  "customerWon.largest",
  "loanBridged",
  "subsidy",
  "customerWon.main",
  "newMachine",
] as const;
export type StoryCode = (typeof STORY_CODES)[number];

/** One future, told: not what had to happen, but one of a thousand. */
export interface Story {
  /**
   * whose terms: the own ones, the best ones where nobody borrowed on those, or else the loan as it was asked for, or as
   * much of it as the policy's limits allow
   */
  readonly of: "yours" | "best" | "asked" | "allowed";
  readonly terms: Terms;
  readonly events: readonly StoryEvent[];
  /** after drawing; 0: paid to the end */
  readonly defaultMonth: number;
  readonly result: Minor;
}

const MOST_EVENTS = 4;

/** The few events that people would tell, in their order. `notable`: what sets no one talking is smaller, minor units. */
export function memorable(events: readonly FirmEvent[], notable: Minor): readonly StoryEvent[] {
  const told = new Map<StoryCode, StoryEvent>();
  for (const { month, kind, amount, of } of events) {
    const customer = kind === "customerLost" || kind === "customerWon";
    const code = (customer ? `${kind}.${of === 0 ? "largest" : "main"}` : kind) as StoryCode;
    // Of the same thing twice the first time is told.
    if (STORY_CODES.includes(code) && (amount === 0 || amount >= notable) && !told.has(code)) {
      told.set(code, { month, code, amount });
    }
  }
  return STORY_CODES.flatMap((code) => told.get(code) ?? [])
    .slice(0, MOST_EVENTS)
    .sort((a, b) => a.month - b.month);
}
