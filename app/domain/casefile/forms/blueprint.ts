import type { DistortionKind } from "../distortions/kinds";
import type { KnockOutKind } from "../knock-outs/kinds";
import type { Recipe, Span } from "../recipe";

/** The best decision on a case: the loan as it is asked for, another loan in its place, or none. */
export const FORM_VERDICTS = ["lend", "otherTerms", "decline"] as const;
export type FormVerdict = (typeof FORM_VERDICTS)[number];

/** What may be planted in a file of a form. */
export type FormFlag = DistortionKind | KnockOutKind;

/** How a form is put together. Every span is the least and the most, both included. */
export interface Blueprint {
  readonly cases: number;
  /** files in which something is planted; each number alike likely, and told to nobody */
  readonly bent: Span;
  /** things planted in each of those; as many as the lower end can be found by reading */
  readonly flags: Span;
  /** what may be planted, each alike likely where the firm can tell it */
  readonly kinds: readonly FormFlag[];
  /** so often one kind is planted, at most */
  readonly mostOfKind: number;
  /** cases by the grade of their rating PD, from the better grade to the worse */
  readonly grades: readonly { readonly from: number; readonly to: number; readonly cases: Span }[];
  readonly verdicts: Readonly<Record<FormVerdict, Span>>;
  readonly trades: Readonly<Partial<Record<Recipe["industry"], Span>>>;
}
