import type { Employee } from "../../firm";
import type { MonthNumber } from "../../money";

/** On the payroll in a month: whoever leaves in it is paid in the month before for the last time. */
export const employedIn = (staff: readonly Employee[], month: MonthNumber): Employee[] =>
  staff.filter(({ since, left }) => since <= month && (left === undefined || left > month));
