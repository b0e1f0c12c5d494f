import type { ShownDocument, ShownOf } from "~/components/casefile/types";
import {
  bankReceiptsByMonth,
  type DocumentKind,
  electricityByMonth,
  equityCheckByYear,
  type MonthlySeries,
  PAIRS,
  partnersOf,
  RECONCILE_SOURCES,
  type ReconcileSource,
  reportedSalesByMonth,
  seriesOver,
  type Tolerance,
  toleranceFor,
  TOLERANCES,
  vatSalesByMonth,
} from "~/domain/casefile/browser";
import type { Minor } from "~/domain/money";

/** The id of the form that carries the panel's choice where no script runs. */
export const RECONCILE_FORM = "reconcile";

export interface ReconcileLook {
  readonly left: ReconcileSource;
  readonly right: ReconcileSource;
  readonly lagMonths: number;
  /** as a decimal of the left source */
  readonly tolerance: Tolerance;
  /** counterparties whose receipts are not taken for sales */
  readonly notCustomers: ReadonlySet<string>;
}

export interface Payer {
  readonly name: string;
  readonly received: Minor;
}

/** How receipts are read matters to whether there are any, never to whether there is such a source. */
const PLAIN = { lagMonths: 0, notCustomers: new Set<string>() };

/** The sources this file has, the firm's own word first, which is the order of trust of a newcomer. */
export function availableSources(documents: readonly ShownDocument[]): readonly ReconcileSource[] {
  return RECONCILE_SOURCES.filter((source) => (seriesOf(documents, source, PLAIN)?.points.size ?? 0) > 0);
}

export function availablePairs(sources: readonly ReconcileSource[]) {
  return PAIRS.filter(({ left, right }) => sources.includes(left) && sources.includes(right));
}

/** The name of a pair in a query. */
export const pairName = ({ left, right }: Pick<ReconcileLook, "left" | "right">): string => `${left}-${right}`;

export function readLook(query: URLSearchParams, sources: readonly ReconcileSource[]): ReconcileLook {
  const chosen = (name: string) => sources.find((source) => source === query.get(name));
  const pairs = availablePairs(sources);
  const pair = pairs.find((one) => pairName(one) === query.get("pair"));
  const left = pair?.left ?? chosen("left") ?? pairs[0]?.left ?? sources[0] ?? "reportedSales";
  const partners = partnersOf(left, sources);
  const wanted = pair?.right ?? chosen("right") ?? pairs[0]?.right;
  const right = partners.find((source) => source === wanted) ?? partners[0] ?? "bankReceipts";
  const lag = Number(query.get("lag"));
  const tolerance = pair ? undefined : TOLERANCES.bands.find((band) => String(band) === query.get("tolerance"));
  return {
    left,
    right,
    lagMonths: [1, 2, 3].includes(lag) ? lag : 0,
    tolerance: tolerance ?? toleranceFor(left, right),
    notCustomers: new Set(query.getAll("without")),
  };
}

export function seriesOf(
  documents: readonly ShownDocument[],
  source: ReconcileSource,
  look: Pick<ReconcileLook, "lagMonths" | "notCustomers">,
): MonthlySeries | undefined {
  // What customers pay includes VAT; the returns say at which rate. Without returns it is compared as it is.
  const vatRate = withDocument(documents, "vatReturns", ({ rate }) => rate) ?? 0;
  const net = (amount: Minor) => Math.round(amount / (1 + vatRate));
  switch (source) {
    case "reportedSales":
      return withDocument(documents, "statements", reportedSalesByMonth);
    case "vatDeclared":
      return withDocument(documents, "vatReturns", vatSalesByMonth);
    case "bankReceipts": {
      const bank = accountsOf(documents);
      return bank && bankReceiptsByMonth(bank, { ...look, vatRate });
    }
    case "bankPayments": {
      const bank = accountsOf(documents);
      const lines = bank?.lines.map(({ date, out }) => ({ month: date.slice(0, 7), out }));
      return lines && seriesOver("money", lines, ({ out }) => out);
    }
    case "walletGross":
      return withDocument(documents, "walletSummary", ({ months }) =>
        seriesOver("money", months, ({ gross, refunds }) => net(gross - refunds)),
      );
    case "tillTakings":
      return withDocument(documents, "tillSummary", ({ months }) =>
        seriesOver("money", months, ({ takings }) => net(takings)),
      );
    case "bookSales":
      return withDocument(documents, "salesBook", ({ months }) =>
        seriesOver("money", months, ({ cash, wallet, onCredit }) => net(cash + wallet + onCredit)),
      );
    case "bookPurchases":
      return withDocument(documents, "salesBook", ({ months }) =>
        seriesOver("money", months, ({ purchases }) => purchases),
      );
    case "customsExports":
      return withDocument(documents, "customs", ({ rows }) =>
        seriesOver(
          "money",
          rows.map(({ declaredOn, value }) => ({ month: declaredOn.slice(0, 7), value })),
          ({ value }) => value,
        ),
      );
    case "electricity":
      return withDocument(documents, "electricity", electricityByMonth);
    case "water":
      return withDocument(documents, "water", ({ bills }) =>
        seriesOver("cubicMetres", bills, ({ cubicMetres }) => cubicMetres),
      );
    case "payrollWages":
      return withDocument(documents, "payroll", ({ months }) => seriesOver("money", months, ({ wages }) => wages));
    case "payrollHeads":
      return withDocument(documents, "payroll", ({ months }) => seriesOver("heads", months, ({ heads }) => heads));
    case "insuredWages":
      return withDocument(documents, "socialInsurance", ({ months }) =>
        seriesOver("money", months, ({ base }) => base),
      );
    case "insuredHeads":
      return withDocument(documents, "socialInsurance", ({ months }) =>
        seriesOver("heads", months, ({ insured }) => insured),
      );
    case "profitKept":
    case "equityChange":
      return withDocument(documents, "statements", (statements) => equityCheckByYear(statements)[source]);
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
