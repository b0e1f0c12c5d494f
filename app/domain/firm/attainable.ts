import { type PdEstimate, RATING_MONTHS } from "../lending";
import { type Minor, monthOfYear, roundHalfUp } from "../money";
import { exp, log, randomStream, type RandomStream } from "../random";
import type { Draft } from "./draft";
import { filterDemand, type Observation } from "./filter";
import { type FutureLoan, prepare } from "./future";
import { type FutureOptions, liveMany, type Plan } from "./futures";
import { costsOf, KINDS, marginRoom, MISJUDGED, QUALITIES, type Quality, SPREAD } from "./kinds";
import { DEMAND_PERSISTENCE, jumpsOf, MATERIAL_PERSISTENCE, priceJumps } from "./market";
import { seasonOf } from "./season";
import type { Firm, FirmState } from "./state";
import { suppliedShare } from "./trade";

/** Months that are seen one by one, before which only the sales of whole years are. */
const SEEN_BY_MONTH = 12;
/** Growth of a kind is taken at these deviations from its mean, with the weights of the normal density. */
const GROWTH_NODES = [-1.8, -0.9, 0, 0.9, 1.8] as const;
/** How far a reader misjudges what the owner has outside the firm, deviation of the logarithm. House estimate. */
const MEANS_ERROR = 0.3;

/** Nobody looks at single futures of his: as few as a useful precision needs. */
const PLAN: Plan = { plain: 60, batch: 60, atMost: 1_000, leastTilted: 480 };

/**
 * The rating PD that a perfect reader of the file can know: the default rate of futures that start from what he can rebuild,
 * with what no document shows drawn from its distribution given what they do show.
 *
 * He sees through every distortion: balances, ledgers and loans of the day are the true ones, and so are contingencies,
 * head count, the costs per head and per square metre (hence the cost level), the terms of trade, the sales of the last
 * twelve months singly and of the earlier years in sum, the material cost of each month, and what is usual in the trade
 * (seasonality, volatility, the mix of strong, average and weak firms that ask, a third each).
 *
 * Hidden are the kind of firm, hence its volatility; its expected growth; how much of the current demand is lasting and
 * how much this month's chance; how much of the material cost is its buyer and how much today's prices; and the owner's
 * means, which he knows with an error.
 *
 * Candidates are kind × growth. Each is weighed by its prior, by the likelihood of the log sales (a Kalman filter of
 * demand_t = 0.95 · demand_{t−1} + growth + volatility · z with customers lost and won and slumps as further variance), by
 * that of the material cost (a normal lasting level under prices that return to the usual by 5 % a month) and by the
 * densities of its cost level and of what banks ask of it. A future draws a candidate, then demand and material level from the normal posterior
 * given it, and the owner's means around the reader's estimate.
 *
 * Whoever got as far as an application was selected on figures that the reader has seen too, so the selection needs no
 * correction.
 *
 * @param states ends of month, oldest first, the last one the month before the application; about 36
 * @param start the firm that the loan is drawn by: the last state, or it with loans replaced
 * @param options a `count` bounds the number of futures; the reader stops earlier once he knows enough
 */
export function attainable(
  states: readonly FirmState[],
  start: FirmState,
  loan: FutureLoan,
  seed: string,
  options: FutureOptions = {},
): PdEstimate {
  const pattern = prepare(start, loan);
  const evidence = weighEvidence(states, start.firm);
  const reader = randomStream(seed, "attainable/reader");
  const means = start.ownerWealth * misjudged(reader);
  const vary = (draft: Draft, stream: string) => drawHidden(draft, evidence, means, randomStream(stream, "hidden"));
  const plan = atMost(options.count);
  const { ratingPd } = liveMany(pattern, `${seed}/attainable`, plan, {}, { vary, horizon: RATING_MONTHS });
  return ratingPd.futures < plan.atMost ? stoppedEarly(ratingPd) : ratingPd;
}

/**
 * Who stops when he has seen enough defaults stops too often after many: k / n is too high by about a k-th, which
 * (k − 1) / (n − 1) is not (Haldane 1945); 1 / k is about the relative variance.
 */
function stoppedEarly(pd: PdEstimate): PdEstimate {
  return { ...pd, value: pd.value * (1 - square(pd.standardError / pd.value)) };
}

/** The reader's own plan, cut short where fewer futures are asked for. */
const atMost = (count = PLAN.atMost): Plan => ({
  ...PLAN,
  plain: Math.min(count, PLAN.plain),
  atMost: Math.min(count, PLAN.atMost),
});

/** One candidate with what the evidence says of it. */
interface Candidate {
  readonly weight: number;
  readonly volatility: number;
  readonly growth: number;
  readonly demand: Normal;
  /** log of the lasting material share */
  readonly materials: Normal;
}

interface Normal {
  readonly mean: number;
  readonly variance: number;
}

interface Evidence {
  readonly candidates: readonly Candidate[];
  /** log of materials over sales, the latest */
  readonly materialCost: number;
}

/** A factor with median 1: as often too high as too low, by the same factor. */
const misjudged = (random: RandomStream): number => exp(random.normal(0, MEANS_ERROR));

/** The same day with what is hidden drawn anew. */
function drawHidden(draft: Draft, evidence: Evidence, means: number, random: RandomStream): void {
  const { volatility, growth, demand, materials } = pick(evidence.candidates, random.uniform());
  const draw = ({ mean, variance }: Normal): number => random.normal(mean, Math.sqrt(variance));
  const { firm } = draft;
  const level = draw(materials);
  firm.volatility = volatility;
  firm.growth = growth;
  firm.materialShareShift = exp(level) - firm.materialBase;
  draft.demand = draw(demand);
  draft.materialPrice = evidence.materialCost - level;
  draft.ownerWealth = roundHalfUp(means * misjudged(random));
}

function pick(candidates: readonly Candidate[], u: number): Candidate {
  let left = u;
  for (const candidate of candidates) {
    left -= candidate.weight;
    if (left < 0) return candidate;
  }
  return candidates[candidates.length - 1]!;
}

function weighEvidence(states: readonly FirmState[], firm: Firm): Evidence {
  const costs = materialCosts(states);
  const sales = observedSales(states);
  const weighed = QUALITIES.flatMap((quality) => {
    const materials = materialLevel(costs, firm, quality);
    const base =
      materials.logLikelihood +
      logDensity(logCostLevel(firm), costLevelPrior(firm, quality)) +
      logDensity(firm.creditSpread, spreadPrior(quality));
    return GROWTH_NODES.map((node) => {
      const kind = KINDS[quality];
      const growth = (kind.growth + node * SPREAD.growth) / 12;
      const demand = demandNow(sales, firm, kind.volatility, growth);
      const logWeight = base + demand.logLikelihood - (node * node) / 2;
      return { logWeight, volatility: kind.volatility, growth, demand, materials };
    });
  });
  const best = Math.max(...weighed.map(({ logWeight }) => logWeight));
  const total = weighed.reduce((sum, { logWeight }) => sum + exp(logWeight - best), 0);
  return {
    candidates: weighed.map(({ logWeight, ...rest }) => ({ ...rest, weight: exp(logWeight - best) / total })),
    materialCost: costs[costs.length - 1]!,
  };
}

/** The last year by month, earlier years by their sums, in logs against the usual season, the trade's month and what suppliers delivered. */
function observedSales(states: readonly FirmState[]): Observation[] {
  const months: { readonly usual: number; readonly sales: Minor }[] = [];
  for (let i = 1; i < states.length; i++) {
    const { firm, month, figures, conditions } = states[i]!;
    const supplied = suppliedShare(states[i - 1]!);
    const usual = firm.monthlySales * exp(conditions.demand) * seasonOf(firm.industry, month) * supplied;
    months.push({ usual, sales: figures.sales });
  }
  const early = months.length - SEEN_BY_MONTH;
  const observations: Observation[] = [];
  for (let end = early; end > 0; end -= 12) {
    const year = months.slice(Math.max(0, end - 12), end);
    const usual = year.reduce((sum, one) => sum + one.usual, 0);
    const sold = year.reduce((sum, { sales }) => sum + sales, 0);
    const last = year.length - 1;
    const seen = sold > 0 ? log(sold / usual) : undefined;
    observations.unshift(...year.map((one, i) => ({ weight: one.usual / usual, seen: i === last ? seen : undefined })));
  }
  for (const { usual, sales } of months.slice(Math.max(0, early))) {
    observations.push({ weight: 1, seen: sales > 0 ? log(sales / usual) : undefined });
  }
  return observations;
}

/** Before the first month that is seen demand has wandered for about a year, as far as anybody knows. */
function demandNow(
  sales: readonly Observation[],
  { industry, customerShares }: Firm,
  volatility: number,
  growth: number,
) {
  const jumps = jumpsOf(industry, customerShares);
  const process = {
    persistence: DEMAND_PERSISTENCE,
    drift: growth + jumps.mean,
    variance: square(industry.demandVolatility * volatility) + jumps.variance,
    noise: industry.monthlyNoise,
  };
  return filterDemand(sales, process, { mean: 9 * process.drift, variance: 7 * process.variance });
}

/** log of materials used over sales, by month; the accounts are closed in January. */
function materialCosts(states: readonly FirmState[]): number[] {
  const costs: number[] = [];
  for (const [i, { month, balances, figures }] of states.entries()) {
    if (i === 0) continue;
    const used = balances.materials - (monthOfYear(month) === 1 ? 0 : states[i - 1]!.balances.materials);
    if (used > 0 && figures.sales > 0) costs.push(log(used / figures.sales));
  }
  return costs;
}

/**
 * The lasting part of the material cost under one kind. With c_t = level + price_t and price_t = 0.95 · price_{t−1} + z,
 * each c_t − 0.95 · c_{t−1} is a reading of 0.05 · level, and the first c of the level itself.
 */
function materialLevel(
  costs: readonly number[],
  { industry, materialBase }: Firm,
  quality: Quality,
): Normal & { logLikelihood: number } {
  const room = marginRoom(industry);
  const usual = materialBase + room * costsOf(industry, quality).materialShareShift;
  const a = MATERIAL_PERSISTENCE;
  const jumps = priceJumps();
  const variance = square(industry.materialVolatility) + jumps.variance;
  let mean = log(usual);
  let spread = square((room * SPREAD.materialShareShift) / usual);
  let logLikelihood = 0;
  const read = (value: number, slope: number, noise: number): void => {
    const total = slope * slope * spread + noise;
    const error = value - slope * mean;
    logLikelihood -= 0.5 * (log(2 * Math.PI * total) + (error * error) / total);
    mean += ((slope * spread) / total) * error;
    spread *= noise / total;
  };
  for (const [i, cost] of costs.entries()) {
    if (i === 0) read(cost - jumps.mean / (1 - a), 1, variance / (1 - a * a));
    else read(cost - a * costs[i - 1]! - jumps.mean, 1 - a, variance);
  }
  return { mean, variance: spread, logLikelihood };
}

const logCostLevel = ({ industry, costLevel }: Firm): number => log(1 + (costLevel - 1) / marginRoom(industry));
const costLevelPrior = ({ industry }: Firm, quality: Quality): Normal => ({
  mean: log(costsOf(industry, quality).costLevel),
  variance: square(SPREAD.costLevel),
});
const spreadPrior = (quality: Quality): Normal => ({
  mean: KINDS[quality].creditSpread,
  variance: square(MISJUDGED.deviation),
});
const logDensity = (x: number, { mean, variance }: Normal): number =>
  -0.5 * (log(2 * Math.PI * variance) + square(x - mean) / variance);
const square = (x: number): number => x * x;
