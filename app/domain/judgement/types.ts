import type { FlagKind, Locator, Phrase, Repayment, Severity } from "../casefile/types";
import type { IsoDate, Minor } from "../money/index";
import type { Covenant, CovenantRatio } from "../pricing/covenants";
import type { LendingLimit } from "../pricing/limit";
import type { PriceResult } from "../pricing/types";
import type { ScoreResult } from "../scorecard/types";
import type { StandardLine } from "../statements/lines";
import type { SeenKnockOut } from "./knock-out-checks";
import type { TermsMoney } from "./money";

export interface FlagPin {
  readonly id: string;
  readonly at: Locator;
  readonly kind: FlagKind;
  readonly severity: Severity;
  readonly note: string;
}
/** A place in the file that bears out a judgement. */
export interface SupportPin {
  readonly id: string;
  readonly at: Locator;
  /** what it supports: the id of a scorecard characteristic, or "step.<step>" */
  readonly of: string;
  readonly note: string;
}
export interface Adjustment {
  readonly id: string;
  readonly periodEnd: IsoDate;
  readonly line: StandardLine;
  /** signed, added to the reported figure; 0 settles a line that nobody reports as nil */
  readonly amount: Minor;
  /** the document it is taken from, where there is one */
  readonly source?: string;
  readonly reason: string;
}
export type Verdict = "approve" | "approveWithConditions" | "decline";

/** What the firm must keep, in the ratio's own unit: decimal, times or days. */
export interface ChosenCovenant {
  readonly ratio: CovenantRatio;
  readonly threshold: number;
}

/** The trainee's draft. Everything may be empty until submission. */
export interface Worksheet {
  readonly flags: readonly FlagPin[];
  /** absent in drafts and decisions from before places could support a judgement */
  readonly supports?: readonly SupportPin[];
  readonly adjustments: readonly Adjustment[];
  /** characteristic id → bin id and the evidence for it */
  readonly qualitative: Readonly<Record<string, { readonly bin: string; readonly evidence: string }>>;
  readonly override: { readonly notches: number; readonly reason: string };
  /** the analyst's own probability of default in twelve months, decimal */
  readonly pd: number | undefined;
  readonly confidence: "low" | "medium" | "high" | undefined;
  readonly verdict: Verdict | undefined;
  readonly amount: Minor | undefined;
  readonly tenorMonths: number | undefined;
  readonly repayment: Repayment | undefined;
  readonly rate: number | undefined; // annual decimal
  /** the analyst's own loss given default, decimal; undefined: the policy's. Older drafts lack this and the two below. */
  readonly lgd?: number;
  /** ids of the security taken; undefined: all that is offered */
  readonly collateral?: readonly string[];
  readonly covenants?: readonly ChosenCovenant[];
  readonly conditions: string;
  readonly memo: string;
  readonly preMortem: string;
}

export const EMPTY_WORKSHEET: Worksheet = {
  flags: [],
  adjustments: [],
  qualitative: {},
  override: { notches: 0, reason: "" },
  pd: undefined,
  confidence: undefined,
  verdict: undefined,
  amount: undefined,
  tenorMonths: undefined,
  repayment: undefined,
  rate: undefined,
  lgd: undefined,
  collateral: undefined,
  covenants: undefined,
  conditions: "",
  memo: "",
  preMortem: "",
};

interface OpinionVersions {
  readonly scorecard: string; // "id@version"
  readonly policy: string;
  /** version of the rules of the opinion itself; opinions before version 2 have neither this nor knock-outs */
  readonly model?: string;
  readonly knockOuts?: readonly SeenKnockOut[];
}

/** What the bank's own system says on the reported figures. It can be fooled; that is the lesson. */
export type ModelOpinion =
  | (OpinionVersions & { readonly rated: false; readonly reasons: readonly Phrase[] })
  | (OpinionVersions & {
      readonly rated: true;
      readonly score: ScoreResult;
      readonly ratios: Readonly<Record<string, number | undefined>>;
      readonly price: PriceResult;
      readonly verdict: Verdict;
      readonly amount: Minor;
      readonly rate: number;
      /** annual decimal: RAROC at `rate` */
      readonly raroc: number;
      readonly conditions: readonly Phrase[];
      readonly reasons: readonly Phrase[];
      /** the most that policy lends and what binds it; missing before version 2, as are the covenants */
      readonly limit?: LendingLimit;
      /** also among the conditions, in words */
      readonly covenants?: readonly Covenant[];
    });

/** One senior's blind decision as the comparison needs it. */
export interface SeniorOpinion {
  readonly label: string; // "Senior A": names are hidden
  readonly simulated: boolean;
  readonly pd: number;
  readonly grade: number;
  readonly verdict: Verdict;
  readonly amount: Minor | undefined;
  readonly rate: number | undefined;
  readonly flags: readonly { readonly kind: FlagKind; readonly at: Locator }[];
  readonly score: ScoreResult | undefined;
  /** their terms over the futures of the case; missing in decisions before engine 5, and for a real firm */
  readonly money?: TermsMoney;
}
