import type { ShownDocument, ShownOf } from "~/components/casefile/types";
import {
  bankReceiptsByMonth,
  electricityByMonth,
  RECONCILE_SOURCES,
  reportedSalesByMonth,
  vatSalesByMonth,
  type MonthlySeries,
  type ReconcileSource,
} from "~/domain/casefile/reconcile";
import type { DocumentKind } from "~/domain/casefile/types";
import type { Minor } from "~/domain/money";

const DOCUMENT_OF = {
  reportedSales: "statements",
  bankReceipts: "bankStatement",
  vatDeclared: "vatReturns",
  electricity: "electricity",
} as const satisfies Record<ReconcileSource, DocumentKind>;

/** The id of the form that carries the panel's choice where no script runs. */
export const RECONCILE_FORM = "reconcile";

export interface ReconcileLook {
  readonly left: ReconcileSource;
  readonly right: ReconcileSource;
  readonly lagMonths: number;
  /** counterparties whose receipts are not taken for sales */
  readonly notCustomers: ReadonlySet<string>;
}

export interface Payer {
  readonly name: string;
  readonly received: Minor;
}

/** The sources this file has, in the order of trust that a newcomer tends to have: the firm's own word first. */
export function availableSources(documents: readonly ShownDocument[]): readonly ReconcileSource[] {
  return RECONCILE_SOURCES.filter((source) => documents.some(({ kind }) => kind === DOCUMENT_OF[source]));
}

export function readLook(query: URLSearchParams, sources: readonly ReconcileSource[]): ReconcileLook {
  const chosen = (name: string) => sources.find((source) => source === query.get(name));
  const lag = Number(query.get("lag"));
  return {
    left: chosen("left") ?? sources[0] ?? "reportedSales",
    right: chosen("right") ?? sources[1] ?? "bankReceipts",
    lagMonths: [1, 2, 3].includes(lag) ? lag : 0,
    notCustomers: new Set(query.getAll("without")),
  };
}

export function seriesOf(
  documents: readonly ShownDocument[],
  source: ReconcileSource,
  look: ReconcileLook,
): MonthlySeries | undefined {
  switch (source) {
    case "reportedSales":
      return withDocument(documents, "statements", reportedSalesByMonth);
    case "vatDeclared":
      return withDocument(documents, "vatReturns", vatSalesByMonth);
    case "electricity":
      return withDocument(documents, "electricity", electricityByMonth);
    case "bankReceipts": {
      // Receipts include VAT; the returns say at which rate. Without returns they are compared as they are.
      const vatRate = withDocument(documents, "vatReturns", ({ rate }) => rate) ?? 0;
      const bank = accountsOf(documents);
      return bank && bankReceiptsByMonth(bank, { ...look, vatRate });
    }
  }
}

/** Everyone who paid in, the largest first. */
export function payersOf(documents: readonly ShownDocument[]): readonly Payer[] {
  const received = new Map<string, Minor>();
  const lines = accountsOf(documents)?.lines ?? [];
  for (const line of lines) {
    if (line.in > 0) received.set(line.counterparty, (received.get(line.counterparty) ?? 0) + line.in);
  }
  return [...received].map(([name, sum]) => ({ name, received: sum })).sort((a, b) => b.received - a.received);
}

/** All accounts of the firm as one: customers pay into any of them. The owner's own account is not the firm's. */
function accountsOf(
  documents: readonly ShownDocument[],
): Pick<ShownOf<"bankStatement">, "from" | "to" | "lines"> | undefined {
  const accounts = documents
    .filter((document): document is ShownOf<"bankStatement"> => document.kind === "bankStatement")
    .filter(({ holder }) => holder !== "owner");
  const [first] = accounts;
  return first && { from: first.from, to: first.to, lines: accounts.flatMap(({ lines }) => lines) };
}

function withDocument<K extends DocumentKind, R>(
  documents: readonly ShownDocument[],
  kind: K,
  read: (document: ShownOf<K>) => R,
): R | undefined {
  const found = documents.find((document): document is ShownOf<K> => document.kind === kind);
  return found && read(found);
}
