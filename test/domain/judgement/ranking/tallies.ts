import { NOTHING, type Tally } from "~/domain/judgement/ranking/tally";

/** One file on which an analyst did what is said, and everything else rightly. */
export const aFile = (did: Partial<Tally> = {}): Tally => ({ ...NOTHING, files: 1, noise: 1, ...did });
