import { cardFigures, type QualitativeFact, statedFacts } from "..";
import type { GeneratedCase } from "../../casefile";
import type { Policy } from "../../pricing";

/** Futures behind the rating PD of one firm of a portfolio. House choice: more firms say more than more futures of each. */
export const FUTURES_OF_A_FIRM = 120;

/** What the bank's system sees of one firm, and how often it fails. */
export interface Observation {
  /** of the reported figures, and of the request beside them */
  readonly ratios: Readonly<Record<string, number>>;
  readonly facts: Readonly<Partial<Record<QualitativeFact, number | string>>>;
  readonly industry: string;
  readonly isDistorted: boolean;
  /** share of the futures lived in which the obligor defaults within a year: what the card is to say */
  readonly ratingPd: number;
}

/**
 * Reported ratios, facts about the request and stated facts of a case, with the rating PD of the futures that were lived.
 * @param lgd what security is worth under the policy
 * @throws RangeError when the case has no statements or makes no request.
 */
export function observe({ file, truth }: GeneratedCase, lgd: Policy["lgd"]): Observation {
  const years = file.documents.find((document) => document.kind === "statements")?.years;
  const request = file.documents.find((document) => document.kind === "application")?.request;
  const current = years?.at(-1);
  if (!current || !request) throw new RangeError("an observation needs statements and a request");
  const figures = cardFigures({ request, lgd }, current, years?.at(-2));
  return {
    ratios: known(Object.entries(figures).map(([id, { value }]) => [id, value])),
    facts: known(Object.entries(statedFacts(file))),
    industry: file.firm.industry,
    isDistorted: truth.distortions.length > 0,
    ratingPd: truth.ratingPd.value,
  };
}

const known = <T>(entries: readonly (readonly [string, T | undefined])[]): Readonly<Record<string, T>> =>
  Object.fromEntries(entries.filter((entry): entry is readonly [string, T] => entry[1] !== undefined));
