import { type Archetype, drawWorld, generateCase, type GeneratedCase, type Recipe, settle } from "../casefile";
import type { FirmState } from "../firm";
import type { Policy } from "../pricing";
import { checkBooks, checkKey, checkNoise } from "./books";
import { checkEvidence, checkFlags } from "./flags";
import type { Finding, Problem } from "./problem";
import { brokenOf, type Given, givenBy, type HeldPromise, holdPromises } from "./promises";

/** Everything that is wrong with one sample. `states` are the months that its firm lived. */
export const checkCase = (archetype: Archetype, sample: GeneratedCase, states: readonly FirmState[]): Finding[] => [
  ...checkBooks(sample),
  ...checkKey(sample, states),
  ...checkNoise(sample),
  ...checkEvidence(sample),
  ...checkFlags(archetype, sample),
];

export interface LintOptions {
  readonly samples: number;
  /** of the samples; public, they are made only to be checked */
  readonly seed: string;
  readonly policy: Policy;
  /** behind each true PD; undefined: as many as its precision needs */
  readonly futureCount?: number;
}

/** What can be settled without a life is held to so many files at least. */
const PROMISE_SAMPLES = 100;

/** A reader of single figures may overlook a timid lie in so many of an archetype's samples; a person reads more. */
export const MAY_BE_MISSED = 0.1;

/** An archetype's samples measured: what is wrong with them, what they give, and how each promise is kept. */
export function lintArchetype(
  archetype: Recipe,
  { samples, seed, policy, futureCount }: LintOptions,
): {
  readonly problems: readonly Problem[];
  readonly given: readonly Given[];
  readonly promises: readonly HeldPromise[];
} {
  const problems: Problem[] = [];
  const given: Given[] = [];
  const name = (sample: string | undefined, findings: readonly Finding[]) =>
    problems.push(...findings.map((finding) => ({ archetype: archetype.id, seed: sample, ...finding })));
  for (let i = 0; i < samples; i++) {
    const own = `${seed}-${i}`;
    const settled = settle(archetype, own);
    const sample = generateCase({ archetype: settled, seed: own, futureCount });
    const { states } = drawWorld(settled, own).life;
    name(own, checkCase(settled, sample, states));
    given.push(givenBy(sample, states, policy));
  }
  const settled = (i: number): Archetype => settle(archetype, `${seed}-${i}`);
  const promises = holdPromises(archetype, { given, settled, samples: Math.max(samples, PROMISE_SAMPLES) });
  name(undefined, brokenOf(promises));
  const missed = problems.filter(({ reason }) => reason === "flagNotFound").length;
  const tolerable = missed <= MAY_BE_MISSED * samples;
  return {
    problems: tolerable ? problems.filter(({ reason }) => reason !== "flagNotFound") : problems,
    given,
    promises,
  };
}
