import type { CaseTruth } from "../../casefile";
import { MONTHS_PAST_DUE, type Terms } from "../../lending";
import type { Minor } from "../../money";
import { randomStream } from "../../random";
import { chanceTaken, type FairBand, fairBand, placeIn } from "../opinion";
import { type Against, againstOf } from "./against";
import { alternativesTo } from "./alternatives";
import { type BestReason, bestWithinPolicy, offerOf } from "./benchmark";
import { asAttainable, attainableShare, rateRegretted } from "./best";
import { type Bound, lateFailure } from "./bound";
import { isLawful, requested } from "./lawful";
import { type Engine, type Lived, moneyOn, nothing, offered, type TermsMoney, weightsOf, worthOfOffer } from "./money";
import { dueOf, isUnpayable, type Rest, restOf } from "./rest";
import { lenderOf, type LentTerms, type Shape } from "./result";
import { costRateOf, declined, type Ground, priceAsked, priceOf } from "./standing";
import { memorable, type Story } from "./story";

/** A judge's offer; `security`: ids of what is taken of it, undefined for all. */
interface Offer {
  readonly terms: Terms;
  readonly security?: readonly string[];
}

/**
 * What decisions bring over the same futures, counted as a perfect reader of the file had to expect them, given the chance
 * that the customer takes an offer from what the file shows; that is what people are judged by.
 */
export interface Money {
  readonly futures: number;
  readonly you: TermsMoney;
  readonly model: TermsMoney | undefined;
  /** what every decision on the file cost, a decline too; sealed money of an earlier day states none, and had none */
  readonly fileCost?: Minor;
  /** the best decision that file, knock-outs and policy left open, at a fair price */
  readonly best: TermsMoney & {
    readonly terms: Terms;
    readonly reason: BestReason;
    /** of a decline for a limit or the price: the figures; undefined before engine 7 */
    readonly bound?: Bound;
    /** of a smaller loan than the one whose place it takes: what has to be repaid of that one, and from what cash */
    readonly rest?: Rest;
  };
  /** what the best decision is worth more than yours, as far as it is an error: see `leftToCustomer`; never below zero */
  readonly regret: Minor;
  /** what of the difference is a lower rate inside the fair band, and no error; undefined: nothing, or before engine 7 */
  readonly leftToCustomer?: Minor;
  /** you lent what knock-outs or policy forbid, on the true books: what it earned more than the best is not counted */
  readonly unlawful: boolean;
  /** a rate that another bank has named, as the owner tells; undefined: none, or before engine 6 */
  readonly named?: number;
  /** fair rates for your loan at the file's own PD; undefined: no loan, none within the policy, or before engine 6 */
  readonly fairHere?: FairBand;
  /** the customer goes elsewhere above it, annual decimal: what was so, and nobody's yardstick */
  readonly reservationRate: number;
  /** before engine 6: the same futures as they truly are, and the best that only who knows the truth could do */
  readonly allKnowing?: {
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
  const { request, policy, customer } = ground;
  if (truth.defaultMonths.length === 0) return undefined;
  const known = asAttainable(ground);
  const lives = livesOf(truth, ground, engine);
  const weight = weightsOf(truth, attainableShare(truth, ground));
  const lender = lenderOf(policy);

  const value = ({ terms, security }: Offer): TermsMoney => {
    const lent = drawn(terms, request.amount);
    if (!lent) return nothing("declined", lender);
    const chance = chanceTaken(lent.rate, customer);
    if (chance === 0) return nothing("refusedByCustomer", lender);
    const taken = moneyOn(lent, costRateOf(lent, ground), lives(lent, security), weight, lender);
    return offered(taken, chance, lender);
  };
  const judged = (offer: Offer): TermsMoney => {
    const against = ruleBroken(offer);
    return { ...value(offer), ...(against ? { against } : {}) };
  };
  const best = bestOfAll();
  const yours = judged(you);
  const { regret, leftToCustomer } = regretted();
  return {
    futures: truth.defaultMonths.length,
    fileCost: lender.fileCost,
    you: yours,
    model: model && judged(model),
    best,
    regret,
    ...(leftToCustomer > 0 ? { leftToCustomer } : {}),
    unlawful: you.terms.verdict !== "decline" && !isWithin(you),
    ...(customer?.named === undefined ? {} : { named: customer.named }),
    fairHere: bandOf(you),
    reservationRate: truth.reservationRate,
    story: engine && tell(),
  };

  /**
   * The best of the request, of the forms that others gave the loan, and, where none of these is worth lending, of the few
   * that a banker thinks of next; lawful offers at a fair price count as they were made.
   */
  function bestOfAll(): Money["best"] {
    const shapes = [you.terms, model?.terms].flatMap((terms) => (terms && drawn(terms, request.amount)) ?? []);
    const found = bestWithinPolicy(known, [requested(ground), ...shapes].map(shapeOf));
    const made = [you, model].filter(
      (offer): offer is Offer => offer !== undefined && isWithin(offer) && isFair(offer) && !leavesUnpaid(offer),
    );
    const most = bestBy([{ terms: found.terms }, ...made]);
    if (most) return most;
    const isRuled = found.reason === "knockOut" || found.reason.startsWith("integrity.");
    const others = isRuled ? [] : alternativesTo(request, policy).flatMap((shape) => offerOf(shape, known) ?? []);
    const { reason, bound } =
      found.reason === "lend" ? { reason: "price" as const, bound: livedOut(found.terms) } : found;
    const nothingLent = { ...nothing("declined", lender), terms: declined, reason, ...(bound ? { bound } : {}) };
    return bestBy(others) ?? nothingLent;
  }

  /** What seemed to pay, and did not where its own futures were lived. */
  function livedOut(terms: Terms): Bound {
    const { chance = 0, worth = 0, defaultShare } = value({ terms });
    const lent = drawn(terms, request.amount)!;
    const due = dueOf(known);
    const fails = lateFailure(defaultShare, shapeOf(lent), known);
    const { amount, rate } = lent;
    return {
      price: { why: "earnsTooLittle", amount, rate, chance, worth, ...(fails ? { fails } : {}) },
      ...(due ? { due } : {}),
    };
  }

  /**
   * The difference to the best, and what of it a fair rate leaves to the customer: nothing where declining was best, and
   * nothing of a loan that pays at no fair rate that the customer takes.
   */
  function regretted(): { readonly regret: Minor; readonly leftToCustomer: Minor } {
    const difference = Math.max(0, worthOfOffer(best) - worthOfOffer(yours));
    const lent = drawn(you.terms, request.amount);
    const rate = lent && best.reason === "lend" && isWithin(you) ? rateRegretted(lent, known) : undefined;
    if (difference === 0 || rate === undefined || rate === lent?.rate) return { regret: difference, leftToCustomer: 0 };
    const atBestRate = worthOfOffer(value({ ...you, terms: { ...you.terms, rate } }));
    if (atBestRate <= -lender.fileCost) return { regret: difference, leftToCustomer: 0 };
    const regret = Math.min(difference, Math.max(0, worthOfOffer(best) - atBestRate));
    return { regret, leftToCustomer: difference - regret };
  }

  function bestBy(offers: readonly Offer[]): Money["best"] | undefined {
    const [most] = offers
      .map((offer) => {
        const rest = restOf(offer.terms.amount ?? request.amount, known);
        return { ...value(offer), terms: offer.terms, reason: "lend" as const, ...(rest ? { rest } : {}) };
      })
      .sort((a, b) => worthOfOffer(b) - worthOfOffer(a));
    return most && worthOfOffer(most) > -lender.fileCost ? most : undefined;
  }

  function isWithin({ terms }: Offer): boolean {
    const lent = drawn(terms, request.amount);
    return lent !== undefined && isLawful(lent, known, known.truth!);
  }

  function leavesUnpaid({ terms: { amount = 0 } }: Offer): boolean {
    return isUnpayable(restOf(amount, known));
  }

  function ruleBroken({ terms }: Offer): Against | undefined {
    const lent = drawn(terms, request.amount);
    return lent && againstOf(lent, known);
  }

  /** At the file's own PD: a rate that only an error or a customer's need explains competes with nothing. */
  function isFair(offer: Offer): boolean {
    const [band, lent] = [bandOf(offer), drawn(offer.terms, request.amount)];
    return band !== undefined && lent !== undefined && placeIn(band, lent.rate) === "within";
  }

  function bandOf({ terms }: Offer): FairBand | undefined {
    const lent = drawn(terms, request.amount);
    const priceAt = (pd: number) => priceOf(pd, lent!, ground).waterfall.rate;
    return lent && fairBand(truth.attainable.value, priceAt, policy.limits.maxRate);
  }

  /** One future, drawn by the case's own seed, so that everybody hears of the same one. */
  function tell(): Story {
    const future = randomStream(seed, "debrief/story").integer(0, truth.defaultMonths.length - 1);
    const allowed = best.bound?.limit?.allowed ?? 0;
    const shape = { ...shapeOf(request), amount: allowed > 0 ? allowed : request.amount };
    // The price of this very amount at the file's own PD, which the fair band is drawn around.
    const { rate } = priceOf(truth.attainable.value, shape, ground).waterfall;
    const asked: Terms = { ...shape, verdict: "approve", rate };
    const [of, { terms, security }] = [
      ["yours", yours.noDeal ? undefined : you] as const,
      ["best", best.noDeal ? undefined : { terms: best.terms }] as const,
      [allowed > 0 ? "allowed" : "asked", { terms: asked }] as const,
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
