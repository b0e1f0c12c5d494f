import { PRIVATE_LOAN, type Life } from "../../firm/index";
import { yearOf } from "../../money/calendar";
import type { Minor } from "../../money/index";
import type { Statement } from "../../statements/lines";
import type { Evidence } from "../types";
import type { Bend } from "./index";
import { answering, answerTo, only, rewrite } from "./rewrite";

/**
 * The firm owes a private person and says nothing of it: the loan stands in the statements as the owner's own money,
 * its interest as the owner's drawings. The bank statement still shows the same round sum leaving every month.
 */
export const hiddenBorrowing: Bend = (world, documents) => {
  const { names, life, now } = world;
  const loan = now.loans.find(({ id }) => id === PRIVATE_LOAN);
  if (!loan) throw new RangeError("hidden borrowing needs a firm that has borrowed");
  let bent = rewrite(documents, "statements", (document) => ({
    ...document,
    years: document.years.map((statement) => conceal(statement, life)),
  }));
  bent = rewrite(bent, "application", (document) => ({
    ...document,
    stated: {
      ...document.stated,
      otherLoans: document.stated.otherLoans.filter(({ lender }) => lender !== names.privateLender),
    },
  }));
  bent = rewrite(bent, "interview", (document) =>
    answering(document, "otherLoans", { code: "interview.otherLoans.evasive" }),
  );

  const transfers = only(documents, "bankStatement").lines.filter(
    ({ counterparty }) => counterparty === names.privateLender,
  );
  const evidence: Evidence[] = [
    ...transfers.slice(0, 12).map((line) => ({
      doc: "bank",
      at: `L${line.no}`,
      shows: { code: "evidence.privateTransfer", params: { amount: line.out, name: names.privateLender } },
    })),
    { doc: "interview", at: answerTo(only(documents, "interview"), "otherLoans"), shows: { code: "evidence.evasive" } },
  ];
  return {
    documents: bent,
    distortion: {
      kind: "hiddenBorrowing",
      severity: "high",
      what: { code: "distortion.hiddenBorrowing", params: { amount: loan.balance, rate: loan.annualRate } },
      bends: ["statements", "application", "interview"],
      evidence,
    },
  };
};

function conceal(statement: Statement, { states, journal }: Life): Statement {
  const year = Number(statement.periodEnd.slice(0, 4));
  const december = states.find((state) => yearOf(state.month) === year && state.month % 12 === 11);
  const owed = december?.loans.find(({ id }) => id === PRIVATE_LOAN);
  const balance = owed?.balance ?? 0;
  const accrued = owed?.interestDue ?? 0;
  const interest = journal
    .filter(({ code, loan, month }) => code === "interest" && loan === PRIVATE_LOAN && yearOf(month) === year)
    .reduce((sum, { amount }) => sum + amount, 0);
  const { lines } = statement;
  const of = (line: keyof typeof lines): Minor => lines[line] ?? 0;
  return {
    ...statement,
    lines: {
      ...lines,
      interest: of("interest") - interest,
      dividends: of("dividends") + interest,
      shortTermDebt: of("shortTermDebt") - balance,
      accruals: of("accruals") - accrued,
      otherEquity: of("otherEquity") + balance + accrued,
    },
  };
}
