import type { FirmState, Life } from "../../firm/index";
import type { IsoDate } from "../../money/index";
import type { Archetype } from "../archetype";
import type { NoiseItem } from "../types";

/** The names behind the accounts; drawn once for a case. */
export interface Names {
  readonly firm: string;
  readonly city: string;
  readonly owner: string;
  readonly privateLender: string;
  readonly bank: string;
  readonly otherBank: string;
  readonly customers: readonly string[];
  readonly suppliers: readonly string[];
  readonly services: readonly string[];
  readonly landlord: string;
}

/** Everything that documents are drawn from. Nothing here is known to the analyst as such. */
export interface World {
  readonly archetype: Archetype;
  readonly seed: string;
  readonly asOf: IsoDate;
  readonly names: Names;
  readonly life: Life;
  /** the firm at the end of the last closed year */
  readonly now: FirmState;
}

/** A document and the honest differences it carries against the books. */
export interface Drawn<T> {
  readonly document: T;
  readonly noise: readonly NoiseItem[];
}

/** The states at the ends of the last twelve months, oldest first. */
export const lastYear = ({ life }: World): readonly FirmState[] => life.states.slice(-12);
