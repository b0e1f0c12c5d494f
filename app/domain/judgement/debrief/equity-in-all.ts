import type { Minor } from "../../money";
import { EQUITY_LINES, type StandardLine } from "../../statements";
import type { SpreadRow } from "./debrief";
import { strayedBy } from "./right-figures";

const EQUITY: readonly StandardLine[] = EQUITY_LINES;

/** Equity as one sum; minor units. */
export interface EquityInAll {
  readonly reported: Minor;
  readonly adjusted: Minor;
  readonly true: Minor;
  /** how far it stands from what is right, positive above */
  readonly strayed: Minor;
  /** follows: other lines are not as in the books, and equity is what they leave; else a verdict of its own */
  readonly verdict: "follows" | "small" | "off";
}

export const isEquity = ({ line }: Pick<SpreadRow, "line">): boolean => EQUITY.includes(line);

/**
 * Equity where it strays, said once: on which of its lines it stands is no matter to a lender, and each of them strays by
 * what the whole does (see right-figures.ts). Undefined where equity is right, or its rows have no verdict.
 */
export function equityInAll(rows: readonly SpreadRow[]): EquityInAll | undefined {
  const equity = rows.filter(isEquity);
  const strayed = equity.filter(({ verdict }) => verdict === "off" || verdict === "small");
  const [first] = strayed;
  if (!first) return undefined;
  const follows = rows.some((row) => !isEquity(row) && row.verdict !== undefined && row.verdict !== "books");
  const total = (of: "reported" | "adjusted" | "true") => equity.reduce((sum, row) => sum + (row[of] ?? 0), 0);
  return {
    reported: total("reported"),
    adjusted: total("adjusted"),
    true: total("true"),
    strayed: strayedBy(first),
    verdict: follows ? "follows" : strayed.some(({ verdict }) => verdict === "off") ? "off" : "small",
  };
}
