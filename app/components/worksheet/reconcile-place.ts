import type { ReconcileLook } from "./reconcile-sources";
import type { ShownDocument } from "~/components/casefile/types";
import { addMonths, type DocumentKind, type Locator, type ReconcileSource } from "~/domain/casefile/browser";
import type { Month } from "~/domain/money";

const DOCUMENT_OF = {
  reportedSales: "statements",
  bankReceipts: "bankStatement",
  bankPayments: "bankStatement",
  vatDeclared: "vatReturns",
  walletGross: "walletSummary",
  tillTakings: "tillSummary",
  bookSales: "salesBook",
  bookPurchases: "salesBook",
  customsExports: "customs",
  electricity: "electricity",
  water: "water",
  payrollWages: "payroll",
  payrollHeads: "payroll",
  insuredWages: "socialInsurance",
  insuredHeads: "socialInsurance",
  profitKept: "statements",
  equityChange: "statements",
} as const satisfies Record<ReconcileSource, DocumentKind>;

/** Which line of the statements stands for a source that is drawn from several. */
const LINE_OF: Partial<Record<ReconcileSource, string>> = {
  reportedSales: "sales",
  profitKept: "dividends",
  equityChange: "retainedEarnings",
};

/** Where a month of a source stands in the file: the place that a pin of that month points at. */
export function placeInSource(
  documents: readonly ShownDocument[],
  source: ReconcileSource,
  month: Month,
  { lagMonths }: Pick<ReconcileLook, "lagMonths">,
): Locator | undefined {
  const document = documents.find(({ kind }) => kind === DOCUMENT_OF[source]);
  if (!document) return undefined;
  const at = (place: string | undefined) => (place === undefined ? undefined : { doc: document.id, at: place });
  const line = LINE_OF[source];
  if (document.kind === "statements") {
    const years = document.years.map(({ periodEnd }) => periodEnd).sort();
    const year = years.find((periodEnd) => periodEnd.slice(0, 7) >= month);
    return at(year && line && `${year.slice(0, 4)}.${line}`);
  }
  // Customs lists declarations, not months: the month's largest stands for it.
  if (document.kind === "customs") {
    const rows = document.rows.filter(({ declaredOn }) => declaredOn.startsWith(month));
    return at(rows.toSorted((a, b) => b.value - a.value)[0]?.id);
  }
  return at(source === "bankReceipts" ? addMonths(month, lagMonths) : month);
}
