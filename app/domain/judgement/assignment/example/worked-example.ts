import type { FlagKind, Locator, Severity } from "../../../casefile";
import type { Repayment, Verdict } from "../../../lending";
import type { Minor } from "../../../money";
import type { AskedCovenant } from "../../../pricing";
import type { StandardLine } from "../../../statements";
import type { Step, SupportPin, Worksheet } from "../../worksheet";

/** How a figure is written: amounts to the yuan or to a thousand, shares with as many decimals, names and dates as they stand. */
export const EXAMPLE_UNITS = [
  "money",
  "thousand",
  "percent",
  "percent1",
  "percent2",
  "times",
  "number",
  "days",
  "text",
  "date",
  "month",
] as const;
export type ExampleUnit = (typeof EXAMPLE_UNITS)[number];

/** One figure of a text: what it is reckoned from (see figures.ts), and how it is written. */
export interface ExampleFigure {
  readonly of: string;
  readonly as: ExampleUnit;
}

/** Prose in which every number is a {figure}: nothing is typed that the case could contradict. */
export type ExampleText = string;

/** A worked example as somebody who has lent wrote it for one demonstration case, its figures left to be reckoned. */
export interface WorkedExample {
  readonly id: string;
  readonly version: string;
  readonly title: string;
  /** the case that it is written for: its recipe and seed, and the digest of its papers, by which it is known again */
  readonly case: { readonly archetype: string; readonly seed: string; readonly digest: string };
  readonly figures: Readonly<Record<string, ExampleFigure>>;
  readonly flags: readonly {
    readonly at: Locator;
    readonly kind: FlagKind;
    readonly severity: Severity;
    readonly note: ExampleText;
    readonly cleared?: { readonly note: ExampleText; readonly at: Locator };
  }[];
  readonly supports: readonly (Omit<SupportPin, "id" | "note"> & { readonly note: ExampleText })[];
  readonly adjustments: readonly {
    readonly periodEnd: string;
    readonly line: StandardLine;
    /** names the figure that is added; with a minus before it, taken away */
    readonly amount: string;
    readonly source?: string;
    readonly reason: ExampleText;
  }[];
  /** the evidence for each judged factor; the bin is what the papers count, unless another is named */
  readonly qualitative: Readonly<Record<string, { readonly bin?: string; readonly evidence: ExampleText }>>;
  readonly override: { readonly notches: number; readonly reason: ExampleText };
  readonly pd: number;
  readonly confidence: NonNullable<Worksheet["confidence"]>;
  readonly verdict: Verdict;
  /** what is offered; absent: declined */
  readonly terms?: {
    readonly amount: Minor;
    readonly tenorMonths: number;
    readonly repayment: Repayment;
    readonly rate: number;
    readonly covenants: readonly AskedCovenant[];
    readonly conditions: ExampleText;
  };
  readonly memo: ExampleText;
  readonly preMortem: ExampleText;
  /** to the customer, of a decline or of another loan than was asked for */
  readonly letter?: ExampleText;
  /** "how I thought", beside each step */
  readonly notes: Readonly<Record<Step, readonly ExampleText[]>>;
}
