import { sha256Hex } from "../random";

/**
 * What all streams of a case start from: one digest of its seed and its recipe, so that one seed in two recipes shares
 * nothing, and no figure of a case leads back to the seed. As secret as the seed.
 */
export const caseSecret = (seed: string, archetypeId: string): string => sha256Hex(JSON.stringify([seed, archetypeId]));
