import { LOOK_BACK_MONTHS, taxNotPaid, type TaxNotPaid, type UndeclaredMonth } from "../firm";
import { monthOfYear, type MonthNumber, yearOf } from "../money";
import type { Statement } from "../statements";
import { claimedSales, declaredSales } from "./distortions/claimed-sales";
import { adjust, maybe } from "./distortions/rewrite";
import { monthOf, present, sign } from "./distortions/signs";
import { taxAnswer, undeclaredOf } from "./documents/interview";
import type { CaseDocument } from "./documents/types/kinds";
import { lastYear, type World } from "./documents/world";
import type { Burden } from "./flags";

/** All that a burden's part of the key may say, as codes of phrases. */
export const BURDEN_PHRASES = [
  "burden.undeclaredSales",
  "evidence.vatBelowSales",
  "evidence.undeclaredTold",
  "evidence.undeclaredUnsaid",
] as const;

/** Months of the life and before it in which sales were left out; what the tax office has claimed is settled. */
function undeclaredMonths({ life }: World): UndeclaredMonth[] {
  const { states, events } = life;
  const claimed = events.findLast(({ kind, of }) => kind === "claim" && of === "tax-claim")?.month ?? -Infinity;
  const [opening, ...lived] = states;
  if (!opening) return [];
  // Of a year the tax stands in its last month.
  const taxOf = new Map(lived.map(({ month, balances }) => [yearOf(month), balances.incomeTax / monthOfYear(month)]));
  const usual = opening.firm.undeclaredShare;
  const avoided = (month: MonthNumber, share: number): number =>
    ((taxOf.get(yearOf(month)) ?? taxOf.get(yearOf(opening.month) + 1) ?? 0) * share) / (1 - share);
  const before = Array.from({ length: LOOK_BACK_MONTHS }, (_, i) => opening.month - i).map((month) => ({
    month,
    sales: opening.firm.monthlySales * usual,
    incomeTax: avoided(month, usual),
  }));
  const since = lived.map(({ month, figures, firm }) => ({
    month,
    sales: figures.undeclaredSales,
    incomeTax: avoided(month, firm.undeclaredShare),
  }));
  return [...before, ...since].filter(({ month }) => month > claimed);
}

/**
 * The statements with what the tax office may ask for on sales that were not declared, as usual in the trade: a liability
 * on each balance sheet, and of each year's result what it grew by. Minor units.
 */
export function withTaxOwed(world: World, statements: readonly Statement[]): Statement[] {
  const months = undeclaredMonths(world);
  const owedAt = (month: MonthNumber) => taxNotPaid(months, month, world.now.firm.vat).total;
  return statements.map((statement) => {
    const end = monthOf(statement.periodEnd);
    const owed = owedAt(end);
    return adjust(statement, { taxPayable: owed, tax: owed - owedAt(end - statement.months), retainedEarnings: -owed });
  });
}

/** What a firm bears that is no lie to the bank, as the finished file shows it; undefined where it declares what it sells. */
export function taxBurden(world: World, documents: readonly CaseDocument[]): Burden | undefined {
  const share = undeclaredOf(world);
  const end = monthOf(lastClosed(world));
  const owed: TaxNotPaid = taxNotPaid(undeclaredMonths(world), end, world.now.firm.vat);
  if (owed.total === 0 || taxAnswer(world, share).code.startsWith("interview.tax.all")) return undefined;
  const vat = maybe(documents, "vatReturns");
  const interview = maybe(documents, "interview");
  const said = interview?.answers.find(({ question }) => question.code === "interview.ask.tax");
  const told = said && ["lower", "evasive"].find((variant) => said.answer.code.startsWith(`interview.tax.${variant}`));
  const undeclared = lastYear(world).reduce((sum, { figures }) => sum + figures.undeclaredSales, 0);
  const { vat: tax, surcharges, incomeTax, late, fine, total } = owed;
  return {
    kind: "underDeclaredSales",
    amount: total,
    line: "taxPayable",
    what: {
      code: "burden.undeclaredSales",
      params: { undeclared, share: Number(share.toFixed(3)), vat: tax + surcharges, incomeTax, late, fine },
    },
    evidence: present([
      vat?.returns.length
        ? sign(vat.id, vat.returns.at(-1)!.month, "vatBelowSales", {
            declared: declaredSales(vat),
            claimed: claimedSales(world, documents),
          })
        : undefined,
      interview && said && told
        ? sign(interview.id, said.id, told === "lower" ? "undeclaredTold" : "undeclaredUnsaid")
        : undefined,
    ]),
  };
}

/** The day of the last closed year's balance sheet. */
const lastClosed = ({ now }: World): string => `${yearOf(now.month) - (monthOfYear(now.month) === 12 ? 0 : 1)}-12-31`;
