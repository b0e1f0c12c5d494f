import { type QualitativeFact, statedFacts } from "..";
import type { GeneratedCase } from "../../casefile";
import { RATIO_IDS, type RatioId, ratios } from "../../statements";

/** Default is asked about over the year after drawing, as for the true PD of a case. */
export const HORIZON_MONTHS = 12;

/** What the bank's system sees of one firm, and what became of it. */
export interface Observation {
  readonly ratios: Readonly<Partial<Record<RatioId, number>>>;
  readonly facts: Readonly<Partial<Record<QualitativeFact, number | string>>>;
  readonly industry: string;
  readonly isDistorted: boolean;
  /** in the one future that was lived */
  readonly isDefault: boolean;
}

/**
 * Reported ratios and stated facts of a case, with the outcome of its first future.
 * @throws RangeError when the case has no statements or no future.
 */
export function observe({ file, truth }: GeneratedCase): Observation {
  const years = file.documents.find((document) => document.kind === "statements")?.years;
  const current = years?.at(-1);
  const month = truth.defaultMonths[0];
  if (!current || month === undefined) throw new RangeError("an observation needs statements and a future");
  const reported = ratios(current, years?.at(-2));
  return {
    ratios: known(RATIO_IDS.map((id) => [id, reported[id].value])),
    facts: known(Object.entries(statedFacts(file))),
    industry: file.firm.industry,
    isDistorted: truth.distortions.length > 0,
    isDefault: month > 0 && month <= HORIZON_MONTHS,
  };
}

const known = <T>(entries: readonly (readonly [string, T | undefined])[]): Readonly<Record<string, T>> =>
  Object.fromEntries(entries.filter((entry): entry is readonly [string, T] => entry[1] !== undefined));
