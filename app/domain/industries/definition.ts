import type { TradeNames } from "./names";
import type { Service } from "./services";
import type { Industry, IndustrySources } from "./types";
import type { Vocabulary } from "./vocabulary";

/** Ratios that the published table has for every trade, in its order. Decimals, times, days on 365. */
export const MEDIAN_RATIOS = ["grossMargin", "ebitdaMargin", "current", "debtToAssets", "dso", "dio", "dpo"] as const;
export type MedianRatio = (typeof MEDIAN_RATIOS)[number];

/** Kinds of premises, by what a visitor sees at work there. */
export const PLACES = ["warehouse", "restaurant", "workshop", "yard", "sites"] as const;
export type Place = (typeof PLACES)[number];

/**
 * What a trade is. Rules ask for one of these, never for a trade's id, so that a new trade says at once what holds for
 * it. Light: a browser loads them.
 */
export interface Traits {
  /** makes what it sells: has finished goods, and is a manufacturer to scores fitted on those */
  readonly makesGoods: boolean;
  /** more hands use more current */
  readonly worksAtMachines: boolean;
  /** what nobody bought is thrown away when its date has passed */
  readonly sellsFood: boolean;
  /** shoppers order on platforms, and nobody comes in */
  readonly sellsOnline: boolean;
  /** guests come in: its rooms are no hall of an industrial park */
  readonly servesGuests: boolean;
  /** the work is driving: nobody does it on a pension, and more money than one truck costs is for a fleet */
  readonly drivesTrucks: boolean;
  /** open on weekends and holidays too; others on working days */
  readonly opensDaily: boolean;
  readonly place: Place;
  /** weak: plausible medians of general knowledge, until a bank supplies its own */
  readonly medians: Readonly<Record<MedianRatio, number>>;
}

/** What is ordered ahead and not delivered yet. House estimates. */
export interface OrderHabit {
  /** sales of so many months are on order and not delivered */
  readonly months: readonly [low: number, high: number];
  readonly rows: readonly [low: number, high: number];
  /** days since the order and until it is due, at most */
  readonly days: readonly [since: number, until: number];
}

/** What customers pay at once, in notes or by phone. House estimates. */
export interface Takings {
  /** yuan a payment, and of a micro firm where that is another kind of house */
  readonly ticket: number;
  readonly ticketOfMicro?: number;
  /** share of the sales that shoppers send back or guests get refunded */
  readonly returned: number;
}

/** Trades without a counter sell small lots to whoever comes by, yuan a payment, and take little back. House estimates. */
export const SMALL_LOTS: Takings = { ticket: 640, returned: 0.006 };

/** All that the generator knows of one trade: each stands in a folder of its own. */
export interface IndustryDefinition extends Traits {
  readonly profile: Industry;
  /** where the numbers of the profile come from */
  readonly sources: IndustrySources;
  readonly vocabulary: Vocabulary;
  readonly names: TradeNames;
  /** national classification of economic activities, four places; the second: one near to it that banks here do not lend to */
  readonly codes: { readonly sector: string; readonly closedSector: string };
  /** who sends it small bills: eight firms, and the bills of the first come most often */
  readonly services: readonly Service[];
  /** invoices in a month against those of a usual firm of its size. House estimate. */
  readonly invoices: number;
  /** payments by phone on a Friday, Saturday or Sunday against those of another day. House estimate. */
  readonly weekendTrade: number;
  readonly takings: Takings;
  /** undefined: nobody orders ahead */
  readonly orders: OrderHabit | undefined;
}
