import { randomStream } from "../../random";
import { mean } from "../../statistics";
import { compositeBy, standardsOf, type Standards } from "./composite";
import { lead, type Pair, shuffled } from "./lead";
import { MEASURES, type Score, SCORES } from "./measures";
import { sumOf, type Tally } from "./tally";
import { generalizability, varianceComponents } from "./variance-components";

/** How many files of each length stand in a form; every file counts alike. */
export interface FormPlan {
  readonly short: number;
  readonly full: number;
}

/** What an analyst is scored by: single measures, all together, and these but the price, which is reckoned by formula. */
export const RANKED = [...MEASURES, "composite", "withoutPrice"] as const;
export type Ranked = (typeof RANKED)[number];

export function scoreBy(ranked: Ranked, standards: Standards): Score {
  if (ranked === "composite") return compositeBy(standards);
  return ranked === "withoutPrice" ? compositeBy(standards, "price") : SCORES[ranked];
}

/** What one form tells of its takers, who all read the same one. */
export interface FormPower {
  readonly ranked: Ranked;
  /** G coefficient of one form */
  readonly reliability: number;
  /** for each set of pairs the share in which the better one scores higher; a tie is half a one */
  readonly right: readonly number[];
}

interface Sitting {
  /** `[analyst][file]`, of the same files read in full and short */
  readonly full: readonly (readonly Tally[])[];
  readonly short: readonly (readonly Tally[])[];
  readonly plan: FormPlan;
  /** analysts over whose differences reliability is reckoned */
  readonly population: readonly number[];
  readonly pairs: readonly (readonly Pair[])[];
  /** in so many orders the files are dealt out to forms */
  readonly deals: number;
  readonly seed: string;
}

/** Every measure and the composite on forms that share no file, dealt out `deals` times. A missing score is the mean. */
export function formPower({ full, short, plan, population, pairs, deals, seed }: Sitting): readonly FormPower[] {
  const count = full[0]?.length ?? 0;
  const random = randomStream(seed, "forms");
  const dealt = Array.from({ length: deals }, () => {
    const hands = handsOf(shuffled(count, random), plan);
    return full.map((of, analyst) =>
      hands.map((hand) => sumOf(hand.map((file, i) => (i < plan.short ? short[analyst]! : of)[file]!))),
    );
  });
  const standards = standardsOf(dealt.flatMap((forms) => population.flatMap((analyst) => forms[analyst]!)));
  return RANKED.map((ranked): FormPower => {
    const score = scoreBy(ranked, standards);
    const missing = ranked === "composite" || ranked === "withoutPrice" ? 0 : standards[ranked].mean;
    const scored = dealt.map((forms) => forms.map((of) => of.map((form) => score(form) ?? missing)));
    return {
      ranked,
      reliability: mean(
        scored.map((scores) => generalizability(varianceComponents(population.map((i) => scores[i]!)), 1)),
      ),
      right: pairs.map((set) =>
        mean(
          scored.flatMap((scores) =>
            set.flatMap(([better, worse]) => scores[better]!.map((own, form) => lead(own, scores[worse]![form]))),
          ),
        ),
      ),
    };
  });
}

/** The files in order, so many to a form; what fills no form is left out. */
const handsOf = (order: readonly number[], { short, full }: FormPlan): number[][] =>
  Array.from({ length: Math.floor(order.length / (short + full)) }, (_, i) =>
    order.slice(i * (short + full), (i + 1) * (short + full)),
  );
