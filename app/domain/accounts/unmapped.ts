import { type Finding, missing } from "./finding";
import type { ImportedRow } from "./types";

/** Notes that no standard line holds and that a lender must read all the same. */
const NOTICES = [
  { sign: /contingent|guarantee/i, code: "import.unmapped.contingent" },
  { sign: /postBalanceSheet|subsequentEvent|eventsAfter/i, code: "import.unmapped.afterDate" },
] as const;

/**
 * Each row that went to no line, so that it is read: a guarantee may weigh more than any line of the balance sheet.
 * `notices` are those of which that is known; `others` may be a count of shares.
 */
export function unmappedRows(rows: readonly ImportedRow[]): {
  readonly notices: readonly Finding[];
  readonly others: readonly Finding[];
} {
  const notices: Finding[] = [];
  const others: Finding[] = [];
  for (const { fact, fate } of rows) {
    if (fate !== "unmapped") continue;
    const { periodEnd: period, item, tag, dimension, amount, value, unit } = fact;
    const label = (item || tag) + (dimension && ` (${dimension})`);
    const notice = NOTICES.find(({ sign }) => sign.test(tag) || sign.test(item));
    if (notice && amount !== undefined) notices.push(missing(notice.code, { period, label, amount }));
    else others.push(missing("import.unmapped", { period, label, value, unit }));
  }
  return { notices, others };
}
