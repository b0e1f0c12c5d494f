import type { Burden, CaseFile, CaseTruth, InnocentAnomaly, Planted } from "../../../casefile";
import type { Phrase } from "../../../lending";
import type { FlagPin } from "../../worksheet";
import type { FlagAnswer } from "../debrief";
import type { Books } from "../flags";
import { requestFor } from "./ask-for";
import type { Reckoning } from "./carried";
import type { Check } from "./check";
import type { Naming } from "./named";
import type { Papers } from "./papers";
import type { Checked } from "./usual-checks";

/** What is known when flags are answered. */
export interface AnswerGround extends Reckoning {
  readonly file: CaseFile;
  readonly truth: CaseTruth;
  readonly books: Books | undefined;
  /** a decline carries what was seen into the verdict: no figure is missed */
  readonly lent: boolean;
}

/** The file of one case, read once, for the rules that answer its flags. */
export interface Desk extends AnswerGround {
  readonly papers: Papers;
  readonly check: (name: Checked) => Check | undefined;
  readonly names: ReadonlyMap<string, readonly Naming[]>;
  readonly planted: readonly Planted[];
  readonly burdens: readonly Burden[];
  /** those that look bad in these papers, in the order of the debrief's list */
  readonly anomalies: readonly InnocentAnomaly[];
}

export type Answer = Omit<FlagAnswer, "pin">;
/** Undefined: the next rule answers. */
export type Rule = (pin: FlagPin, desk: Desk) => Answer | undefined;

/** A sentence of the page. */
export const say = (code: string, params?: Phrase["params"]): Phrase => ({
  code: `flags.answer.${code}`,
  ...(params && { params }),
});

/** What to ask for, by the kind of flag, and the desk's own request where it brings a paper that is not in the file. */
export const request = ({ kind }: Pick<FlagPin, "kind">, { file, ground }: Desk) => ({
  ask: kind,
  ...requestFor(kind, file.documents, ground.policy),
});
