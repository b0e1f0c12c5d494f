import { workingDate } from "./dates";
import { type FirmState, type Loan, PRIVATE_LOAN } from "../../firm";
import type { CollateralOffer, CollateralType, Phrase } from "../../lending";
import { isoDate, type IsoDate, type MonthNumber } from "../../money";
import { randomStream, type RandomStream } from "../../random";
import { registeredOn } from "./licence";
import { movementsOf } from "./by-code";
import type { LoanListDocument } from "./types/debt";
import type { Names, World } from "./world";

/** Loans that are owed or may be drawn: a line counts while it is granted. */
export const openLoans = ({ loans }: FirmState): readonly Loan[] =>
  loans.filter(({ balance, limit }) => balance > 0 || limit > 0);

/** Private persons, and firms that lend bridge money, are in no credit bureau. */
export const isBank = ({ lender }: Loan): boolean => lender !== "private";

export function lenderName({ lender, id }: Loan, names: Names): string {
  if (lender === "thisBank") return names.thisBank;
  if (lender === "private") return id === PRIVATE_LOAN ? names.privateLender : names.bridgeLender;
  return names.otherBank;
}

const runsOn = ({ repayment, lender }: Loan): boolean =>
  lender !== "private" && (repayment === "bullet" || repayment === "revolving");

/** When the loan was paid out; a bullet loan or line that was renewed counts from its renewal. */
export const drawnMonth = (loan: Loan): MonthNumber => (runsOn(loan) ? loan.matures - loan.termMonths : loan.drawn);

/** No bank lends to a firm before there is one. */
export function drawnOn(world: World, loan: Loan): IsoDate {
  const [drawn, registered] = [
    workingDate(drawnMonth(loan), paidOutOn(world, loan) ?? dayOf(world, loan)),
    registeredOn(world),
  ];
  return drawn > registered ? drawn : registered;
}

/** What is repaid in one sum is due on the day it was paid out; instalments end on the day they are paid. */
export function maturesOn(world: World, loan: Loan): IsoDate {
  const day = (runsOn(loan) ? paidOutOn(world, loan) : undefined) ?? dayOf(world, loan);
  const due = isoDate(loan.matures, day);
  // Private lenders go on from term to term without a word.
  return loan.lender === "private" && due <= world.asOf ? isoDate(loan.matures + loan.termMonths, day) : due;
}

/** The day on which the bank statement shows the loan coming in; undefined where it is older, or is drawn on at will. */
function paidOutOn(world: World, loan: Loan): number | undefined {
  if (loan.repayment === "revolving") return undefined;
  const drawn = drawnMonth(loan);
  return movementsOf(world, "loanDrawn").find(({ loan: id, month }) => id === loan.id && month === drawn)?.day;
}

/** The day of the month on which interest is paid; where it is a holiday it is paid later. */
function dayOf(world: World, loan: Loan): number {
  const paid = movementsOf(world, "interestPaid").filter(({ loan: id }) => id === loan.id);
  if (paid.length === 0) return randomStream(world.seed, `loan day/${loan.id}`).integer(18, 24);
  return Math.min(...paid.map(({ day }) => day));
}

/** Months that a loan for machines runs at least, and one for premises. House values. */
const LEAST_TERM = { equipment: 24, premises: 48 } as const;

/** Longer instalment loans bought machines or premises; the rest paid for stock and for customers who take their time. */
export function purposeOf(
  { now, seed }: World,
  { id, repayment, drawn, matures }: Loan,
): LoanListDocument["rows"][number]["purpose"] {
  if (id === PRIVATE_LOAN && randomStream(seed, `purpose/${id}`).chance(0.25)) return "family";
  const inInstalments = repayment === "levelInstalment" || repayment === "equalPrincipal";
  const months = matures - drawn;
  if (!inInstalments || months < LEAST_TERM.equipment) return "workingCapital";
  const forPremises = now.firm.premisesOwned && months >= LEAST_TERM.premises;
  return forPremises && randomStream(seed, `purpose/${id}`).chance(0.6) ? "premises" : "equipment";
}

export interface Security {
  readonly text: Phrase;
  /** what is pledged, when it is a thing */
  readonly pledged: CollateralType | undefined;
}

/** The owner alone, or with the spouse. */
export const BY_OWNER: readonly string[] = ["security.owner", "security.ownerAndSpouse"];
const BARE = [...BY_OWNER, "security.guaranteeCompany"];

/** Of things that other banks hold, how many are offered to this bank as well, openly, with the second rank. */
const SECOND_RANK = 0.25;

/** No bank writes a mortgage on a flat that is worth less than this part of the loan. House estimate. */
const LEAST_COVER = 0.5;

/** What secures a loan that runs; `offered` is what this bank is offered now, which its own older loan holds already. */
export function securityOf(world: World, loan: Loan, offered: readonly CollateralOffer[]): Security {
  const { seed, now, names } = world;
  const random = randomStream(seed, `security/${loan.id}`);
  const bare = bareSecurity(now, names, random);
  const real = random.chance(0.45);
  const second = random.chance(SECOND_RANK);
  if (loan.lender === "private")
    return { text: { code: real ? "security.note" : "security.none" }, pledged: undefined };
  if (loan.lender === "thisBank") return offered[0] ? pledge(offered[0].type) : { text: bare, pledged: undefined };
  const type = purposeOf(world, loan) === "equipment" ? "machineryOrVehicle" : premisesOrHome(now);
  const free = second || offered.every((one) => one.type !== type);
  const enough = type !== "home" || now.firm.household.homeValue >= loan.principal * LEAST_COVER;
  return real && free && enough && loan.repayment !== "revolving" ? pledge(type) : { text: bare, pledged: undefined };
}

/** Who guarantees a neighbour's loan is often guaranteed by him in return. */
function bareSecurity({ contingencies }: FirmState, { neighbourFirm }: Names, random: RandomStream): Phrase {
  const code = random.pick(BARE);
  const mutual = random.chance(0.5) && contingencies.some(({ kind }) => kind === "guarantee");
  return mutual ? { code: "security.neighbour", params: { name: neighbourFirm } } : { code };
}

const pledge = (type: CollateralType): Security => ({ text: { code: `security.pledge.${type}` }, pledged: type });

const premisesOrHome = ({ firm }: FirmState): CollateralType =>
  firm.premisesOwned ? (firm.industry.collateral.find((type) => PREMISES.includes(type)) ?? "home") : "home";

/** Nobody pledges a workshop that he rents. */
export const PREMISES: readonly CollateralType[] = ["factoryOrLand", "shopOrOffice"];
