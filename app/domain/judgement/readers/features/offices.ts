import { accountLines, type BankLine, firmsAccounts, monthsBetween, paper, total } from "../papers";
import type { Reading } from "../reading";
import { type Feature, lnCount, lnWithin, over, within } from "./feature";

/** A statement that was found to be forged says nothing of the money. */
const linesOf = ({ documents, established }: Reading): readonly BankLine[] =>
  established.has("forgedStatement") ? [] : accountLines(documents);

/** Money moved between the firm's own accounts, lent, or put in by the owner is no trade. */
const BESIDE_TRADE = /^bank\.(ownTransfer|loan|private|owner)/;
const receiptsOf = (reading: Reading): readonly BankLine[] =>
  linesOf(reading).filter((line) => line.in > 0 && !BESIDE_TRADE.test(line.text.code));

/** Payments of a mean month of the year that the statements cover. */
function monthlyPayments(reading: Reading): number | undefined {
  const out = linesOf(reading).filter(({ text }) => !text.code.startsWith("bank.ownTransfer"));
  return (
    over(
      total(out, (line) => line.out),
      12,
    ) || undefined
  );
}

/** Money held at the end of each day on which anything moved, all of the firm's accounts together. */
function dailyBalances(reading: Reading): readonly number[] {
  if (linesOf(reading).length === 0) return [];
  const accounts = firmsAccounts(reading.documents);
  const held = accounts.map(({ opening }) => opening);
  const moves = accounts.flatMap(({ lines }, account) =>
    lines.map(({ date, balance }) => ({ date, balance, account })),
  );
  const byDay = new Map<string, number>();
  for (const { date, balance, account } of moves.sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0))) {
    held[account] = balance;
    byDay.set(
      date,
      total(held, (one) => one),
    );
  }
  return [...byDay.values()];
}

/** Receipts of four months, so many months before the statement's end. */
function receiptsBefore(reading: Reading, monthsAgo: number): number {
  const end = firmsAccounts(reading.documents)[0]?.to ?? "";
  const lines = receiptsOf(reading).filter(({ date }) => {
    const ago = monthsBetween(date, end);
    return ago >= monthsAgo && ago < monthsAgo + 4;
  });
  return total(lines, (line) => line.in);
}

/** Open items older than 90 days, of all that is open. */
function agedShare({ documents }: Reading, side: "receivables" | "payables"): number | undefined {
  const rows = documents.flatMap((one) => (one.kind === "ageing" && one.side === side ? one.rows : []));
  const old = total(rows, ({ buckets }) => buckets.d180 + buckets.d360 + buckets.older);
  return within(
    over(
      old,
      total(rows, (row) => row.total),
    ),
    0,
    1,
  );
}

/** What banks, tax and other offices and the lists by age show to who compares them with the accounts. */
export const OFFICES: readonly Feature[] = [
  {
    id: "lowestBalance",
    label: "Lowest money in the bank, in months of payments, x to 6, ln(0.05 + x)",
    more: "safer",
    isVerified: true,
    of: (reading) => {
      const balances = dailyBalances(reading);
      const lowest = balances.length === 0 ? undefined : Math.min(...balances);
      return lnWithin(over(lowest, monthlyPayments(reading)), 0, 6, 0.05);
    },
  },
  {
    id: "usualBalance",
    label: "Usual money in the bank, in months of payments, 0.03 to 8, ln",
    more: "safer",
    isVerified: true,
    of: (reading) => {
      const balances = dailyBalances(reading);
      const mean = over(
        total(balances, (one) => one),
        balances.length,
      );
      return lnWithin(over(mean, monthlyPayments(reading)), 0.03, 8);
    },
  },
  {
    id: "receiptsTrend",
    label: "Receipts of the last four months over those of the four before, 0.5 to 2, ln",
    more: "safer",
    isVerified: true,
    of: (reading) => lnWithin(over(receiptsBefore(reading, 0) || undefined, receiptsBefore(reading, 4)), 0.5, 2),
  },
  {
    id: "declaredTrend",
    label: "Sales of the later half of the tax returns over those of the earlier, 0.5 to 2, ln",
    more: "safer",
    isVerified: true,
    of: ({ documents }) => {
      const returns = paper(documents, "vatReturns")?.returns ?? [];
      const half = returns.length >> 1;
      const declared = (part: typeof returns) => total(part, (one) => one.salesInvoiced + one.salesUninvoiced);
      const later = half === 0 ? undefined : declared(returns.slice(-half)) || undefined;
      return lnWithin(over(later, declared(returns.slice(0, half))), 0.5, 2);
    },
  },
  {
    id: "taxClass",
    label: "Class of the tax office: A 2, B 1, M or none 0, C −1, D −2",
    more: "safer",
    isVerified: true,
    of: ({ documents }) => CLASSES[paper(documents, "taxRating")?.grade ?? "M"],
  },
  {
    id: "insuranceUnpaid",
    label: "Months of social insurance unpaid, n to 12, ln(1 + n)",
    more: "riskier",
    isVerified: true,
    of: ({ documents }) =>
      lnCount(paper(documents, "socialInsurance")?.months.filter(({ paidOn }) => paidOn === undefined).length, 12),
  },
  {
    id: "oldPayables",
    label: "Owed to suppliers for more than 90 days, of all owed to them, 0 to 1",
    more: "riskier",
    isVerified: true,
    of: (reading) => agedShare(reading, "payables"),
  },
  {
    id: "oldReceivables",
    label: "Owed by customers for more than 90 days, of all owed by them, 0 to 1",
    more: "riskier",
    isVerified: true,
    of: (reading) => agedShare(reading, "receivables"),
  },
];

const CLASSES = { A: 2, B: 1, M: 0, C: -1, D: -2 } as const;
