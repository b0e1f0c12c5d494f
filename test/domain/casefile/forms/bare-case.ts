import type { Archetype, CaseDocument, GeneratedCase, Recipe } from "~/domain/casefile";
import { settle } from "~/domain/casefile";
import { pow, randomStream } from "~/domain/random";

/** The only paper of a bare file; its one row is where everything planted shows. */
const PAPER = { id: "paper", kind: "siteVisit", notes: [{ id: "n1" }] } as unknown as CaseDocument;

/**
 * A case without a life, for draws of many forms: its recipe settled, one paper, a PD between 0.1 and 30 % evenly on the
 * logarithm and a loss for a test's verdict to stand on. Whatever is planted is a rule that the paper shows, so that it
 * can be found.
 */
export function bareCase({ archetype, seed }: { archetype: Recipe; seed: string }): GeneratedCase {
  const settled: Archetype = settle(archetype, seed);
  const random = randomStream(seed, "bare");
  const evidence = [{ doc: PAPER.id, at: "n1", shows: { code: "test" } }];
  return {
    archetype: settled.id,
    seed,
    file: { documents: [PAPER] },
    truth: {
      distortions: [],
      knockOuts: [...settled.distortions, ...settled.knockOuts].map(() => ({ kind: "listMatch", evidence })),
      ratingPd: { value: 0.001 * pow(300, random.uniform()) },
      lgd: random.uniform(),
    },
  } as unknown as GeneratedCase;
}

/** The same case, of whose flags only the first `shown` can be found. */
export const hiding = (one: GeneratedCase, shown: number): GeneratedCase => ({
  ...one,
  truth: {
    ...one.truth,
    knockOuts: one.truth.knockOuts.map((rule, i) => (i < shown ? rule : { ...rule, evidence: [] })),
  },
});
