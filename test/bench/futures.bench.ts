/**
 * Speed and precision of simulated futures, printed as one table: `npx tsx test/bench/futures.bench.ts`. Times are of
 * the processor, so that a busy machine spoils them less; ratios are what to compare between machines.
 */
import { INDUSTRIES } from "~/domain/industries";
import { openDraft } from "../../app/domain/firm/draft";
import { type FutureLoan, prepare } from "../../app/domain/firm/future";
import { liveMany } from "../../app/domain/firm/futures";
import { attainable, futures, liveToApplication, QUALITIES } from "../../app/domain/firm/index";
import { QUIET } from "../../app/domain/economy";
import { drawShocks, quietMonth } from "../../app/domain/firm/shocks";
import { advance } from "../../app/domain/firm/step-month";
import { randomStream } from "../../app/domain/random/index";

const SIZES = ["micro", "small", "medium"] as const;

const lives = Object.values(INDUSTRIES).flatMap((industry) =>
  QUALITIES.map((quality, i) =>
    liveToApplication(
      { industry, size: SIZES[i % 3]!, quality, knownHere: false, opening: 24_263 },
      48,
      `bench-${industry.id}-${quality}`,
    ),
  ),
);
const firms = lives.map(({ states }) => ({ states, now: states.at(-1)! }));
const loanOf = (monthlySales: number): FutureLoan => ({
  amount: Math.round(monthlySales * 1.4),
  tenorMonths: 12,
  annualRate: 0.055,
  repayment: "bullet",
  purpose: "workingCapital",
  collateral: [],
});

/** Processor seconds of the best of five runs, after one to warm up. */
function seconds(run: () => void): number {
  run();
  return Math.min(
    ...Array.from({ length: 5 }, () => {
      const before = process.cpuUsage();
      run();
      const { user, system } = process.cpuUsage(before);
      return (user + system) / 1e6;
    }),
  );
}

const MONTHS = 2_400;
const shocks = quietMonth();
const monthTime = seconds(() => {
  for (const { now } of firms) {
    const draft = openDraft(now);
    const random = randomStream("bench", "months");
    for (let i = 0; i < MONTHS; i++) advance(draft, drawShocks(random, shocks), QUIET);
  }
});
const futureTime = seconds(() => {
  for (const { now } of firms) futures(now, loanOf(now.firm.monthlySales), "bench", { count: 1_000 });
});
let sealed = 0;
const sealedTime = seconds(() => {
  sealed = 0;
  for (const { now } of firms) sealed += futures(now, loanOf(now.firm.monthlySales), "bench").ratingPd.futures;
});
let read = 0;
const readTime = seconds(() => {
  read = 0;
  for (const { states, now } of firms) {
    read += attainable(states.slice(-36), now, loanOf(now.firm.monthlySales), "bench").futures;
  }
});

/** How many plain futures one of a mixed sample is worth: binomial variance over the variance that was reached. */
const gains = firms.flatMap(({ now }) => {
  const start = prepare(now, loanOf(now.firm.monthlySales));
  const { ratingPd } = liveMany(start, "gain", { plain: 200, batch: 1_000, atMost: 1_200 }, {});
  if (ratingPd.futures < 1_200) return [];
  return [
    {
      pd: ratingPd.value,
      gain: (ratingPd.value * (1 - ratingPd.value)) / ratingPd.futures / ratingPd.standardError ** 2,
    },
  ];
});
const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;
const gainOf = (low: number, high: number): string => {
  const within = gains.filter(({ pd }) => pd >= low && pd < high).map(({ gain }) => gain);
  return `${median(within).toFixed(1)} × (median of ${within.length} firms)`;
};

const perFirm = (time: number): string => `${((time * 1_000) / firms.length).toFixed(1)} ms`;
console.table({
  "months per second": Math.round((MONTHS * firms.length) / monthTime).toLocaleString("en"),
  "futures of 12 months per second": Math.round((1_000 * firms.length) / futureTime).toLocaleString("en"),
  "1,000 plain futures": perFirm(futureTime),
  "truth of a case": `${perFirm(sealedTime)}, ${Math.round(sealed / firms.length)} futures`,
  "attainable PD of a case": `${perFirm(readTime)}, ${Math.round(read / firms.length)} futures`,
  "worth of a future, PD below 0.9 %": gainOf(0, 0.009),
  "worth of a future, PD 0.9 to 3 %": gainOf(0.009, 0.03),
});
