import { formatMonth, formatNumber } from "~/components/ui/format";
import type { IsoDate, Minor } from "~/domain/money";

/** "86,400.00": an amount in a table whose currency is stated once above it. */
export const cents = (minor: Minor): string => formatNumber(minor / 100, 2);

/** "86,400": whole units, for yearly figures. */
export const units = (minor: Minor): string => formatNumber(minor / 100);

/** "+4 %" or "−36 %": a deviation always shows its sign. */
export function signedPercent(decimal: number, digits = 0): string {
  const text = formatNumber(decimal * 100, digits);
  return `${Number(text) > 0 ? "+" : ""}${text} %`;
}

/** "05 Mar" */
export function dayMonth(date: IsoDate): string {
  return `${date.slice(8, 10)} ${formatMonth(date.slice(0, 7)).slice(0, 3)}`;
}
