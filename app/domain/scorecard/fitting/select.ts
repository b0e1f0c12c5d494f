import { mean } from "../../statistics";
import { type Evidence, evidenceOf } from "./evidence";
import { fitLogistic, type LogisticModel } from "./logistic";
import type { Observation } from "./observe";
import type { FitPlan } from "./plan";

export interface Selected {
  readonly evidence: Evidence;
  /** of the logit of default on the weight of evidence: below 0 */
  readonly coefficient: number;
  readonly standardError: number;
}
export type Rejection = "oneClass" | "information" | "correlation" | "number" | "sign" | "significance";
export interface Selection {
  readonly intercept: number;
  readonly chosen: readonly Selected[];
  readonly rejected: readonly { readonly id: string; readonly information: number; readonly why: Rejection }[];
}

/** Weight of the losses against the penalty. */
const C = 1;

/**
 * By information value, the highest first, a candidate comes in when it has at least two classes, enough information, and
 * evidence that is not too much like that of one already in. Then a logistic regression on the evidence; while a
 * coefficient has the wrong sign or lies within `leastZ` standard errors of it, the weakest goes and the rest is fitted
 * again.
 */
export function select(gathered: readonly Evidence[], sample: readonly Observation[], plan: FitPlan): Selection {
  const rejected: { id: string; information: number; why: Rejection }[] = [];
  const taken: { evidence: Evidence; column: number[] }[] = [];
  for (const evidence of [...gathered].sort((a, b) => b.information - a.information)) {
    const column = sample.map((firm) => evidenceOf(evidence, firm));
    const why = refusal(evidence, column, taken, plan.selection);
    if (why) rejected.push({ id: evidence.candidate.id, information: evidence.information, why });
    else taken.push({ evidence, column });
  }
  const bad = sample.map(({ ratingPd }) => ratingPd);
  for (;;) {
    const model = fitLogistic(
      sample.map((_, i) => taken.map(({ column }) => column[i]!)),
      bad,
      { c: C },
    );
    const weakest = weakestOf(model);
    if (weakest === undefined || -weakest.z >= plan.selection.leastZ) {
      const order = gathered.map(({ candidate }) => candidate.id);
      return {
        intercept: model.intercept,
        chosen: taken
          .map(({ evidence }, j) => ({
            evidence,
            coefficient: model.coefficients[j]!,
            standardError: model.standardErrors[j]!,
          }))
          .sort((a, b) => order.indexOf(a.evidence.candidate.id) - order.indexOf(b.evidence.candidate.id)),
        rejected,
      };
    }
    const [{ evidence }] = taken.splice(weakest.place, 1) as [(typeof taken)[number]];
    const why = weakest.z >= 0 ? "sign" : "significance";
    rejected.push({ id: evidence.candidate.id, information: evidence.information, why });
  }
}

function refusal(
  { candidate: { kind }, bins, information }: Evidence,
  column: readonly number[],
  taken: readonly { evidence: Evidence; column: readonly number[] }[],
  limits: FitPlan["selection"],
): Rejection | undefined {
  const [least, most] =
    kind === "financial"
      ? [limits.leastInformation, limits.mostFinancial]
      : [limits.leastInformationOfFact, limits.mostQualitative];
  if (bins.length < 2) return "oneClass";
  if (information < least) return "information";
  if (taken.some((other) => Math.abs(correlation(column, other.column)) > limits.mostCorrelation)) return "correlation";
  return taken.filter(({ evidence }) => evidence.candidate.kind === kind).length >= most ? "number" : undefined;
}

/** The coefficient that is least below 0, in standard errors; undefined: there is none. */
function weakestOf({ coefficients, standardErrors }: LogisticModel): { place: number; z: number } | undefined {
  const z = coefficients.map((coefficient, j) => coefficient / standardErrors[j]!);
  const most = Math.max(...z);
  return z.length === 0 ? undefined : { place: z.indexOf(most), z: most };
}

/** Pearson's; 0 where one of them does not vary. */
export function correlation(a: readonly number[], b: readonly number[]): number {
  const [meanA, meanB] = [mean(a), mean(b)];
  let [both, squaresA, squaresB] = [0, 0, 0];
  a.forEach((value, i) => {
    both += (value - meanA) * (b[i]! - meanB);
    squaresA += (value - meanA) ** 2;
    squaresB += (b[i]! - meanB) ** 2;
  });
  return squaresA === 0 || squaresB === 0 ? 0 : both / Math.sqrt(squaresA * squaresB);
}
