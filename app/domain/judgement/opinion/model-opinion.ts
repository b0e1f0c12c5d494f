import type { Phrase, Verdict } from "../../lending";
import type { Minor } from "../../money";
import type { Covenant, KeptPrice, LendingLimit, PriceResult } from "../../pricing";
import type { ScoreResult } from "../../scorecard";
import type { SeenKnockOut } from "./knock-out-checks";

/** "refer": a person must look first; nothing is lent until then. */
export type ModelVerdict = Verdict | "refer";

interface OpinionVersions {
  readonly scorecard: string; // "id@version"
  readonly policy: string;
  /** version of the rules of the opinion itself */
  readonly model: string;
  readonly knockOuts: readonly SeenKnockOut[];
}

interface Unrated extends OpinionVersions {
  readonly rated: false;
  readonly reasons: readonly Phrase[];
}

interface Rated extends OpinionVersions {
  readonly rated: true;
  readonly score: ScoreResult;
  readonly ratios: Readonly<Record<string, number | undefined>>;
  readonly price: KeptPrice;
  readonly verdict: ModelVerdict;
  readonly amount: Minor;
  readonly rate: number;
  /** annual decimal: RAROC at `rate` */
  readonly raroc: number;
  readonly conditions: readonly Phrase[];
  readonly reasons: readonly Phrase[];
  /** the most that policy lends and what binds it; "notStated": by the first version of these rules */
  readonly limit: LendingLimit | "notStated";
  /** also among the conditions, in words */
  readonly covenants: readonly Covenant[];
}

/** What the bank's own system says on the reported figures. It can be fooled; that is the lesson. */
export type ModelOpinion = Unrated | Rated;

/** The same as today's rules give it. */
export type GivenOpinion = Unrated | Given;

interface Given extends Rated {
  readonly limit: LendingLimit;
  readonly price: PriceResult;
}
