import type { Phrase } from "../lending";
import type { Minor } from "../money";
import type { StandardLine } from "../statements";
import type { Locator } from "./case-file";
import type { Severity } from "./distortions/about";
import type { DistortionKind } from "./distortions/kinds";
import type { KnockOutKind } from "./knock-outs/kinds";

export interface Evidence extends Locator {
  readonly shows: Phrase;
}

/** A rule that ends the application before any score, with where the file shows it. */
export interface KnockOut {
  readonly kind: KnockOutKind;
  readonly evidence: readonly Evidence[];
}

/** Something lawful that looks bad, and where the file explains it. */
export interface InnocentAnomaly {
  readonly kind: string;
  readonly looksBad: Evidence;
  readonly explained: Evidence;
}

/** Something heavy that the bank was not lied to about: whoever names it is right, and it belongs on the balance sheet. */
export interface Burden {
  /** what a flag on it is rightly called */
  readonly kind: DistortionKind;
  /** owed at the end of the last closed year, minor units */
  readonly amount: Minor;
  /** of the balance sheet, that an analyst adds it to */
  readonly line: StandardLine;
  readonly what: Phrase;
  readonly evidence: readonly Evidence[];
}

export interface Distortion {
  readonly kind: DistortionKind;
  readonly severity: Severity;
  /** What the lie hides, in yuan cents: sales that were not, debt that is, a loss not taken. */
  readonly amount: Minor;
  /** What was bent, and by how much, for the debrief. */
  readonly what: Phrase;
  /** Documents that were altered; every other document still shows the truth. */
  readonly bends: readonly string[];
  readonly evidence: readonly Evidence[];
}
