import { type CaseFile, MARKET } from "../../casefile/browser";
import { primeRate } from "../../economy/browser";
import { type IsoDate, type MonthNumber, parseIsoDate } from "../../money";

/** What a file shows of the rate that its customer will bear; annual decimals. */
export interface Customer {
  /** up to the first he stays for certain, from the second on he leaves for certain */
  readonly stays: readonly [low: number, high: number];
  /** a rate that another bank has named, as the owner tells: he pays no more than that */
  readonly named: number | undefined;
}

/**
 * Reads what everybody can read of a customer's other choices: what he pays banks today, each rate moved with the prime
 * rate since it was set and weighed by what is owed or may be drawn; how long his cash lasts; and the rate that the owner
 * says he was named elsewhere. Undefined where the list of loans has no bank's: nobody can tell what he would pay.
 * How far above today's rate customers stay is the market's (casefile/market.ts); nothing secret is read.
 */
export function customerOf({ documents, asOf }: Pick<CaseFile, "documents" | "asOf">): Customer | undefined {
  const pays = paysBanks(documents, monthOf(asOf));
  if (pays === undefined) return undefined;
  const year = documents.find((document) => document.kind === "statements")?.years.at(-1);
  const { cash = 0, sales = 0 } = year?.lines ?? {};
  const monthsOfCash = year && sales > 0 ? (Math.max(0, cash) * year.months) / sales : MARKET.easyMonths / 2;
  return { stays: staysUpTo(pays, monthsOfCash), named: namedElsewhere(documents) };
}

/** The rates up to which a customer stays for certain, and from which he leaves for certain; annual decimals. */
export function staysUpTo(pays: number, monthsOfCash: number): Customer["stays"] {
  const urgency = MARKET.urgency * Math.max(0, 1 - monthsOfCash / MARKET.easyMonths);
  const [low, high] = MARKET.staysFor;
  return [pays + low + urgency, pays + high + urgency];
}

/** The chance that a customer takes a loan at `rate`, 0 to 1; 1 where nobody can tell (`undefined`). Never rises with the rate. */
export function chanceTaken(rate: number, customer: Customer | undefined): number {
  if (!customer) return 1;
  const { stays, named } = customer;
  if (named !== undefined && rate > named + HALF_A_BASIS_POINT) return 0;
  const [low, high] = stays;
  return Math.min(1, Math.max(0, (high - rate) / (high - low)));
}

const HALF_A_BASIS_POINT = 0.00005;

function paysBanks(documents: CaseFile["documents"], now: MonthNumber): number | undefined {
  const rows = documents.find((document) => document.kind === "loanList")?.rows ?? [];
  let [sum, weight] = [0, 0];
  for (const { lenderType, principal, balance, annualRate, drawn } of rows) {
    if (lenderType === "private") continue;
    const size = Math.max(principal, balance);
    sum += size * (annualRate + primeRate(now) - primeRate(monthOf(drawn)));
    weight += size;
  }
  return weight > 0 ? sum / weight : undefined;
}

function namedElsewhere(documents: CaseFile["documents"]): number | undefined {
  const answers = documents.find((document) => document.kind === "interview")?.answers ?? [];
  const rate = answers.find(({ answer }) => answer.code.startsWith(NAMED))?.answer.params?.["rate"];
  return typeof rate === "number" ? rate : undefined;
}

/** The phrase in which an owner names what another bank would take: casefile/documents/interview.ts. */
const NAMED = "interview.otherBanks.named";

const monthOf = (date: IsoDate): MonthNumber => parseIsoDate(date)!.month;
