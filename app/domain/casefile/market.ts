import { primeRate } from "../economy";
import type { FirmState, Loan } from "../firm";
import { roundHalfUp } from "../money";
import { exp, randomStream } from "../random";
import { MARKET } from "./market-terms";

type Customer = Pick<FirmState, "balances" | "firm" | "loans" | "month">;

/** A bullet loan or line was last priced when it was renewed. */
const pricedIn = ({ repayment, matures, termMonths, drawn }: Loan): number =>
  repayment === "bullet" || repayment === "revolving" ? matures - termMonths : drawn;

/**
 * What the firm would pay for its bank loans if they were priced today: each rate moved with the prime rate since it was
 * set, weighed by what is owed or may be drawn. Without a bank loan, the prime rate and what banks ask of such a firm.
 */
export function paysToday({ loans, firm, month }: Customer): number {
  const prime = primeRate(month);
  let [sum, weight] = [0, 0];
  for (const loan of loans) {
    if (loan.lender !== "thisBank" && loan.lender !== "otherBank") continue;
    const size = Math.max(loan.balance, loan.limit);
    sum += size * (loan.annualRate + prime - primeRate(pricedIn(loan)));
    weight += size;
  }
  return weight > 0 ? sum / weight : prime + firm.creditSpread;
}

/** The rate that another bank has named to the owner, who will say so; undefined: none has. */
export function rateNamedElsewhere(seed: string, now: Customer): number | undefined {
  const random = randomStream(seed, "market/quote");
  const { quote, goodSpread, halvedEvery } = MARKET;
  const worse = Math.max(0, now.firm.creditSpread - goodSpread);
  const named = random.chance(MARKET.quoteChance * exp((-Math.LN2 * worse) / halvedEvery));
  const above = Math.min(quote.most, Math.max(quote.least, random.normal(quote.mean, quote.deviation)));
  return named ? Math.round((paysToday(now) + above) * MARKET.step) / MARKET.step : undefined;
}

/**
 * The rate above which the firm goes elsewhere, annual decimal to a basis point: a little above what it pays today moved
 * with the prime rate, more for who has no cash to wait, and never above what another bank has named. All of it can be read
 * in the file: the loan list, the statement, the talk with the owner. The true PD has no part in it.
 */
export function reservationRate(seed: string, now: Customer): number {
  const monthsOfCash = Math.max(0, now.balances.cash) / now.firm.monthlySales;
  const urgency = MARKET.urgency * Math.max(0, 1 - monthsOfCash / MARKET.easyMonths);
  const stays = paysToday(now) + randomStream(seed, "market/stays").between(...MARKET.staysFor) + urgency;
  return roundHalfUp(Math.min(stays, rateNamedElsewhere(seed, now) ?? Infinity) * 10_000) / 10_000;
}
