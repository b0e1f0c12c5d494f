import { describe, expect, it } from "vitest";
import { attainable, type FirmState, futures, QUALITIES } from "~/domain/firm";
import { equity, totalAssets } from "~/domain/firm/accounts";
import { filterDemand, type Observation } from "~/domain/firm/filter";
import { normalMargin } from "~/domain/firm/margins";
import { jumpsOf, priceJumps, SLUMP } from "~/domain/firm/market";
import { applicant, loanOf, mean, sum, TRADES } from "./applicants";

const DEEP = Boolean(process.env.LENDWRIGHT_DEEP);
const COUNT = DEEP ? 960 : 72;
const OPTIONS = DEEP ? {} : { count: 200 };
/** Outcomes from the true state, against which rankings are compared. */
const OUTCOMES = DEEP ? 100 : 30;

interface Reading {
  readonly attainable: number;
  /** one outcome of one life, and the share of many */
  readonly defaulted: number;
  readonly share: number;
  readonly cover: number;
  readonly equityRatio: number;
}

const readings: readonly Reading[] = Array.from({ length: COUNT }, (_, i) => {
  const quality = QUALITIES[Math.floor(i / TRADES.length) % QUALITIES.length]!;
  const { states } = applicant(quality, i);
  const now = states.at(-1)!;
  const loan = loanOf(now.firm.monthlySales);
  // Up to 90 days after the last due date, as the reader's figure has it.
  const lived = futures(now, loan, `outcome-${i}`, { count: OUTCOMES }).defaultMonths.map((month) => month > 0);
  return {
    attainable: attainable(states.slice(-36), now, loan, `reader-${i}`, OPTIONS).value,
    defaulted: lived[0] ? 1 : 0,
    share: lived.filter(Boolean).length / OUTCOMES,
    cover: interestCover(states, loan.amount * loan.annualRate),
    equityRatio: equity(now.balances) / totalAssets(now.balances),
  };
});

/** Operating profit of the last year over interest, the new loan's included. */
function interestCover(states: readonly FirmState[], newInterest: number): number {
  const now = states.at(-1)!;
  const sales = sum(states.slice(-12).map(({ figures }) => figures.sales));
  return (now.trailingMargin * sales) / (sum(now.loans.map((l) => l.balance * l.annualRate)) + newInterest);
}

/** Chance that a firm that defaults is ranked worse than one that does not; each firm counts as both by its share. */
function auc(scores: readonly number[]): number {
  let won = 0;
  let pairs = 0;
  for (const [i, bad] of readings.entries()) {
    for (const [j, good] of readings.entries()) {
      const weight = bad.share * (1 - good.share);
      pairs += weight;
      won += weight * (scores[i]! > scores[j]! ? 1 : scores[i]! === scores[j]! ? 0.5 : 0);
    }
  }
  return won / pairs;
}

/** By how many firms each is surpassed. */
function ranks(values: readonly number[]): number[] {
  const sorted = [...values].sort((a, b) => b - a);
  return values.map((value) => sorted.indexOf(value));
}

describe("the attainable PD", () => {
  it("is calibrated: in each third by its own size as many firms default as it says, within binomial bounds", () => {
    const sorted = [...readings].sort((a, b) => a.attainable - b.attainable);
    const third = COUNT / 3;
    for (const group of [0, 1, 2].map((k) => sorted.slice(k * third, (k + 1) * third))) {
      const expected = sum(group.map((reading) => reading.attainable));
      const deviation = Math.sqrt(sum(group.map(({ attainable: pd }) => pd * (1 - pd))));
      const realised = sum(group.map(({ defaulted }) => defaulted));
      expect(Math.abs(realised - expected)).toBeLessThanOrEqual(3 * deviation + 1);
    }
    const errors = readings.map((reading) => reading.attainable - reading.share);
    const error = Math.sqrt(mean(errors.map((one) => one * one)) / COUNT);
    expect(Math.abs(mean(errors))).toBeLessThan(2.5 * error);
  });

  it("ranks firms better than interest cover and equity ratio do", () => {
    const reader = auc(readings.map((reading) => reading.attainable));
    const cover = ranks(readings.map((reading) => reading.cover));
    const solid = ranks(readings.map(({ equityRatio }) => equityRatio));
    const ratios = auc(cover.map((rank, i) => rank + solid[i]!));
    expect(ratios).toBeGreaterThan(0.5);
    expect(reader).toBeGreaterThan(ratios);
  });

  it("does not depend on what nobody can see", () => {
    const { states } = applicant("average", 1);
    const now = states.at(-1)!;
    const loan = loanOf(now.firm.monthlySales);
    // Growth and volatility are hidden, and so is how demand splits into what lasts and this month's chance.
    const blind = (state: FirmState): FirmState => ({
      ...state,
      firm: { ...state.firm, growth: 0.5, volatility: 9 },
      demand: 0.3,
    });
    const pd = attainable(states.slice(-36).map(blind), blind(now), loan, "s", { count: 100 });
    expect(pd).toEqual(attainable(states.slice(-36), now, loan, "s", { count: 100 }));
  });
});

describe("what jumps add to a month", () => {
  /** Powers of a cut Pareto size over the middles of many equal parts of its uniform number. */
  const power = (rate: number, least: number, tail: number, most: number, k: number) =>
    rate *
    mean(Array.from({ length: 100_000 }, (_, i) => Math.min(most, least * ((i + 0.5) / 1e5) ** (-1 / tail)) ** k));

  it("is, of slumps, what a cut Pareto size takes of orders as often as the trade has them", () => {
    const quiet = { ...TRADES[0]!, customerLossRate: 0, damageRate: 0, slumpRate: 0 };
    const [without, with18] = [0, 0.018].map((slumpRate) => jumpsOf({ ...quiet, slumpRate }, [0.1]));
    const { least, tail, most } = SLUMP;
    expect(with18!.mean - without!.mean).toBeCloseTo(-power(0.018, least, tail, most, 1), 6);
    expect(with18!.variance - without!.variance).toBeCloseTo(power(0.018, least, tail, most, 2), 6);
    // What is left is the owner's illness: rare, and it takes orders.
    expect(without!.mean).toBeLessThan(0);
    expect(without!.mean ** 2 / without!.variance).toBeLessThan(0.03);
  });

  it("is, of material prices, a rare month of 3 % or more, with the tail of 1.2 up to 0.3", () => {
    const { mean: drift, variance } = priceJumps();
    const rate = drift / power(1, 0.03, 1.2, 0.3, 1);
    expect(rate).toBeGreaterThan(0);
    expect(rate).toBeLessThan(0.01);
    expect(variance).toBeCloseTo(power(rate, 0.03, 1.2, 0.3, 2), 7);
  });
});

describe("the filter of demand", () => {
  it("is the conditional normal distribution, also where months are seen only in their sum", () => {
    const process = { persistence: 0.97, drift: 0.01, variance: 0.002, noise: 0.06 };
    const start = { mean: 0.1, variance: 0.01 };
    const months: Observation[] = [
      { weight: 0.4, seen: undefined },
      { weight: 0.6, seen: 0.2 },
      { weight: 1, seen: 0.05 },
    ];
    const filtered = filterDemand(months, process, start);

    // By hand: means and covariances of d1, d2, d3, then of (0.4·d1 + 0.6·d2 + e, d3 + e), then regression of d3.
    const { persistence: a, drift, variance: q, noise } = process;
    const m1 = a * start.mean + drift;
    const m2 = a * m1 + drift;
    const m3 = a * m2 + drift;
    const v1 = a * a * start.variance + q;
    const v2 = a * a * v1 + q;
    const v3 = a * a * v2 + q;
    const [c12, c13, c23] = [a * v1, a * a * v1, a * v2];
    const y = [0.2 - (0.4 * m1 + 0.6 * m2), 0.05 - m3];
    const s11 = 0.16 * v1 + 0.36 * v2 + 0.48 * c12 + noise ** 2 * (0.16 + 0.36);
    const s12 = 0.4 * c13 + 0.6 * c23;
    const s22 = v3 + noise ** 2;
    const det = s11 * s22 - s12 ** 2;
    const k = [(s12 * s22 - v3 * s12) / det, (v3 * s11 - s12 * s12) / det];
    const quadratic = (y[0]! ** 2 * s22 - 2 * y[0]! * y[1]! * s12 + y[1]! ** 2 * s11) / det;
    expect(filtered.mean).toBeCloseTo(m3 + k[0]! * y[0]! + k[1]! * y[1]!, 12);
    expect(filtered.variance).toBeCloseTo(v3 - k[0]! * s12 - k[1]! * v3, 12);
    expect(filtered.logLikelihood).toBeCloseTo(-0.5 * (2 * Math.log(2 * Math.PI) + Math.log(det) + quadratic), 10);
  });
});

describe("the normal margin of a trade", () => {
  it("is the EBITDA margin of the table of industry medians, within 0.3 points", () => {
    const table: Readonly<Record<string, number>> = {
      foodWholesale: 0.035,
      restaurant: 0.11,
      garment: 0.075,
      metalParts: 0.11,
      trucking: 0.11,
      construction: 0.06,
      onlineRetail: 0.05,
      foodProcessing: 0.07,
    };
    for (const trade of TRADES) expect(Math.abs(normalMargin(trade) - table[trade.id]!)).toBeLessThanOrEqual(0.003);
  });
});
