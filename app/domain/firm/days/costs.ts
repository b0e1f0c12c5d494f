import { TRADES } from "../../industries";
import { taxDay } from "../../calendar";
import { allocate, type Minor, roundHalfUp, roundToStep } from "../../money";
import { randomStream, type RandomStream } from "../../random";
import { PRIVATE_LOAN } from "../facts";
import { billedShare } from "../fleet";
import { privateTerms } from "../opening-loans";
import { type FirmState, headcount } from "../state";
import { type OpenMovement, Purse } from "./draft";
import { type DueHabits, duesFromWages } from "./dues";
import { type Employee, REGULAR_PAYEES } from "./types";
import { payDayBeforeFestival, type WindowMonth } from "./window";

const YUAN = 100;
/** A fixed sum to a person is at most this part of a usual month's other costs. */
const MOST_OF_OTHER_COSTS = 0.22;
/** Of a usual month's other costs, what the main one of the persons gets from them at most. */
const MOST_FOR_MAIN = 0.22;
/** A month's other costs, or wages, are at least so many times what the main one of the persons gets: most wages go to the staff. */
const LEFT_BY_MAIN = { otherCosts: 1.3, wages: 2.5 } as const;
/** A monthly fee for the telephone or the ledgers: of a usual month's other costs, and at least. House estimates. */
const FEE = 0.025;
const LEAST_FEE = 120 * YUAN;
/** Where so little is left for them, there are fewer bills: at least this each, on average. House estimate. */
const LEAST_BILL = 90 * YUAN;

/** What a firm pays on which day as a habit. */
export interface CostHabits {
  readonly payDay: number;
  readonly rentDay: number;
  readonly powerDay: number;
  readonly waterDay: number;
  /** fixed sums to persons, by index of REGULAR_PAYEES; 0: none */
  readonly rooms: Minor;
  readonly bookkeeper: Minor;
  readonly adviser: Minor;
  readonly regularDays: readonly [number, number, number];
  /** who gets as much as a private lender would, where there is none; index: place in REGULAR_PAYEES */
  readonly main: {
    readonly index: number;
    readonly amount: Minor;
    readonly day: number;
    /** what it is part of */
    readonly from: "otherCostsPaid" | "wagesPaid";
  };
  /** months in which a friendly firm and this one help each other out for some days, by index of the window */
  readonly favours: readonly number[];
  readonly services: readonly number[];
  /** what a service firm asks every month, and on which day; 0: bills as they come */
  readonly fees: readonly { readonly amount: Minor; readonly day: number }[];
}

export function drawCostHabits(state: FirmState, seed: string): CostHabits {
  const random = randomStream(seed, "days/costHabits");
  const { firm } = state;
  const { services } = TRADES[firm.industry.id];
  const usual = firm.monthlySales * firm.costLevel * billedShare(firm.industry);
  const most = Math.max(200 * YUAN, usual * MOST_OF_OTHER_COSTS);
  const heads = headcount(state);
  const round = (amount: number, step: Minor): Minor => Math.max(step, roundToStep(Math.min(amount, most), step));
  const [forRooms, forBooks, forAdvice] = [random.chance(0.5), random.chance(0.6), random.chance(0.5)];
  const rooms = round((700 + 90 * heads) * YUAN * random.between(0.7, 1.5), 100 * YUAN);
  const bookkeeper = round(firm.monthlySales * random.between(0.002, 0.006), 100 * YUAN);
  const wages = firm.monthlySales * (firm.industry.productionWageShare + firm.industry.otherWageShare);
  const adviser = roundToStep(Math.min(wages * 0.12, 1_500_000) * random.between(0.6, 1.3), 500 * YUAN);
  // Every firm has at least one such payment.
  const keptByPerson = forBooks || !(forRooms && heads >= 6);
  return {
    payDay: random.pick([8, 10, 10, 12, 15, 15]),
    rentDay: random.integer(1, 8),
    powerDay: random.integer(22, 27),
    waterDay: random.integer(22, 27),
    rooms: forRooms && heads >= 6 ? rooms : 0,
    bookkeeper: keptByPerson ? bookkeeper : 0,
    adviser: forAdvice ? adviser : 0,
    regularDays: [random.integer(2, 9), random.integer(11, 27), random.integer(5, 20)],
    main: drawMainPayee(state, seed),
    favours: Array.from({ length: random.integer(1, 3) }, () => random.integer(0, 11)),
    // Whose books a person keeps pays no firm for them.
    services: services.map(
      ({ what, weight }) => random.lognormal(1, 0.5) * (keptByPerson && what === "accounting" ? 0 : weight),
    ),
    fees: services.map(({ what, flat }) => ({
      amount:
        flat && !(keptByPerson && what === "accounting")
          ? round(Math.max(LEAST_FEE, usual * FEE * random.lognormal(1, 0.4)), 10 * YUAN)
          : 0,
      day: random.integer(3, 28),
    })),
  };
}

/** What a firm pays for that has no private loan to serve. House estimate. */
const MAIN_ROLES = ["store", "store", "deliveries", "helper", "helper"] as const;

/**
 * The person who gets most: the sum is what a private loan of this firm would cost, and is paid only where there is none.
 * So the payments tell who they are for no more than a banker could see in life.
 */
function drawMainPayee({ firm, loans }: FirmState, seed: string): CostHabits["main"] {
  const random = randomStream(seed, "days/mainPayee");
  const { amount, annualRate } = privateTerms(firm, random);
  const owes = loans.some(({ id, balance }) => id === PRIVATE_LOAN && balance > 0);
  const role = random.pick(MAIN_ROLES);
  const monthly = roundHalfUp((amount * annualRate) / 12);
  const { industry, monthlySales, costLevel } = firm;
  // Where little goes to others, it is a relative on the payroll.
  const onPayroll = monthly > MOST_FOR_MAIN * monthlySales * costLevel * billedShare(industry);
  return {
    index: REGULAR_PAYEES.indexOf(onPayroll ? "helper" : role),
    amount: owes ? 0 : monthly,
    day: random.integer(3, 24),
    from: onPayroll ? "wagesPaid" : "otherCostsPaid",
  };
}

/** Wages, tax office, power, water, rent: one payment of each, on its usual day. */
export function fixedCosts(
  month: WindowMonth,
  habits: CostHabits,
  dues: DueHabits,
  employees: readonly Employee[],
): OpenMovement[] {
  const wages = new Purse(-month.cash("wagesPaid"));
  // Who goes home for the festival is paid before it: what exceeds the wages of the month before.
  const gangs = wages.take(wages.left - wagesDue(month.before));
  const adviser = wages.left > 3 * habits.adviser ? wages.take(habits.adviser) : 0;
  const { main } = habits;
  const helps = main.from === "wagesPaid" && wages.left > LEFT_BY_MAIN.wages * main.amount;
  const helper = helps ? wages.take(main.amount) : 0;
  const withheld = duesFromWages(month, dues, employees, wages);
  const pay = (day: number, code: OpenMovement["code"], amount: Minor, party: OpenMovement["party"]): OpenMovement => ({
    month: month.month,
    day,
    place: "main",
    code,
    amount: -amount,
    party,
  });
  const on = (day: number): number => month.working[Math.min(day, month.days)]!;
  const settledOn = (day: number): number => month.settling[Math.min(day, month.days)]!;
  const due = taxDay(month.month);
  const beforeFestival = pay(payDayBeforeFestival(month.month), "wagesPaid", gangs, { kind: "staff" });
  const paid = (
    code: "vatPaid" | "incomeTaxPaid" | "socialInsurancePaid" | "powerPaid" | "waterPaid" | "rentPaid",
  ): Minor => -month.cash(code);
  return [
    { ...beforeFestival, earnedIn: month.month },
    pay(settledOn(habits.payDay), "wagesPaid", wages.takeAll(), { kind: "staff" }),
    pay(on(habits.regularDays[2]), "wagesPaid", adviser, { kind: "individual", index: 2 }),
    pay(on(main.day), "wagesPaid", helper, { kind: "individual", index: main.index }),
    ...withheld,
    pay(due, "vatPaid", paid("vatPaid"), { kind: "taxOffice" }),
    pay(due, "incomeTaxPaid", paid("incomeTaxPaid"), { kind: "taxOffice" }),
    pay(on(13), "socialInsurancePaid", paid("socialInsurancePaid"), { kind: "socialInsurance" }),
    pay(on(habits.powerDay), "powerPaid", paid("powerPaid"), { kind: "powerCompany" }),
    pay(on(habits.waterDay), "waterPaid", paid("waterPaid"), { kind: "waterCompany" }),
    pay(on(habits.rentDay), "rentPaid", paid("rentPaid"), { kind: "landlord" }),
  ].filter(({ amount }) => amount !== 0);
}

/** What a month leaves to be paid to staff in the next. */
function wagesDue({ balances, figures }: FirmState): Minor {
  const accrued = Math.max(0, -balances.accruals);
  return accrued - Math.min(accrued, figures.socialInsurance);
}

/** Everything else a firm runs on: fixed sums to persons first, small bills of service firms with the rest. */
export function otherCosts(
  month: WindowMonth,
  place: number,
  purse: Purse,
  habits: CostHabits,
  random: RandomStream,
): OpenMovement[] {
  const movements: OpenMovement[] = [];
  const pay = (day: number, amount: Minor, party: OpenMovement["party"]): void => {
    if (amount === 0) return;
    // Persons are paid on their day, firms before the festival.
    const days = party.kind === "individual" ? month.working : month.settling;
    const on = days[Math.min(day, month.days)]!;
    movements.push({ month: month.month, day: on, place: "main", code: "otherCostsPaid", amount: -amount, party });
  };
  const { main } = habits;
  if (main.from === "otherCostsPaid" && purse.left > LEFT_BY_MAIN.otherCosts * main.amount) {
    pay(main.day, purse.take(main.amount), { kind: "individual", index: main.index });
  }
  for (const [index, amount] of [habits.rooms, habits.bookkeeper].entries()) {
    if (amount > 0 && purse.left > 1.5 * amount) {
      pay(habits.regularDays[index]!, purse.take(amount), { kind: "individual", index });
    }
  }
  for (const [index, { amount, day }] of habits.fees.entries()) {
    if (amount > 0 && purse.left > 4 * amount) pay(day, purse.take(amount), { kind: "service", index });
  }
  // Nobody sends a bill over a few yuan.
  const bills = Math.max(1, Math.min(random.integer(5, 9), Math.floor(purse.left / LEAST_BILL)));
  const chosen = billing(bills, habits, random);
  const weights = chosen.map((index) => habits.services[index]! * random.lognormal(1, 0.5));
  const days = chosen.map(() => random.integer(3, 28));
  const rest = purse.takeAll();
  allocate(rest, weights).forEach((amount, i) => pay(days[i]!, amount, { kind: "service", index: chosen[i]! }));
  if (habits.favours.includes(place)) movements.push(...favour(month, random));
  return movements;
}

/** Who sends a bill: each firm without a fixed fee one, and the first, the carrier, what goes beyond. */
function billing(bills: number, { fees, services }: CostHabits, random: RandomStream): number[] {
  const firms = fees.flatMap(({ amount }, index) =>
    amount > 0 || services[index] === 0 ? [] : [{ index, key: random.uniform() }],
  );
  firms.sort((a, b) => a.key - b.key);
  return Array.from({ length: bills }, (_, i) => firms[i]?.index ?? 0);
}

/** A friendly firm is lent a small sum for some days, or lends it: what goes out comes back within the week. */
function favour({ month, state, days, working }: WindowMonth, random: RandomStream): OpenMovement[] {
  const { monthlySales } = state.firm;
  const usual = Math.min(monthlySales * 0.03, 10_000_000) * random.between(0.6, 1.4);
  const amount = Math.max(2000 * YUAN, roundToStep(usual, 1000 * YUAN));
  const first = working[random.integer(3, days - 10)]!;
  const second = working[Math.min(days, first + random.integer(1, 4))]!;
  const sign = random.chance(0.5) ? 1 : -1;
  const kind = random.chance(0.6) ? ("relatedFirm" as const) : ("neighbourFirm" as const);
  const one = { month, place: "main", code: "otherCostsPaid", party: { kind } } as const;
  return [
    { ...one, day: first, amount: sign * amount },
    { ...one, day: second, amount: -sign * amount },
  ];
}
