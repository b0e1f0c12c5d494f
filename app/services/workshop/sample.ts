import {
  type Evidence,
  type GeneratedCase,
  type InnocentAnomaly,
  type Locator,
  type PhraseTemplates,
  renderPhrase,
} from "~/domain/casefile";
import { type Debrief, debriefOf, ENGINE_VERSION } from "~/domain/judgement/debrief";
import { modelOpinion } from "~/domain/judgement/opinion";
import { EMPTY_WORKSHEET } from "~/domain/judgement/worksheet";
import type { Phrase } from "~/domain/lending";
import type { Policy } from "~/domain/pricing";
import type { Scorecard } from "~/domain/scorecard";

/** The bank's versions that a sample is judged by. */
export interface SampleBank {
  readonly scorecard: Scorecard;
  readonly policy: Policy;
  readonly phrases: PhraseTemplates;
}

/** A place of the file, with what it shows in words. */
type Shown = Locator & { readonly shows: string };

/** What a trainer sees of a generated case before it is kept: the key, and what the model makes of the file. */
export interface Sample extends Pick<Debrief, "documents" | "model" | "truth" | "currency" | "integrity"> {
  readonly firm: string;
  readonly attainablePd: number;
  /** why the best decision is what it is; undefined where no futures were lived */
  readonly bestReason: NonNullable<Debrief["money"]>["best"]["reason"] | undefined;
  readonly futures: number;
  readonly planted: readonly {
    readonly kind: Debrief["planted"][number]["kind"];
    readonly what: string;
    readonly evidence: readonly Shown[];
  }[];
  /** what is lawful but looks bad: where it shows, and where the file explains it */
  readonly anomalies: readonly {
    readonly kind: InnocentAnomaly["kind"];
    readonly looksBad: Shown;
    readonly explained: Shown;
  }[];
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
  const shown = ({ doc, at, shows }: Evidence): Shown => ({ doc, at, shows: say(shows) });
  return {
    firm: file.firm.name,
    currency: file.currency,
    documents: debrief.documents,
    model: debrief.model,
    truth: debrief.truth,
    attainablePd: truth.attainable.value,
    bestReason: debrief.money?.best.reason,
    ...(debrief.integrity ? { integrity: debrief.integrity } : {}),
    futures: truth.ratingPd.futures,
    planted: debrief.planted.map(({ kind, what, evidence }) => ({
      kind,
      what: say(what),
      evidence: evidence.map(shown),
    })),
    anomalies: truth.anomalies.map(({ kind, looksBad, explained }) => ({
      kind,
      looksBad: shown(looksBad),
      explained: shown(explained),
    })),
    modelReasons: opinion.reasons.filter(({ code }) => SAYS_NO.test(code)).map(say),
    ratios: opinion.rated ? opinion.ratios : {},
  };
}

const SAYS_NO = /^opinion\.(knockOut|decline|refer|notRated)\./;
