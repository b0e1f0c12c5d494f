import { taxDay } from "../../calendar";
import { TRADES } from "../../industries";
import type { FirmSize } from "../../lending";
import { type Minor, monthOfYear, roundHalfUp, yearOf } from "../../money";
import { randomStream } from "../../random";
import { coverDue } from "../fleet";
import type { Firm, FirmState } from "../state";
import { vatSurcharges, wageTaxOn } from "../taxes";
import type { OpenMovement, Purse } from "./draft";
import type { Due, Employee, FirmAccount } from "./types";
import type { WindowMonth } from "./window";

const YUAN = 100;

/** What a bank asks for a transfer up to so much, minor units: the prices that the state guides. */
const TRANSFER_FEES = [
  [10_000 * YUAN, 5 * YUAN],
  [100_000 * YUAN, 10 * YUAN],
  [500_000 * YUAN, 15 * YUAN],
  [1_000_000 * YUAN, 20 * YUAN],
] as const;
/** Beyond the last step: of the amount, and at most. */
const LARGE_TRANSFER = { share: 0.000_02, most: 200 * YUAN } as const;
/** Payments of a month beside those to suppliers that cost the least fee. House estimate. */
const OTHER_TRANSFERS = 6;

/** Yearly rates on money at call as the large banks posted them, by the first year that they held for. */
const DEPOSIT_RATES = [
  [2025, 0.0005],
  [2024, 0.0015],
  [2023, 0.002],
  [0, 0.003],
] as const;

/** House estimates by size: pays into the housing fund, vehicles on the road, and insures what it has. */
const BY_SIZE: Readonly<
  Record<FirmSize, { readonly fund: number; readonly vehicles: readonly [number, number]; readonly insures: number }>
> = {
  micro: { fund: 0.45, vehicles: [1, 1], insures: 0.7 },
  small: { fund: 0.75, vehicles: [1, 3], insures: 0.85 },
  medium: { fund: 0.95, vehicles: [3, 8], insures: 0.95 },
};
/** A dining room needs no van. House estimates. */
const HAS_VEHICLE = { usual: 0.85, servesGuests: 0.3 } as const;
/** A month's tolls and a year's cover of one van or car, yuan; and cover for stock and machines, of what they cost. House estimates. */
const TOLLS = [110, 620] as const;
/** Of a usual month's tolls, from month to month. House estimate. */
const DRIVEN = [0.55, 1.45] as const;
const VEHICLE_COVER = [2_900, 6_200] as const;
const PROPERTY_COVER = [0.000_5, 0.001_4] as const;
/** Other bills of a month come to at least so many times what is put on them. */
const ROOM = 2.5;
/** Of a month's wages at most this is withheld: who gets nothing owes no tax. */
const MOST_WITHHELD = 0.25;

/** What a firm pays to its bank, the offices and insurers, and on which day, as a habit. */
export interface DueHabits {
  readonly accountFee: Minor;
  readonly feeDay: number;
  /** part of the guided prices that its bank asks */
  readonly feeLevel: number;
  /** days on which the bank charges for the transfers since the last */
  readonly transferDays: readonly number[];
  readonly interestDay: number;
  /** the surcharges on VAT are debited one by one */
  readonly apart: boolean;
  /** paid to the housing fund for each insured person in a month, by firm and employee together; 0: not a member */
  readonly fund: Minor;
  readonly fundDay: number;
  /** of a usual month, and how much of it is driven in each month of the year */
  readonly tolls: Minor;
  readonly driven: readonly number[];
  readonly tollDay: number;
  /** of each month of the year: when the policies of a haulier's trucks run out, the first of them */
  readonly fleetDays: readonly number[];
  /** a year's premiums, and the month of the year in which each is due; 0: none */
  readonly covers: readonly {
    readonly what: Due;
    readonly amount: Minor;
    readonly month: number;
    readonly day: number;
  }[];
}

export function drawDueHabits({ firm, balances }: FirmState, seed: string): DueHabits {
  const random = randomStream(seed, "days/dues");
  const { fund, vehicles, insures } = BY_SIZE[firm.size];
  const [member, charged, drives, covered] = [random.uniform(), random.uniform(), random.uniform(), random.uniform()];
  const count = hasVehicles(firm, drives) ? random.integer(...vehicles) : 0;
  const fleet = randomStream(seed, "days/fleetCover");
  const base = random.integer(22, 48) * 100 * YUAN;
  const rate = random.pick([0.05, 0.05, 0.05, 0.06, 0.08]);
  const transferDays = charged < 0.45 ? [31] : charged < 0.75 ? [21] : [10, 20, 31];
  const cover = (what: Due, amount: number) => ({
    what,
    amount: roundHalfUp(amount),
    month: random.integer(1, 12),
    day: random.integer(4, 26),
  });
  return {
    accountFee: random.pick([20, 30, 30, 50, 50, 60]) * YUAN,
    feeDay: random.pick([1, 5, 20, 21, 25, 31]),
    feeLevel: random.pick([1, 1, 0.9, 0.8, 0.5]),
    transferDays,
    interestDay: random.pick([20, 21, 21]),
    apart: random.chance(0.35),
    fund: member < fund ? roundHalfUp(2 * rate * base) : 0,
    fundDay: random.integer(6, 25),
    tolls: roundHalfUp(count * random.between(...TOLLS) * YUAN),
    tollDay: random.integer(2, 27),
    covers: [
      cover("vehicleInsurance", roundHalfUp(count * random.between(...VEHICLE_COVER) * YUAN)),
      cover("propertyInsurance", covered < insures ? insurable(firm, balances) * random.between(...PROPERTY_COVER) : 0),
    ],
    driven: Array.from({ length: 12 }, () => random.between(...DRIVEN)),
    fleetDays: Array.from({ length: 12 }, () => fleet.integer(2, 16)),
  };
}

/** Stock and machines; the trucks of a haulier have policies of their own. */
const insurable = ({ industry }: Firm, { inventory, fixedAssets }: FirmState["balances"]): number =>
  TRADES[industry.id].drivesTrucks ? 0 : inventory + fixedAssets;

/** Hauliers pay tolls to suppliers, and cover for each truck: see below. */
function hasVehicles({ industry }: Firm, drawn: number): boolean {
  const { drivesTrucks, servesGuests } = TRADES[industry.id];
  return !drivesTrucks && drawn < (servesGuests ? HAS_VEHICLE.servesGuests : HAS_VEHICLE.usual);
}

/** What an account held when each month so far began. */
export type Held = Readonly<Record<FirmAccount, readonly Minor[]>>;

/**
 * Interest on what lay on the accounts, paid in at the end of each quarter as banks do; the books have it within their
 * other costs, so that as much more of them is paid. On the average of the quarter's first days.
 */
export function depositInterest(month: WindowMonth, held: Held, habits: DueHabits, costs: Purse): OpenMovement[] {
  if (!month.quarterEnd) return [];
  const year = yearOf(month.month);
  const rate = DEPOSIT_RATES.find(([from]) => year >= from)![1];
  return (["main", "second"] as const).flatMap((place) => {
    const openings = held[place].slice(-3);
    const average = openings.reduce((sum, amount) => sum + amount, 0) / openings.length;
    const amount = roundHalfUp((average * rate) / 4);
    if (amount <= 0) return [];
    costs.left += amount;
    return [due(month, habits.interestDay, "depositInterest", amount, "otherCostsPaid", place)];
  });
}

/** Fees, surcharges, tolls and premiums of a month, taken from what the books have as other costs. `transfers`: sums sent. */
export function duesFromCosts(
  month: WindowMonth,
  habits: DueHabits,
  transfers: readonly Minor[],
  costs: Purse,
): OpenMovement[] {
  const movements: OpenMovement[] = [];
  // A truck without a policy stands still.
  policies(month).forEach((premium, i) => {
    const day = habits.fleetDays[monthOfYear(month.month) - 1]! + APART * i;
    if (costs.left >= premium)
      movements.push(due(month, day, "vehicleInsurance", -costs.take(premium), "otherCostsPaid"));
  });
  // What is left of a poor month pays the tax office before the bank.
  const pay = (day: number, what: Due, amount: Minor): void => {
    const taken = costs.take(amount);
    if (taken > 0) movements.push(due(month, day, what, -taken, "otherCostsPaid"));
  };
  const surcharges = vatSurcharges(-month.cash("vatPaid"), month.state.firm.size);
  const on = taxDay(month.month);
  if (habits.apart) SURCHARGES.forEach((what, i) => pay(on, what, surcharges[i]!));
  else
    pay(
      on,
      "surcharges",
      surcharges.reduce((sum, part) => sum + part, 0),
    );
  pay(habits.feeDay, "accountFee", habits.accountFee);
  for (const [day, fee] of transferFees(habits, transfers)) pay(day, "transferFee", fee);
  const tolls = roundHalfUp(habits.tolls * habits.driven[monthOfYear(month.month) - 1]!);
  if (costs.left > ROOM * tolls) pay(habits.tollDay, "tolls", tolls);
  for (const { what, amount, month: of, day } of habits.covers) {
    if (monthOfYear(month.month) === of && costs.left > amount) pay(day, what, amount);
  }
  return movements;
}

/** Policies of one month are renewed some days apart. House estimate. */
const APART = 2;

/** Premiums of the policies that run out in a month, one for each truck. */
const policies = ({ month, before }: WindowMonth): Minor[] =>
  before.assets.map((asset) => coverDue(before.firm.industry, asset, month)).filter((premium) => premium > 0);

const SURCHARGES = ["maintenanceTax", "educationSurcharge", "localEducation"] as const;

/** For each day on which the bank charges, its part of the month's fees. */
function transferFees({ transferDays, feeLevel }: DueHabits, transfers: readonly Minor[]): [day: number, fee: Minor][] {
  const least = TRANSFER_FEES[0][1];
  const fees = [...transfers.map(feeFor), ...Array.from({ length: OTHER_TRANSFERS }, () => least)];
  return transferDays.map((day, i) => [
    day,
    roundHalfUp(fees.reduce((sum, fee, at) => (at % transferDays.length === i ? sum + fee : sum), 0) * feeLevel),
  ]);
}

const feeFor = (amount: Minor): Minor =>
  TRANSFER_FEES.find(([until]) => amount <= until)?.[1] ??
  Math.min(LARGE_TRANSFER.most, roundHalfUp(amount * LARGE_TRANSFER.share));

/** Wage tax and housing fund, withheld from the month's wages and paid over; `left` is what the books pay to the staff. */
export function duesFromWages(
  month: WindowMonth,
  habits: DueHabits,
  staff: readonly Employee[],
  wages: Purse,
): OpenMovement[] {
  const present = staff.filter(({ since, left }) => since <= month.month && (left ?? Infinity) > month.month);
  const weights = present.reduce((sum, { weight }) => sum + weight, 0);
  if (weights === 0) return [];
  const bill = month.before.figures.wages;
  const tax = present.reduce((sum, { weight, insured }) => sum + wageTaxOn((bill * weight) / weights, insured), 0);
  const fund = habits.fund * present.filter(({ insured }) => insured).length;
  if (tax + fund > MOST_WITHHELD * wages.left) return [];
  return [
    due(month, taxDay(month.month), "wageTax", -wages.take(tax), "wagesPaid"),
    due(month, habits.fundDay, "housingFund", -wages.take(fund), "wagesPaid"),
  ].filter(({ amount }) => amount !== 0);
}

const due = (
  { month, working, days }: WindowMonth,
  day: number,
  what: Due,
  amount: Minor,
  code: "otherCostsPaid" | "wagesPaid",
  place: FirmAccount = "main",
): OpenMovement => ({
  month,
  day: working[Math.min(day, days)]!,
  place,
  code,
  amount,
  party: { kind: "dues", what },
});
