import { classify, placeIn } from "./classing";
import type { Observation } from "./observe";
import { type Candidate, type CountedCandidate, type FinancialCandidate, isNamed, type NamedCandidate } from "./plan";
import { type Count, countByBin, informationValue, weightsOfEvidence } from "./woe";

export interface EvidenceBin extends Count {
  readonly below: number | undefined;
  /** the word of a named bin */
  readonly name: string | undefined;
  readonly woe: number;
}

/** A candidate in classes, with what each of them says of the firms it was made from. */
export interface Evidence {
  readonly candidate: Candidate;
  readonly bins: readonly EvidenceBin[];
  readonly missing: Count;
  readonly missingWoe: number;
  readonly information: number;
}

/** Classes and evidence of one candidate over a sample. */
export function gather(candidate: Candidate, sample: readonly Observation[], leastMissing: number): Evidence {
  const bad = sample.map(({ ratingPd }) => ratingPd);
  const { bins, missing } = isNamed(candidate) ? named(candidate, sample, bad) : bounded(candidate, sample, bad);
  const isMissingKnown = missing.good + missing.bad >= leastMissing;
  const counts = isMissingKnown ? [...bins, missing] : bins;
  const woe = weightsOfEvidence(counts);
  return {
    candidate,
    bins: bins.map((bin, i) => ({ ...bin, woe: woe[i]! })),
    missing,
    missingWoe: isMissingKnown ? woe.at(-1)! : 0,
    information: informationValue(counts),
  };
}

/** The place of a firm among the bins; undefined: missing. */
export function placeOf({ candidate, bins }: Evidence, firm: Observation): number | undefined {
  const value = valueOf(candidate, firm);
  if (value === undefined) return undefined;
  if (typeof value === "number") {
    return placeIn(
      bins.slice(0, -1).map(({ below }) => below!),
      value,
    );
  }
  const place = bins.findIndex(({ name }) => name === value);
  return place < 0 ? undefined : place;
}

export function evidenceOf(evidence: Evidence, firm: Observation): number {
  const place = placeOf(evidence, firm);
  return place === undefined ? evidence.missingWoe : evidence.bins[place]!.woe;
}

export const valueOf = (candidate: Candidate, firm: Observation): number | string | undefined =>
  candidate.kind === "financial" ? firm.ratios[candidate.ratio] : firm.facts[candidate.fact];

type Counted = { bins: (Count & Pick<EvidenceBin, "below" | "name">)[]; missing: Count };

function bounded(
  candidate: FinancialCandidate | CountedCandidate,
  sample: readonly Observation[],
  bad: readonly number[],
): Counted {
  const values = sample.map((firm) => {
    const value = valueOf(candidate, firm);
    return typeof value === "number" ? value : undefined;
  });
  const { classes, missing } = classify(values, bad, candidate);
  return { bins: classes.map((one) => ({ ...one, name: undefined })), missing };
}

/** Words that no firm of the sample has are left out. */
function named(candidate: NamedCandidate, sample: readonly Observation[], bad: readonly number[]): Counted {
  const names = candidate.bins.map(({ id }) => id);
  const places = sample.map((firm) => {
    const place = names.indexOf(String(valueOf(candidate, firm)));
    return place < 0 ? names.length : place;
  });
  const counts = countByBin(places, bad, names.length + 1);
  const bins = names.map((name, i) => ({ ...counts[i]!, name, below: undefined }));
  return { bins: bins.filter(({ good, bad }) => good + bad > 0), missing: counts.at(-1)! };
}
