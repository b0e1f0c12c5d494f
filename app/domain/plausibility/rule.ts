import type { CaseFile } from "../casefile";

/** Something in a file that an analyst would object to, where it stands, and the figures that show it. */
export interface Violation {
  readonly rule: string;
  readonly doc: string;
  readonly at: string;
  /** the paper that it is held against; undefined where the paper contradicts itself or common sense */
  readonly against?: string;
  readonly params: Readonly<Record<string, string | number>>;
}

export type Objection = Omit<Violation, "rule">;

/** Reads papers only. No objection where a paper that it needs is missing. */
export type Rule = (file: CaseFile) => readonly Objection[];

export type Rules = Readonly<Record<string, Rule>>;
