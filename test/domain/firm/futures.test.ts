import { describe, expect, it } from "vitest";
import { type FutureLoan, futures, QUALITIES, type Quality } from "~/domain/firm";
import { emptyBalances, equity, totalAssets } from "~/domain/firm/accounts";
import { type Default, estimatePd, PD_FLOOR, pdEstimate, weigh } from "~/domain/firm/estimate";
import { liveFuture, LOAN_ID, prepare } from "~/domain/firm/future";
import { futuresOnTerms } from "~/domain/firm/futures";
import { defaultedSince, newLoan } from "~/domain/firm/loans";
import { lossGivenDefault, type Pledge } from "~/domain/firm/recovery";
import { densitiesOf, tiltsFor } from "~/domain/firm/tilt";
import { monthNumber } from "~/domain/money/calendar";
import { randomStream } from "~/domain/random";
import { applicant, loanOf, mean, median, SIZES, sum, TRADES } from "./applicants";

const DEEP = Boolean(process.env.LENDWRIGHT_DEEP);
const numbers = Array.from({ length: DEEP ? 192 : 24 }, (_, i) => i);
const stateOf = (quality: Quality, i: number) => applicant(quality, i).states.at(-1)!;
const firms = Object.fromEntries(QUALITIES.map((quality) => [quality, numbers.map((i) => stateOf(quality, i))]));
const all = QUALITIES.flatMap((quality) => firms[quality]!);
const within = (last: number, months: readonly number[]) => months.filter((month) => month > 0 && month <= last).length;

describe("a firm that asks for a loan", () => {
  it("still trades, is past due to nobody and has equity", () => {
    for (const state of all) {
      expect(state.trading).toBe(true);
      expect(state.loans.every(({ monthsPastDue }) => monthsPastDue === 0)).toBe(true);
      expect(equity(state.balances)).toBeGreaterThan(0.05 * totalAssets(state.balances));
    }
  });

  it("can be strong, average or weak in every trade and size", () => {
    for (const trade of TRADES) {
      for (const quality of QUALITIES) {
        for (const i of SIZES.keys()) expect(applicant(quality, i, trade).states).toHaveLength(49);
      }
    }
  });
});

describe("the true PD", () => {
  /** Six firms of each trade: of fewer even a median is chance. */
  const many = Array.from({ length: DEEP ? 192 : 48 }, (_, i) => i);
  /** enough to tell half a percent from one */
  const FEW = 400;
  const pds = (quality: Quality) =>
    many
      .map((i) => stateOf(quality, i))
      .map((state, i) => futures(state, loanOf(state.firm.monthlySales), `pd-${i}`, { count: FEW }).ratingPd.value);
  const byQuality = QUALITIES.map(pds);

  it("rises from strong to average to weak firms, which overlap, and reaches from below 0.5 % to beyond 15 %", () => {
    // Medians: of few firms, one that is lost moves a mean by some points.
    const [strong, average, weak] = byQuality.map(median);
    expect(strong).toBeLessThan(average!);
    expect(average).toBeLessThan(weak!);
    // Nobody may read the kind off the risk: a tenth of the strong are riskier than a middling weak firm.
    const riskier = byQuality[0]!.filter((pd) => pd > weak!).length;
    expect(riskier / many.length).toBeGreaterThan(0.1);
    expect(Math.min(...byQuality.flat())).toBeLessThan(0.005);
    expect(Math.max(...byQuality.flat())).toBeGreaterThan(0.15);
  });

  it("has a standard error of √(p(1−p)/n) and keeps the first futures when more are asked for", () => {
    const state = firms.weak![3]!;
    const loan = loanOf(state.firm.monthlySales);
    const few = futures(state, loan, "s", { count: 100 });
    const more = futures(state, loan, "s", { count: 200 });
    expect(more.defaultMonths.slice(0, 100)).toEqual(few.defaultMonths);
    // Who defaults within a year counts, and who is past due for 90 days after a due date inside it.
    const share = more.ratingPd.value;
    expect(share * 200).toBeCloseTo(Math.round(share * 200), 9);
    expect(share * 200).toBeGreaterThanOrEqual(within(12, more.defaultMonths));
    expect(share * 200).toBeLessThanOrEqual(within(15, more.defaultMonths));
    expect(more.ratingPd.standardError).toBeCloseTo(Math.sqrt((share * (1 - share)) / 200), 12);
  });

  it("is measured to 20 % of itself by a thousand plain futures and as many tilted ones as that needs", () => {
    for (const state of [firms.strong![0]!, firms.average![1]!, firms.weak![2]!]) {
      const { ratingPd, pdTenor, defaultMonths, defaultByMonth } = futures(state, loanOf(state.firm.monthlySales), "n");
      expect(ratingPd.futures === 20_000 || ratingPd.standardError <= 0.2 * ratingPd.value).toBe(true);
      expect(defaultMonths).toHaveLength(1_000);
      expect(defaultByMonth).toHaveLength(15);
      // A due date of the twelfth month may be missed for 90 days more before it counts.
      expect(sum(defaultByMonth.slice(0, 12))).toBeLessThanOrEqual(ratingPd.value);
      expect(sum(defaultByMonth)).toBeCloseTo(ratingPd.value, 12);
      expect(pdTenor).toEqual(ratingPd);
    }
  });

  it("comes out the same from tilted futures as from many plain ones", () => {
    for (const state of [...firms.strong!.slice(4, 6), ...firms.average!.slice(6, 8)]) {
      const loan = loanOf(state.firm.monthlySales);
      const tilted = futures(state, loan, "tilted").ratingPd;
      const plain = futures(state, loan, "plain", { count: 3_000 }).ratingPd;
      const error = Math.hypot(tilted.standardError, plain.standardError);
      expect(Math.abs(tilted.value - plain.value)).toBeLessThan(4 * error);
    }
  });

  it("is never below the regulatory floor, and its grade is uncertain where the 95 % interval crosses a bound", () => {
    expect(pdEstimate(0, 0, 1_000).value).toBe(PD_FLOOR);
    // √(0.01 · 0.02) = 1.414 % parts grades 4 and 5.
    expect(pdEstimate(0.0135, 0.0006, 1_000).gradeUncertain).toBe(true);
    expect(pdEstimate(0.0135, 0.0003, 1_000).gradeUncertain).toBe(false);
  });
});

describe("tilted shocks", () => {
  const start = prepare(stateOf("average", 5), loanOf(1_000_000));
  const guarantee = { id: "g", kind: "guarantee" as const, amount: 1, monthlyRate: 0.005 };
  const tilts = tiltsFor({ ...start.draft, contingencies: [guarantee] }, 12);

  it("have a density that is known: plain over tilted density averages 1 over tilted years", () => {
    const years = 3_000;
    for (const [k, tilt] of tilts.entries()) {
      const ratios = Array.from(
        { length: years },
        (_, i) => 1 / densitiesOf(tilts, tilt, randomStream(`year-${i}`, "shocks"), 12)[k + 1]!,
      );
      const average = mean(ratios);
      const deviation = Math.sqrt(mean(ratios.map((ratio) => (ratio - average) ** 2)));
      expect(Math.abs(average - 1)).toBeLessThan((5 * deviation) / Math.sqrt(years));
    }
  });

  it("count by the balance heuristic: n over the sum of numbers times densities", () => {
    const one: Default = { month: 3, due: 3, lgd: 0.5, drawnFrom: 0, densities: [1, 4] };
    const other: Default = { month: 14, due: 14, lgd: 0.5, drawnFrom: 1, densities: [1, 10] };
    const counts = [1_000, 500];
    expect(weigh([one, other], counts)).toEqual([1_500 / 3_000, 1_500 / 6_000]);
    const year = estimatePd([one, other], [0.5, 0.25], counts, 12);
    // One weight of 0.5 among the thousand plain futures: 1,000 · (0.25/1,000 − (0.5/1,000)²) / 1,500².
    expect(year.standardError).toBeCloseTo(Math.sqrt(0.25 - 0.25 / 1_000) / 1_500, 15);
    expect(estimatePd([one, other], [0.5, 0.25], counts, 15).value).toBeCloseTo(0.75 / 1_500, 15);
  });
});

describe("terms", () => {
  const count = DEEP ? 400 : 100;
  /** Defaults of the same futures on two terms; with common luck only the pairs that differ are noise. */
  function compare(better: Partial<FutureLoan>, worse: Partial<FutureLoan>, times = { better: 1, worse: 1 }) {
    const pairs = [...firms.average!.slice(0, 12), ...firms.weak!.slice(0, 12)].map((state, i) => {
      const live = (terms: Partial<FutureLoan>, times: number) =>
        futuresOnTerms(state, loanOf(times * state.firm.monthlySales, terms), `t-${i}`, count).defaultMonths;
      const [first, second] = [live(better, times.better), live(worse, times.worse)];
      const only = (a: readonly number[], b: readonly number[]) => a.filter((m, k) => m > 0 && b[k] === 0).length;
      return { onlyBetter: only(first, second), onlyWorse: only(second, first) };
    });
    const net = sum(pairs.map(({ onlyWorse, onlyBetter }) => onlyWorse - onlyBetter));
    expect(net).toBeGreaterThan(0);
    return pairs;
  }

  it("a higher rate raises the PD of the same futures, of every firm", () => {
    for (const { onlyBetter, onlyWorse } of compare({ annualRate: 0.04 }, { annualRate: 0.15 })) {
      expect(onlyBetter - onlyWorse).toBeLessThanOrEqual(1 + 3 * Math.sqrt(onlyBetter + onlyWorse));
    }
  });

  // Not of every firm: more money carries one that is short of cash over its next bad months.
  it("a higher amount raises it, all firms together", () => {
    compare({}, {}, { better: 1, worse: 2.5 });
  });

  it("a longer tenor in level instalments lowers the monthly service, and the PD of the first year", () => {
    const payments = [6, 12, 24, 36, 60].map(
      (tenorMonths) => newLoan("l", "thisBank", loanOf(1e8, { tenorMonths, repayment: "levelInstalment" }), 0).payment,
    );
    expect(payments).toEqual([...payments].sort((a, b) => b - a));
    const early = (tenorMonths: number) =>
      sum(
        firms.weak!.slice(0, 12).map((state, i) => {
          const loan = loanOf(state.firm.monthlySales, { tenorMonths, repayment: "levelInstalment" });
          return within(12, futuresOnTerms(state, loan, `l-${i}`, count).defaultMonths);
        }),
      );
    expect(early(36)).toBeLessThan(early(12));
  });

  it("a bullet loan meets its renewal at maturity: many of its defaults begin there", () => {
    const months = firms.weak!.flatMap(
      (state, i) => futuresOnTerms(state, loanOf(state.firm.monthlySales), `b-${i}`, 60).defaultMonths,
    );
    const at = (month: number) => months.filter((one) => one === month).length;
    expect(at(12)).toBeGreaterThan(2 * mean([3, 4, 5, 6, 7, 8, 9, 10, 11].map(at)));
  });

  it("a new loan replaces what is owed here: without new money the firm's trade stays as it is", () => {
    const state = firms.average![2]!;
    const ours = newLoan("bank-1", "thisBank", loanOf(0, { amount: 30_000_000 }), state.month);
    const renewal = (amount: number) =>
      prepare({ ...state, loans: [...state.loans, ours] }, loanOf(0, { amount, purpose: "workingCapital" }));
    expect(renewal(30_000_000).actions.repay).toContain("bank-1");
    expect(renewal(30_000_000).actions.expansion).toBe(0);
    expect(renewal(30_000_000).draft.firm).toEqual(state.firm);
    expect(renewal(60_000_000).draft.firm.stockMonths).toBeGreaterThan(state.firm.stockMonths);
  });
});

describe("default", () => {
  const loan = newLoan("ours", "thisBank", loanOf(0, { amount: 100_000_000 }), monthNumber(2025, 12));
  const firm = { trading: true, loans: [loan] };

  it("begins with the third end of month past due, not the second", () => {
    expect(defaultedSince(firm, { ...loan, monthsPastDue: 2 })).toBeUndefined();
    // The due date that was missed lies two ends of month back.
    expect(defaultedSince(firm, { ...loan, monthsPastDue: 3 })).toBe(2);
  });

  it("is also 90 days past due elsewhere on more than a fifth of all debt", () => {
    const elsewhere = (balance: number) => ({ ...loan, id: "theirs", balance, monthsPastDue: 3 });
    expect(defaultedSince({ trading: true, loans: [loan, elsewhere(25_000_000)] }, loan)).toBeUndefined();
    expect(defaultedSince({ trading: true, loans: [loan, elsewhere(26_000_000)] }, loan)).toBe(2);
  });

  it("is also a firm that has closed", () => {
    expect(defaultedSince({ trading: false, loans: [loan] }, loan)).toBe(0);
  });

  it("a twelve-month bullet loan falls due in its twelfth month", () => {
    expect(loan.matures).toBe(monthNumber(2026, 12));
  });
});

describe("what is lost in a default", () => {
  const owed = newLoan(LOAN_ID, "thisBank", loanOf(0, { amount: 100_000_000 }), 0);
  const books = {
    ...emptyBalances(),
    cash: 1_000_000,
    receivables: 80_000_000,
    inventory: 60_000_000,
    fixedAssets: 50_000_000,
    payables: -50_000_000,
    accruals: -10_000_000,
    bankLoans: -100_000_000,
  };
  const lgd = (collateral: readonly Pledge[], balances = books, seed = "one") =>
    lossGivenDefault({ balances, loans: [owed], property: 0 }, owed, collateral, 6, randomStream(seed, "recovery"));
  const pledge = (type: Pledge["type"], value: number): Pledge[] => [{ type, value }];

  it("falls as collateral rises, and never below the cost of the workout nor above all", () => {
    for (const type of ["deposit", "home", "factoryOrLand", "machineryOrVehicle"] as const) {
      const losses = [0, 40_000_000, 120_000_000, 400_000_000].map((value) => lgd(pledge(type, value)));
      expect(losses).toEqual([...losses].sort((a, b) => b - a));
      expect(losses.at(-1)).toBeCloseTo(0.03, 12);
      expect(Math.max(...losses)).toBeLessThanOrEqual(1);
    }
  });

  it("depends on what the firm has left: staff and taxes come first, and an empty firm leaves almost nothing", () => {
    expect(lgd([], { ...books, accruals: -60_000_000 })).toBeGreaterThan(lgd([]));
    expect(lgd([], { ...books, receivables: 0, inventory: 0, cash: 0, fixedAssets: 0 })).toBeGreaterThan(0.95);
  });

  it("stock that is gone cannot be sold, however much was pledged", () => {
    expect(lgd(pledge("stock", 1e9), { ...books, inventory: 0 })).toBeGreaterThan(0.7);
  });

  it("of an empty firm with a home worth the loan is 1 − 0.65 · 0.95 / 1.055^1.75, less 3 % of the rest, plus cost", () => {
    const empty = { ...emptyBalances(), bankLoans: -100_000_000 };
    const losses = Array.from({ length: 400 }, (_, i) => lgd(pledge("home", 100_000_000), empty, `home-${i}`));
    const secured = (0.65 * 0.95) / 1.055 ** 1.75;
    const rest = ((1 - secured) * 0.03) / 1.055 ** 2;
    expect(Math.abs(mean(losses) - (1 - secured - rest + 0.03))).toBeLessThan(0.02);
  });

  it("is the same for the same future", () => {
    const start = prepare(
      firms.weak![0]!,
      loanOf(firms.weak![0]!.firm.monthlySales, { collateral: pledge("home", 1e7) }),
    );
    for (let i = 0; i < 20; i++) expect(liveFuture(start, `f-${i}`, i)).toEqual(liveFuture(start, `f-${i}`, i));
  });
});
