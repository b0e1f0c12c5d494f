import { type Archetype, drawWorld, generateCase, type GeneratedCase, type Recipe, settle } from "../casefile";
import type { FirmState } from "../firm";
import type { Policy } from "../pricing";
import { checkBooks, checkKey, checkNoise } from "./books";
import { checkEvidence, checkFlags } from "./flags";
import type { Finding, Problem } from "./problem";
import { checkPromises, type Given, givenBy } from "./promises";

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

/** A reader of single figures may overlook a timid lie in so many of an archetype's samples; a person reads more. */
const MAY_BE_MISSED = 0.1;

/** An archetype's samples measured: what is wrong with them, what they give, and how many promises could be checked. */
export function lintArchetype(
  archetype: Recipe,
  { samples, seed, policy, futureCount }: LintOptions,
): { readonly problems: readonly Problem[]; readonly given: readonly Given[]; readonly checked: number } {
  const problems: Problem[] = [];
  const given: Given[] = [];
  const name = (sample: string | undefined, findings: readonly Finding[]) =>
    problems.push(...findings.map((finding) => ({ archetype: archetype.id, seed: sample, ...finding })));
  for (let i = 0; i < samples; i++) {
    const own = `${seed}-${i}`;
    const settled = settle(archetype, own);
    const sample = generateCase({ archetype: settled, seed: own, futureCount });
    name(own, checkCase(settled, sample, drawWorld(settled, own).life.states));
    given.push(givenBy(settled, sample, policy));
  }
  const { checked, broken } = checkPromises(archetype, given);
  name(undefined, broken);
  const missed = problems.filter(({ reason }) => reason === "flagNotFound").length;
  const tolerable = missed <= MAY_BE_MISSED * samples;
  return {
    problems: tolerable ? problems.filter(({ reason }) => reason !== "flagNotFound") : problems,
    given,
    checked,
  };
}
