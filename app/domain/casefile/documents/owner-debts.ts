import { workingDate } from "./dates";
import { isoDate, type IsoDate, type Minor, monthEnd, roundToStep } from "../../money";
import { pow, randomStream, type RandomStream } from "../../random";
import { once } from "./once";
import type { World } from "./world";

/** Banks where people of any town have their mortgage or card. */
const MORTGAGE_BANKS = ["Minfeng Bank", "Puyuan Bank"] as const;
const CARD_BANKS = ["Puyuan Bank", "Haitong Savings Bank"] as const;
const MORTGAGE_MONTHS = 240;

export interface OwnerDebt {
  readonly lender: string;
  readonly granted: Minor;
  readonly balance: Minor;
  readonly monthlyPayment: Minor;
  readonly opened: IsoDate;
  readonly maturity: IsoDate;
}

/** The loan on the owner's flat; undefined where it is paid off. */
export const mortgageOf = once(({ now, seed, names }): OwnerDebt | undefined => {
  const { mortgage: balance, mortgagePayment, homeValue } = now.firm.household;
  if (balance === 0) return undefined;
  const random = randomStream(seed, "mortgage");
  const age = random.integer(24, 120);
  const paidOff = roundToStep(balance * (1 + age / (MORTGAGE_MONTHS - age)), 1_000_000);
  const opened = now.month - age;
  const day = random.integer(1, 28);
  return {
    lender: random.pick([names.otherBank, names.bank, ...MORTGAGE_BANKS]),
    granted: Math.max(balance, Math.min(roundToStep(homeValue * 0.7, 1_000_000), paidOff)),
    balance,
    monthlyPayment: mortgagePayment,
    opened: workingDate(opened, day),
    maturity: isoDate(opened + MORTGAGE_MONTHS, day),
  };
});

/** Part of the families that have a car. House estimate. */
const HAVE_CAR = 0.6;

/** What the family's car is worth, minor units; 0 where it has none. */
export const carOf = once(({ now, seed }): Minor => {
  const random = randomStream(seed, "household");
  return random.chance(HAVE_CAR) ? roundToStep(now.firm.household.livingCost * random.between(3, 9), 1_000_000) : 0;
});

/** Months that loans for cars and other wants run, and for how many they have run: the account shows no payout. House estimates. */
const INSTALMENT_MONTHS = 36;
const RUNNING_SINCE = [13, 31] as const;
/** Part of the cars that were bought on credit; of the price, part that was lent, and what the car has lost since. House estimates. */
const CAR_LOAN = { chance: 0.4, lent: [0.45, 0.7], kept: 0.75 } as const;
/** Chance that the least prudent owner has a consumer loan, and its amount in months of what the family lives on. House estimates. */
const CONSUMER_LOAN = { chance: 0.45, months: [3, 9] } as const;
/** Rates a year that banks ask of persons, decimal. House estimate. */
const PERSONAL_RATES = { car: [0.035, 0.06], consumer: [0.04, 0.085] } as const;
/** No bank lends a person so much that its instalments take more of the family's income. House estimate. */
const MOST_OF_INCOME = 0.16;

/** The loan on the family's car; undefined where there is none. */
export const carLoanOf = once((world): OwnerDebt | undefined => {
  const random = randomStream(world.seed, "debt/car");
  const [low, high] = CAR_LOAN.lent;
  const granted = roundToStep((carOf(world) / CAR_LOAN.kept) * random.between(low, high), 100_000);
  return random.chance(CAR_LOAN.chance) ? inInstalments(world, granted, PERSONAL_RATES.car, random) : undefined;
});

/** A loan of a bank to the owner for what a family wants; undefined where there is none. */
export const consumerLoanOf = once((world): OwnerDebt | undefined => {
  const { owner, household } = world.now.firm;
  const random = randomStream(world.seed, "debt/consumer");
  const granted = roundToStep(household.livingCost * random.between(...CONSUMER_LOAN.months), 1_000_000);
  const has = random.chance(CONSUMER_LOAN.chance * (1.1 - owner.prudence));
  return has ? inInstalments(world, granted, PERSONAL_RATES.consumer, random) : undefined;
});

/** Repaid by the month in level instalments of whole yuan; undefined where the family could not bear it. */
function inInstalments(
  { now, names }: World,
  granted: Minor,
  rates: readonly [number, number],
  random: RandomStream,
): OwnerDebt | undefined {
  const { livingCost, spouseIncome } = now.firm.household;
  const [age, day, rate] = [random.integer(...RUNNING_SINCE), random.integer(1, 28), random.between(...rates) / 12];
  const lender = random.pick([names.bank, ...CARD_BANKS]);
  const monthlyPayment = roundToStep((granted * rate) / (1 - pow(1 + rate, -INSTALMENT_MONTHS)), 100);
  if (granted === 0 || monthlyPayment > MOST_OF_INCOME * (livingCost + spouseIncome)) return undefined;
  const grown = pow(1 + rate, age);
  const balance = Math.round(granted * grown - (monthlyPayment * (grown - 1)) / rate);
  const opened = now.month - age;
  const lent = { lender, granted, balance, monthlyPayment };
  return { ...lent, opened: workingDate(opened, day), maturity: isoDate(opened + INSTALMENT_MONTHS, day) };
}

/** What the owner pays every month on what he owes banks, minor units; his card is not among it. */
export const instalmentsOf = (world: World): Minor =>
  [mortgageOf(world), carLoanOf(world), consumerLoanOf(world)].reduce(
    (sum, debt) => sum + (debt?.monthlyPayment ?? 0),
    0,
  );

/** At most so many cards lie in a drawer. House estimate. */
const MOST_IDLE = 3;

/** Cards that the owner was once talked into and does not use: a bureau lists them as well. */
export function idleCards({ now, seed }: World): OwnerDebt[] {
  const random = randomStream(seed, "card/idle");
  return Array.from({ length: random.integer(0, MOST_IDLE) }, () => {
    const opened = now.month - random.integer(4, 57);
    const day = random.integer(1, 28);
    return {
      lender: random.pick(CARD_BANKS),
      granted: 500_000 * random.integer(1, 10),
      balance: 0,
      monthlyPayment: 0,
      opened: workingDate(opened, day),
      maturity: monthEnd(opened + 60),
    };
  });
}

/** The owner's credit card, of which some of the month's shopping is open. */
export const cardOf = once(({ now, seed, names }): OwnerDebt => {
  const random = randomStream(seed, "card");
  const { livingCost } = now.firm.household;
  const granted = Math.max(1_000_000, roundToStep(livingCost * random.between(1.5, 4), 1_000_000));
  const opened = now.month - random.integer(20, 110);
  const balance = Math.round(Math.min(granted, livingCost) * random.between(0.05, 0.6));
  return {
    lender: random.pick([names.bank, ...CARD_BANKS]),
    granted,
    balance,
    monthlyPayment: 0,
    opened: workingDate(opened, random.integer(1, 28)),
    maturity: monthEnd(opened + 60 * Math.ceil((now.month - opened + 1) / 60)),
  };
});
