import { type ContentError, describeError, loadReaders, type Readers } from "~/courseware";
import type { CaseFile, CaseTruth } from "~/domain/casefile";
import { debriefOf, ENGINE_VERSION } from "~/domain/judgement/debrief";
import type { Stage } from "~/domain/judgement/assignment";
import type { ModelOpinion } from "~/domain/judgement/opinion";
import { type Engine, engineOf, groundOf, type Lived } from "~/domain/judgement/outcome";
import { seniorOpinionOf } from "~/domain/judgement/seniors";
import type { Worksheet } from "~/domain/judgement/worksheet";
import type { Policy } from "~/domain/pricing";
import type { Scorecard } from "~/domain/scorecard";
import type { Sealed } from "~/records";

/** One submitted worksheet with all that it is compared with. */
export interface SealOrder {
  readonly worksheet: Worksheet;
  readonly file: CaseFile;
  readonly scorecard: Scorecard;
  readonly policy: Policy;
  readonly opinion: ModelOpinion;
  /** undefined for a real firm, as is the seed */
  readonly truth: CaseTruth | undefined;
  readonly seed: string | undefined;
  /** ids of the papers that were opened before the decision; undefined: nobody watched */
  readonly opened?: readonly string[];
  /** what was left to fill; undefined: everything */
  readonly stage?: Stage;
}

/** Everything that a decision keeps for good. Lives a thousand futures for each set of terms: some tenths of a second. */
export function sealDecision(order: SealOrder): Sealed {
  const { worksheet, file, scorecard, policy, opinion, truth, seed, opened, stage } = order;
  const life = seed === undefined ? undefined : lifeOf(seed);
  return {
    debrief: debriefOf({
      worksheet,
      file,
      card: scorecard,
      policy,
      opinion,
      truth,
      engineVersion: ENGINE_VERSION,
      engine: truth && life !== undefined ? engineFor(file, truth, policy, life) : undefined,
      ...(truth ? { readers: readersOfToday() } : {}),
      seed: life,
      opened,
      stage,
    }),
    opinion: seniorOpinionOf(worksheet, file, scorecard, policy, "", false),
  };
}

let read: Readers | undefined;

/** As they ship with the program: no bank has its own. Read once in a thread. */
function readersOfToday(): Readers {
  const errors: ContentError[] = [];
  read ??= loadReaders("content/readers", errors);
  if (!read) throw new Error(`content/readers: ${errors.map(describeError).join("; ") || "missing"}`);
  return read;
}

/** A disguised twin lives its base's life: its seed names that one first (generated-case.server.ts). */
const lifeOf = (seed: string): string => seed.split("~")[0]!;

/** Sets of terms whose futures are remembered: the model's and the best ones are the same for everybody on a case. */
const MOST_REMEMBERED = 100;
const remembered = new Map<string, Lived>();

function engineFor(file: CaseFile, truth: CaseTruth, policy: Policy, seed: string): Engine | undefined {
  const { request } = groundOf(file, policy, truth);
  const engine = engineOf(file, truth, request);
  return (
    engine && {
      ...engine,
      live(terms, security) {
        const key = JSON.stringify([seed, request, terms, security]);
        const lived = remembered.get(key) ?? engine.live(terms, security);
        remembered.delete(key);
        remembered.set(key, lived); // the latest last
        const [oldest] = remembered.keys();
        if (remembered.size > MOST_REMEMBERED) remembered.delete(oldest!);
        return lived;
      },
    }
  );
}
