/**
 * What simulated analysts do beside reading (content/readers/analysts.yaml has that): house assumptions, to be replaced by
 * what people do. Between skill 0 and skill 1 straight.
 */
export const ASSUMED = {
  version: "1",
  source: "house assumption",
  /** standard deviation of the offered rate about the policy's price at the own PD, notches of that price */
  slip: { atSkill1: 0.15, atSkill0: 0.5 },
  /** chance that a findable flag is among the papers of a short file */
  shownInShort: 0.5,
  /** less time on a short file: the noise of ln PD times this */
  noiseInShort: 1.25,
} as const;

export const slipAt = (skill: number): number =>
  ASSUMED.slip.atSkill0 + (ASSUMED.slip.atSkill1 - ASSUMED.slip.atSkill0) * skill;
