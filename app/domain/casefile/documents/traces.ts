import { type FirmState, lateChance, type Loan, type Movement, strainOf } from "../../firm";
import type { Minor, MonthNumber } from "../../money";
import { randomStream, type RandomStream } from "../../random";
import { drawnMonth, isBank, openLoans } from "./lenders";
import { once } from "./once";
import type { PublicRecordKind } from "./types/debt";
import type { World } from "./world";

/** How far back traces of trouble are kept, in months. */
export const MEMORY = 24;

/** A payment to a bank that came late, or did not come by the end of the month. */
export interface LateAtBank {
  readonly month: MonthNumber;
  readonly loan: Loan;
  readonly days: number;
  readonly amount: Minor;
  /** still open as the month ended, which is when banks class their loans */
  readonly atMonthEnd: boolean;
}

/** Days late in the months that no bank statement shows, at least and at most: a slip, and where money was short. House estimates. */
const OLD_DAYS = { slip: [1, 6], pressed: [3, 40] } as const;

/** What was due about the twentieth and is open as the month ends. */
const OPEN_AT_MONTH_END = [10, 29] as const;

/** What banks noted as late in the last two years, the oldest first; the year of the statements as these show it. */
export const lateAtBanks = once(({ life, days, seed, now }): readonly LateAtBank[] => {
  const random = randomStream(seed, "traces/bank");
  const told = randomStream(seed, "traces/late");
  const months = life.states.slice(-MEMORY);
  const paidLate = days.movements.filter(({ loan, due, day }) => loan !== undefined && due !== undefined && day > due);
  const found: LateAtBank[] = [];
  for (const [i, state] of months.entries()) {
    // As many numbers are drawn for each month, whatever happened in it.
    const [slips, pressed, which] = [random.uniform(), random.uniform(), random.uniform()];
    const loans = openLoans(state).filter(isBank);
    const unpaid = loans.filter(({ monthsPastDue }) => monthsPastDue > 0);
    for (const loan of unpaid) {
      found.push({
        month: state.month,
        loan,
        days: (loan.monthsPastDue - 1) * 30 + told.integer(...OPEN_AT_MONTH_END),
        amount: loan.interestDue + loan.overduePrincipal,
        atMonthEnd: true,
      });
    }
    const others = loans.filter((loan) => !unpaid.includes(loan));
    if (state.month >= days.from) {
      found.push(...fromStatement(paidLate, state.month, others));
      continue;
    }
    const strain = strainOf(months[i - 1] ?? state);
    const loan = others[Math.floor(which * others.length)];
    if (!loan || slips >= lateChance("bank", strain, now.firm.owner.diligence)) continue;
    const [least, most] = OLD_DAYS[pressed < strain ? "pressed" : "slip"];
    const late = told.integer(least, most);
    const atMonthEnd = late > OPEN_AT_MONTH_END[0];
    found.push({ month: state.month, loan, days: late, amount: serviceOf(loan), atMonthEnd });
  }
  return found;
});

/** What a loan asks for in a month, as it stands after it; minor units. */
const serviceOf = ({ payment, balance, limit, annualRate }: Loan): Minor =>
  Math.max(100, payment, Math.round((Math.max(balance, limit / 4) * annualRate) / 12));

function fromStatement(paidLate: readonly Movement[], month: MonthNumber, loans: readonly Loan[]): LateAtBank[] {
  return loans.flatMap((loan) => {
    const late = paidLate.filter((one) => one.loan === loan.id && one.month === month);
    if (late.length === 0) return [];
    const days = Math.max(...late.map(({ day, due }) => day - due!));
    // What the statement shows as late was paid within its month.
    return [{ month, loan, days, amount: late.reduce((sum, { amount }) => sum - amount, 0), atMonthEnd: false }];
  });
}

/**
 * Up to 90 days overdue is special mention (classification rules of 2023, article 10), as the month ends; so many months
 * later at most a bank may still watch a loan that pays again. House estimates.
 */
const WATCHED = { months: 9, chance: 0.75 } as const;

/**
 * Loans that banks class as special mention today: they were open at a month's end not long ago, and pay again. No bank
 * lends anew while another's loan is watched: what was granted since shows that it is no longer.
 */
export function watchedLoans(world: World): ReadonlySet<string> {
  const random = randomStream(world.seed, "traces/watched");
  const granted = Math.max(...openLoans(world.now).filter(isBank).map(drawnMonth));
  const recent = lateAtBanks(world).filter(({ month }) => month > world.now.month - WATCHED.months);
  const noted = recent.filter((late) => random.chance(WATCHED.chance) && late.atMonthEnd && late.month >= granted);
  return new Set(noted.map(({ loan }) => loan.id));
}

/** Suppliers remember for so many months that they had to wait for this part of a month's purchases. House estimates. */
const WAITED = { months: 9, arrears: 0.1 } as const;

/** Whether suppliers had to wait not long ago. */
export const lateWithSuppliers = ({ life }: World): boolean =>
  life.states.slice(-WAITED.months).some(({ supplierArrears }) => supplierArrears > WAITED.arrears);

/** Something that a court or an office published of the firm. */
export interface PublicTrace {
  readonly kind: PublicRecordKind;
  readonly month: MonthNumber;
  /** the month in which it was settled, released or decided; undefined: pending, which only a firm's own suit may be */
  readonly until: MonthNumber | undefined;
  readonly amount: Minor;
}

/**
 * Chance in a month that it begins: in any firm (a quarrel over quality, a worker's claim, an oversight), and what full
 * strain adds. House estimates: no table of them for small firms is known to us.
 */
const BEGINS: Readonly<Record<"suitAgainst" | "suitBy" | "taxArrears" | "socialInsuranceArrears", Chance>> = {
  suitAgainst: { any: 0.0006, strain: 0.06 },
  suitBy: { any: 0.0012, strain: 0.02 },
  taxArrears: { any: 0.0004, strain: 0.05 },
  socialInsuranceArrears: { any: 0.0004, strain: 0.05 },
};
interface Chance {
  readonly any: number;
  readonly strain: number;
}
/** Of suits against a firm so many have money on its account frozen, and are settled only when they are enforced. */
const FOLLOWS = { frozen: 0.4, enforced: 0.3 } as const;
/** Months from the beginning to the end. */
const LASTS = [1, 4] as const;

/** What stands in public registers of the last two years, the oldest first. Before the application all but its own suits is settled. */
export const publicTraces = once(({ life, seed, now }): readonly PublicTrace[] => {
  const months = life.states.slice(-MEMORY);
  const found: PublicTrace[] = [];
  for (const kind of Object.keys(BEGINS) as (keyof typeof BEGINS)[]) {
    const random = randomStream(seed, `traces/${kind}`);
    for (const [i, state] of months.entries()) {
      const [begins, size, lasts] = [random.uniform(), random.uniform(), random.integer(...LASTS)];
      const [frozen, enforced] = [random.chance(FOLLOWS.frozen), random.chance(FOLLOWS.enforced)];
      const before = months[i - 1] ?? state;
      const { any, strain } = BEGINS[kind];
      if (begins >= any + strain * strainOf(before)) continue;
      const { month } = state;
      const ends = month + lasts;
      if (kind !== "suitBy" && ends >= now.month) continue;
      const until = ends < now.month ? ends : undefined;
      const first = { kind, month, until, amount: amountOf(kind, before, size) };
      found.push(first);
      if (kind !== "suitAgainst") continue;
      if (frozen) found.push({ ...first, kind: "accountFrozen" });
      if (enforced) found.push({ ...first, kind: "enforcement", month: ends });
    }
  }
  return found.sort((a, b) => a.month - b.month);
});

const HUNDRED_YUAN = 10_000;

/** Suits are about one large bill, arrears about a part of what a month asks for; minor units, house estimates. */
function amountOf(kind: keyof typeof BEGINS, { firm, figures }: FirmState, size: number): Minor {
  const wanted =
    kind === "suitAgainst" || kind === "suitBy"
      ? firm.monthlySales * (0.03 + 0.3 * size * size)
      : kind === "taxArrears"
        ? Math.max(figures.vatDue, firm.monthlySales * 0.01) * (0.4 + 0.6 * size)
        : figures.socialInsurance * (0.5 + size);
  return Math.max(10, Math.round(wanted / HUNDRED_YUAN)) * HUNDRED_YUAN;
}

/** Of loans that were renewed, the last one's contract was signed as the old one ran out. House estimates. */
const LAST_HOUR = { any: 0.04, strain: 1.5 } as const;

/** Whether the latest renewal, in this month, was one at the last hour. */
export function renewedAtLastHour({ life, seed }: World, month: MonthNumber): boolean {
  const before = life.states.find((state) => state.month === month - 1);
  const random: RandomStream = randomStream(seed, "traces/lastHour");
  return before !== undefined && random.chance(LAST_HOUR.any + LAST_HOUR.strain * strainOf(before));
}
