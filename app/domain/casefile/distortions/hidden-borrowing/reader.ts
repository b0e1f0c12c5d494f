import { ASSET_LINES } from "../../../statements";
import type { BankLine } from "../../documents/types/bank";
import { accounts, type Documents, mainLines, share, textOf, total } from "../look";

/** Papers that say who somebody is: a name in them is no stranger. */
const KNOWS_NAMES = [
  "loanList",
  "payroll",
  "lease",
  "relatedParties",
  "siteVisit",
  "ageing",
  "screening",
  "licence",
] as const;

const REGULAR_MONTHS = 8;

/** What a private lender's payments of a year are of his loan. */
const PRIVATE_RATES = [0.04, 0.5] as const;

const MONEY_WITHOUT_GOODS = /^bank\.(transfer|private)/;

/**
 * Money that the accounts call the owner's, over assets, where a name that no other paper knows gets of it each month
 * what a private lender asks in a year.
 */
export function paysAStranger(documents: Documents): number | undefined {
  const lines = mainLines(documents);
  const known = textOf(documents, KNOWS_NAMES);
  const { newest } = accounts(documents);
  if (!newest) return undefined;
  const equity = newest.lines.otherEquity ?? 0;
  const byName = new Map<string, BankLine[]>();
  for (const line of lines) {
    if (line.out === 0 || !MONEY_WITHOUT_GOODS.test(line.text.code) || known.includes(line.counterparty)) continue;
    byName.set(line.counterparty, [...(byName.get(line.counterparty) ?? []), line]);
  }
  const asInterest = [...byName.values()].some((paid) => {
    const rate =
      share(
        total(paid, ({ out }) => out),
        equity,
      ) ?? 0;
    const months = new Set(paid.map(({ date }) => date.slice(0, 7))).size;
    return months >= REGULAR_MONTHS && rate >= PRIVATE_RATES[0] && rate <= PRIVATE_RATES[1];
  });
  return asInterest
    ? share(
        equity,
        total(ASSET_LINES, (line) => newest.lines[line] ?? 0),
      )
    : 0;
}
