/** Why an archetype is refused: a code, and what a reader needs to find the place. */
export interface Problem {
  readonly archetype: string;
  /** of the sample; undefined: all samples together */
  readonly seed: string | undefined;
  readonly reason: Reason;
  readonly detail: string;
}

export const REASONS = [
  "booksUnbalanced",
  "booksDoNotRollForward",
  "noiseOutOfBand",
  "keyAgainstBooks",
  "evidenceAmount",
  "evidenceWithoutPlace",
  "flagInOnePaper",
  "flagNotFound",
  "wrongFlags",
  "tooFewFlags",
  "difficultyNotKept",
  "sharesNotKept",
] as const;
export type Reason = (typeof REASONS)[number];
export type Finding = Pick<Problem, "reason" | "detail">;
