import type { CaseFile } from "../casefile";
import { modelOpinion, type ModelVerdict } from "../judgement/opinion";
import type { Minor } from "../money";
import type { Policy } from "../pricing";
import type { Scorecard } from "../scorecard";

/** What the bank's model says of a case, as far as a change of card or policy is judged by it. */
export interface Told {
  readonly verdict: ModelVerdict | "notRated";
  /** undefined: not rated */
  readonly grade: number | undefined;
  /** what it lends and asks for that; undefined: nothing is lent */
  readonly amount: Minor | undefined;
  /** of the annual rate, in ten-thousandths, as it is shown */
  readonly rateBps: number | undefined;
}

export interface Rules {
  readonly scorecard: Scorecard;
  readonly policy: Policy;
}

export interface Effect {
  readonly before: Told;
  readonly after: Told;
}

/** One case by the rules in force and by those proposed. */
export const effectOn = (file: CaseFile, before: Rules, after: Rules): Effect => ({
  before: toldOf(file, before),
  after: toldOf(file, after),
});

function toldOf(file: CaseFile, { scorecard, policy }: Rules): Told {
  const opinion = modelOpinion(file, scorecard, policy);
  if (!opinion.rated) return { verdict: "notRated", grade: undefined, amount: undefined, rateBps: undefined };
  const { verdict, score, amount, rate } = opinion;
  const isLent = amount > 0;
  return {
    verdict,
    grade: score.grade,
    amount: isLent ? amount : undefined,
    rateBps: isLent ? Math.round(rate * 10_000) : undefined,
  };
}

export const TOLD = ["verdict", "grade", "amount", "rateBps"] as const satisfies readonly (keyof Told)[];

/** Of some cases: for how many each thing is said otherwise, and for how many anything is. */
export interface EffectCounts extends Readonly<Record<(typeof TOLD)[number], number>> {
  readonly any: number;
}

export const countEffects = (effects: readonly Effect[]): EffectCounts => {
  const changing = (key: keyof Told) => effects.filter(({ before, after }) => before[key] !== after[key]).length;
  return {
    verdict: changing("verdict"),
    grade: changing("grade"),
    amount: changing("amount"),
    rateBps: changing("rateBps"),
    any: effects.filter(isChange).length,
  };
};

export const isChange = ({ before, after }: Effect): boolean => TOLD.some((key) => before[key] !== after[key]);
