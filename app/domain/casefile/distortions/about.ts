import type { StandardLine } from "../../statements";

export type Severity = "high" | "medium" | "low";

/** The headings under which one looks for a sign. */
export const FLAG_GROUP_IDS = ["sales", "debt", "assets", "people", "other"] as const;
export type FlagGroupId = (typeof FLAG_GROUP_IDS)[number];

/** What a browser may know of a kind of lie. Nothing here tells how it is told. */
export interface AboutDistortion {
  /** where it stands in the list of what a flag may be a sign of */
  readonly group: FlagGroupId;
  readonly place: number;
  /** bySize: each lie says for itself */
  readonly severity: Severity | "bySize";
  /** the lines by which a spread undoes it; none where the accounts themselves are true */
  readonly lines: readonly StandardLine[];
  /** "<course>/<lesson>" of the bank's own courses that teaches to see it */
  readonly lesson?: string;
}
