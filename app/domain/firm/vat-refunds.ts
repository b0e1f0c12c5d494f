import { roundHalfUp } from "../money";
import { ACCOUNT } from "./accounts";
import type { Draft } from "./draft";

/**
 * Exports leave free of VAT, and the VAT on what went into them is refunded: credit that stands against no output VAT, at
 * most exports · refund rate ("exempt, credit, refund" of China; general knowledge). The rate is taken as that on purchases. Claimed
 * every month, paid one to three months later. Small-scale taxpayers recover nothing.
 */
export function claimRefund(draft: Draft): void {
  const { books, figures, firm } = draft;
  const most = roundHalfUp(figures.exportSales * firm.vat.inputRate);
  const claim = Math.max(0, Math.min(books.balances.vatPayable, most));
  if (claim === 0) return;
  books.post("vatRefundClaimed", ACCOUNT.vatRefundReceivable, ACCOUNT.vatPayable, claim);
  draft.refundClaims[firm.refundMonths - 1]! += claim;
}

/** The tax office pays the claims whose time has come. */
export function receiveRefund(draft: Draft): void {
  if (draft.firm.exportShare === 0) return;
  const due = draft.refundClaims.shift() ?? 0;
  draft.refundClaims.push(0);
  draft.books.post("vatRefund", ACCOUNT.cash, ACCOUNT.vatRefundReceivable, due);
}
