import type { CaseFile } from "../../casefile";
import { type LoanRequest, type Phrase, replacesLoan } from "../../lending";
import type { Minor } from "../../money";
import {
  COVENANTS,
  type Covenant,
  isRepaidAtOnce,
  type LendingLimit,
  type Policy,
  price,
  type PriceResult,
  proposedCovenants,
  ratiosWithLoan,
  unpromisable,
  rarocAt,
} from "../../pricing";
import { cardFigures, qualitativeFromDocuments, type Scorecard, scoreFirm, type ScoreResult } from "../../scorecard";
import type { Figure, RatioId, Statement } from "../../statements";
import { unplacedRows, whyOpen } from "./adds-up";
import { knockOutsSeen } from "./knock-out-checks";
import { borrowerFacts, limitOf } from "./lending-bounds";
import type { GivenOpinion, ModelVerdict } from "./model-opinion";
import { type Customer, customerOf } from "./acceptance";
import { type FairBand, fairBand } from "./fair-price";
import { openLines } from "./rateable";
import { referralOf } from "./referral";
import { yearOfSales } from "./sales";

/** Version of these rules; an opinion names it beside the versions of card and policy. */
export const MODEL_VERSION = "5";

type Ratios = Readonly<Record<RatioId, Figure>>;

/**
 * What the bank's own system says of a case on the *reported* figures and stated facts, by scorecard and policy alone.
 * It reads the bank's own records for knock-outs and checks one thing against another document, the sales against the tax
 * returns (referral.ts), so most distortions fool it. What policy would lend and this check contradicts is referred: not
 * lent, and left to a person. Not rated, with every reason, where the accounts do not add up or leave open a line that a
 * characteristic needs.
 */
export function modelOpinion(file: CaseFile, card: Scorecard, policy: Policy): GivenOpinion {
  const knockOuts = knockOutsSeen(file, policy.knockOuts);
  const barred = knockOuts.map(({ kind, params }): Phrase => ({ code: `opinion.knockOut.${kind}`, params }));
  const found = {
    scorecard: `${card.id}@${card.version}`,
    policy: `${policy.id}@${policy.version}`,
    model: MODEL_VERSION,
    knockOuts,
  };
  const notRated = (...why: readonly Phrase[]): GivenOpinion => ({
    rated: false,
    reasons: [...barred, ...why.map(({ code, ...params }) => ({ code: `opinion.notRated.${code}`, ...params }))],
    ...found,
  });
  const request = file.documents.find((document) => document.kind === "application")?.request;
  const years = file.documents.find((document) => document.kind === "statements")?.years ?? [];
  const current = years.at(-1);
  const previous = years.at(-2);
  if (!request) return notRated({ code: "noRequest" });
  if (!current) return notRated({ code: "noStatements" });

  const reported = cardFigures({ request, lgd: policy.lgd }, current, previous);
  const open = whyOpen(years, unplacedRows(file.documents));
  const gaps = openLines(card, reported).map((line): Phrase => ({ code: line }));
  if (open.length + gaps.length > 0) return notRated(...open, ...gaps);

  const score = scoreFirm(card, reported, qualitativeFromDocuments(file, card));
  const terms = sizeAndPrice({ file, request, current, previous, pd: score.pd, policy });
  const declines = [...barred, ...reasonsToDecline(score, reported, terms, policy)];
  const referrals = declines.length > 0 ? [] : referralOf(file, current, policy.referral);
  const lends = declines.length + referrals.length === 0;
  const loan = { ...request, amount: terms.limit.amount, tenorMonths: terms.tenorMonths, rate: terms.rate };
  const atSigning = ratiosWithLoan(reported, loan, replacesLoan(request), current, previous);
  const covenants = lends ? proposedCovenants(atSigning, policy.covenants) : [];
  const tooWeak = lends ? unpromisable(atSigning, policy.covenants) : [];
  const conditions = lends
    ? [...conditionsOf(request, terms), ...covenants.map(covenantPhrase("opinion.covenant"))]
    : [];
  const { rate } = terms;
  return {
    rated: true,
    ...found,
    score,
    ratios: Object.fromEntries(Object.entries(reported).map(([id, figure]) => [id, figure.value])),
    price: terms.price,
    limit: terms.limit,
    covenants,
    verdict: verdictOf(declines, referrals, conditions),
    amount: lends ? terms.limit.amount : 0,
    rate,
    raroc: rarocAt(rate, terms.price, policy),
    conditions,
    reasons: [
      ...declines,
      ...referrals,
      ...explain(card, score),
      ...terms.remarks,
      ...tooWeak.map(covenantPhrase("opinion.notPromised")),
    ],
  };
}

interface Terms {
  readonly limit: LendingLimit;
  readonly tenorMonths: number;
  readonly price: PriceResult;
  /** what the model asks, annual decimal: see `askedRate` */
  readonly rate: number;
  readonly remarks: readonly Phrase[];
}

/** The most the policy lends on the request, and the price of that (of the request itself where it lends nothing). */
function sizeAndPrice(input: {
  readonly file: CaseFile;
  readonly request: LoanRequest;
  readonly current: Statement;
  readonly previous: Statement | undefined;
  readonly pd: number;
  readonly policy: Policy;
}): Terms {
  const { file, request, current, pd, policy } = input;
  const isHome = file.currency === policy.currency;
  const tenorMonths = Math.min(request.tenorMonths, policy.limits.maxTenorMonths);
  const { collateral, repayment } = request;
  const sales = isHome ? yearOfSales(current) : undefined;
  const priceOf = (exposure: Minor, at = pd) =>
    price({ exposure, tenorMonths, repayment, pd: at, collateral, sales, size: file.firm.size }, policy);
  const asked = priceOf(request.amount);
  const limit = limitOf({
    ...input,
    size: file.firm.size,
    ...borrowerFacts(file, policy),
    tenorMonths,
    rate: asked.waterfall.rate,
  });
  const lends = limit.amount > 0;
  const lent = lends ? limit.amount : request.amount;
  const band = fairBand(pd, (at) => priceOf(lent, at).waterfall.rate, policy.limits.maxRate);
  const priced = lent !== request.amount ? priceOf(lent) : asked;
  return {
    limit,
    tenorMonths,
    price: priced,
    rate: askedRate(priced.waterfall.rate, band, customerOf(file)),
    remarks: [
      ...(isRepaidAtOnce(request) ? [{ code: "opinion.reason.dependsOnRenewal" }] : []),
      ...(isHome ? [] : [{ code: "opinion.reason.foreignCurrency" }]),
    ],
  };
}

/**
 * The rate nearest to what the customer takes for certain, within the fair band around the policy's price; the price itself
 * where the file does not tell what he would take, or no fair rate is within the policy.
 */
function askedRate(needed: number, band: FairBand | undefined, customer: Customer | undefined): number {
  if (!band || !customer) return needed;
  const taken = Math.min(customer.stays[0], customer.named ?? Infinity);
  return Math.min(band.high, Math.max(band.low, taken));
}

function reasonsToDecline(score: ScoreResult, reported: Ratios, terms: Terms, policy: Policy): readonly Phrase[] {
  const { worstGrade, maxRate, maxDebtToAssets } = policy.limits;
  const debtToAssets = reported.debtToAssets.value;
  const rate = terms.price.waterfall.rate;
  const reasons: Phrase[] = [];
  if (score.grade > worstGrade) {
    reasons.push({ code: "opinion.decline.grade", params: { grade: score.grade, worst: worstGrade } });
  }
  if (debtToAssets !== undefined && debtToAssets > maxDebtToAssets) {
    reasons.push({
      code: "opinion.decline.debtToAssets",
      params: { percent: percent(debtToAssets), limit: percent(maxDebtToAssets) },
    });
  }
  if (terms.limit.amount <= 0) {
    const code = terms.limit.binding === "workingCapitalNeed" ? "noNeed" : "capacity";
    reasons.push({ code: `opinion.decline.${code}` });
  }
  if (rate > maxRate) {
    reasons.push({ code: "opinion.decline.rate", params: { percent: percent(rate), limit: percent(maxRate) } });
  }
  return reasons;
}

function conditionsOf(request: LoanRequest, { limit, tenorMonths }: Terms): readonly Phrase[] {
  const conditions: Phrase[] = [];
  if (limit.binding !== "requested") {
    conditions.push({ code: `opinion.condition.${limit.binding}`, params: { amount: limit.amount } });
  }
  if (tenorMonths < request.tenorMonths) {
    conditions.push({ code: "opinion.condition.tenor", params: { months: tenorMonths } });
  }
  return conditions;
}

/** A promise that is asked for, or that nobody could keep, with the ratio as its unit is written. */
const covenantPhrase =
  (code: "opinion.covenant" | "opinion.notPromised") =>
  ({ ratio, threshold, value }: Covenant): Phrase => {
    const { unit } = COVENANTS[ratio];
    const written = (figure: number) =>
      unit === "percent" ? percent(figure) : figure.toFixed(unit === "days" ? 0 : 2);
    return { code: `${code}.${ratio}`, params: { bound: written(threshold), now: written(value) } };
  };

const verdictOf = (
  declines: readonly Phrase[],
  referrals: readonly Phrase[],
  conditions: readonly Phrase[],
): ModelVerdict => {
  if (declines.length > 0) return "decline";
  if (referrals.length > 0) return "refer";
  return conditions.length > 0 ? "approveWithConditions" : "approve";
};

/** Weak points worth naming. */
const NAMED_WEAKNESSES = 3;

/** The grade, then the characteristics that cost the most points against their best bin. */
function explain(card: Scorecard, score: ScoreResult): readonly Phrase[] {
  const lost = score.contributions
    .map((contribution) => ({ ...contribution, lost: contribution.bestPoints - contribution.points }))
    .filter((contribution) => contribution.lost > 0)
    .sort((a, b) => b.lost - a.lost)
    .slice(0, NAMED_WEAKNESSES);
  const labels = new Map(card.characteristics.map(({ id, label }) => [id, label]));
  return [
    { code: "opinion.reason.grade", params: { grade: score.grade, percent: percent(score.pd) } },
    ...lost.map(({ characteristic, lost: points }) => ({
      code: "opinion.reason.pointsLost",
      params: { label: labels.get(characteristic) ?? characteristic, points },
    })),
  ];
}

const percent = (decimal: number): string => (decimal * 100).toFixed(2);
