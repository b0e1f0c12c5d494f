import type { CaseDocument, InnocentAnomaly } from "../../../casefile";
import type { LawfulThing } from "../debrief";
import { sameLines } from "./anomaly";
import { type Papers, papersOf, sum } from "./papers";
import { MATERIAL_OF_SALES } from "./thresholds";
import { yearlySales } from "./yearly-sales";

/** The lawful things of a file with what of its turnover each is: who was paid or paid, how much in all, of a year's sales. */
export function lawfulThings(anomalies: readonly InnocentAnomaly[], documents: readonly CaseDocument[]): LawfulThing[] {
  const papers = papersOf({ documents });
  return borneOut(anomalies, papers).map((one) => {
    const moved = sumOf(one, papers);
    return moved ? { ...one, sum: { ...moved, share: moved.amount / yearlySales(papers) } } : one;
  });
}

/**
 * The lawful things that do look bad in these papers. Receivables look high at a year's end only above those of the years
 * before, and by a delivery that is worth a thought.
 */
export function borneOut(anomalies: readonly InnocentAnomaly[], papers: Papers): readonly InnocentAnomaly[] {
  return anomalies.filter((one) => {
    if (one.kind !== "yearEndDelivery") return true;
    const years = papers.first("statements")?.years.map(({ lines }) => lines.receivables ?? 0) ?? [];
    const [last = 0, ...before] = years.toReversed();
    const isHigh = before.length > 0 && before.every((earlier) => last > earlier);
    const delivery = sumOf(one, papers)?.amount ?? 0;
    return isHigh && delivery >= MATERIAL_OF_SALES * yearlySales(papers);
  });
}

/** In an account all lines of the kind count; elsewhere what the key names. Undefined: no sum stands behind it. */
export function sumOf(
  { looksBad, explained }: InnocentAnomaly,
  papers: Papers,
): { readonly name?: string; readonly amount: number } | undefined {
  const account = papers.byId(looksBad.doc);
  const lines = account?.kind === "bankStatement" ? sameLines(looksBad, account) : [];
  const [first] = lines;
  if (first) return { name: first.counterparty, amount: sum(lines, (line) => line.in + line.out) };
  const { amount, customer } = explained.shows.params ?? {};
  if (typeof amount !== "number") return undefined;
  return { amount, ...(typeof customer === "string" && customer !== "" ? { name: customer } : {}) };
}
