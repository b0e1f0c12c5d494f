import type { Minor } from "../money";
import type { Repayment } from "./loan-request";

export type Verdict = "approve" | "approveWithConditions" | "decline";

/** What was decided. A decline carries no amount and no rate. */
export interface Terms {
  readonly verdict: Verdict;
  readonly amount: Minor | undefined;
  readonly tenorMonths: number | undefined;
  readonly repayment: Repayment | undefined;
  /** annual decimal */
  readonly rate: number | undefined;
}
