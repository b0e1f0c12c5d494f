import type {
  Burden,
  DocumentKind,
  Evidence,
  InnocentAnomaly,
  KnockOutKind,
  Locator,
  PlantedKind,
  Severity,
} from "../../casefile";
import type { Phrase } from "../../lending";
import type { IsoDate, Minor } from "../../money";
import type { LendingLimit, LoanCover, Policy, RunningCover, SignedCovenant } from "../../pricing";
import type { FinancialCharacteristic, ScoreResult } from "../../scorecard";
import type { StandardLine } from "../../statements";
import type { Stage } from "../assignment";
import type { IntegrityJudgement } from "../integrity";
import type { Breach, Inside } from "../opinion";
import type { CounterOffer, Fairness, Money, OwnStanding, Standing, TruthStanding } from "../outcome";
import type { FlagPin, Step, SupportPin } from "../worksheet";
import type { Carriers } from "./carriers";
import type { JudgedPd } from "./judged-pd";
import type { LetterReview } from "./letter";
import type { Readings } from "./reading";

/**
 * found: named rightly in a document that shows it; corrected: not named, but undone in the spread; misnamed: the very
 * place, under another name; missed: none of these.
 */
export type FlagOutcome = "found" | "corrected" | "misnamed" | "missed";

export interface PlantedFlag {
  readonly kind: PlantedKind;
  readonly severity: Severity;
  readonly what: Phrase;
  readonly evidence: readonly Evidence[];
  /** documents that were altered */
  readonly bends: readonly string[];
  readonly outcome: FlagOutcome;
  /** the pin that saw it, if any */
  readonly pin: FlagPin | undefined;
}

/**
 * Something real that nobody lied about. corrected: put on the balance sheet; found: named where it shows; small: less than
 * a lender adjusts for, and nobody's miss (since engine 7).
 */
export interface BorneBurden extends Burden {
  readonly outcome: "corrected" | "found" | "missed" | "small";
  /** where the file tells of it, best first; undefined before engine 7 */
  readonly told?: readonly Locator[];
}

/** Something lawful that looks bad. */
export interface LawfulThing extends InnocentAnomaly {
  /** who was paid or paid, how much in all, and what of a year's sales; undefined: no sum stands behind it, or before engine 7 */
  readonly sum?: { readonly name?: string; readonly amount: Minor; readonly share: number };
}

/**
 * What becomes of a flag when the file is opened to its end.
 * planted: what was bent; realRisk: real and nobody's lie, in the price, not decisive; cleared: raised and answered by the
 * analyst with the paper that answers it; innocent: a paper of the file answers it; falseAlarm: the same, and it cost grade,
 * price or verdict; askFor: the right question, and no paper of this file answers it; wrongMeaning: the right paper read as
 * something else; notCarried: seen, and left out of the figures; immaterial: true, and too small to matter.
 */
export const ANSWER_KINDS = [
  "planted",
  "realRisk",
  "cleared",
  "innocent",
  "falseAlarm",
  "askFor",
  "wrongMeaning",
  "notCarried",
  "immaterial",
] as const;
export type AnswerKind = (typeof ANSWER_KINDS)[number];

/** What an innocent flag cost a decision that was harsher than the file: see answers/cost.ts. */
export type AlarmCost = "verdict" | "price" | "pd" | "grade";

/** A flag, answered. */
export interface FlagAnswer {
  /** the id of the pin */
  readonly pin: string;
  readonly kind: AnswerKind;
  /** what the file says to it: a phrase of the page (flags.answer.*) */
  readonly why: Phrase;
  /** the papers that say so, best first */
  readonly papers: readonly Locator[];
  /** what of the file's end it stands on, by its place in that list of the debrief */
  readonly of?: { readonly list: "planted" | "burdens" | "anomalies"; readonly index: number };
  /** of a false alarm */
  readonly cost?: AlarmCost;
  /** false: more open flags than count were pinned, and this was not among the gravest */
  readonly counted?: false;
  /** true: the analyst cleared what the file does not clear */
  readonly clearedWrongly?: true;
}

/** One line of the last year: what the firm reported, what the analyst made of it, what the true books say. */
export interface SpreadRow {
  readonly line: StandardLine;
  readonly reported: Minor | undefined;
  readonly adjusted: Minor | undefined;
  readonly true: Minor | undefined;
  readonly reasons: readonly string[];
  /** of a line of which more than the figure of the true books is right; undefined before engine 7 */
  readonly right?: RightFigures;
  /**
   * books: as the true books; prudent: not, and right all the same; small: off by what moves no decision; off. Undefined
   * without true books, and before engine 7
   */
  readonly verdict?: "books" | "prudent" | "small" | "off";
}

/** From what a prudent lender counts to what the true books say; minor units. See right-figures.ts */
export interface RightFigures {
  readonly low: Minor;
  readonly high: Minor;
  /** what may be left out, or put down in part; equity: as far as the other lines may stray */
  readonly why: "owner" | "stock" | "receivables" | "burden" | "equity";
}

export interface FactorRow {
  readonly id: string;
  readonly label: string;
  readonly unit: FinancialCharacteristic["unit"] | "judged";
  /** instalments of a loan that has none: nobody failed to state them */
  readonly isRepaidAtOnce?: true;
  readonly bestPoints: number;
  readonly yours: FactorPoints | undefined;
  readonly model: FactorPoints | undefined;
  /** what the analyst wrote as evidence of a judged factor */
  readonly evidence: string;
}

export interface FactorPoints {
  /** the ratio, or the label of the judged bin; undefined: missing */
  readonly value: number | string | undefined;
  readonly points: number;
}

/** You against another. Positive notches: you were harsher. Positive bps: you asked for more. */
export interface Gap {
  readonly notches: number;
  /** your PD over the other's, minus 1: +0.5 is half as much again */
  readonly pdRelative: number;
  /** difference of the rates needed at either's PD */
  readonly neededBps: number;
  /** difference of the rates offered; undefined when either declined */
  readonly offeredBps: number | undefined;
  /** your result minus the other's over the tenor; undefined without truth */
  readonly result: Minor | undefined;
}

/** The one thing to do better next time. `docs` are the places to look at, best first. */
export interface OneThing {
  readonly code: OneThingCode;
  readonly params: Readonly<Record<string, string | number>>;
  readonly docs: readonly { readonly doc: string; readonly at: string }[];
  /** "<course>/<lesson>" */
  readonly lesson: string | undefined;
  /** of the worksheet, where it is done; absent for praise, and before engine 7 */
  readonly step?: Step;
}

export type OneThingCode =
  | "lentAgainstRule"
  | "beyondAuthority"
  | "lentAgainstIntegrity"
  | "missed"
  | "notCarried"
  | "misreadFigure"
  | "halfAdjusted"
  | "pricedBelowOwnPd"
  | "pricedAboveOwnPd"
  | "pricedAboveCustomer"
  | "refusedOnSuspicion"
  | "refusedSoundFirm"
  | "otherLoanInside"
  | "lentBeyondPolicy"
  | "pdTooLow"
  | "pdTooHigh"
  | "lentAtALoss"
  | "lentAgainstBest"
  | "betterTerms"
  | "roomInPrice" // before engine 6
  | "overrideWithoutEvidence"
  | "falseAlarm"
  | "noMemo"
  | "gapToModel"
  | "byLuck"
  | "unopened"
  | "closeCall"
  | "slightSlip"
  | "steady";

/** A rule of the bank that ends an application before any score. */
export interface EndingRule {
  readonly kind: KnockOutKind;
  readonly places: readonly Locator[];
  /** of a limit of money: what the loan comes to, and the most that the rule allows; minor units */
  readonly figures?: { readonly value: Minor; readonly bound: Minor };
}

/** What every engine's debrief says. */
export interface Compared {
  readonly engineVersion: string;
  /** "id@version" */
  readonly scorecard: string;
  readonly policy: string;
  /** of the policy's shape; a debrief sealed before there was a second states none */
  readonly policySchema?: Policy["schema"];
  readonly origin: "synthetic" | "imported";
  readonly currency: string;
  /** what the documents named by places are */
  readonly documents: readonly { readonly id: string; readonly kind: DocumentKind }[];
  readonly lastPeriodEnd: IsoDate | undefined;
  readonly you: OwnStanding;
  /** undefined when the model could not rate the firm; `modelReasons` then says why */
  readonly model: (Standing & { readonly score: ScoreResult; readonly raroc: number }) | undefined;
  readonly modelReasons: readonly Phrase[];
  /** what the model's approval depends on */
  readonly modelConditions: readonly Phrase[];
  /** the most that policy lends and every bound of it; undefined where the model could not rate the firm or stated none */
  readonly modelLimit: LendingLimit | undefined;
  /** undefined for an imported firm */
  readonly truth: TruthStanding | undefined;
  readonly planted: readonly PlantedFlag[];
  /** what is real and no lie; sealed debriefs of an earlier day hold none */
  readonly burdens?: readonly BorneBurden[];
  /**
   * what the policy's integrity rules say of the case; "noRules": the policy of the attempt has none. Undefined for a real
   * firm; sealed debriefs of an earlier day hold none
   */
  readonly integrity?: IntegrityJudgement | "noRules";
  /**
   * pins answered as false alarms; before engine 7 all that neither a planted distortion nor a burden explained. Empty
   * without truth, where nobody can tell
   */
  readonly falseAlarms: readonly FlagPin[];
  /** every pin as submitted */
  readonly pins: readonly FlagPin[];
  /** lawful things that look bad, and where the file explains them */
  readonly anomalies: readonly LawfulThing[];
  readonly factors: readonly FactorRow[];
  readonly spread: readonly SpreadRow[];
  readonly gaps: {
    readonly model: Gap | undefined;
    readonly truth: Gap | undefined;
  };
  readonly oneThing: OneThing;
  /** limits of the policy that an approval went beyond, the gravest first; empty for a decline */
  readonly breaches: readonly Breach[];
  /** the first sentences of the page, in order */
  readonly verdict: readonly Phrase[];
  readonly memo: {
    readonly text: string;
    readonly conditions: string;
    readonly preMortem: string;
    /** what the pre-mortem asked; absent before engine 7, which asked of every decision why it defaulted */
    readonly imagined?: "defaulted" | "thrived";
    /** what the customer was told; absent before engine 7 */
    readonly letter?: string;
  };
}

/**
 * Everything the debrief says that is fixed at the moment of submission. It is sealed as it stands (plain JSON) and a
 * later engine never recomputes it. Seniors may decide later: they are compared when the page is read (seniors/seniors.ts).
 */
export interface Debrief extends Compared {
  /** what a perfect reader of this file could know and best do; undefined for a real firm */
  readonly attainable: Standing | undefined;
  /** the same futures on everybody's terms; undefined for a real firm */
  readonly money: Money | undefined;
  /** fair rates for your own loan at your own PD; undefined: no loan, none within the policy, or before engine 6 */
  readonly fair?: Fairness;
  /** what the ideal reader and practised analysts make of the file; undefined for a real firm, or before engine 6 */
  readonly readings?: Readings;
  /** every flag answered, in the order of `pins`; undefined before engine 7, and for a real firm, where nobody can tell */
  readonly answers?: readonly FlagAnswer[];
  /** the letter to the customer beside what this case asked of one; undefined where none was due, or before engine 7 */
  readonly letter?: LetterReview;
  /** where a sound loan was inside the request, and what came of it; undefined before engine 7, and for a real firm */
  readonly counterOffer?: CounterOffer;
  /** ids of the papers that were opened before the decision; undefined before engine 7, and where nobody watched */
  readonly opened?: readonly string[];
  /** what was left for the person to fill, the rest being an expert's; undefined before engine 7, and where it was everything */
  readonly stage?: Stage;
  /** rules of the bank that end the application, with where the file shows them; undefined before engine 7 */
  readonly knockOuts?: readonly EndingRule[];
  /** the most that the branch decides by itself for this borrower, minor units; undefined: no rule says, or before engine 7 */
  readonly authority?: Minor;
  /** what would bring your loan inside the first of `breaches`; undefined: it broke none, or before engine 7 */
  readonly inside?: Inside;
  /** the most that policy lends on the true books, in the form of the best decision; undefined before engine 7 */
  readonly bestLimit?: LendingLimit;
  /** what repays your loan (the loan asked for, where you declined) on your figures and on the true books; undefined before engine 7 */
  readonly cover?: {
    readonly yours: LoanCover | undefined;
    readonly books: LoanCover | undefined;
    /** the period that both stand on */
    readonly on?: { readonly periodEnd: IsoDate; readonly months: number };
    /** the same loan on the running year as the firm reports it; undefined: too few months */
    readonly running?: RunningCover;
  };
  /** the covenants you asked for, as they stand when the loan is signed; undefined: none, or before engine 7 */
  readonly covenants?: readonly SignedCovenant[];
  /** where your PD stands; undefined for a real firm, and before engine 7 */
  readonly judgedPd?: JudgedPd;
  /** what carries a reader from the model's PD to the file's; undefined before engine 7, and where no reader reads */
  readonly carriers?: Carriers;
  /** places that bore out a judgement */
  readonly supports: readonly SupportPin[];
  readonly gaps: Compared["gaps"] & { readonly attainable: Gap | undefined };
}

/** A debrief as it is read: one that was sealed before futures were lived on everybody's terms says no more than it did. */
export type SealedDebrief =
  { readonly era: "today"; readonly debrief: Debrief } | { readonly era: "earlier"; readonly debrief: Compared };
