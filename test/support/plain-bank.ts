/**
 * The bank's arithmetic a second time, in the plainest words and with nothing of the application's own: a source that
 * tests hold its results against. Amounts in any one unit, rates annual decimals.
 */

/** N(x) by Simpson's rule on the density: slow, and right to twelve figures. */
function normal(x: number): number {
  const steps = 4_000;
  const width = Math.abs(x) / steps;
  const density = (t: number) => Math.exp((-t * t) / 2) / Math.sqrt(2 * Math.PI);
  let area = density(0) + density(Math.abs(x));
  for (let i = 1; i < steps; i++) area += (i % 2 === 1 ? 4 : 2) * density(i * width);
  const half = (area * width) / 3;
  return x < 0 ? 0.5 - half : 0.5 + half;
}

/** The x at which N(x) is `share`, by halving. */
function normalAt(share: number): number {
  let [low, high] = [-8, 8];
  for (let i = 0; i < 60; i++) {
    const middle = (low + high) / 2;
    if (normal(middle) < share) low = middle;
    else high = middle;
  }
  return low;
}

/** Risk weight of a small firm's loan by CRE31.24: other retail. */
export function retailWeight(pd: number, lgd: number): number {
  const fall = (1 - Math.exp(-35 * pd)) / (1 - Math.exp(-35));
  const correlation = 0.03 * fall + 0.16 * (1 - fall);
  const stressed = normal((normalAt(pd) + Math.sqrt(correlation) * normalAt(0.999)) / Math.sqrt(1 - correlation));
  return 12.5 * lgd * (stressed - pd);
}

/**
 * What an unsecured loan to a small firm must cost: funding, work, the loss that its hazard brings, and the hurdle of 12 %
 * after a quarter of tax on capital of 10.5 % of the weight, which saves 2.2 % of funding.
 */
export function unsecuredRate(pd: number, funding: number, work: number): number {
  const lgd = 0.6;
  const alive = (1 - pd) ** (1 / 12);
  const loss = 12 * ((1 - alive) / alive) * lgd;
  const capital = 0.105 * retailWeight(pd, lgd);
  return funding + work + loss + (capital * 0.12) / 0.75 - capital * 0.022;
}

/** Midpoints of the master scale, best first. */
const MIDPOINTS = [0.001, 0.0025, 0.005, 0.01, 0.02, 0.035, 0.06, 0.1, 0.2];

/** A PD between two midpoints, moved by notches: logarithms run straight from one midpoint to the next. */
export function notchesFrom(pd: number, notches: number): number {
  const below = MIDPOINTS.findLastIndex((midpoint) => midpoint <= pd);
  const part = Math.log(pd / MIDPOINTS[below]!) / Math.log(MIDPOINTS[below + 1]! / MIDPOINTS[below]!);
  const place = below + part + notches;
  const grade = Math.floor(place);
  return MIDPOINTS[grade]! * (MIDPOINTS[grade + 1]! / MIDPOINTS[grade]!) ** (place - grade);
}

/** The rates that are fair for an unsecured loan at a PD: half a notch better to three quarters of a notch worse. */
export const fairRates = (pd: number, funding: number, work: number): readonly [low: number, high: number] => [
  unsecuredRate(notchesFrom(pd, -0.5), funding, work),
  unsecuredRate(notchesFrom(pd, 0.75), funding, work),
];

/** The highest fair rate as it is quoted, in whole basis points: what the best lends at where everybody takes it. */
export const highestFairRate = (pd: number, funding: number, work: number): number =>
  Math.floor(fairRates(pd, funding, work)[1] * 10_000) / 10_000;

/** Owed at the start of each month of a loan in level instalments, unrounded. */
function owedByMonth(amount: number, rate: number, months: number): readonly number[] {
  const growth = 1 + rate / 12;
  const paid = (amount * (rate / 12)) / (1 - growth ** -months);
  const owed = [amount];
  while (owed.length < months) owed.push(owed.at(-1)! * growth - paid);
  return owed;
}

/**
 * What a loan in level instalments brings in the mean: a future that fails stops paying three months before its default and
 * loses `lgd` of what is owed then. `failing`: the months of default; they weigh `share` of all futures.
 */
export function meanOfLevelLoan(
  loan: { readonly amount: number; readonly rate: number; readonly months: number },
  cost: number,
  failing: readonly number[],
  lgd: number,
  share: number,
): number {
  const owed = owedByMonth(loan.amount, loan.rate, loan.months);
  const earned = (months: number) =>
    owed.slice(0, months).reduce((total, balance) => total + (balance * (loan.rate - cost)) / 12, 0);
  const counted = failing.filter((month) => month <= loan.months + 3);
  const lost = counted.map((month) => {
    const unpaid = Math.max(1, month - 3); // the first month that is not paid
    return earned(unpaid - 1) - (owed[unpaid - 1] ?? 0) * lgd;
  });
  const mean = lost.reduce((total, result) => total + result, 0) / lost.length;
  return share * mean + (1 - share) * earned(loan.months);
}
