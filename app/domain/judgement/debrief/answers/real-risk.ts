import type { FlagKind, Locator } from "../../../casefile/browser";
import type { Papers } from "./papers";

/** A weakness that the firm has and that nobody lied about, as its own papers show it. */
export interface RealRisk {
  /** of the sentence: "risk.<code>" */
  readonly code: string;
  /** what a flag on it may rightly be called */
  readonly names: readonly FlagKind[];
  /**
   * Below `from` it is true and immaterial; nothing at all is no risk. A flag on one row of several is answered with that row.
   */
  readonly measure: (papers: Papers, at: Locator, kind: FlagKind) => Measured | undefined;
  readonly from: number;
  /** whether a flag at this place points at it */
  readonly standsAt: (at: Locator, papers: Papers) => boolean;
}

export interface Measured {
  /** of another sentence than the risk's own, where the file says less */
  readonly code?: string;
  readonly size: number;
  readonly params: Readonly<Record<string, string | number>>;
  readonly papers: readonly Locator[];
}
