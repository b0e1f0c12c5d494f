import type { Reason } from "./figure";

export type SizeMeasure = "employees" | "revenue" | "assets";
export type SectorSize = "micro" | "small" | "medium" | "large";

/** Lower bounds of each class in the units of the country's rule; a sector names the measures it counts. */
export interface SizeRule {
  readonly sector: string;
  readonly bounds: readonly {
    readonly size: Exclude<SectorSize, "micro">;
    readonly from: Readonly<Partial<Record<SizeMeasure, number>>>;
  }[];
}

export type SizeResult = { readonly size: SectorSize } | { readonly size: undefined; readonly reason: Reason };

/**
 * Size class by the country's table: the largest class whose lower bounds are *all* met, micro where none is.
 * Unknown sector or measure: undefined with the reason.
 */
export function sizeClass(
  rules: readonly SizeRule[],
  sector: string,
  measures: Readonly<Partial<Record<SizeMeasure, number>>>,
): SizeResult {
  const rule = rules.find((candidate) => candidate.sector === sector);
  if (!rule) return { size: undefined, reason: "missing:sector" };
  for (const { size, from } of largestFirst(rule)) {
    let meetsAll = true;
    for (const [measure, bound] of Object.entries(from) as [SizeMeasure, number][]) {
      const value = measures[measure];
      if (value === undefined) return { size: undefined, reason: `missing:${measure}` };
      meetsAll &&= value >= bound;
    }
    if (meetsAll) return { size };
  }
  return { size: "micro" };
}

const ORDER: readonly SectorSize[] = ["large", "medium", "small"];
const largestFirst = (rule: SizeRule) => [...rule.bounds].sort((a, b) => ORDER.indexOf(a.size) - ORDER.indexOf(b.size));
