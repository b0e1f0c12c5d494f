import type { CaseDocument } from "./documents/types/kinds";
import type { DistortionKind } from "./distortions/kinds";
import { DISTORTIONS } from "./distortions/registry";
import type { Distortion } from "./flags";
import { isThere } from "./places";
import type { PlantedKind } from "./planted";
import type { GeneratedCase } from "./truth";

/** One paper alone may simply be wrong: a lie shows in so many. House value. */
export const LEAST_PAPERS = 2;

/** In how many papers a lie shows. */
export const papersThatShow = ({ evidence }: Pick<Distortion, "evidence">): number =>
  new Set(evidence.map(({ doc }) => doc)).size;

/** What a patient reader with nothing but the papers makes of one kind of lie. */
export interface Reading {
  /** the deviation between papers; undefined where one of them is missing */
  readonly found: number | undefined;
  /** what nineteen of twenty honest files stay below */
  readonly band: number;
  readonly standsOut: boolean;
}

/** Reads a file for one kind of lie, planted or not. */
export function readFor(kind: DistortionKind, documents: readonly CaseDocument[]): Reading {
  const { read, band } = DISTORTIONS[kind].reader;
  const found = read(documents);
  return { found, band, standsOut: found !== undefined && Math.abs(found) > band };
}

/**
 * Kinds of what is planted that an analyst can be asked for: a lie that shows in two papers at least and stands out of what
 * honest files show, a rule that ends the application with a place in the file that says so.
 */
export function findableIn({ file, truth }: Pick<GeneratedCase, "file" | "truth">): readonly PlantedKind[] {
  const lies = truth.distortions.filter(
    (lie) => papersThatShow(lie) >= LEAST_PAPERS && readFor(lie.kind, file.documents).standsOut,
  );
  const rules = truth.knockOuts.filter(({ evidence }) => evidence.some((one) => isThere(file.documents, one)));
  return [...lies.map(({ kind }) => kind), ...rules.map(() => "knockOut" as const)];
}
