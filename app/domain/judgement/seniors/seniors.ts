import type { PlantedKind } from "../../casefile/browser";
import type { Verdict } from "../../lending";
import type { Minor } from "../../money";
import { median } from "../../statistics";
import { type Compared, outcomeOf } from "../debrief/browser";
import { expectedResult, isWeighed, LENDER_OF_SCHEMA_1, type TermsMoney, worthOfOffer } from "../outcome/browser";
import type { SeniorOpinion } from "./senior-opinion";

/** The panel of senior reviewers in the terms of one debrief. Names and order of the seniors do not matter. */
export interface SeniorComparison {
  readonly count: number;
  readonly simulated: number;
  readonly median: {
    readonly pd: number;
    readonly grade: number;
    /** of those who lend; undefined when none does */
    readonly rate: number | undefined;
    readonly amount: Minor | undefined;
    /** points of those who could score the firm, and the grade that their points alone give */
    readonly points: number | undefined;
    readonly pointsGrade: number | undefined;
  };
  readonly range: { readonly pd: readonly [number, number]; readonly grade: readonly [number, number] };
  readonly verdicts: Readonly<Record<Verdict, number>>;
  /** what more than half would do, conditions counted as lending; undefined when the panel is split */
  readonly consensus: "lend" | "decline" | undefined;
  /** per planted distortion, in the debrief's order: how many of the panel saw it */
  readonly flags: readonly { readonly kind: PlantedKind; readonly seen: number }[];
  /** median points by characteristic, of the seniors who could score the firm */
  readonly factors: Readonly<Record<string, number>>;
  /**
   * mean of what their terms are worth; undefined without truth, and where the debrief weighs the chance that an offer is
   * taken and one of them decided before that was weighed
   */
  readonly result: Minor | undefined;
  /** the money of the senior whose terms are worth the middle amount; undefined unless all have money that compares with yours */
  readonly money: TermsMoney | undefined;
  /** how many of them lent on terms that break a rule, by the money sealed with their decisions */
  readonly againstRules: number;
  /** you against the median, signed as in Gap: positive notches mean you were harsher */
  readonly gap: { readonly notches: number; readonly pdRelative: number; readonly offeredBps: number | undefined };
}

/** Compares a sealed debrief with the seniors who have decided so far; undefined while none has. */
export function withSeniors(debrief: Compared, seniors: readonly SeniorOpinion[]): SeniorComparison | undefined {
  const pds = seniors.map(({ pd }) => pd);
  const grades = seniors.map(({ grade }) => grade);
  const [pd, grade] = [median(pds), middleGrade(grades)];
  if (pd === undefined || grade === undefined) return undefined;

  const own = seniors.map((senior) => ({ ...senior, money: comparable(senior.money, debrief) }));
  const lending = seniors.filter(({ verdict }) => verdict !== "decline");
  const rate = median(lending.flatMap((senior) => senior.rate ?? []));
  const { you } = debrief;
  return {
    count: seniors.length,
    simulated: seniors.filter(({ simulated }) => simulated).length,
    median: {
      pd,
      grade,
      rate,
      amount: median(lending.flatMap((senior) => senior.amount ?? [])),
      points: median(seniors.flatMap(({ score }) => score?.points ?? [])),
      pointsGrade: median(seniors.flatMap(({ score }) => score?.grade ?? [])),
    },
    range: { pd: [Math.min(...pds), Math.max(...pds)], grade: [Math.min(...grades), Math.max(...grades)] },
    verdicts: countVerdicts(seniors),
    consensus: consensusOf(lending.length, seniors.length),
    flags: debrief.planted.map((planted) => ({
      kind: planted.kind,
      seen: seniors.filter(({ flags }) => flags.some((flag) => outcomeOf(flag, planted) !== "missed")).length,
    })),
    factors: medianFactors(debrief, seniors),
    result: meanResult(debrief, own),
    money: middleMoney(own),
    againstRules: own.filter(({ money }) => money?.against !== undefined).length,
    gap: {
      notches: you.grade - grade,
      pdRelative: you.pd / pd - 1,
      offeredBps: rate === undefined || you.terms.rate === undefined ? undefined : (you.terms.rate - rate) * 10_000,
    },
  };
}

/** What a panel takes for the grade; undefined while nobody has decided. */
export const middleGrade = (grades: readonly number[]): number | undefined => median(grades);

function countVerdicts(seniors: readonly SeniorOpinion[]): Record<Verdict, number> {
  const count = (verdict: Verdict) => seniors.filter((senior) => senior.verdict === verdict).length;
  return {
    approve: count("approve"),
    approveWithConditions: count("approveWithConditions"),
    decline: count("decline"),
  };
}

function consensusOf(lending: number, all: number): "lend" | "decline" | undefined {
  if (2 * lending === all) return undefined;
  return 2 * lending > all ? "lend" : "decline";
}

function medianFactors(debrief: Compared, seniors: readonly SeniorOpinion[]): Record<string, number> {
  const contributions = seniors.flatMap(({ score }) => score?.contributions ?? []);
  return Object.fromEntries(
    debrief.factors.flatMap(({ id }) => {
      const points = median(contributions.filter(({ characteristic }) => characteristic === id).map((c) => c.points));
      return points === undefined ? [] : [[id, points]];
    }),
  );
}

/** The first engine whose money weighs the chance that an offer is taken. */
const FIRST_WEIGHED = 6;

const weighs = ({ engineVersion }: Pick<Compared, "engineVersion">): boolean => Number(engineVersion) >= FIRST_WEIGHED;

/** A senior's money, where it was reckoned in the way of the debrief: the two measures cannot stand in one table. */
const comparable = (money: TermsMoney | undefined, debrief: Compared): TermsMoney | undefined =>
  money && isWeighed(money) === weighs(debrief) ? money : undefined;

/**
 * Each by the money sealed with the own decision. In a debrief that weighs no chance, those who have none that compares by
 * amount and rate, the rest as requested; in one that does, there is no mean without everybody's.
 */
function meanResult(debrief: Compared, seniors: readonly SeniorOpinion[]): Minor | undefined {
  const { truth } = debrief;
  if (!truth || (weighs(debrief) && seniors.some(({ money }) => !money))) return undefined;
  const { costRate, prospect, lender = LENDER_OF_SCHEMA_1 } = truth;
  const { tenorMonths, repayment } = truth.request;
  const total = seniors.reduce((sum, { verdict, amount, rate, money }) => {
    if (money) return sum + worthOfOffer(money);
    if (verdict === "decline" || amount === undefined || rate === undefined) return sum - lender.fileCost;
    return sum + expectedResult({ amount, rate, tenorMonths, repayment }, costRate, prospect, lender).overTenor;
  }, 0);
  return Math.round(total / seniors.length);
}

function middleMoney(seniors: readonly SeniorOpinion[]): TermsMoney | undefined {
  const all = seniors.flatMap(({ money }) => money ?? []).sort((a, b) => worthOfOffer(a) - worthOfOffer(b));
  return all.length === seniors.length ? all[(all.length - 1) >> 1] : undefined;
}
