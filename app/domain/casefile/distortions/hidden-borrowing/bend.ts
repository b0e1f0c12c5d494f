import { type Life, PRIVATE_LOAN } from "../../../firm";
import type { Minor } from "../../../money";
import { randomStream } from "../../../random";
import type { Statement } from "../../../statements";
import { otherLoansAnswer } from "../../documents/interview";
import type { CaseDocument } from "../../documents/types/kinds";
import { evade } from "../../documents/voice";
import type { World } from "../../documents/world";
import type { Bend } from "../lie";
import { adjustStatements, altered, answering, type LineChange, mainAccount, rewrite } from "../rewrite";
import type { SignOf } from "../says";
import { answerOn, lineSigns, monthOf, newestStatement, present, sign } from "../signs";
import { about } from "./about";
import type { SAYS } from "./says";

type Sign = SignOf<typeof SAYS>;

/** Some owners leave the question open, others leave the lender out. */
const EVADES = 0.5;

/**
 * The firm owes a private person and says nothing of it: the loan stands in the statements as the owner's own money,
 * its interest as the owner's drawings. The bank statement still shows what leaves for the lender every month.
 */
export const bend: Bend<typeof SAYS> = (world, documents) => {
  const { life, now, names } = world;
  const loan = now.loans.find(({ id }) => id === PRIVATE_LOAN);
  if (!loan) throw new RangeError("hidden borrowing needs a firm that has borrowed from a private person");
  let bent = adjustStatements(documents, (statement) => concealed(statement, life));
  bent = rewrite(bent, "application", (document) => ({
    ...document,
    stated: {
      ...document.stated,
      otherLoans: document.stated.otherLoans.filter(({ lender }) => lender !== names.privateLender),
    },
  }));
  bent = rewrite(bent, "loanList", (document) => ({
    ...document,
    rows: document.rows.filter(({ id }) => id !== PRIVATE_LOAN),
  }));
  const evades = randomStream(world.seed, "distortion/hiddenBorrowing").chance(EVADES);
  bent = rewrite(bent, "interview", (document) =>
    answering(document, "otherLoans", evades ? evade(world, "otherLoans") : otherLoansAnswer(world, PRIVATE_LOAN)),
  );
  const evidenceIn = (file: readonly CaseDocument[]): Sign[] => signs(world, file, loan.balance);
  return {
    documents: bent,
    evidenceIn,
    distortion: {
      kind: "hiddenBorrowing",
      severity: about.severity,
      amount: loan.balance,
      what: { code: "distortion.hiddenBorrowing", params: { amount: loan.balance, rate: loan.annualRate } },
      bends: altered(documents, bent),
      evidence: evidenceIn(bent),
    },
  };
};

/** Debt becomes the owner's contribution, interest his drawing: retained earnings are the same. */
function concealed({ periodEnd, months }: Statement, { states, journal }: Life): LineChange {
  const end = monthOf(periodEnd);
  const owed = states.find(({ month }) => month === end)?.loans.find(({ id }) => id === PRIVATE_LOAN);
  const balance = owed?.balance ?? 0;
  const accrued = owed?.interestDue ?? 0;
  const interest = journal
    .filter(({ code, loan }) => code === "interest" && loan === PRIVATE_LOAN)
    .reduce((sum: Minor, { month, amount }) => sum + (month > end - months && month <= end ? amount : 0), 0);
  return {
    interest: -interest,
    dividends: interest,
    shortTermDebt: -balance,
    accruals: -accrued,
    otherEquity: balance + accrued,
  };
}

function signs({ names }: World, documents: readonly CaseDocument[], amount: Minor): Sign[] {
  const account = mainAccount(documents);
  const name = names.privateLender;
  const paid = account.lines.filter(({ counterparty, out }) => counterparty === name && out > 0);
  const year = paid.reduce((sum, { out }) => sum + out, 0);
  const newest = newestStatement(documents);
  const said = answerOn(documents, ["otherLoans"]);
  return present([
    ...lineSigns(account, paid.slice(-12), "privateTransfer", ({ out }) => ({ amount: out, name })),
    said && sign(said.doc, said.at, "otherDebtEvaded", { name }),
    sign("application", "otherLoans", "lenderNotStated", { name, year }),
    newest &&
      sign(newest.doc, newest.at("otherEquity"), "debtAsEquity", {
        equity: newest.statement.lines.otherEquity ?? 0,
        amount,
      }),
    newest &&
      sign(newest.doc, newest.at("interest"), "interestBelowTransfers", {
        interest: newest.statement.lines.interest ?? 0,
        year,
        name,
      }),
  ]);
}
