import type { CaseFile, LoanRequest, Phrase } from "../casefile/types";
import type { Minor } from "../money/index";
import { debtCapacity, price, rarocAt, type Policy, type PriceResult } from "../pricing/index";
import { qualitativeFromDocuments, scoreFirm, type Scorecard, type ScoreResult } from "../scorecard/index";
import {
  cashForDebtService,
  debtService,
  figures,
  ratios,
  type Figure,
  type RatioId,
  type Statement,
} from "../statements/index";
import { openLines } from "./rateable";
import type { ModelOpinion, Verdict } from "./types";

type Ratios = Readonly<Record<RatioId, Figure>>;

/**
 * What the bank's own system says of a case on the *reported* figures and stated facts, by scorecard and policy alone.
 * It checks nothing against another document, so a distortion can fool it. Not rated, with every reason, where the
 * accounts leave open a line that a characteristic needs.
 */
export function modelOpinion(file: CaseFile, card: Scorecard, policy: Policy): ModelOpinion {
  const versions = { scorecard: `${card.id}@${card.version}`, policy: `${policy.id}@${policy.version}` };
  const request = file.documents.find((document) => document.kind === "application")?.request;
  const years = file.documents.find((document) => document.kind === "statements")?.years ?? [];
  const current = years.at(-1);
  const previous = years.at(-2);
  if (!request) return { rated: false, reasons: [{ code: "opinion.notRated.noRequest" }], ...versions };
  if (!current) return { rated: false, reasons: [{ code: "opinion.notRated.noStatements" }], ...versions };

  const reported = ratios(current, previous);
  const gaps = openLines(card, reported);
  if (gaps.length > 0) {
    return { rated: false, reasons: gaps.map((line) => ({ code: `opinion.notRated.${line}` })), ...versions };
  }

  const score = scoreFirm(card, reported, qualitativeFromDocuments(file, card));
  const terms = sizeAndPrice({
    request,
    current,
    previous,
    pd: score.pd,
    policy,
    isHome: file.currency === policy.currency,
  });
  const declines = reasonsToDecline(score, reported, terms, policy);
  const conditions = declines.length > 0 ? [] : conditionsOf(request, reported, terms, policy);
  return {
    rated: true,
    ...versions,
    score,
    ratios: Object.fromEntries(Object.entries(reported).map(([id, figure]) => [id, figure.value])),
    price: terms.price,
    verdict: verdictOf(declines, conditions),
    amount: declines.length > 0 ? 0 : terms.amount,
    rate: terms.price.waterfall.rate,
    raroc: rarocAt(terms.price.waterfall.rate, terms.price, policy),
    conditions,
    reasons: [...declines, ...explain(card, score), ...terms.remarks],
  };
}

interface Terms {
  readonly amount: Minor;
  readonly tenorMonths: number;
  readonly price: PriceResult;
  readonly remarks: readonly Phrase[];
}

/** The most the policy lends on the request, and the price of that (of the request itself where it lends nothing). */
function sizeAndPrice(input: {
  readonly request: LoanRequest;
  readonly current: Statement;
  readonly previous: Statement | undefined;
  readonly pd: number;
  readonly policy: Policy;
  readonly isHome: boolean;
}): Terms {
  const { request, current, previous, pd, policy, isHome } = input;
  const tenorMonths = Math.min(request.tenorMonths, policy.limits.maxTenorMonths);
  const yearOfSales = ((current.lines.sales ?? 0) * 12) / current.months;
  const priceOf = (exposure: Minor) =>
    price(
      { exposure, tenorMonths, pd, collateral: request.collateral, sales: isHome ? yearOfSales : undefined },
      policy,
    );
  const asked = priceOf(request.amount);

  const most = Math.min(
    yearOfSales * policy.limits.maxAmountToSales,
    isRepaidFromCashFlow(request)
      ? capacity({ current, previous, rate: asked.waterfall.rate, tenorMonths, minDscr: policy.limits.minDscr })
      : Infinity,
  );
  const step = policy.limits.amountStep;
  const amount = most >= request.amount ? request.amount : Math.floor(most / step) * step;
  return {
    amount,
    tenorMonths,
    price: amount > 0 && amount !== request.amount ? priceOf(amount) : asked,
    remarks: [
      ...(isRepaidFromCashFlow(request) ? [] : [{ code: "opinion.reason.dependsOnRenewal" }]),
      ...(isHome ? [] : [{ code: "opinion.reason.foreignCurrency" }]),
    ],
  };
}

/** A bullet or a line is repaid by its cash cycle or renewed; debt service cover does not test it. */
const isRepaidFromCashFlow = ({ repayment }: LoanRequest): boolean =>
  repayment === "levelInstalment" || repayment === "equalPrincipal";

/** What the cash left after existing debt service, at the minimum cover, carries in new instalments. */
function capacity(input: {
  readonly current: Statement;
  readonly previous: Statement | undefined;
  readonly rate: number;
  readonly tenorMonths: number;
  readonly minDscr: number;
}): Minor {
  const now = figures(input.current);
  const cash = cashForDebtService(now, input.previous).value ?? 0;
  const existing = debtService(now).value ?? 0;
  const free = ((cash - input.minDscr * existing) * 12) / input.current.months;
  return debtCapacity({
    yearlyCash: free,
    minimumCover: input.minDscr,
    annualRate: input.rate,
    months: input.tenorMonths,
  });
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
  if (terms.amount <= 0) reasons.push({ code: "opinion.decline.capacity" });
  if (rate > maxRate) {
    reasons.push({ code: "opinion.decline.rate", params: { percent: percent(rate), limit: percent(maxRate) } });
  }
  return reasons;
}

function conditionsOf(request: LoanRequest, reported: Ratios, terms: Terms, policy: Policy): readonly Phrase[] {
  const { minDscr } = policy.limits;
  const dscr = reported.dscr.value;
  const conditions: Phrase[] = [];
  if (terms.amount < request.amount) {
    conditions.push({ code: "opinion.condition.amount", params: { amount: terms.amount } });
  }
  if (terms.tenorMonths < request.tenorMonths) {
    conditions.push({ code: "opinion.condition.tenor", params: { months: terms.tenorMonths } });
  }
  if (dscr !== undefined && dscr < minDscr) {
    conditions.push({ code: "opinion.condition.dscr", params: { times: minDscr.toFixed(2) } });
  }
  return conditions;
}

const verdictOf = (declines: readonly Phrase[], conditions: readonly Phrase[]): Verdict => {
  if (declines.length > 0) return "decline";
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
