import type { Facts } from "../../firm";
import type { CaseDocument } from "../documents/types/kinds";
import type { AboutDistortion } from "./about";
import type { Bend } from "./lie";
import type { Says } from "./says";

/** What a patient reader with nothing but the papers would compare. */
export interface Reader {
  /** a deviation between papers; undefined where one of the papers is missing */
  readonly read: (documents: readonly CaseDocument[]) => number | undefined;
  /**
   * What nineteen of twenty honest files stay below: the 95th percentile over 48 honest files of all trades and sizes
   * (generator 4), rounded up; where those show nothing at all, the least that a reader would ask about (house value).
   */
  readonly band: number;
}

/** One kind of lie: all that the bank's side knows of it stands in its folder. */
export interface DistortionDefinition<S extends Says = Says> extends AboutDistortion {
  /** what must be so in the life of a firm that tells it */
  readonly facts: Partial<Facts>;
  /** false: it is told by other means too, and so by a micro firm without books */
  readonly needsStatements: boolean;
  readonly bend: Bend<S>;
  readonly says: S;
  readonly reader: Reader;
  /** what a simulated senior writes, as a person would: the note of the flag, and the reason of what he takes back */
  readonly senior: { readonly note: string; readonly reason?: string };
}
