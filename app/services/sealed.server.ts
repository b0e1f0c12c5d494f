import { pack, unpack } from "~/records";
import type { Debrief } from "~/domain/judgement/debrief";
import type { SeniorOpinion } from "~/domain/judgement/seniors";

/** What a decision keeps for good: its comparison, and its own short form for others to be compared with. */
export interface Sealed {
  readonly debrief: Debrief;
  readonly opinion: SeniorOpinion;
}

export const packSealed = (sealed: Sealed) => pack(sealed);
export const readSealed = (bytes: Uint8Array): Sealed => unpack<Sealed>(bytes);
