import type { Industry } from "../industries";
import type { FirmSize } from "../lending";
import type { MonthNumber } from "../money";
import type { Facts } from "./facts";
import type { Quality } from "./kinds";

/** What is settled of a firm before any of it is drawn. */
export interface Founding {
  readonly industry: Industry;
  readonly size: FirmSize;
  readonly quality: Quality;
  /** factor on the firm and its household, of a twin of another size; 1 when left out */
  readonly scale?: number;
  /** what must or must not be so; what is left open is drawn at the rate of the market */
  readonly facts?: Partial<Facts>;
  /** the firm owes this bank already: a renewal, an increase, an annual review */
  readonly knownHere: boolean;
  /** whether a bank must have lent to it before */
  readonly owesBank?: boolean;
  /** a month in which the loan owed here matures; left open, it is drawn */
  readonly hereMatures?: MonthNumber;
  /** factor on what this bank has lent already; 1 when left out */
  readonly hereTimes?: number;
  /** the month whose end the opening books stand at */
  readonly opening: MonthNumber;
}
