import type { FlagKind, Locator, Severity } from "../../casefile/browser";
import type { Repayment, Verdict } from "../../lending";
import type { Minor } from "../../money";
import type { AskedCovenant } from "../../pricing";
import type { Adjustment } from "../../statements";

export interface FlagPin {
  readonly id: string;
  readonly at: Locator;
  readonly kind: FlagKind;
  readonly severity: Severity;
  readonly note: string;
  /** absent: the question is still open */
  readonly cleared?: Cleared;
}

/** What answered a flag, in the analyst's words, and the place of the file that did; such a flag accuses nobody any more. */
export interface Cleared {
  readonly note: string;
  readonly at?: Locator;
}

/** A place in the file that bears out a judgement. */
export interface SupportPin {
  readonly id: string;
  readonly at: Locator;
  /** what it supports: the id of a scorecard characteristic, or "step.<step>" */
  readonly of: string;
  readonly note: string;
}

/** The trainee's draft. Everything may be empty until submission. */
export interface Worksheet {
  readonly flags: readonly FlagPin[];
  readonly supports: readonly SupportPin[];
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
  /** the analyst's own loss given default, decimal; undefined: the policy's */
  readonly lgd: number | undefined;
  /** ids of the security taken; undefined: all that is offered */
  readonly collateral: readonly string[] | undefined;
  /** undefined: none was ever asked for */
  readonly covenants: readonly AskedCovenant[] | undefined;
  readonly conditions: string;
  readonly memo: string;
  readonly preMortem: string;
  /** what the customer is told of a decline, or of another loan than was asked for; absent where nothing was written */
  readonly letter?: string;
  /** field name ("pd", "threshold.dscr") → text that cannot be read as its figure; absent where all can */
  readonly unread?: Readonly<Record<string, string>>;
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
  // Last, where a stored draft has them: drafts are compared as text.
  supports: [],
};
