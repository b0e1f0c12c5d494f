import type { CaseFile } from "../casefile";

type Bounds = readonly [low: number, high: number];

/** What somebody who has seen many firms of a trade takes for possible. House estimates, wide: outside is an objection. */
export interface TradeSense {
  /** gross profit, share of sales */
  readonly grossMargin: Bounds;
  /** yuan of sales a head and year */
  readonly salesPerHead: Bounds;
  /** wages, share of sales */
  readonly wageShare: Bounds;
  /** kWh for ten thousand yuan of sales */
  readonly kwh: Bounds;
  /** current of a month in summer against one in spring, at least: rooms and cold stores are cooled */
  readonly summer: number;
  /** yuan a month for a square metre of what the trade rents: five times as much at a good place as at a poor one */
  readonly rent: Bounds;
  /** square metres of rented room for one on the payroll */
  readonly room: Bounds;
  /** stock, in days of the cost of sales */
  readonly stockDays: Bounds;
  /** what carriers, repairers and others send small bills for, share of sales */
  readonly bills: Bounds;
  /** customers' days, on sales; what they owe is with VAT and sales are without, so eight months of terms are nine here */
  readonly collectionDays: Bounds;
  /** customers in a year who pay by invoice, at least */
  readonly customers: number;
  /** share of sales that firms of the trade leave out of their tax returns, at most */
  readonly undeclared: number;
  /** words in a supplier's or customer's firm that have no business with the trade */
  readonly alien: RegExp;
  /** keys of machines of which one at least stands in any firm of the trade */
  readonly tools: RegExp;
}

export type Trade = Exclude<CaseFile["firm"]["industry"], "other">;

export const SENSE: Readonly<Record<Trade, TradeSense>> = {
  foodWholesale: {
    // When pork or sugar falls, what lies in store goes below cost; who deals in tea and spirits keeps a third.
    grossMargin: [-0.03, 0.35],
    salesPerHead: [300_000, 6_000_000],
    wageShare: [0.003, 0.15],
    kwh: [10, 300],
    summer: 1.1,
    rent: [11, 56],
    room: [18, 250],
    stockDays: [4, 120],
    bills: [0.000_5, 0.06],
    collectionDays: [3, 180],
    customers: 12,
    undeclared: 0.13,
    alien: /Steel|Alloy|Casting|Textile|Yarn|Petroleum|Cement|Bearing/,
    tools: /Van|Truck|coldRoom|racking|forklift/,
  },
  restaurant: {
    // Cooks are paid among the running costs: noodles and drinks are bought for an eighth of what guests pay. A canteen
    // that sells lunch by the box keeps a fifth.
    grossMargin: [0.2, 0.88],
    salesPerHead: [70_000, 800_000],
    wageShare: [0.06, 0.5],
    kwh: [150, 1_500],
    summer: 1.1,
    rent: [38, 190],
    room: [9, 60],
    stockDays: [1, 60],
    bills: [0.002, 0.12],
    collectionDays: [0, 30],
    customers: 0,
    undeclared: 0.36,
    alien: /Steel|Alloy|Casting|Textile|Yarn|Petroleum|Cement|Bearing/,
    tools: /cookingLine|woks|kitchen|steamCabinets/,
  },
  garment: {
    grossMargin: [0, 0.5],
    salesPerHead: [80_000, 1_200_000],
    wageShare: [0.06, 0.65],
    kwh: [40, 500],
    summer: 0.6,
    rent: [7.5, 38],
    // Machines stand in rows, and who sews at home needs no room.
    room: [6, 100],
    stockDays: [10, 420],
    bills: [0.001, 0.2],
    collectionDays: [5, 270],
    customers: 3,
    undeclared: 0,
    alien: /Flour|Seafood|Vegetable|Meat|Petroleum|Cement|Casting/,
    tools: /Machine|autoCutter/,
  },
  metalParts: {
    // Who works on metal that customers bring buys little, and sells his hours.
    grossMargin: [-0.05, 0.6],
    salesPerHead: [150_000, 2_000_000],
    wageShare: [0.05, 0.45],
    kwh: [100, 2_000],
    summer: 0.6,
    rent: [8.5, 42.5],
    room: [8, 150],
    stockDays: [10, 330],
    bills: [0.000_5, 0.15],
    collectionDays: [10, 360],
    customers: 4,
    undeclared: 0,
    alien: /Flour|Seafood|Vegetable|Meat|Yarn|Seasoning|Edible/,
    tools: /Lathe|Mill|Press|Centre|Grinder|Cutter/,
  },
  trucking: {
    // In a year of dear diesel and empty runs the freight does not bring in what it costs.
    grossMargin: [-0.1, 0.4],
    salesPerHead: [200_000, 3_000_000],
    wageShare: [0.04, 0.4],
    kwh: [1, 80],
    summer: 0.7,
    rent: [0.7, 3.6],
    room: [25, 600],
    stockDays: [0, 30],
    bills: [0.003, 0.05],
    collectionDays: [5, 330],
    customers: 3,
    undeclared: 0.05,
    alien: /Flour|Seafood|Meat|Yarn|Seasoning|Casting/,
    tools: /Truck|tractorUnit/,
  },
  construction: {
    // One site that goes over its price eats the margin of the others.
    grossMargin: [-0.05, 0.4],
    salesPerHead: [150_000, 3_000_000],
    wageShare: [0.04, 0.5],
    kwh: [3, 200],
    summer: 0.7,
    rent: [10, 52],
    room: [2.5, 40],
    stockDays: [0, 200],
    bills: [0.000_5, 0.1],
    collectionDays: [20, 450],
    customers: 2,
    undeclared: 0,
    alien: /Flour|Seafood|Vegetable|Meat|Yarn|Seasoning/,
    tools: /scaffolding|formwork|Crane|excavator|rebarBender|concretePump|loader/,
  },
  onlineRetail: {
    // Who sells under a label of his own pays the platform for it, and the factory a quarter.
    grossMargin: [0.05, 0.75],
    salesPerHead: [200_000, 5_000_000],
    wageShare: [0.02, 0.35],
    kwh: [3, 150],
    summer: 0.9,
    rent: [13.5, 68],
    room: [10, 110],
    stockDays: [8, 200],
    bills: [0.01, 0.45],
    // Platforms that buy for themselves pay after two months, and VAT comes on top.
    collectionDays: [1, 75],
    customers: 0,
    undeclared: 0.05,
    alien: /Steel Trading|Alloy|Casting|Petroleum|Cement|Seafood|Meat/,
    tools: /racking|sortingLine|conveyor|stacker|baggingMachine|mezzanine/,
  },
  foodProcessing: {
    // In a year of dear grain a mill grinds below cost.
    grossMargin: [-0.03, 0.45],
    salesPerHead: [200_000, 5_000_000],
    wageShare: [0.02, 0.35],
    kwh: [60, 1_200],
    summer: 0.7,
    rent: [6.5, 33],
    room: [9, 170],
    stockDays: [8, 330],
    bills: [0.000_5, 0.12],
    // Supermarkets take a hundred days and more, and VAT comes on top.
    collectionDays: [3, 150],
    customers: 4,
    undeclared: 0.03,
    alien: /Steel Trading|Alloy|Casting|Yarn|Petroleum|Cement/,
    tools: /millingLine|oilPress|freezingTunnel|packingMachine|silos|coldStore/,
  },
};

/** Undefined for what is none of the trades: no rule of a trade holds for it. */
export const senseOf = ({ firm }: CaseFile): TradeSense | undefined =>
  firm.industry === "other" ? undefined : SENSE[firm.industry];
