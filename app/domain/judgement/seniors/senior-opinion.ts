import type { CaseFile, FlagKind, Locator } from "../../casefile";
import type { Verdict } from "../../lending";
import type { Minor } from "../../money";
import type { Policy } from "../../pricing";
import type { Scorecard, ScoreResult } from "../../scorecard";
import { groundOf, ownStanding, type TermsMoney } from "../outcome";
import type { Worksheet } from "../worksheet";

/** One senior's blind decision in short, as it is sealed with it. */
export interface SealedOpinion {
  readonly label: string; // "A": names are hidden
  readonly simulated: boolean;
  readonly pd: number;
  readonly grade: number;
  readonly verdict: Verdict;
  readonly amount: Minor | undefined;
  readonly rate: number | undefined;
  readonly flags: readonly { readonly kind: FlagKind; readonly at: Locator }[];
  readonly score: ScoreResult | undefined;
}

/** The same as a panel compares it. */
export interface SeniorOpinion extends SealedOpinion {
  /**
   * their terms over the futures of the case, as the engine that sealed them reckoned; undefined where none were lived on
   * them: a real firm, or an engine that lived none
   */
  readonly money: TermsMoney | undefined;
}

/** The short form of a senior's submitted worksheet that others are compared with. */
export function seniorOpinionOf(
  worksheet: Worksheet,
  file: CaseFile,
  card: Scorecard,
  policy: Policy,
  label: string,
  simulated: boolean,
): SealedOpinion {
  const { pd, grade, terms, score } = ownStanding(worksheet, card, groundOf(file, policy, undefined));
  const { verdict, amount, rate } = terms;
  // Who cleared a sign does not point at it any more.
  const flags = worksheet.flags.filter(({ cleared }) => !cleared).map(({ kind, at }) => ({ kind, at }));
  return { label, simulated, pd, grade, verdict, amount, rate, flags, score };
}
