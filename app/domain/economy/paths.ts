import { INDUSTRY_IDS, type IndustryId } from "../industries";
import type { MonthNumber } from "../money";
import { randomStream } from "../random";
import { type Conditions, conditionsOf, QUIET } from "./conditions";
import { ECONOMY_VERSION, tidesIn } from "./history";
import { primeRate } from "./prime-rate";

/** So many futures of the country are told apart; whoever lives more meets the first ones again. */
export const PATHS = 1_000;
/** Longer than any future is lived, so that none meets its own news twice. */
const MONTHS = 96;

/** What is left of a deviation after a month, and the deviation of a month's news. House estimates. */
const ACTIVITY = { persistence: 0.96, news: 0.018 } as const;
const TRADE = { persistence: 0.95, news: 0.009 } as const;
/** Property has no level to return to. */
const PROPERTY = { drift: -0.0015, news: 0.008 } as const;
/** The prime rate follows activity in steps of five basis points, once a quarter. */
const PRIME = { follows: 0.05, step: 2_000, least: 0.01 } as const;

const COLUMNS = 2 + INDUSTRY_IDS.length;

/** Standard normal news by path, kept because every firm meets them: activity, property, then the trades. */
const drawn: (Float64Array | undefined)[] = [];

function newsOf(path: number): Float64Array {
  const known = drawn[path];
  if (known) return known;
  const random = randomStream(`economy/${ECONOMY_VERSION}`, `path/${path}`);
  const news = new Float64Array(MONTHS * COLUMNS).map(() => random.normal());
  drawn[path] = news;
  return news;
}

/**
 * One future of the country as the firms of a trade live it, month after month from `start` on. Paths are numbered: all
 * firms meet the same news in the same calendar month of the same path, which is what makes them fail together.
 */
export class Walk {
  private readonly news: Float64Array;
  private readonly column: number;
  private readonly tides: { activity: number; trade: number; property: number };
  private readonly begun: number;
  private prime: number;
  private readonly now = { ...QUIET };

  constructor(
    private readonly trade: { readonly id: IndustryId; readonly cyclicality: number },
    private month: MonthNumber,
    path: number,
  ) {
    this.news = newsOf(path % PATHS);
    // A trade without a history of its own has no news of its own either, and shares the last column's.
    this.column = Math.min(
      COLUMNS - 1,
      2 + Math.max(0, INDUSTRY_IDS.indexOf(trade.id as (typeof INDUSTRY_IDS)[number])),
    );
    this.tides = { ...tidesIn(trade.id, month) };
    this.begun = this.tides.activity;
    this.prime = primeRate(month);
  }

  /** The next month; the object is the same every time. */
  next(): Conditions {
    this.month += 1;
    const { tides, news } = this;
    const row = (this.month % MONTHS) * COLUMNS;
    tides.activity = ACTIVITY.persistence * tides.activity + ACTIVITY.news * news[row]!;
    tides.property += PROPERTY.drift + PROPERTY.news * news[row + 1]!;
    tides.trade = TRADE.persistence * tides.trade + TRADE.news * news[row + this.column]!;
    if (this.month % 3 === 0) this.prime = this.primeNow();
    return conditionsOf(tides, this.trade.cyclicality, this.prime, this.now);
  }

  private primeNow(): number {
    const wanted = primeRate(this.month) + PRIME.follows * Math.min(0, this.tides.activity - this.begun);
    return Math.max(PRIME.least, Math.round(wanted * PRIME.step) / PRIME.step);
  }
}
