import type { Debrief } from "~/domain/judgement/debrief";
import type { TermsMoney } from "~/domain/judgement/outcome";
import type { Terms } from "~/domain/lending";

/** What no debrief of engine 5 said. */
const LATER = new Set(["chance", "worth", "fileCost", "fair", "lender", "policySchema", "integrity"]);

/** Money as engine 5 sealed it: the customer's secret rate decided, and nobody weighed a chance. */
export const moneyOfEngine5 = ({ chance: _chance, worth: _worth, ...money }: TermsMoney): TermsMoney => money;

/** A debrief as engine 5 sealed one, the bank that knows everything beside the best of the file. */
export function asEngine5(sealed: Debrief, omniscient: { readonly terms: Terms; readonly expected: number }): Debrief {
  const kept = JSON.stringify(sealed, (key, value: unknown) => (LATER.has(key) ? undefined : value));
  const { money, ...earlier } = JSON.parse(kept) as Debrief;
  const allKnowing = { ...omniscient, yours: money!.you.expected, best: money!.best.expected };
  return { ...earlier, engineVersion: "5", money: { ...money!, allKnowing } };
}
