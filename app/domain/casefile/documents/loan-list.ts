import { monthEnd } from "../../money";
import type { LoanListDocument } from "./types/debt";
import { requestOf } from "./application";
import { drawnOn, lenderName, maturesOn, openLoans, purposeOf, securityOf } from "./lenders";
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
