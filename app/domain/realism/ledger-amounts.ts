import { unfold } from "../firm";
import type { Industry } from "../industries";
import { member } from "./population";

/** What an auditor would test the digits of: invoices written and received by an honest firm in a year, with VAT. */
export function ledgerAmounts(industry: Industry, i: number, seed: string): number[] {
  const { life } = member(industry, i, seed);
  const { invoices, bills } = unfold(life, `${seed}/${industry.id}/${i}`);
  return [...invoices, ...bills].map(({ net, vat }) => net + vat).filter((amount) => amount > 0);
}
