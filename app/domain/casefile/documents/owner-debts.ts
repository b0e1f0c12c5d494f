import { workingDate } from "./dates";
import { isoDate, type IsoDate, type Minor, monthEnd, roundToStep } from "../../money";
import { randomStream } from "../../random";
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
export function mortgageOf({ now, seed, names }: World): OwnerDebt | undefined {
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
}

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
export function cardOf({ now, seed, names }: World): OwnerDebt {
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
}
