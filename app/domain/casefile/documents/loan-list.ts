import { monthEnd } from "../../money/calendar";
import type { Loan } from "../../firm/index";
import { randomStream } from "../../random/index";
import type { LoanListDocument } from "../types";
import { requestOf } from "./application";
import { drawnOn, lenderName, maturesOn, openLoans, securityOf } from "./lenders";
import type { Drawn, World } from "./world";

type Row = LoanListDocument["rows"][number];

/** The firm's own list of all it owes and may draw; it ties to the books to the last unit. */
export function drawLoanList(world: World): Drawn<LoanListDocument> {
  const { now, names } = world;
  const offered = requestOf(world).collateral;
  const rows = openLoans(now).map((loan): Row => ({
    id: loan.id,
    lender: lenderName(loan, names),
    lenderType: loan.lender === "thisBank" || loan.lender === "private" ? loan.lender : "bank",
    purpose: purposeOf(world, loan),
    principal: Math.max(loan.principal, loan.limit),
    balance: loan.balance,
    annualRate: loan.annualRate,
    repayment: loan.repayment,
    drawn: drawnOn(world, loan),
    maturity: maturesOn(world, loan),
    security: securityOf(world, loan, offered).text,
  }));
  return { document: { id: "loanList", kind: "loanList", asOf: monthEnd(now.month), rows }, noise: [] };
}

/** Instalment loans bought machines or premises; the rest paid for stock and for customers who take their time. */
function purposeOf({ now, seed }: World, { id, repayment, lender }: Loan): Row["purpose"] {
  if (lender === "private") return randomStream(seed, `purpose/${id}`).chance(0.25) ? "family" : "workingCapital";
  if (repayment !== "levelInstalment" && repayment !== "equalPrincipal") return "workingCapital";
  return now.firm.premisesOwned && randomStream(seed, `purpose/${id}`).chance(0.6) ? "premises" : "equipment";
}
