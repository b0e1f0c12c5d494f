import type { DayBook, FirmState, Life } from "../../firm";
import type { IsoDate } from "../../money";
import type { Archetype } from "../archetype";
import type { NoiseItem } from "../truth";

/** The names behind the accounts; drawn once for a case, the same whatever was planted. Plain ASCII, no name twice. */
export interface Names {
  readonly firm: string;
  readonly city: string;
  readonly owner: string;
  readonly spouse: string;
  /** a relative with a firm of his own, and that firm */
  readonly relative: string;
  readonly relativeFirm: string;
  /** another firm nearby that banks know */
  readonly neighbourFirm: string;
  readonly privateLender: string;
  readonly bridgeLender: string;
  /** where the firm has its main account; never the lending bank itself unless the firm is known here */
  readonly bank: string;
  readonly thisBank: string;
  /** the lender of loans from elsewhere, and the bank of the second account */
  readonly otherBank: string;
  readonly appraiser: string;
  readonly manager: string; // relationship manager who visits
  /** by index of DayBook: the main customers first, then small ones; at least as many as the day book has */
  readonly customers: readonly string[];
  readonly suppliers: readonly string[];
  readonly services: readonly string[];
  readonly landlord: string;
  /** by employee number */
  readonly staff: readonly string[];
}

/** Everything that documents are drawn from. Nothing here is known to the analyst as such. */
export interface World {
  readonly archetype: Archetype;
  /** secret; streams: randomStream(seed, "<document>/<what>") */
  readonly seed: string;
  /** how much the lies bend: 0 hardly more than honest noise hides, 1 as much as anybody dares; undefined: by chance */
  readonly boldness?: number;
  /** the seed of what has no meaning: names, numbers of papers, days, wordings. `seed` itself, but of a variant */
  readonly disguise: string;
  /** months that the calendar of the papers runs ahead of the life behind them; 0, but of a variant */
  readonly monthsAhead: number;
  readonly asOf: IsoDate;
  readonly names: Names;
  readonly life: Life;
  /** the last twelve months by day */
  readonly days: DayBook;
  /** the firm at the end of the month before the application */
  readonly now: FirmState;
}

/** A document and the honest differences it carries against the books. */
export interface Drawn<T> {
  readonly document: T;
  readonly noise: readonly NoiseItem[];
}

/** The states at the ends of the last twelve months, oldest first. */
export const lastYear = ({ life }: World): readonly FirmState[] => life.states.slice(-12);
