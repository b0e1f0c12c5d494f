import { db, pages, Remembered } from "~/db";
import type { OneThing, PlantedFlag } from "~/domain/judgement/debrief";
import type { Verdict } from "~/domain/lending";
import { type ReadDecision, readSealed } from "~/records";

/**
 * What was sealed of a decision. It never changes, so it is unpacked once for many readers, each of whom has been found to
 * be allowed to read it.
 */
export const sealedDecision = (id: string): Promise<ReadDecision> => whole.of(id, () => unpacked(id));

/** What lists tell of it, a few figures. */
export interface DecisionInShort {
  readonly verdict: Verdict;
  readonly pd: number;
  readonly grade: number;
  /** as a panel compares it */
  readonly opinionGrade: number;
  readonly modelGrade: number | undefined;
  readonly modelNotches: number | undefined;
  readonly modelRateBps: number | undefined;
  readonly truthKnown: boolean;
  readonly planted: readonly Pick<PlantedFlag, "kind" | "outcome">[];
  readonly oneThing: OneThing;
  readonly counterOfferShare: number | undefined;
}

export const decisionInShort = (id: string): Promise<DecisionInShort> =>
  short.of(id, async () => inShort(await unpacked(id)));

const whole = new Remembered<ReadDecision>(100);
const short = new Remembered<DecisionInShort>(5_000);

async function unpacked(id: string): Promise<ReadDecision> {
  const row = await db().reads.first(pages.SEALED, id);
  if (!row) throw new Error(`decision ${id} is not stored`);
  return readSealed(row.sealed, id);
}

function inShort({ sealed, opinion }: ReadDecision): DecisionInShort {
  const { you, model, gaps, truth, planted, oneThing } = sealed.debrief;
  return {
    verdict: you.terms.verdict,
    pd: you.pd,
    grade: you.grade,
    opinionGrade: opinion.grade,
    modelGrade: model?.grade,
    modelNotches: gaps.model?.notches,
    modelRateBps: gaps.model?.offeredBps,
    truthKnown: truth !== undefined,
    planted: planted.map(({ kind, outcome }) => ({ kind, outcome })),
    oneThing,
    counterOfferShare: sealed.era === "today" ? sealed.debrief.counterOffer?.share : undefined,
  };
}
