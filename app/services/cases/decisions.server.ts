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

/** The same of many, in their order: what is not known yet is read at once. */
export async function decisionsInShort(ids: readonly string[]): Promise<DecisionInShort[]> {
  const unknown = ids.filter((id) => !short.has(id));
  const rows = unknown.length === 0 ? [] : await db().reads.all(pages.ALL_SEALED, JSON.stringify(unknown));
  const found = new Map(rows.map(({ id, sealed }) => [id, sealed]));
  const one = (id: string) => {
    const sealed = found.get(id);
    return sealed ? short.of(id, () => inShort(readSealed(sealed, id))) : decisionInShort(id);
  };
  return Promise.all(ids.map(one));
}

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
