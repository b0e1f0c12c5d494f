import type { Evidence, GeneratedCase, InnocentAnomaly, Locator, Phrase } from "~/domain/casefile/types";
import { renderPhrase, type PhraseTemplates } from "~/domain/casefile/phrases";
import type { Debrief } from "~/domain/judgement/debrief";
import { debriefOf, ENGINE_VERSION } from "~/domain/judgement/debriefOf";
import { modelOpinion } from "~/domain/judgement/opinion";
import { EMPTY_WORKSHEET } from "~/domain/judgement/types";
import type { Policy } from "~/domain/pricing/types";
import type { Scorecard } from "~/domain/scorecard/types";

/** The bank's versions that a sample is judged by. */
export interface SampleBank {
  readonly scorecard: Scorecard;
  readonly policy: Policy;
  readonly phrases: PhraseTemplates;
}

/** What a trainer sees of a generated case before it is kept: the key, and what the model makes of the file. */
export interface Sample extends Pick<Debrief, "documents" | "model" | "truth" | "currency"> {
  readonly firm: string;
  readonly attainablePd: number;
  readonly futures: number;
  readonly planted: readonly {
    readonly kind: Debrief["planted"][number]["kind"];
    readonly what: string;
    readonly evidence: readonly (Locator & { readonly shows: string })[];
  }[];
  readonly anomalies: readonly InnocentAnomaly[];
  /** why the model declines or cannot rate; empty where it approves without remark */
  readonly modelReasons: readonly string[];
  /** of the reported figures, as the model reads them; empty when it cannot rate */
  readonly ratios: Readonly<Record<string, number | undefined>>;
}

/** The debrief of nobody's decision: everything that the engine says of this case apart from a person. */
export function readSample({ file, truth }: GeneratedCase, { scorecard, policy, phrases }: SampleBank): Sample {
  const opinion = modelOpinion(file, scorecard, policy);
  const debrief = debriefOf({
    worksheet: EMPTY_WORKSHEET,
    file,
    card: scorecard,
    policy,
    opinion,
    truth,
    engineVersion: ENGINE_VERSION,
  });
  const say = (phrase: Phrase) => renderPhrase(phrase, phrases, file.currency);
  return {
    firm: file.firm.name,
    currency: file.currency,
    documents: debrief.documents,
    model: debrief.model,
    truth: debrief.truth,
    attainablePd: truth.attainable.value,
    futures: truth.pd12.futures,
    planted: debrief.planted.map(({ kind, what, evidence }) => ({
      kind,
      what: say(what),
      evidence: evidence.map(({ doc, at, shows }: Evidence) => ({ doc, at, shows: say(shows) })),
    })),
    anomalies: truth.anomalies,
    modelReasons: opinion.reasons.filter(({ code }) => SAYS_NO.test(code)).map(say),
    ratios: opinion.rated ? opinion.ratios : {},
  };
}

const SAYS_NO = /^opinion\.(knockOut|decline|notRated)\./;
