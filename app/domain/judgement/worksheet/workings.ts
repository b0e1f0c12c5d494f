import { gradeOf, type LoanRequest, midpointPd, replacesLoan, type Repayment, type SizeClass } from "../../lending";
import type { Minor } from "../../money";
import {
  type Collateral,
  type Instalment,
  type LoanCover,
  loanCover,
  type Policy,
  price,
  type PriceResult,
  rarocAt,
  ratiosWithLoan,
  runningCover,
  type RunningCover,
} from "../../pricing";
import { cardFigures, type RequestRatioId, type Scorecard, type ScoreResult } from "../../scorecard";
import { type Figure, type RatioId, spread, type SpreadPeriod, type Statement } from "../../statements";
import {
  type BorrowerFacts,
  type Breach,
  breachesOf,
  dscrWithLoan,
  openLines,
  type OpenReason,
  stillOpen,
  type UnplacedRow,
  workingCapitalBound,
  yearOfSales,
} from "../opinion";
import { planOf, type StressedCover, stressedCovers } from "./loan-cover";
import { askedOf, overridden, ownScore, securityTaken } from "./own-score";
import type { Worksheet } from "./worksheet";

/** What the worksheet computes from: the reported figures, the request, and the bank's card and policy. */
export interface WorkingGround {
  readonly statements: readonly Statement[];
  /** the months since the last full year, as the firm reports them; undefined: none in the file */
  readonly interim?: Statement;
  /** of an imported firm: what its statements say and no line holds */
  readonly unplaced?: readonly UnplacedRow[];
  readonly request: Pick<LoanRequest, "kind" | "purpose" | "amount" | "tenorMonths" | "repayment"> & {
    readonly collateral: readonly Collateral[];
  };
  readonly currency: string;
  readonly size: SizeClass;
  readonly scorecard: Scorecard;
  readonly policy: Policy;
  /** what bounds and prices a loan beside the accounts; undefined: nobody read the papers for it */
  readonly facts?: BorrowerFacts;
}

export interface Workings {
  readonly periods: readonly SpreadPeriod[];
  /** the ratios of the last year, adjusted, and the facts about the request beside them; undefined without statements */
  readonly ratios: Readonly<Record<RatioId | RequestRatioId, Figure>> | undefined;
  /** the same when the loan being considered is signed: cover with it, which is what a promise is held against */
  readonly atSigning: Workings["ratios"];
  /** lines that the adjusted figures leave open and the card needs: then there is no score */
  readonly openLines: readonly string[];
  /** why the accounts do not add up: then there is no score either */
  readonly whyOpen: readonly OpenReason[];
  readonly score: ScoreResult | undefined;
  /** the score's grade after the override */
  readonly grade: number | undefined;
  readonly offer: OfferWorkings | undefined;
}

/** The price of the terms being considered; what is not filled yet is taken from the request. */
export interface OfferWorkings {
  /** the analyst's PD, or the midpoint of the grade while none is stated */
  readonly pd: number;
  readonly pdStated: boolean;
  readonly lgdStated: boolean;
  readonly terms: { readonly amount: Minor; readonly tenorMonths: number; readonly repayment: Repayment };
  readonly price: PriceResult;
  /** at the rate offered, or at the policy's price while none is stated */
  readonly rate: number;
  readonly raroc: number;
  /** the largest monthly payment, the final sum of a bullet left out */
  readonly monthlyPayment: Minor;
  readonly dscr: Figure;
  /** what repays a loan of this kind; undefined without figures */
  readonly cover: LoanCover | undefined;
  /** the running year beside it */
  readonly running: RunningCover | undefined;
  readonly plan: readonly Instalment[];
  readonly stress: readonly StressedCover[];
  readonly breaches: readonly Breach[];
}

/** Everything the worksheet shows beside what is typed. The same functions give the debrief its numbers. */
export function workingsOf(worksheet: Worksheet, ground: WorkingGround): Workings {
  const periods = spread(ground.statements, worksheet.adjustments);
  const { unplaced = [] } = ground;
  const now = periods.at(-1);
  const asked = askedOf(worksheet, ground.request, ground.policy);
  const last = now && cardFigures(asked, now.adjusted, periods.at(-2)?.adjusted);
  const score = ownScore(worksheet, ground.scorecard, periods, unplaced, asked);
  const grade = score && overridden(score.grade, worksheet.override.notches);
  const offer = offerOf(worksheet, ground, periods, grade);
  return {
    periods,
    ratios: last,
    atSigning:
      last && offer
        ? ratiosWithLoan(
            last,
            { ...offer.terms, rate: offer.rate },
            replacesLoan(ground.request),
            now.adjusted,
            periods.at(-2)?.adjusted,
          )
        : last,
    openLines: last ? openLines(ground.scorecard, last) : [],
    whyOpen: stillOpen(periods, unplaced),
    score,
    grade,
    offer,
  };
}

function offerOf(
  worksheet: Worksheet,
  { request, currency, size, policy, facts, interim }: WorkingGround,
  periods: readonly SpreadPeriod[],
  grade: number | undefined,
): OfferWorkings | undefined {
  const pd = worksheet.pd ?? (grade === undefined ? undefined : midpointPd(grade));
  if (pd === undefined) return undefined;
  const { amount = request.amount, tenorMonths = request.tenorMonths, repayment = request.repayment } = worksheet;
  const security = securityTaken(worksheet, request.collateral);
  const current = periods.at(-1)?.adjusted;
  const previous = periods.at(-2)?.adjusted;
  const result = price(
    {
      exposure: amount,
      tenorMonths,
      repayment,
      pd,
      collateral: security,
      sales: salesOfClass({ currency, policy, facts }, periods),
      size,
      lgd: worksheet.lgd,
    },
    policy,
  );
  const rate = worksheet.rate ?? result.waterfall.rate;
  const approval = { amount, tenorMonths, repayment, rate };
  const plan = planOf(approval);
  const need =
    current && workingCapitalBound({ owedHere: undefined, ...facts, request, size, policy, current, previous });
  return {
    pd,
    pdStated: worksheet.pd !== undefined,
    lgdStated: worksheet.lgd !== undefined,
    terms: { amount, tenorMonths, repayment },
    price: result,
    rate,
    raroc: rarocAt(rate, result, policy),
    monthlyPayment: largestInstalment(approval.repayment, plan),
    plan,
    stress: stressedCovers(policy.stress.scenarios, approval, periods),
    dscr: dscrWithLoan(approval, periods),
    cover:
      current && loanCover(approval, { replaces: replacesLoan(request), security, lgd: policy.lgd }, current, previous),
    running: runningCover(approval, replacesLoan(request), interim, current),
    breaches: breachesOf({ ...approval, grade: grade ?? gradeOf(pd) }, periods, policy.limits, need),
  };
}

/**
 * The sales that capital sees a firm's class by: the file's own, whatever is adjusted; where nobody read the papers, those
 * of the spread. A turnover in another currency says nothing about it.
 */
export function salesOfClass(
  { currency, policy, facts }: Pick<WorkingGround, "currency" | "policy" | "facts">,
  periods: readonly SpreadPeriod[],
): Minor | undefined {
  const now = periods.at(-1)?.adjusted;
  return currency === policy.currency ? (facts?.fileSales ?? (now && yearOfSales(now))) : undefined;
}

function largestInstalment(repayment: Repayment, plan: readonly Instalment[]): Minor {
  const interestOnly = repayment === "bullet" || repayment === "revolving";
  return plan.reduce((largest, part) => Math.max(largest, interestOnly ? part.interest : part.payment), 0);
}
