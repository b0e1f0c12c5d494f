import type { ShownDocument, ShownOf } from "~/components/casefile/types";
import {
  bankReceiptsByMonth,
  type DocumentKind,
  electricityByMonth,
  equityCheckByYear,
  type MonthlySeries,
  type ReconcileSource,
  reportedSalesByMonth,
  seriesOver,
  vatSalesByMonth,
} from "~/domain/casefile/browser";
import type { Minor } from "~/domain/money";

/** What a source is read with beside its paper. */
interface Reading {
  readonly documents: readonly ShownDocument[];
  readonly lagMonths: number;
  /** counterparties whose receipts are not taken for sales */
  readonly notCustomers: ReadonlySet<string>;
  /** that amounts with VAT include */
  readonly vatRate: number;
}

interface Source<D extends ShownDocument = ShownDocument> {
  /** the paper it is read from, and a pin of one of its months points into */
  readonly kind: DocumentKind;
  series(document: D, reading: Reading): MonthlySeries | undefined;
  /** which line of the statements stands for a source that is drawn from several */
  readonly line?: string;
}

const read = <K extends DocumentKind>(kind: K, series: Source<ShownOf<K>>["series"], line?: string): Source => ({
  kind,
  // Called with a document of this kind only: see seriesOf.
  series: series as Source["series"],
  line,
});

const net = (amount: Minor, { vatRate }: Reading): Minor => Math.round(amount / (1 + vatRate));

/** Every source with its paper and its figures by month. */
export const SOURCES: Readonly<Record<ReconcileSource, Source>> = {
  reportedSales: read("statements", reportedSalesByMonth, "sales"),
  vatDeclared: read("vatReturns", vatSalesByMonth),
  bankReceipts: read("bankStatement", (_first, reading) => {
    const bank = accountsOf(reading.documents);
    const bills = reading.documents.find((one) => one.kind === "billRegister")?.rows;
    return bank && bankReceiptsByMonth(bank, { ...reading, bills });
  }),
  walletGross: read("walletSummary", ({ months }, reading) =>
    seriesOver("money", months, ({ gross, refunds }) => net(gross - refunds, reading)),
  ),
  tillTakings: read("tillSummary", ({ months }, reading) =>
    seriesOver("money", months, ({ takings }) => net(takings, reading)),
  ),
  bookSales: read("salesBook", ({ months }, reading) =>
    seriesOver("money", months, ({ cash, wallet, onCredit }) => net(cash + wallet + onCredit, reading)),
  ),
  customsExports: read("customs", ({ rows }) => {
    const byMonth = rows.map(({ declaredOn, value }) => ({ month: declaredOn.slice(0, 7), value }));
    return seriesOver("money", byMonth, ({ value }) => value);
  }),
  bankPayments: read("bankStatement", (_first, { documents }) => {
    const lines = accountsOf(documents)?.lines.map(({ date, out }) => ({ month: date.slice(0, 7), out }));
    return lines && seriesOver("money", lines, ({ out }) => out);
  }),
  bookPurchases: read("salesBook", ({ months }) => seriesOver("money", months, ({ purchases }) => purchases)),
  electricity: read("electricity", electricityByMonth),
  water: read("water", ({ bills }) => seriesOver("cubicMetres", bills, ({ cubicMetres }) => cubicMetres)),
  payrollWages: read("payroll", ({ months }) => seriesOver("money", months, ({ wages }) => wages)),
  insuredWages: read("socialInsurance", ({ months }) => seriesOver("money", months, ({ base }) => base)),
  payrollHeads: read("payroll", ({ months }) => seriesOver("heads", months, ({ heads }) => heads)),
  insuredHeads: read("socialInsurance", ({ months }) => seriesOver("heads", months, ({ insured }) => insured)),
  profitKept: read("statements", (document) => equityCheckByYear(document).profitKept, "dividends"),
  equityChange: read("statements", (document) => equityCheckByYear(document).equityChange, "retainedEarnings"),
};

type Documents = readonly ShownDocument[];

/** What is made of papers, which never change: once for the same ones. A server draws the same file for many people. */
export function ofPapers<Made>(make: (documents: Documents) => Made): (documents: Documents) => Made {
  const made = new WeakMap<Documents, { readonly made: Made }>();
  return (documents) => {
    const known = made.get(documents) ?? { made: make(documents) };
    made.set(documents, known);
    return known.made;
  };
}

/** All accounts of the firm as one: customers pay into any of them. The owner's own account is not the firm's. */
export const accountsOf = ofPapers((documents): Pick<ShownOf<"bankStatement">, "from" | "to" | "lines"> | undefined => {
  const accounts = documents
    .filter((document): document is ShownOf<"bankStatement"> => document.kind === "bankStatement")
    .filter(({ holder }) => holder !== "owner");
  const [first] = accounts;
  return first && { from: first.from, to: first.to, lines: accounts.flatMap(({ lines }) => lines) };
});
