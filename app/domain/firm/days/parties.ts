import type { MonthNumber } from "../../money";
import { pow, type RandomStream } from "../../random";
import type { Life } from "../life";
import type { Firm } from "../state";

/** When in the month a customer makes its payments. */
export type PayDay = "any" | "tenth" | "twentyFifth" | "monthEnd";
const PAY_DAYS: readonly PayDay[] = [
  "any",
  "any",
  "any",
  "tenth",
  "tenth",
  "twentyFifth",
  "twentyFifth",
  "monthEnd",
  "monthEnd",
  "monthEnd",
];

/** Beside the main customers; a ledger has no more names than this in all. */
const MOST_SMALL_CUSTOMERS = 24;
/** Small customers stay below the smallest main one. */
const SMALL_AGAINST_MAIN = 0.6;
/** The main customers take at most this much of the credit sales: every ledger has small names. */
const MOST_OF_MAIN = 0.9;
/** Demand forgets a lost or a new customer at this pace per month; see market.ts. */
const MEMORY = 0.97;
const NEW_ORDERS = 0.6;
export interface Party {
  /** share of the credit sales, or of the purchases */
  readonly weight: number;
  readonly main: boolean;
  readonly foreign: boolean;
  /** below zero: pays early */
  readonly habit: number;
  readonly payDay: PayDay;
  /** pays to the firm's second account, where there is one */
  readonly toSecond: boolean;
}

const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0);

/** The main customers by their share of all sales, and small ones for the rest of what is sold on credit. */
export function drawCustomers(firm: Firm, random: RandomStream): Party[] {
  const { industry, customerShares, exportShare } = firm;
  const credit = 1 - industry.walletShare - industry.cashShare;
  const shares = customerShares.map((share) => share / credit);
  const scale = Math.min(1, MOST_OF_MAIN / sum(shares));
  const main = shares.map((share) => share * scale);
  const rest = 1 - sum(main);
  const enough = Math.ceil(rest / (SMALL_AGAINST_MAIN * Math.min(...main)));
  const count = Math.min(MOST_SMALL_CUSTOMERS, Math.max(random.integer(...industry.namedCustomers), enough));
  const sizes = Array.from({ length: count }, () => random.between(0.5, 1.5));
  const weights = [...main, ...sizes.map((size) => (rest * size) / sum(sizes))];
  const abroad = foreignOnes(weights, exportShare, random);
  return weights.map((weight, i) => party(weight, i < main.length, abroad.has(i), random));
}

export function drawSuppliers({ industry }: Firm, random: RandomStream): Party[] {
  const sizes = Array.from({ length: random.integer(...industry.namedSuppliers) }, () => random.lognormal(1, 0.6));
  sizes.sort((a, b) => b - a);
  return sizes.map((size) => party(size / sum(sizes), true, false, random));
}

function party(weight: number, main: boolean, foreign: boolean, random: RandomStream): Party {
  return {
    weight,
    main,
    foreign,
    habit: random.normal(),
    payDay: random.pick(PAY_DAYS),
    toSecond: random.chance(main ? 0.15 : 0.25),
  };
}

/** Customers whose shares come closest from below to the part that is exported; never none of them and never all. */
function foreignOnes(weights: readonly number[], exportShare: number, random: RandomStream): ReadonlySet<number> {
  const order = weights.map((_, i) => ({ i, key: random.uniform() })).sort((a, b) => a.key - b.key);
  const abroad = new Set<number>();
  if (exportShare === 0) return abroad;
  let share = 0;
  for (const { i } of order) {
    if (share + weights[i]! > exportShare + 0.02 || abroad.size === weights.length - 1) continue;
    abroad.add(i);
    share += weights[i]!;
  }
  if (abroad.size === 0) abroad.add(weights.length - 1);
  return abroad;
}

/** How much a main customer orders in a month against its usual share, after what the life's events did to it. */
export function orderLevel({ events }: Life, customer: number, month: MonthNumber): number {
  let level = 1;
  for (const { kind, of, month: since } of events) {
    if (of !== customer || since > month || (kind !== "customerLost" && kind !== "customerWon")) continue;
    const fading = pow(MEMORY, month - since);
    if (kind === "customerWon") level *= 1 + NEW_ORDERS * fading;
    else level = 0;
  }
  return level;
}
