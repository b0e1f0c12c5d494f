import { isWorkingDay } from "../calendar";
import type { LendingSituation, Repayment } from "../lending";
import type { IsoDate } from "../money";
import { exp, log, randomStream, type RandomStream } from "../random";
import type { Archetype } from "./archetype";
import { daysAfter, parts } from "./documents/dates";
import { fitsPurpose, fitsRepayment, fitsTenor, isSettled, type Recipe, type Span, type Weights } from "./recipe";
import { caseSecret } from "./secret";

/**
 * What a recipe comes to for one seed: quality, day, request, and whether anything is planted. Each is drawn from a stream
 * of its own, so that none tells of another. What is settled already stays as it is.
 */
export function settle(archetype: Recipe | Archetype, seed: string): Archetype {
  if (isSettled(archetype)) return archetype;
  const { quality, bent, oversized, asOf, request, ...same } = archetype;
  const secret = caseSecret(seed, archetype.id);
  const stream = (name: string) => randomStream(secret, `settle/${name}`);
  const isBent = stream("bent").chance(bent);
  const usual = usualRequest(request, stream, isBent && same.distortions.includes("overstatedCollateral"));
  const isOversized = stream("oversized").chance(tooMuchIn(usual.situation, oversized));
  return {
    ...same,
    distortions: isBent ? same.distortions : [],
    knockOuts: isBent ? same.knockOuts : [],
    quality: drawn(quality, stream("quality")),
    asOf: stream("day").pick(applicationDays(asOf)),
    oversized: isOversized,
    request: isOversized ? beyondMeasure(usual, request.shareOfSales, stream("beyond")) : usual,
  };
}

type Streams = (name: string) => RandomStream;
type Request = Archetype["request"];

function usualRequest(request: Recipe["request"], stream: Streams, mustPledge: boolean): Request {
  const situation = drawn(request.situation, stream("situation"));
  const purpose = drawn(
    only(request.purpose, (one) => fitsPurpose(situation, one)),
    stream("purpose"),
  );
  const repayments: Weights<Repayment> =
    situation === "overdraft"
      ? { revolving: 1 }
      : only(request.repayment, (one) => fitsRepayment(situation, purpose, one));
  const repayment = drawn(repayments, stream("repayment"));
  const unsecured = stream("unsecured").chance(request.unsecured) && !mustPledge;
  return {
    situation,
    purpose,
    repayment,
    tenorMonths: stream("tenor").pick(some(request.tenorMonths, (months) => fitsTenor(purpose, repayment, months))),
    shareOfSales: evenly(request.shareOfSales, stream("share")),
    collateralCover: unsecured ? 0 : stream("cover").between(...request.collateralCover),
  };
}

/**
 * How much more often it is too much: a line too large does less harm than a loan, and more on top of a loan does more. With
 * these the situation, which stands in every list, tells next to nothing of whether a request is sound. House values.
 */
const LEANS: Readonly<Record<LendingSituation, number>> = {
  new: 1,
  increase: 0.1,
  renewal: 1,
  annualReview: 1,
  overdraft: 2.2,
};

/** The chance that a request in this situation is beyond what the firm can carry. @param oversized the recipe's share */
export const tooMuchIn = (situation: LendingSituation, oversized: number): number =>
  Math.min(1, oversized * LEANS[situation]);

/** Who asks for the same again, or is looked at once a year, was lent too much when he came first: see `MUCH_HERE`. */
export const OWES_IT: readonly LendingSituation[] = ["renewal", "annualReview"];
/** What this bank has lent in such a case, of what it would usually have. House value. */
export const MUCH_HERE = 2;
/** Of the usual amount; of how often the amount alone is wrong; months of a loan that outlives what it pays for. House values. */
const TOO_MUCH = [1.9, 3] as const;
const LINE_TOO_LARGE = [2.4, 4] as const;
const ALSO_MORE = [1.4, 2.2] as const;
const AMOUNT_ALONE = 0.6;
const TOO_LONG = [24, 36] as const;
const MACHINE_AT_ONCE = [12, 24] as const;
/** Nobody asks a bank for more than this of a year's sales. */
const MOST_OF_SALES = 0.9;

/**
 * The request of somebody who wants more than his cash carries: several times as much, a machine to be repaid in one sum,
 * or money for goods that comes back long after the goods were sold. He pledges what he has: no more than for less.
 */
function beyondMeasure(usual: Request, [low, high]: Span, random: RandomStream): Request {
  // A multiple of what is little would not be much.
  const share = Math.max(usual.shareOfSales, Math.sqrt(low * high));
  const more = (span: Span) => {
    const shareOfSales = Math.min(MOST_OF_SALES, share * random.between(...span));
    return { shareOfSales, collateralCover: (usual.collateralCover * share) / shareOfSales };
  };
  if (OWES_IT.includes(usual.situation)) return { ...usual, collateralCover: usual.collateralCover / MUCH_HERE };
  if (usual.situation === "overdraft") return { ...usual, ...more(LINE_TOO_LARGE) };
  if (random.chance(AMOUNT_ALONE)) return { ...usual, ...more(TOO_MUCH) };
  const isForGoods = usual.purpose === "workingCapital";
  return {
    ...usual,
    repayment: "bullet",
    tenorMonths: random.pick(isForGoods ? TOO_LONG : MACHINE_AT_ONCE),
    ...more(ALSO_MORE),
  };
}

/** Applications are made on working days, and not before last month's papers are there. */
const FIRST_DAY = 3;
const spans = new Map<string, readonly IsoDate[]>();

function applicationDays([from, to]: readonly [IsoDate, IsoDate]): readonly IsoDate[] {
  const known = spans.get(`${from}/${to}`);
  if (known) return known;
  const days: IsoDate[] = [];
  for (let date = from; date <= to; date = daysAfter(date, 1)) {
    const { month, day } = parts(date);
    if (day >= FIRST_DAY && isWorkingDay(month, day)) days.push(date);
  }
  // A recipe that was authored for one day keeps it, whatever day it is.
  const found = days.length === 0 ? [from] : days;
  spans.set(`${from}/${to}`, found);
  return found;
}

/** Even on the logarithm: half of the values lie below the geometric middle. */
const evenly = ([low, high]: Span, random: RandomStream): number => exp(random.between(log(low), log(high)));

const only = <Name extends string>(weights: Weights<Name>, fits: (name: Name) => boolean): Weights<Name> =>
  Object.fromEntries(some(entries(weights), ([name]) => fits(name))) as Weights<Name>;

/** Those that fit; all of them where an author of old left no other choice. */
function some<Item>(items: readonly Item[], fits: (item: Item) => boolean): readonly Item[] {
  const fitting = items.filter(fits);
  return fitting.length === 0 ? items : fitting;
}

/** In the order of their names: the order in which an author wrote them says nothing. */
const entries = <Name extends string>(weights: Weights<Name>): (readonly [Name, number])[] =>
  (Object.entries(weights) as [Name, number][]).sort(([a], [b]) => (a < b ? -1 : 1));

/** One of the names, by its part of all weights. @throws RangeError when there is none. */
function drawn<Name extends string>(weights: Weights<Name>, random: RandomStream): Name {
  const all = entries(weights).filter(([, weight]) => weight > 0);
  const at = random.uniform() * all.reduce((sum, [, weight]) => sum + weight, 0);
  let below = 0;
  const found = all.find(([, weight]) => at < (below += weight)) ?? all.at(-1);
  if (!found) throw new RangeError("a recipe leaves nothing to draw from");
  return found[0];
}
