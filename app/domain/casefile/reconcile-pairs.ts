/**
 * Sources that may be set against each other, the pairs one looks at first, and how far a pair may differ before it
 * wants an explanation. A bank puts its own shares in place of these; they are house values within the ranges of
 * micro-lending practice (CREDIT.md §4: sales 5–10 %, equity 10 %).
 */
export const MONTHLY_SOURCES = [
  "reportedSales",
  "vatDeclared",
  "bankReceipts",
  "walletGross",
  "tillTakings",
  "bookSales",
  "customsExports",
  "bankPayments",
  "bookPurchases",
  "electricity",
  "water",
  "payrollWages",
  "insuredWages",
  "payrollHeads",
  "insuredHeads",
] as const;
export const YEARLY_SOURCES = ["profitKept", "equityChange"] as const;
export const RECONCILE_SOURCES = [...MONTHLY_SOURCES, ...YEARLY_SOURCES] as const;
export type ReconcileSource = (typeof RECONCILE_SOURCES)[number];

/** The bands that an analyst chooses among, as decimals of the first source. */
export const TOLERANCES = { source: "house", bands: [0.05, 0.1, 0.15, 0.25] } as const;
export type Tolerance = (typeof TOLERANCES.bands)[number];

interface Pair {
  readonly left: ReconcileSource;
  readonly right: ReconcileSource;
  readonly tolerance: Tolerance;
}

/** In the order in which a file is checked. Power follows output loosely; heads are counted. */
export const PAIRS: readonly Pair[] = [
  { left: "reportedSales", right: "bankReceipts", tolerance: 0.1 },
  { left: "vatDeclared", right: "bankReceipts", tolerance: 0.1 },
  { left: "bookSales", right: "walletGross", tolerance: 0.1 },
  { left: "vatDeclared", right: "electricity", tolerance: 0.15 },
  { left: "payrollWages", right: "insuredWages", tolerance: 0.1 },
  { left: "payrollHeads", right: "insuredHeads", tolerance: 0.05 },
  { left: "profitKept", right: "equityChange", tolerance: 0.1 },
];

export const USUAL_TOLERANCE: Tolerance = 0.1;

/** The band a pair is looked at with before another is chosen. */
export function toleranceFor(left: ReconcileSource, right: ReconcileSource): Tolerance {
  const pair = PAIRS.find((one) => [one.left, one.right].includes(left) && [one.left, one.right].includes(right));
  return pair?.tolerance ?? USUAL_TOLERANCE;
}

/** What a source may be set against: a year only against a year. */
export function partnersOf(source: ReconcileSource, among: readonly ReconcileSource[]): readonly ReconcileSource[] {
  const yearly = (one: ReconcileSource) => YEARLY_SOURCES.some((name) => name === one);
  return among.filter((other) => other !== source && yearly(other) === yearly(source));
}
