import type { ApplicationDocument, CaseFile, CaseTruth } from "../../casefile";
import { gradeOf, type LoanRequest, midpointPd, type SizeClass, type Terms } from "../../lending";
import { type Policy, price, type PriceResult } from "../../pricing";
import type { Minor } from "../../money";
import type { Scorecard } from "../../scorecard";
import { periodsToSpread, spread, type SpreadPeriod, type Statement } from "../../statements";
import { barredBy, type IntegrityJudgement, judgeIntegrity, provableIn } from "../integrity";
import {
  type Approval,
  borrowerFacts,
  type BorrowerFacts,
  type Breach,
  breachesOf,
  type Customer,
  customerOf,
  type Fairness,
  fairBand,
  type ModelOpinion,
  placeIn,
  type UnplacedRow,
  unplacedRows,
  workingCapitalBound,
} from "../opinion";
import { askedOf, overridden, ownScore, securityTaken, type Worksheet } from "../worksheet";
import {
  declinedResult,
  defaultByMonth,
  expectedResult,
  lenderOf,
  type LentTerms,
  type LossProspect,
  type Shape,
} from "./result";
import type { OwnStanding, Standing, TruthStanding } from "./standings";

/** What every standing on one case is computed from. */
export interface Ground {
  readonly request: LoanRequest;
  readonly statements: readonly Statement[];
  readonly unplaced: readonly UnplacedRow[];
  readonly policy: Policy;
  readonly size: SizeClass;
  /** the policy's currency: a turnover in another one says nothing about the SME adjustment */
  readonly sameCurrency: boolean;
  readonly truth: CaseTruth | undefined;
  /** what bounds a loan beside the accounts, as the worksheet reads it */
  readonly facts: BorrowerFacts;
  /** what the file shows of the customer's other choices; undefined: nothing */
  readonly customer: Customer | undefined;
  /** what the policy's integrity rules say of the case; undefined without a truth, or without such rules */
  readonly integrity: IntegrityJudgement | undefined;
}

/** @throws Error when the file holds no application: a case without a request cannot be decided. */
export function groundOf(file: CaseFile, policy: Policy, truth: CaseTruth | undefined): Ground {
  const application = file.documents.find(
    (document): document is ApplicationDocument => document.kind === "application",
  );
  if (!application) throw new Error("the case file holds no application");
  return {
    request: application.request,
    statements: periodsToSpread(file.documents),
    unplaced: unplacedRows(file.documents),
    policy,
    size: file.firm.size,
    sameCurrency: file.currency === policy.currency,
    truth,
    facts: borrowerFacts(file, policy),
    customer: customerOf(file),
    integrity: truth && policy.integrity && judgeIntegrity(provableIn(truth), file.documents, policy.integrity),
  };
}

/**
 * The analyst's own place. The PD is the stated one; left empty, the midpoint of the grade that score and override give.
 * The grade is the PD's on the master scale, because decision and price stand on the PD.
 */
export function ownStanding(worksheet: Worksheet, card: Scorecard, ground: Ground): OwnStanding {
  const periods = spread(ground.statements, worksheet.adjustments);
  const asked = askedOf(worksheet, ground.request, ground.policy);
  const score = ownScore(worksheet, card, periods, ground.unplaced, asked);
  const scoredGrade = score && overridden(score.grade, worksheet.override.notches);
  const pd = worksheet.pd ?? midpointPd(scoredGrade ?? ground.policy.limits.worstGrade);
  return {
    ...standing(pd, termsOf(worksheet), ground, {
      lgd: worksheet.lgd,
      collateral: securityTaken(worksheet, ground.request.collateral),
    }),
    score,
    override: worksheet.override,
    scoredGrade,
    pdSource: worksheet.pd === undefined ? "score" : "stated",
    confidence: worksheet.confidence,
  };
}

/**
 * The fair rates for the loan that an analyst offers, at the analyst's own PD, LGD and security, and where the offered rate
 * stands: the arithmetic of a price is judged by the PD it was made with. Undefined for a decline, and where no rate within
 * the policy is fair.
 */
export function fairnessOf(
  worksheet: Worksheet,
  { pd }: Pick<OwnStanding, "pd">,
  ground: Ground,
): Fairness | undefined {
  const { amount, tenorMonths, repayment, rate } = termsOf(worksheet);
  if (amount === undefined || tenorMonths === undefined || repayment === undefined || rate === undefined)
    return undefined;
  const own = { lgd: worksheet.lgd, collateral: securityTaken(worksheet, ground.request.collateral) };
  const priceAtOwn = (at: number) => priceAt(at, { amount, tenorMonths, repayment }, ground, own).waterfall.rate;
  const band = fairBand(pd, priceAtOwn, ground.policy.limits.maxRate);
  return band && { ...band, place: placeIn(band, rate) };
}

function termsOf({ verdict = "decline", amount, tenorMonths, repayment, rate }: Worksheet): Terms {
  return verdict === "decline" ? declined : { verdict, amount, tenorMonths, repayment, rate };
}

export const declined: Terms = {
  verdict: "decline",
  amount: undefined,
  tenorMonths: undefined,
  repayment: undefined,
  rate: undefined,
};

/** As long as is asked for, and no longer than the policy lends. */
const longest = ({ tenorMonths }: Pick<LoanRequest, "tenorMonths">, { policy }: Pick<Ground, "policy">): number =>
  Math.min(tenorMonths, policy.limits.maxTenorMonths);

/** The model's place, on the reported figures, as long and repaid as asked for. What it refers is not lent. */
export function modelStanding(opinion: Extract<ModelOpinion, { rated: true }>, ground: Ground) {
  const { request } = ground;
  const { verdict, amount, rate, score, raroc } = opinion;
  const terms: Terms =
    verdict === "decline" || verdict === "refer"
      ? declined
      : { verdict, amount, rate, tenorMonths: longest(request, ground), repayment: request.repayment };
  return {
    pd: score.pd,
    grade: score.grade,
    terms,
    price: opinion.price,
    result: resultAtTruth(terms, ground),
    score,
    raroc,
  };
}

/**
 * Limits that an approval goes beyond on these figures, with everything beside the accounts that bounds a loan: one
 * definition for the analyst's own figures and for the true books.
 */
export function breachesBy(approval: Approval, periods: readonly SpreadPeriod[], ground: Ground): readonly Breach[] {
  const { request, size, policy, facts } = ground;
  const [current, previous] = [periods.at(-1)?.adjusted, periods.at(-2)?.adjusted];
  const need = current && workingCapitalBound({ ...facts, request, size, policy, current, previous });
  return breachesOf(approval, periods, policy.limits, need);
}

/**
 * The true place, with the given terms, the best that was open; where no futures tell them, the requested loan at the
 * price that the true PD needs, if customer, policy and expected result allow it, or a decline.
 */
export function truthStanding(truth: CaseTruth, ground: Ground, best?: Terms): TruthStanding {
  const { request } = ground;
  const needed = priceAt(truth.ratingPd.value, request, ground);
  const { rate } = needed.waterfall;
  return {
    ...standing(truth.ratingPd.value, best ?? atNeededPrice(rate, truth, ground), ground),
    pdTenor: truth.pdTenor.value,
    standardError: truth.ratingPd.standardError,
    prospect: prospectOf(truth, needed, request.tenorMonths, request.tenorMonths),
    request: { amount: request.amount, tenorMonths: request.tenorMonths, repayment: request.repayment },
    costRate: costOf(needed, rate),
    lender: lenderOf(ground.policy),
  };
}

function atNeededPrice(rate: number, truth: CaseTruth, ground: Ground): Terms {
  const { amount, tenorMonths, repayment } = ground.request;
  const asked: Terms = { verdict: "approve", amount, tenorMonths, repayment, rate };
  const earns = moneyOf(asked, ground) > moneyOf(declined, ground);
  const allowed = truth.knockOuts.length === 0 && !barredBy(ground.integrity) && rate <= ground.policy.limits.maxRate;
  return allowed && earns ? asked : declined;
}

/** Where a perfect reader of the file stands, with the best decision that was open to him. Its result is in the money. */
export const attainableStanding = (truth: CaseTruth, terms: Terms, ground: Ground): Standing => {
  const { amount, tenorMonths, repayment } = { ...ground.request, ...(terms.verdict === "decline" ? {} : terms) };
  const pd = truth.attainable.value;
  const lent = { amount: amount!, tenorMonths: tenorMonths!, repayment: repayment! };
  return {
    pd,
    grade: gradeOf(pd),
    terms,
    price: priceAt(pd, lent, ground),
    result: undefined,
  };
};

/** An analyst's own reading of the security, by which the own price is reckoned. */
interface OwnSecurity {
  readonly lgd: number | undefined;
  readonly collateral: LoanRequest["collateral"];
}

function standing(pd: number, terms: Terms, ground: Ground, own?: OwnSecurity): Standing {
  const { request } = ground;
  const { amount = request.amount, tenorMonths = request.tenorMonths, repayment = request.repayment } = terms;
  const result = resultAtTruth(terms, ground);
  return {
    pd,
    grade: gradeOf(pd),
    terms,
    price: priceAt(pd, { amount, tenorMonths, repayment }, ground, own),
    result,
  };
}

/** The policy's price of the loan as requested at a PD. */
export const priceAsked = (pd: number, ground: Ground): PriceResult => priceOf(pd, ground.request, ground);

/** The policy's price of a loan at a PD. */
export const priceOf = (pd: number, shape: Shape, ground: Ground): PriceResult => priceAt(pd, shape, ground);

const priceAt = (
  pd: number,
  { amount, tenorMonths, repayment }: Pick<LoanRequest, "amount" | "tenorMonths" | "repayment">,
  { request, policy, size, sameCurrency, facts }: Ground,
  own: OwnSecurity = { lgd: undefined, collateral: request.collateral },
): PriceResult =>
  price(
    {
      exposure: amount,
      tenorMonths,
      repayment,
      pd,
      ...own,
      sales: sameCurrency ? facts.fileSales : undefined,
      size,
    },
    policy,
  );

/** Funding, work by the amount, and the turnover tax inside `rate`, which takes the same share of every rate; annual decimal. */
const costOf = ({ waterfall }: PriceResult, rate: number): number =>
  waterfall.ftp + waterfall.opex + (rate * waterfall.interestTax) / waterfall.rate;

/** What the bank pays for a loan on these terms, a year: funding, work and turnover tax; annual decimal. */
export const costRateOf = (terms: LentTerms, ground: Ground): number =>
  costOf(priceAt(ground.policy.pdFloor, terms, ground), terms.rate);

/** Expected result of terms at the true prospect; undefined where no truth is known. */
export function resultAtTruth(terms: Terms, ground: Ground) {
  const { request, truth } = ground;
  if (!truth) return undefined;
  const { verdict, rate, amount = request.amount, repayment = request.repayment } = terms;
  const tenorMonths = terms.tenorMonths ?? request.tenorMonths;
  const reference = priceAt(truth.ratingPd.value, { amount, tenorMonths, repayment }, ground);
  const prospect = prospectOf(truth, reference, tenorMonths, request.tenorMonths);
  const lender = lenderOf(ground.policy);
  if (verdict === "decline" || rate === undefined) return declinedResult(tenorMonths, prospect, lender);
  return expectedResult({ amount, tenorMonths, repayment, rate }, costOf(reference, rate), prospect, lender);
}

/** Expected result over the tenor, minor units; the file cost alone for a decline or a rate that the customer refuses. */
export const moneyOf = (terms: Terms, ground: Ground): Minor => resultAtTruth(terms, ground)?.overTenor ?? 0;

/** The true LGD is measured over defaulted futures; where none defaulted, the policy's LGD stands in. */
const prospectOf = (
  truth: CaseTruth,
  reference: PriceResult,
  tenorMonths: number,
  horizonMonths: number,
): LossProspect => ({
  defaultByMonth: defaultByMonth(truth, tenorMonths, horizonMonths),
  lgd: truth.lgd ?? reference.lgd.lgd,
  futures: truth.defaultMonths.length || undefined,
  reservationRate: truth.reservationRate,
});
