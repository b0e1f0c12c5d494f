import { SOURCES } from "./reconcile-series";
import type { ReconcileLook } from "./reconcile-sources";
import type { ShownDocument } from "~/components/casefile/types";
import { addMonths, type Locator, type ReconcileSource, returnFor } from "~/domain/casefile/browser";
import type { Month } from "~/domain/money";

/** Where a month of a source stands in the file: the place that a pin of that month points at. */
export function placeInSource(
  documents: readonly ShownDocument[],
  source: ReconcileSource,
  month: Month,
  { lagMonths }: Pick<ReconcileLook, "lagMonths">,
): Locator | undefined {
  const { kind, line } = SOURCES[source];
  const document = documents.find((one) => one.kind === kind);
  if (!document) return undefined;
  const at = (place: string | undefined) => (place === undefined ? undefined : { doc: document.id, at: place });
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
  // A quarter's return stands for each of its months.
  if (document.kind === "vatReturns") return at(returnFor(document, month)?.month);
  return at(source === "bankReceipts" ? addMonths(month, lagMonths) : month);
}
