import { randomStream } from "../../random";
import { mean } from "../../statistics";
import { compositeBy, standardsOf } from "./composite";
import { lead, type Pair, shuffled } from "./lead";
import { type Measure, MEASURES, type Score, SCORES } from "./measures";
import { sumOf, type Tally } from "./tally";
import { generalizability, varianceComponents } from "./variance-components";

/** How many files of each length stand in a form; every file counts alike. */
export interface FormPlan {
  readonly short: number;
  readonly full: number;
}

export const COMPOSITE = "composite";
export type Ranked = Measure | typeof COMPOSITE;

/** What one form tells of its takers, who all read the same one. */
export interface FormPower {
  readonly measure: Ranked;
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
  const power = (measure: Ranked, score: Score, missing: number): FormPower => {
    const scored = dealt.map((forms) => forms.map((of) => of.map((form) => score(form) ?? missing)));
    return {
      measure,
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
  };
  return [
    ...MEASURES.map((measure) => power(measure, SCORES[measure], standards[measure].mean)),
    power(COMPOSITE, compositeBy(standards), 0),
  ];
}

/** The files in order, so many to a form; what fills no form is left out. */
const handsOf = (order: readonly number[], { short, full }: FormPlan): number[][] =>
  Array.from({ length: Math.floor(order.length / (short + full)) }, (_, i) =>
    order.slice(i * (short + full), (i + 1) * (short + full)),
  );
