/**
 * Figures as people type them. Shared by the fields in the browser and the action on the server, so that both read
 * the same text the same way. `undefined` means empty; `NaN` means it cannot be read.
 */
import { clearDecimal, readNumber, type NumberKind } from "~/domain/typed-numbers";

/** "3,200,000", "￥3 200 000.50" or "320 万元" to minor units. */
export function parseAmount(text: string): number | undefined {
  const value = parseAs("money", text);
  // Through a power of ten, since 1.005 * 100 is not 100.5 in binary.
  return value === undefined ? undefined : Math.round(Number(`${value}e2`));
}

/** "8.45" or "8.45 %" to the decimal 0.0845. */
export function parsePercent(text: string): number | undefined {
  const value = parseAs("percent", text);
  return value === undefined ? undefined : Math.round(value * 1e6) / 1e8;
}

export function parseWhole(text: string): number | undefined {
  const value = parseDecimal(text);
  return value === undefined || Number.isInteger(value) ? value : NaN;
}

/** "1.25" times or days. */
export const parseDecimal = (text: string): number | undefined => parseAs("plain", text);

/** A price or a turnover in whole units of money. */
export const parseMoney = (text: string): number | undefined => parseAs("money", text);

function parseAs(kind: NumberKind, text: string): number | undefined {
  const reading = readNumber(text, kind);
  return reading.kind === "read" ? reading.value : reading.kind === "empty" ? undefined : NaN;
}

/** Minor units back to what one would type: no currency sign, no cents where there are none. */
export function amountText(minor: number | undefined): string {
  if (minor === undefined) return "";
  const cents = Math.abs(minor % 100);
  const whole = Math.trunc(Math.abs(minor) / 100)
    .toString()
    .replace(/\B(?=(\d{3})+$)/g, ",");
  return `${minor < 0 ? "−" : ""}${whole}${cents === 0 ? "" : `.${String(cents).padStart(2, "0")}`}`;
}

export function percentText(decimal: number | undefined): string {
  return decimal === undefined ? "" : String(Math.round(decimal * 1e8) / 1e6);
}

export function wholeText(value: number | undefined): string {
  return value === undefined ? "" : clearDecimal(String(value));
}
