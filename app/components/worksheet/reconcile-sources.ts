import { accountsOf, ofPapers, SOURCES } from "./reconcile-series";
import type { ShownDocument } from "~/components/casefile/types";
import {
  type MonthlySeries,
  PAIRS,
  partnersOf,
  RECONCILE_SOURCES,
  type ReconcileSource,
  type Tolerance,
  toleranceFor,
  TOLERANCES,
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
export const availableSources = ofPapers((documents): readonly ReconcileSource[] =>
  RECONCILE_SOURCES.filter((source) => (seriesOf(documents, source, PLAIN)?.points.size ?? 0) > 0),
);

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
  { lagMonths, notCustomers }: Pick<ReconcileLook, "lagMonths" | "notCustomers">,
): MonthlySeries | undefined {
  const { kind, series } = SOURCES[source];
  const document = documents.find((one) => one.kind === kind);
  // What customers pay includes VAT; the returns say at which rate. Without returns it is compared as it is.
  const vatRate = documents.find((one) => one.kind === "vatReturns")?.rate ?? 0;
  return document && series(document, { documents, vatRate, lagMonths, notCustomers });
}

/** Everyone who paid in, the largest first. */
export const payersOf = ofPapers((documents): readonly Payer[] => {
  const received = new Map<string, Minor>();
  const lines = accountsOf(documents)?.lines ?? [];
  for (const line of lines) {
    if (line.in > 0) received.set(line.counterparty, (received.get(line.counterparty) ?? 0) + line.in);
  }
  return [...received].map(([name, sum]) => ({ name, received: sum })).sort((a, b) => b.received - a.received);
});
