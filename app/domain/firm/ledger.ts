import type { Minor } from "../money";
import { ACCOUNT, type AccountNumber, ACCOUNTS, type Balances, emptyBalances } from "./accounts";

const EMPTY = emptyBalances();

/** Balances that stand in an array by account number: a month makes some forty entries, a case lives thousands of months. */
class Accounts {
  constructor(private readonly amounts: Float64Array) {}

  /** Takes over the balances of other books. */
  restart({ amounts }: Accounts): void {
    this.amounts.set(amounts);
  }

  move(debit: AccountNumber, credit: AccountNumber, amount: Minor): void {
    this.amounts[debit]! += amount;
    this.amounts[credit]! -= amount;
  }

  at(account: AccountNumber): Minor {
    return this.amounts[account]!;
  }

  close(): Balances {
    const balances = { ...EMPTY };
    for (let number = 0; number < ACCOUNTS.length; number++) balances[ACCOUNTS[number]!] = this.amounts[number]!;
    return balances;
  }
}
for (const [account, number] of Object.entries(ACCOUNT)) {
  Object.defineProperty(Accounts.prototype, account, {
    get(this: { amounts: Float64Array }) {
      return this.amounts[number];
    },
  });
}

/** The balances of open books, read by name as those of a state are. */
export type Ledger = Accounts & Balances;

export const openLedger = (balances: Balances): Ledger =>
  new Accounts(Float64Array.from(ACCOUNTS, (account) => balances[account])) as Ledger;
