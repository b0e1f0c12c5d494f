import type { Policy } from "../../pricing";
import { type Asked, cardFigures, type Scorecard, scoreFirm, type ScoreResult } from "../../scorecard";
import type { SpreadPeriod } from "../../statements";
import { openLines, stillOpen, type UnplacedRow } from "../opinion";
import type { Worksheet } from "./worksheet";

/** What the analyst takes of the security offered. */
export const securityTaken = <C extends { readonly id: string }>(
  { collateral }: Pick<Worksheet, "collateral">,
  offered: readonly C[],
): readonly C[] => (collateral ? offered.filter(({ id }) => collateral.includes(id)) : offered);

/** The loan as it is asked for, with the security that the analyst takes: what a card reads of a request. */
export const askedOf = (
  worksheet: Pick<Worksheet, "collateral">,
  request: Asked["request"],
  { lgd }: Pick<Policy, "lgd">,
): Asked => ({ request: { ...request, collateral: securityTaken(worksheet, request.collateral) }, lgd });

/** The scorecard on the adjusted figures, the request and the judged factors; undefined where these leave open what the card needs or do not add up. */
export function ownScore(
  worksheet: Pick<Worksheet, "qualitative">,
  card: Scorecard,
  periods: readonly SpreadPeriod[],
  unplaced: readonly UnplacedRow[],
  asked: Asked,
): ScoreResult | undefined {
  const now = periods.at(-1);
  if (!now || stillOpen(periods, unplaced).length > 0) return undefined;
  const adjusted = cardFigures(asked, now.adjusted, periods.at(-2)?.adjusted);
  if (openLines(card, adjusted).length > 0) return undefined;
  const judged = Object.entries(worksheet.qualitative).map(([id, { bin }]) => [id, bin] as const);
  return scoreFirm(card, adjusted, Object.fromEntries(judged));
}

/** A grade moved by notches (positive: worse), kept among the performing grades. */
export const overridden = (grade: number, notches: number): number => Math.min(9, Math.max(1, grade + notches));
