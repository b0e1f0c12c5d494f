import type { Minor, MonthNumber } from "../money";
import { ACCOUNT, type Account, type AccountNumber, ACCOUNTS } from "./accounts";
import type { Ledger } from "./ledger";

/** Why an entry was made. Documents such as the bank statement are drawn from these codes. */
export type PostingCode =
  | "opening"
  | "closing"
  | "creditSale"
  | "walletSale"
  | "cashSale"
  | "outputVat"
  | "collection"
  | "badDebt"
  | "purchase"
  | "inputVat"
  | "materialsUsed"
  | "stockWrittenDown"
  | "damage"
  | "insurancePaid"
  | "subsidy"
  | "wages"
  | "wagesPaid"
  | "socialInsurance"
  | "socialInsurancePaid"
  | "power"
  | "powerPaid"
  | "water"
  | "waterPaid"
  | "rent"
  | "rentPaid"
  | "otherCosts"
  | "vehicleCosts"
  | "vehicleCover"
  | "otherCostsPaid"
  | "supplierPaid"
  | "vatPaid"
  | "incomeTax"
  | "incomeTaxPaid"
  | "depreciation"
  | "capex"
  | "disposal"
  | "scrapSold"
  | "vatRefundClaimed"
  | "vatRefund"
  | "vatExempt"
  | "interest"
  | "interestPaid"
  | "principalPaid"
  | "loanDrawn"
  | "bridgeDrawn"
  | "bridgeRepaid"
  | "bridgeFee"
  | "claim"
  | "livingDrawing"
  | "bonus"
  | "emergencyDrawing"
  | "advanceSetOff"
  | "ownerBorrows"
  | "ownerRepays"
  | "injection";

/** One double entry: the amount moves from the credited to the debited account. */
export interface Posting {
  readonly month: MonthNumber;
  readonly code: PostingCode;
  readonly debit: Account;
  readonly credit: Account;
  /** above zero */
  readonly amount: Minor;
  /** the loan, where the entry belongs to one */
  readonly loan?: string;
}

/** Something that happened and that people remember: interview, site visit and anomalies are told from it. */
export interface FirmEvent {
  readonly month: MonthNumber;
  readonly kind:
    | "customerLost"
    | "customerWon"
    | "ownerBlow"
    | "closure"
    | "damage"
    | "priceShock"
    | "staleStock"
    | "badDebt"
    | "newMachine"
    | "subsidy"
    | "loanRenewed"
    | "loanBridged"
    | "loanRefused"
    | "claim";
  readonly amount: Minor;
  /** the main customer's place, or the loan */
  readonly of?: number | string;
}

/** Receives every entry and event as it is made. The books do not depend on whether one is attached. */
export interface Recorder {
  post(posting: Posting): void;
  happened(event: FirmEvent): void;
}

/** The open books of one life. An entry of zero is no entry. */
export class Books {
  constructor(
    public month: MonthNumber,
    readonly balances: Ledger,
    private readonly recorder?: Recorder,
  ) {}

  /** What nobody pays out: the till, and the sum below which bills are rather put off. */
  float: Minor = 0;

  post(code: PostingCode, debit: AccountNumber, credit: AccountNumber, amount: Minor, loan?: string): void {
    if (amount === 0) return;
    this.balances.move(debit, credit, amount);
    if (this.recorder) this.record(this.recorder, code, debit, credit, amount, loan);
  }

  private record(
    recorder: Recorder,
    code: PostingCode,
    debit: AccountNumber,
    credit: AccountNumber,
    amount: Minor,
    loan: string | undefined,
  ): void {
    // An entry the other way round is one in reverse, so that recorded amounts stand above zero.
    const [to, from] = amount > 0 ? [debit, credit] : [credit, debit];
    recorder.post({
      month: this.month,
      code,
      debit: ACCOUNTS[to]!,
      credit: ACCOUNTS[from]!,
      amount: Math.abs(amount),
      loan,
    });
  }

  /** Pays as much of `amount` as there is cash beyond the float. Returns what was paid. */
  pay(code: PostingCode, debit: AccountNumber, amount: Minor, loan?: string): Minor {
    const paid = Math.max(0, Math.min(amount, this.balances.cash - this.float));
    this.post(code, debit, ACCOUNT.cash, paid, loan);
    return paid;
  }

  happened(kind: FirmEvent["kind"], amount: Minor, of?: FirmEvent["of"]): void {
    this.recorder?.happened({ month: this.month, kind, amount, ...(of === undefined ? {} : { of }) });
  }
}
