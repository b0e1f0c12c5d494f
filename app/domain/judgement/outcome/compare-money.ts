import type { CaseTruth } from "../../casefile";
import { MONTHS_PAST_DUE, type Terms } from "../../lending";
import type { Minor } from "../../money";
import { randomStream } from "../../random";
import { type BestReason, bestWithinPolicy, isLawful, type Shape } from "./benchmark";
import { asAttainable } from "./best";
import { attainableShare, type Engine, type Lived, moneyOn, nothing, type TermsMoney, weightsOf } from "./money";
import { lenderOf, type LentTerms } from "./result";
import { costRateOf, declined, type Ground, priceAsked } from "./standing";
import { memorable, type Story } from "./story";

/** A judge's offer; `security`: ids of what is taken of it, undefined for all. */
interface Offer {
  readonly terms: Terms;
  readonly security?: readonly string[];
}

/**
 * What decisions bring over the same futures. All but `allKnowing` counts the futures as a perfect reader of the file had
 * to expect them; that is what people are judged by.
 */
export interface Money {
  readonly futures: number;
  readonly you: TermsMoney;
  readonly model: TermsMoney | undefined;
  /** what every decision on the file cost, a decline too; sealed money of an earlier day states none, and had none */
  readonly fileCost?: Minor;
  /** the best decision that file, knock-outs, policy and customer left open */
  readonly best: TermsMoney & { readonly terms: Terms; readonly reason: BestReason };
  /** what the best decision brings more than yours; never below zero */
  readonly regret: Minor;
  /** you lent what knock-outs or policy forbid, on the true books: what it earned more than the best is not counted */
  readonly unlawful: boolean;
  /** the customer goes elsewhere above it, annual decimal */
  readonly reservationRate: number;
  /** the same futures as they truly are, and the best that only who knows the truth could do */
  readonly allKnowing: {
    readonly terms: Terms;
    readonly expected: Minor;
    readonly yours: Minor;
    readonly best: Minor;
  };
  readonly story: Story | undefined;
}

/**
 * Lives or looks up the futures of every offer and compares them. Without an engine the futures are those that the truth
 * keeps, lived on the requested terms; undefined where it keeps none.
 */
export function compareMoney(input: {
  readonly ground: Ground;
  readonly truth: CaseTruth;
  readonly you: Offer;
  readonly model: Offer | undefined;
  readonly engine: Engine | undefined;
  readonly seed: string;
}): Money | undefined {
  const { ground, truth, you, model, engine, seed } = input;
  const { request } = ground;
  if (truth.defaultMonths.length === 0) return undefined;
  const known: Ground = { ...ground, truth: asAttainable(truth) };
  const lives = livesOf(truth, ground, engine);
  const expectable = weightsOf(truth, attainableShare(truth));
  const real = weightsOf(truth, truth.pdTenor.value);
  const lender = lenderOf(ground.policy);

  const value = ({ terms, security }: Offer, weight = expectable): TermsMoney => {
    const lent = drawn(terms, request.amount);
    if (!lent) return nothing("declined", lender);
    if (lent.rate > truth.reservationRate) return nothing("refusedByCustomer", lender);
    return moneyOn(lent, costRateOf(lent, ground), lives(lent, security), weight, lender);
  };
  const shapes = [you.terms, model?.terms].flatMap((terms) => (terms && drawn(terms, request.amount)) ?? []);
  const candidates: Shape[] = [{ ...request, tenorMonths: capped(ground) }, ...shapes].map(shapeOf);

  const found = bestWithinPolicy(known, candidates);
  const lawful = (offer: Offer | undefined): offer is Offer => {
    const lent = offer && drawn(offer.terms, request.amount);
    return lent !== undefined && isLawful(lent, known, known.truth!);
  };
  const best = [{ terms: found.terms }, you, model].filter(lawful).reduce<Money["best"]>(
    (most, { terms, security }) => {
      const money = value({ terms, security });
      return money.expected > most.expected ? { ...money, terms, reason: "lend" } : most;
    },
    { ...nothing("declined", lender), terms: declined, reason: found.reason === "lend" ? "price" : found.reason },
  );
  const yours = value(you);
  const omniscient = [bestWithinPolicy(ground, candidates).terms, best.terms]
    .map((terms) => ({ terms, expected: value({ terms }, real).expected }))
    .reduce((a, b) => (b.expected > a.expected ? b : a), { terms: declined, expected: 0 - lender.fileCost });
  return {
    futures: truth.defaultMonths.length,
    fileCost: lender.fileCost,
    you: yours,
    model: model && value(model),
    best,
    regret: Math.max(0, best.expected - yours.expected),
    unlawful: yours.noDeal === undefined && !lawful(you),
    reservationRate: truth.reservationRate,
    allKnowing: {
      ...omniscient,
      yours: value(you, real).expected,
      best: value({ terms: best.terms }, real).expected,
    },
    story: engine && tell(),
  };

  /** One future, drawn by the case's own seed, so that everybody hears of the same one. */
  function tell(): Story {
    const future = randomStream(seed, "debrief/story").integer(0, truth.defaultMonths.length - 1);
    const asked: Terms = {
      ...shapeOf(request),
      verdict: "approve",
      rate: priceAsked(truth.ratingPd.value, ground).waterfall.rate,
    };
    const [of, { terms, security }] = [
      ["yours", yours.noDeal ? undefined : you] as const,
      ["best", best.noDeal ? undefined : { terms: best.terms }] as const,
      ["asked", { terms: asked }] as const,
    ].find((one): one is [Story["of"], Offer] => one[1] !== undefined)!;
    const lent = drawn(terms, request.amount)!;
    const all = lives(lent, security);
    const own = { ...all, count: 1, defaults: all.defaults.filter((ending) => ending.future === future) };
    const one = moneyOn(lent, costRateOf(lent, ground), own, () => 1, lender);
    const events = engine!.tell(lent, future);
    return {
      of,
      terms,
      events: memorable(events, NOTABLE * engine!.monthlySales),
      defaultMonth: own.defaults[0]?.month ?? 0,
      result: one.expected,
    };
  }
}

/** Of a month's sales: what is smaller is part of any month. */
const NOTABLE = 0.1;

/** What the customer takes up: nobody borrows more than he asked for. Undefined for a decline. */
function drawn({ verdict, amount, tenorMonths, repayment, rate }: Terms, asked: Minor): LentTerms | undefined {
  const stated = amount !== undefined && tenorMonths !== undefined && repayment !== undefined && rate !== undefined;
  return verdict === "decline" || !stated
    ? undefined
    : { amount: Math.min(amount, asked), tenorMonths, repayment, rate };
}

const shapeOf = ({ amount, tenorMonths, repayment }: Shape): Shape => ({ amount, tenorMonths, repayment });

const capped = ({ request, policy }: Ground): number => Math.min(request.tenorMonths, policy.limits.maxTenorMonths);

/** Each set of terms is lived once. */
function livesOf(truth: CaseTruth, ground: Ground, engine: Engine | undefined) {
  const lived = new Map<string, Lived>();
  return (terms: LentTerms, security?: readonly string[]): Lived => {
    const key = JSON.stringify([terms, security]);
    const known = lived.get(key) ?? (engine ? engine.live(terms, security) : kept(truth, terms, ground));
    lived.set(key, known);
    return known;
  };
}

/** The futures that the truth keeps, whatever the terms. The true LGD is their mean; the policy's where none defaulted. */
function kept({ defaultMonths, lgd, ratingPd }: CaseTruth, { tenorMonths }: LentTerms, ground: Ground): Lived {
  const loss = lgd ?? priceAsked(ratingPd.value, ground).lgd.lgd;
  return {
    count: defaultMonths.length,
    defaults: defaultMonths.flatMap((month, future) =>
      month > 0 && month <= tenorMonths + MONTHS_PAST_DUE ? [{ future, month, lgd: loss }] : [],
    ),
  };
}
