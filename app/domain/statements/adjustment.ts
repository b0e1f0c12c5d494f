import type { IsoDate, Minor } from "../money";
import type { StandardLine } from "./lines";

export interface Adjustment {
  readonly id: string;
  readonly periodEnd: IsoDate;
  readonly line: StandardLine;
  /** signed, added to the reported figure; 0 settles a line that nobody reports as nil */
  readonly amount: Minor;
  /** the document it is taken from, where there is one */
  readonly source?: string;
  readonly reason: string;
}
