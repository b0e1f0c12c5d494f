/** Money and dates: integer minor units, calendar months, allocation without a cent lost. */
export { allocate } from "./allocate";
export {
  daysIn,
  isoDate,
  isoMonth,
  monthEnd,
  monthNumber,
  monthOfYear,
  parseIsoDate,
  yearOf,
  type MonthNumber,
} from "./calendar";
export { roundHalfUp, roundToStep } from "./rounding";
export type { IsoDate, Minor, Month } from "./units";
