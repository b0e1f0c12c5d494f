import { type CaseFile, vatSalesByMonth } from "../../casefile/browser";
import type { Phrase } from "../../lending";
import type { Policy } from "../../pricing";
import type { Statement } from "../../statements";
import type { ModelOpinion } from "./model-opinion";
import { yearOfSales } from "./sales";

const MONTHS_OF_A_YEAR = 12;

/**
 * Why the bank's system hands a file to a person that it would otherwise lend on: its own figures contradict each other,
 * and it cannot tell which is right. It lays the sales of the last accounts beside what the firm has declared to the tax
 * office in the last twelve months; a fall of sales and a lie look alike to it. Empty: it decides by itself, as it always
 * does under a policy without such a rule, or where the tax returns cover less than a year.
 */
export function referralOf(file: CaseFile, current: Statement, rules: Policy["referral"]): readonly Phrase[] {
  const returns = file.documents.find((document) => document.kind === "vatReturns");
  const reported = yearOfSales(current);
  if (!rules || !returns || !reported) return [];
  const months = [...vatSalesByMonth(returns).points].sort(([a], [b]) => (a < b ? -1 : 1)).slice(-MONTHS_OF_A_YEAR);
  if (months.length < MONTHS_OF_A_YEAR) return [];
  const declared = months.reduce((sum, [, sales]) => sum + sales, 0);
  const shortfall = (reported - declared) / reported;
  if (shortfall <= rules.declaredShortfall) return [];
  return [
    {
      code: "opinion.refer.declaredSales",
      params: { declared, reported, percent: hundredths(shortfall), limit: hundredths(rules.declaredShortfall) },
    },
  ];
}

const hundredths = (share: number): string => (share * 100).toFixed(0);

/** Whether the model leaves the decision to a person: it cannot rate the firm, or it does not trust what it read. */
export const isReferred = (opinion: ModelOpinion): boolean => !opinion.rated || opinion.verdict === "refer";
