import type { CaseDocument } from "../../casefile/browser";
import type { StandardLine, Statement } from "../../statements";
import { accountLines, firmsAccounts, loans, monthsBetween, openItems, paper, total } from "./papers";

type Documents = readonly CaseDocument[];

/**
 * The year of a firm without books as its papers add up to it: sales and purchases by the sales book, wages by the payroll,
 * rent, power, water and services by lease, bills and account, what is owned and owed by its lists. Minor units, net of the
 * VAT that the firm may deduct. What no paper tells is nil; equity is what assets leave after debts.
 */
export function builtYear(documents: Documents, period: Statement): Statement {
  const assets = ownedIn(documents);
  const claims = owedIn(documents);
  const sum = (lines: Lines) => Object.values(lines).reduce((all, amount) => all + amount, 0);
  const lines = { ...earnedIn(documents), ...assets, ...claims, retainedEarnings: sum(assets) - sum(claims) };
  return { ...period, lines };
}

type Lines = Readonly<Partial<Record<StandardLine, number>>>;

function earnedIn(documents: Documents): Lines {
  const book = paper(documents, "salesBook")?.months ?? [];
  const vat = paper(documents, "vatReturns");
  const rate = vat?.rate ?? 0;
  const deducts = vat?.regime === "general";
  const gross = total(book, ({ cash, wallet, onCredit }) => cash + wallet + onCredit);
  const purchases = total(book, (month) => month.purchases);
  const services = accountLines(documents).filter(({ text }) => text.code.startsWith("bank.service."));
  const lease = paper(documents, "lease");
  const drawn = paper(documents, "drawings")?.months ?? [];
  return {
    sales: gross / (1 + rate),
    costOfSales: deducts ? purchases / (1 + rate) : purchases,
    otherOperatingIncome: 0,
    operatingExpenses:
      total(paper(documents, "payroll")?.months ?? [], ({ wages }) => wages) +
      total(paper(documents, "socialInsurance")?.months ?? [], ({ contribution }) => contribution) +
      total(paper(documents, "electricity")?.bills ?? [], ({ amount }) => amount) +
      total(paper(documents, "water")?.bills ?? [], ({ amount }) => amount) +
      total(services, ({ out }) => out) +
      (lease?.monthlyRent ?? 0) * book.length,
    depreciation: 0,
    interest: total(loans(documents), ({ balance, annualRate }) => balance * annualRate),
    nonOperatingIncome: 0,
    tax: 0,
    dividends: total(drawn, ({ living, other, paidIn }) => living + other - paidIn),
  };
}

const ownedIn = (documents: Documents): Lines => ({
  cash: total(firmsAccounts(documents), ({ closing }) => closing),
  receivables: openItems(documents, "receivables"),
  inventory: total(paper(documents, "inventory")?.rows ?? [], ({ value }) => value),
  prepayments: 0,
  otherReceivables: 0,
  otherCurrentAssets: 0,
  fixedAssets: total(paper(documents, "assetRegister")?.rows ?? [], ({ netValue }) => netValue),
  otherNonCurrentAssets: 0,
});

function owedIn(documents: Documents): Lines {
  const asOf = paper(documents, "loanList")?.asOf ?? "";
  const owed = loans(documents).map((loan) => ({ ...loan, months: Math.max(1, monthsBetween(asOf, loan.maturity)) }));
  const atOnce = ({ repayment }: { repayment: string }) => repayment === "bullet" || repayment === "revolving";
  const short = total(owed.filter(atOnce), ({ balance, months }) => (months <= 12 ? balance : 0));
  const current = total(
    owed.filter((loan) => !atOnce(loan)),
    ({ balance, months }) => balance * Math.min(1, 12 / months),
  );
  return {
    shortTermDebt: short,
    currentPortionLongTermDebt: current,
    payables: openItems(documents, "payables"),
    taxPayable: 0,
    accruals: 0,
    otherCurrentLiabilities: 0,
    longTermDebt: total(owed, ({ balance }) => balance) - short - current,
    otherNonCurrentLiabilities: 0,
  };
}
