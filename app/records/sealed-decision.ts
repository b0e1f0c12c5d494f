import { z } from "zod";
import { withLaterParts } from "./kept";
import { pack, unpack } from "./pack";
import {
  fields,
  type Fields,
  type Form,
  historyOf,
  inForm,
  isFields,
  list,
  type Row,
  type Step,
  UnreadableRecordError,
} from "./read";
import { type Debrief, ENGINE_VERSION, type SealedDebrief } from "~/domain/judgement/debrief";
import type { SealedOpinion } from "~/domain/judgement/seniors";

/** What a decision keeps for good: its comparison, and its own short form for others to be compared with. */
export interface Sealed {
  readonly debrief: Debrief;
  readonly opinion: SealedOpinion;
}

/** What is read of it, whichever engine sealed it. */
export interface ReadDecision {
  readonly sealed: SealedDebrief;
  readonly opinion: SealedOpinion;
}

export const packSealed = (sealed: Sealed): Uint8Array<ArrayBuffer> => pack(sealed);

/** @param id the decision's */
export function readSealed(packed: Uint8Array, id: string): ReadDecision {
  const row = { table: "Decision", id };
  const stored = unpack(packed, row);
  if (!isFields(stored) || !isFields(stored.debrief)) throw new UnreadableRecordError(row, "it holds no debrief");
  return { sealed: debriefFrom(stored.debrief, row), opinion: inForm(stored.opinion, OPINION, row) };
}

/** A debrief's version is that of the engine that sealed it. */
const DEBRIEF_VERSION = Number(ENGINE_VERSION);

/** The first engine that lived the futures on the terms offered: what came before it has less to say. */
const FIRST_OF_TODAY = 5;

const versionOf = ({ engineVersion }: Fields): number => Number(engineVersion);

function debriefFrom(stored: Fields, row: Row): SealedDebrief {
  return versionOf(stored) < FIRST_OF_TODAY
    ? { era: "earlier", debrief: inForm(stored, EARLIER, row) }
    : { era: "today", debrief: inForm(stored, TODAY, row) };
}

const same: Step = (stored) => stored;
/** Before engine 3 no file held anything lawful that looks bad. */
const from2: Step = (stored) => ({ ...stored, anomalies: [] });
/** Before engine 4 what an approval depends on was not sealed. */
const from3: Step = (stored) => ({ ...stored, modelConditions: [] });

/** A model's opinion may be older than the decision. */
const complete: Step = (stored) => ({
  ...stored,
  you: withLaterParts(stored.you as Fields),
  model: withLaterParts(stored.model as Fields | undefined),
  truth: withLaterParts(stored.truth as Fields | undefined),
  ...(stored.attainable ? { attainable: withLaterParts(stored.attainable as Fields) } : {}),
});

const history = historyOf({
  version: DEBRIEF_VERSION,
  versionOf,
  steps: [same, from2, from3, same, same, same],
  complete,
});

const standing = z.object({
  pd: z.number(),
  grade: z.number(),
  terms: z.object({ verdict: z.enum(["approve", "approveWithConditions", "decline"]) }),
  price: z.object({ waterfall: z.object({ rate: z.number(), interestTax: z.number() }), lgd: fields }),
});

/** What every engine sealed. Within the parts the page reads what the engine of that version wrote. */
const compared = {
  engineVersion: z.string(),
  scorecard: z.string(),
  policy: z.string(),
  origin: z.enum(["synthetic", "imported"]),
  currency: z.string(),
  documents: list,
  you: standing,
  model: standing.optional(),
  modelReasons: list,
  modelConditions: list,
  modelLimit: fields.optional(),
  truth: standing.optional(),
  planted: list,
  falseAlarms: list,
  pins: list,
  anomalies: list,
  factors: list,
  spread: list,
  gaps: fields,
  oneThing: z.object({ code: z.string(), params: fields, docs: list }),
  breaches: list,
  verdict: list,
  memo: z.object({ text: z.string(), conditions: z.string(), preMortem: z.string() }),
};

const today = z
  .looseObject({ ...compared, attainable: standing.optional(), money: fields.optional(), supports: list })
  .refine(({ truth, attainable, money }) => !truth || (attainable && money), "a truth without the money it brings");

const TODAY: Form = { schema: today, history };
const EARLIER: Form = { schema: z.object(compared), history };

const OPINION: Form = {
  schema: z.object({
    pd: z.number(),
    grade: z.number(),
    verdict: z.enum(["approve", "approveWithConditions", "decline"]),
    flags: list,
  }),
  history: historyOf({ version: 1, versionOf: () => 1, steps: [], complete: withLaterParts }),
};
