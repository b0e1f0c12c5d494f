import type { Phrase, Verdict } from "../../lending";
import type { Minor } from "../../money";
import type { Covenant, LendingLimit, PriceResult } from "../../pricing";
import type { ScoreResult } from "../../scorecard";
import type { SeenKnockOut } from "./knock-out-checks";

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
