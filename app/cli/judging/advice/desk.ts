import type { Readers } from "~/courseware";
import { type CaseFile, type GeneratedCase, isThere, plantedIn } from "~/domain/casefile";
import { findableFlags, type FindableFlag } from "~/domain/judgement/analysts";
import { type Debrief, debriefOf, ENGINE_VERSION } from "~/domain/judgement/debrief";
import { limitOf, modelOpinion, type ModelOpinion } from "~/domain/judgement/opinion";
import { type Ground, groundOf, priceAsked } from "~/domain/judgement/outcome";
import { readingOf, readPd } from "~/domain/judgement/readers";
import { EMPTY_WORKSHEET, type FlagPin, type Worksheet } from "~/domain/judgement/worksheet";
import type { LoanRequest } from "~/domain/lending";
import type { Minor } from "~/domain/money";
import type { Policy } from "~/domain/pricing";
import type { Scorecard } from "~/domain/scorecard";
import { spread } from "~/domain/statements";
import { sealDecision } from "~/services/workshop/seal";

export interface Bank {
  readonly card: Scorecard;
  readonly policy: Policy;
  readonly readers: Readers;
}

/** A way of deciding a case, with the papers that were opened; undefined: all of them. */
export interface Decided {
  readonly worksheet: Worksheet;
  readonly opened?: readonly string[];
}

/** One generated file with what a careful analyst makes of it, from whom an error departs. */
export interface Desk {
  readonly file: CaseFile;
  readonly truth: GeneratedCase["truth"];
  readonly bank: Bank;
  readonly request: LoanRequest;
  readonly flags: readonly FindableFlag[];
  /** the key as a debrief tells it */
  readonly key: Debrief;
  /** sees what can be found, carries it through, states the file's PD, and decides what was best */
  readonly careful: Worksheet;
  /** the PD of who found these flags and read these figures, in proportion to the file's */
  readonly pdAt: (flags: readonly FindableFlag[]) => number;
  /** the most that policy lends of the request on the worksheet's own figures, minor units */
  readonly mostOn: (worksheet: Worksheet) => Minor;
  /** the worksheet at the policy's price for its own PD; undefined: no rate within the policy is fair */
  readonly atOwnPrice: (worksheet: Worksheet) => Worksheet | undefined;
  readonly debrief: (decided: Decided) => Debrief;
}

/** Undefined for a file that nobody can read: without accounts and without a sales book. */
export function deskOf({ file, truth, seed }: GeneratedCase, bank: Bank): Desk | undefined {
  const request = file.documents.find((document) => document.kind === "application")?.request;
  const isReadable = file.documents.some(({ kind }) => kind === "statements" || kind === "salesBook");
  if (!request || !isReadable) return undefined;
  const { card, policy, readers } = bank;
  const opinion = modelOpinion(file, card, policy);
  const flags = findableFlags(file, truth);
  const read = (some: readonly FindableFlag[]) => readPd(readers.ideal, readingOf(file, some, policy.lgd)).pd;
  const asRead = read(flags);
  const all = file.documents.map(({ id }) => id);
  const debrief = ({ worksheet, opened = all }: Decided) =>
    sealDecision({ worksheet, file, scorecard: card, policy, opinion, truth, seed, opened }).debrief;
  const prepared: Worksheet = {
    ...EMPTY_WORKSHEET,
    flags: pinsOn(file, truth),
    adjustments: flags.flatMap(({ adjustments }) => adjustments),
    pd: rounded(truth.attainable.value),
    confidence: "medium",
    memo: "As the papers say.",
    verdict: "decline",
  };
  const key = debrief({ worksheet: prepared });
  const desk = { file, truth, bank, request, flags, key, debrief };
  return {
    ...desk,
    careful: { ...prepared, ...key.money!.best.terms },
    pdAt: (some) => rounded(Math.min(0.9, (truth.attainable.value * read(some)) / asRead)),
    mostOn: (worksheet) => mostOn(worksheet, groundOf(file, policy, truth)),
    atOwnPrice: (worksheet) => atOwnPrice(worksheet, { file, truth, card, policy, opinion }),
  };
}

/** As somebody states it, and never nothing: hundredths of a percent. */
const rounded = (pd: number): number => Math.max(0.0005, Math.round(pd * 10_000) / 10_000);

/** A pin on the first sign of everything that is there to see. */
const pinsOn = (file: CaseFile, truth: GeneratedCase["truth"]): readonly FlagPin[] =>
  [...plantedIn(truth), ...(truth.burdens ?? []).map((burden) => ({ ...burden, severity: "medium" as const }))].flatMap(
    ({ kind, severity, evidence }, i): FlagPin[] => {
      const place = evidence.find((one) => isThere(file.documents, one));
      return place
        ? [{ id: `flag-${i + 1}`, at: { doc: place.doc, at: place.at }, kind, severity, note: "Does not agree." }]
        : [];
    },
  );

function mostOn({ adjustments, pd = 0 }: Worksheet, ground: Ground): Minor {
  const { request, size, policy, facts, statements } = ground;
  const periods = spread(statements, adjustments);
  const current = periods.at(-1)?.adjusted;
  if (!current) return request.amount;
  const { tenorMonths } = request;
  const { rate } = priceAsked(pd, ground).waterfall;
  return limitOf({ ...facts, request, size, current, previous: periods.at(-2)?.adjusted, policy, tenorMonths, rate })
    .amount;
}

function atOwnPrice(
  worksheet: Worksheet,
  by: {
    readonly file: CaseFile;
    readonly truth: GeneratedCase["truth"];
    readonly card: Scorecard;
    readonly policy: Policy;
    readonly opinion: ModelOpinion;
  },
): Worksheet | undefined {
  const { fair } = debriefOf({ ...by, worksheet: { ...worksheet, rate: 0.06 }, engineVersion: ENGINE_VERSION });
  return fair && { ...worksheet, rate: Math.round(fair.price * 10_000) / 10_000 };
}
