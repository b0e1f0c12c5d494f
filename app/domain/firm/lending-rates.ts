import type { MonthNumber } from "../money";
import { randomStream } from "../random";

/** What a kind of loan costs beside a secured loan over a year, and how far two offers differ. House estimates. */
const EXTRA = { bullet: 0, instalment: 0.004, line: 0.006 } as const;
const OFFERS = [-0.004, 0.004] as const;
/** Banks quote in twentieths of a percent, between these. */
const QUOTES = { step: 2_000, least: 0.033, most: 0.09 } as const;

/**
 * Yearly rate of a loan drawn in `month` by a firm that banks ask `creditSpread` of: prime rate + spread + kind + luck,
 * decimal. `name` stands for lender and loan: the same name is always quoted the same in a month.
 */
export function quote(
  month: MonthNumber,
  prime: number,
  creditSpread: number,
  kind: keyof typeof EXTRA,
  name: string,
): number {
  return quoted(prime + creditSpread + EXTRA[kind] + offer(name, month));
}

/** By month, then by name: the futures of a firm renew the same few loans in the same months. */
const offers = new Map<MonthNumber, Map<string, number>>();

function offer(name: string, month: MonthNumber): number {
  let ofMonth = offers.get(month);
  if (!ofMonth) offers.set(month, (ofMonth = new Map<string, number>()));
  let found = ofMonth.get(name);
  if (found === undefined) ofMonth.set(name, (found = randomStream(name, `quote/${month}`).between(...OFFERS)));
  return found;
}

const quoted = (rate: number): number =>
  Math.round(Math.min(QUOTES.most, Math.max(QUOTES.least, rate)) * QUOTES.step) / QUOTES.step;
