import { firmsAccounts, received, share, type Documents } from "../look";
import { maybe } from "../rewrite";

/** The largest payer's part of trade receipts above what the owner says of his largest customer. */
export function oneCustomerPays(documents: Documents): number | undefined {
  const told = maybe(documents, "application")?.stated.largestCustomerShare;
  const receipts = firmsAccounts(documents)
    .flatMap(({ lines }) => lines)
    .filter((line) => line.in > 0 && /^bank\.(invoice|export|wallet|cashDeposit|transfer)/.test(line.text.code));
  const customers = new Set(
    receipts.filter(({ text }) => /^bank\.(invoice|export)/.test(text.code)).map(({ counterparty }) => counterparty),
  );
  const byName = new Map<string, number>();
  for (const { counterparty, in: came } of receipts) byName.set(counterparty, (byName.get(counterparty) ?? 0) + came);
  const trade = [...byName].filter(([name]) => customers.has(name)).map(([, came]) => came);
  const largest = share(Math.max(0, ...trade), received(receipts));
  return told === undefined || largest === undefined ? undefined : largest - told;
}
