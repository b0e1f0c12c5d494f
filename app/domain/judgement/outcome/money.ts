import type { CaseTruth } from "../../casefile";
import type { FirmEvent } from "../../firm";
import { MONTHS_PAST_DUE } from "../../lending";
import { type Minor, roundHalfUp } from "../../money";
import { type Against, scaledAgainst } from "./against";
import { balancesOf, type Lender, type LentTerms, type NoDeal } from "./result";

/** A future that ends in default: its number, the month after drawing, and the share of what was owed that is lost. */
export interface Ending {
  readonly future: number;
  readonly month: number;
  readonly lgd: number;
  /** of a line: what the firm drew of it by month, and what it owed at the default; minor units */
  readonly line?: { readonly drawn: readonly Minor[]; readonly owed: Minor };
}

/** All futures on one set of terms; those that are not listed pay to the end. */
export interface Lived {
  readonly count: number;
  readonly defaults: readonly Ending[];
  /** of a line: drawn at the start of each month, on average over the futures that pay to the end; minor units */
  readonly drawn?: readonly Minor[];
}

/** Lives and tells futures on given terms: see lives.ts. `security`: ids of what is taken of it; undefined: all. */
export interface Engine {
  /** what the firm sells in a month on the day of the application */
  readonly monthlySales: Minor;
  live(terms: LentTerms, security?: readonly string[]): Lived;
  tell(terms: LentTerms, future: number): readonly FirmEvent[];
}

/** The cumulative result `month` months after drawing, minor units: mean and quantiles over the futures. */
export interface FanPoint {
  readonly month: number;
  readonly mean: Minor;
  readonly p1: Minor;
  readonly p5: Minor;
  readonly median: Minor;
  readonly p95: Minor;
}

/** What terms bring over all futures if they are taken, before tax and cost of capital. */
export interface TermsMoney {
  /** why nothing is earned and nothing lost but the file cost */
  readonly noDeal: NoDeal | undefined;
  /** mean over the futures */
  readonly expected: Minor;
  /** the chance that the customer takes them, from what the file shows; before engine 6 nobody asked */
  readonly chance?: number;
  /** what the offer is worth: chance · expected, less the file cost where it is not taken. Before engine 6 the secret rate decided, and it was `expected` */
  readonly worth?: Minor;
  /** share of the futures in which the loan defaults, decimal */
  readonly defaultShare: number;
  /** of what is owed at a default the share that is lost, on average; undefined: none defaults, or before engine 7 */
  readonly lossShare?: number;
  /** the gravest rule that the terms break; undefined: none, or before engine 7 */
  readonly against?: Against;
  /** empty without a deal */
  readonly fan: readonly FanPoint[];
  /** every result that occurs with its share of the futures, the worst first; empty without a deal */
  readonly outcomes: readonly { readonly result: Minor; readonly share: number }[];
}

/**
 * How much each future counts, by its number; the mean is 1.
 * @param share of the futures that default on the requested terms, as it should count
 */
export function weightsOf(
  { defaultMonths }: Pick<CaseTruth, "defaultMonths">,
  share: number,
): (future: number) => number {
  const count = defaultMonths.length;
  const seen = defaultMonths.filter((month) => month > 0).length / count;
  if (seen === 0 || seen === 1) return () => 1;
  const [fails, lasts] = [share / seen, (1 - share) / (1 - seen)];
  return (future) => ((defaultMonths[future] ?? 0) > 0 ? fails : lasts);
}

/** One result, or one point of a fan, with its weight. */
type Weighed = readonly [value: number, weight: number];

/**
 * Results of a loan over its futures, minor units. The file costs its work at once. Until a future's first unpaid month
 * each month earns balance · (rate − cost) / 12; on the day of its default, 90 days later, it loses what is owed · LGD. A
 * line is credited with what is drawn of it in the future that is lived; where none was lived on its terms, with what the
 * lender expects.
 * @param costRate funding, work and turnover tax, annual decimal
 */
export function moneyOn(
  terms: LentTerms,
  costRate: number,
  { count, defaults, drawn }: Lived,
  weight: (future: number) => number,
  { fileCost, lineUse }: Lender,
): TermsMoney {
  const expected = balancesOf(terms, lineUse);
  const sums = (balances: readonly Minor[]) =>
    balances.reduce<number[]>(
      (sums, balance) => [...sums, sums.at(-1)! + (balance * (terms.rate - costRate)) / 12],
      [0 - fileCost],
    );
  const isCredited = terms.repayment === "revolving" && lineUse !== undefined;
  const earned = sums((isCredited && drawn) || expected.drawn);
  const whole = earned.at(-1)!;
  const ends = defaults.map(({ future, month, lgd, line }) => {
    const stopped = Math.max(1, month - MONTHS_PAST_DUE);
    const own = isCredited ? line : undefined;
    const paid = own ? sums(own.drawn) : earned;
    const before = paid[stopped - 1] ?? paid.at(-1)!;
    const owed = own?.owed ?? expected.atDefault[stopped - 1] ?? 0;
    const lost = owed * lgd;
    return { month, stopped, before, paid, owed, lost, result: before - lost, weight: weight(future) };
  });
  const sumOf = (of: (end: (typeof ends)[number]) => number): number =>
    ends.reduce((sum, end) => sum + of(end) * end.weight, 0);
  const failing = sumOf(() => 1);
  const owedAtDefault = sumOf(({ owed }) => owed);
  let all = 0;
  for (let future = 0; future < count; future++) all += weight(future);
  const cumulative = (end: (typeof ends)[number], month: number): number =>
    month >= end.month ? end.result : month >= end.stopped ? end.before : end.paid[month]!;
  const at = (month: number): Weighed[] => [
    ...ends.map((end): Weighed => [cumulative(end, month), end.weight]),
    [earned[month] ?? whole, all - failing],
  ];
  const last = Math.max(terms.tenorMonths, ...defaults.map(({ month }) => month));
  const results = at(last);
  return {
    noDeal: undefined,
    expected: roundHalfUp(mean(results)),
    defaultShare: failing / all,
    ...(owedAtDefault > 0 ? { lossShare: sumOf(({ lost }) => lost) / owedAtDefault } : {}),
    fan: Array.from({ length: last + 1 }, (_, month) => fanPoint(month, at(month))),
    outcomes: [...results]
      .sort(([a], [b]) => a - b)
      .map(([value, own]) => ({ result: roundHalfUp(value), share: own / all })),
  };
}

/** Nothing earned, nothing lost, but the work on the file. */
export const nothing = (noDeal: NoDeal, { fileCost }: Lender): TermsMoney => ({
  noDeal,
  expected: 0 - fileCost,
  chance: 0,
  worth: 0 - fileCost,
  defaultShare: 0,
  fan: [],
  outcomes: [],
});

/** Money that a customer takes with a chance, 0 to 1; where he does not, the file has cost its work all the same. */
export const offered = (money: TermsMoney, chance: number, { fileCost }: Pick<Lender, "fileCost">): TermsMoney => ({
  ...money,
  chance,
  worth: roundHalfUp(worthAt(money.expected, chance, fileCost)),
});

/** What an offer is worth: its expected result where it is taken, and the work on the file where it is not. */
export const worthAt = (expected: number, chance: number, fileCost: number): number =>
  chance * expected - (1 - chance) * fileCost;

/** Does money weigh the chance that the customer takes an offer? That of an earlier engine does not. */
export const isWeighed = ({ chance }: Pick<TermsMoney, "chance">): boolean => chance !== undefined;

/** What people are judged by, whichever engine sealed it. */
export const worthOfOffer = ({ worth, expected }: Pick<TermsMoney, "worth" | "expected">): Minor => worth ?? expected;

/** The same money in the amounts of a disguised twin. */
export const scaled = (money: TermsMoney, by: number): TermsMoney => ({
  ...money,
  expected: roundHalfUp(money.expected * by),
  ...(money.worth === undefined ? {} : { worth: roundHalfUp(money.worth * by) }),
  ...(money.against ? { against: scaledAgainst(money.against, by) } : {}),
  fan: money.fan.map(({ month, ...point }) => ({
    month,
    mean: roundHalfUp(point.mean * by),
    p1: roundHalfUp(point.p1 * by),
    p5: roundHalfUp(point.p5 * by),
    median: roundHalfUp(point.median * by),
    p95: roundHalfUp(point.p95 * by),
  })),
  outcomes: money.outcomes.map(({ result, share }) => ({ result: roundHalfUp(result * by), share })),
});

function fanPoint(month: number, values: readonly Weighed[]): FanPoint {
  const sorted = [...values].sort(([a], [b]) => a - b);
  const all = sorted.reduce((sum, [, weight]) => sum + weight, 0);
  const quantile = (share: number): Minor => {
    let below = 0;
    const found = sorted.find(([, weight]) => (below += weight) >= share * all);
    return roundHalfUp((found ?? sorted.at(-1)!)[0]);
  };
  return {
    month,
    mean: roundHalfUp(mean(values)),
    p1: quantile(0.01),
    p5: quantile(0.05),
    median: quantile(0.5),
    p95: quantile(0.95),
  };
}

const mean = (values: readonly Weighed[]): number =>
  values.reduce((sum, [value, weight]) => sum + value * weight, 0) /
  values.reduce((sum, [, weight]) => sum + weight, 0);
