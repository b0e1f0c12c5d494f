import { binByFact, type Scorecard, scoreFirm, type ScoreResult } from "..";
import type { Observation } from "./observe";

/** The score that the bank's system gives a firm, on reported figures and stated facts. */
export const systemScore = (card: Scorecard, firm: Observation): ScoreResult =>
  scoreFirm(
    card,
    Object.fromEntries(Object.entries(firm.ratios).map(([id, value]) => [id, { value }])),
    Object.fromEntries(
      card.characteristics
        .filter((one) => one.kind === "qualitative")
        .map((one) => [one.id, binByFact(one, firm.facts[one.fact])]),
    ),
  );
