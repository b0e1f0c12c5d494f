import type { Scorecard } from "..";
import { cardOf } from "./card";
import { type Evidence, gather } from "./evidence";
import { modelCard, type ModelCard } from "./model-card";
import type { Observation } from "./observe";
import type { FitPlan } from "./plan";
import { select, type Selection } from "./select";

export interface Fitted {
  readonly card: Scorecard;
  readonly model: ModelCard;
  readonly gathered: readonly Evidence[];
  readonly selection: Selection;
}

/**
 * A scorecard from a portfolio, by the rules of a plan: classes, choice, regression, points and calibration on the first
 * firms, measures on the last ones, which the fit has not seen. `seed` is that of the bootstrap. Deterministic.
 * @throws RangeError when a part of the portfolio has no firm that may fail, or no candidate is left.
 */
export function fitCard(portfolio: readonly Observation[], plan: FitPlan, seed: string): Fitted {
  const cut = Math.round(portfolio.length * (1 - plan.holdOut));
  const development = portfolio.slice(0, cut);
  const gathered = plan.candidates.map((one) => gather(one, development, plan.selection.leastMissing));
  const selection = select(gathered, development, plan);
  if (selection.chosen.length === 0) throw new RangeError("no candidate says enough to make a card");
  const card = cardOf(selection, development, plan);
  return { card, model: modelCard(card, development, portfolio.slice(cut), seed), gathered, selection };
}
