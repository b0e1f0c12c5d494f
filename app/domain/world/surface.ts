import type { DocumentKind, RenderedFile } from "../casefile";

type Shown = RenderedFile["documents"][number];

/**
 * What somebody sees of a file without reading it: how many papers, rows and lines there are, how long names are, which
 * digits and days occur. None of it may tell an honest file from another.
 */
export function superficialFeatures(file: RenderedFile): Readonly<Record<string, number>> {
  const amounts: number[] = [];
  const days: number[] = [];
  const texts: string[] = [];
  walk(file.documents, (value, key) => {
    if (typeof value === "number" && !COUNTS.has(key) && Number.isInteger(value) && Math.abs(value) >= 1000) {
      amounts.push(Math.abs(value));
    }
    if (typeof value === "string") {
      if (/^\d{4}-\d{2}-\d{2}$/.test(value)) days.push(Number(value.slice(8)));
      else if (NAMES.has(key)) texts.push(value);
    }
  });
  const share = <T>(of: readonly T[], test: (one: T) => boolean) => of.filter(test).length / Math.max(1, of.length);
  const firstDigit = (amount: number) => Number(String(amount)[0]);
  return {
    documents: file.documents.length,
    ...Object.fromEntries(ROWS.map((kind) => [`rows.${kind}`, sum(file.documents, kind, rowsOf)])),
    ...Object.fromEntries([1, 2, 5, 9].map((d) => [`first.${d}`, share(amounts, (a) => firstDigit(a) === d)])),
    wholeYuan: share(amounts, (amount) => amount % 100 === 0),
    wholeHundreds: share(amounts, (amount) => amount % 10_000 === 0),
    wholeThousands: share(amounts, (amount) => amount % 100_000 === 0),
    lastDigitOdd: share(amounts, (amount) => amount % 2 === 1),
    meanDay: mean(days),
    weekdayEnds: share(days, (day) => day >= 28),
    nameLength: mean(texts.map((text) => text.length)),
    distinctNames: new Set(texts).size,
    interviewLength: sum(file.documents, "interview", (document) => JSON.stringify(document).length),
    visitLength: sum(file.documents, "siteVisit", (document) => JSON.stringify(document).length),
    orderOfDocuments: file.documents.reduce((hash, { kind }, i) => (hash * 31 + kind.length * (i + 1)) % 9973, 7),
  };
}

const COUNTS: ReadonlySet<string> = new Set(["no", "payments", "receipts", "kwh", "cubicMetres", "quantity", "heads"]);
const NAMES: ReadonlySet<string> = new Set(["name", "counterparty", "customer", "lender", "holder", "appraiser"]);
const ROWS: readonly DocumentKind[] = [
  "bankStatement",
  "ageing",
  "inventory",
  "assetRegister",
  "payroll",
  "loanList",
  "creditReport",
  "orderBook",
  "relatedParties",
  "collateral",
  "household",
  "siteVisit",
  "screening",
  "licence",
  "interview",
];

const mean = (values: readonly number[]) => values.reduce((a, b) => a + b, 0) / Math.max(1, values.length);

function sum(documents: readonly Shown[], kind: DocumentKind, of: (document: Shown) => number): number {
  return documents.filter((document) => document.kind === kind).reduce((total, one) => total + of(one), 0);
}

/** Every list that a document holds, added up. */
function rowsOf(document: Shown): number {
  return Object.values(document).reduce((total: number, value) => total + (Array.isArray(value) ? value.length : 0), 0);
}

function walk(value: unknown, visit: (leaf: unknown, key: string) => void, key = ""): void {
  if (Array.isArray(value)) for (const one of value) walk(one, visit, key);
  else if (value !== null && typeof value === "object") {
    for (const [name, one] of Object.entries(value)) walk(one, visit, name);
  } else visit(value, key);
}
