/**
 * Figures as people type them. Shared by the fields in the browser and the action on the server, so that both read
 * the same text the same way. `undefined` means empty; `NaN` means it cannot be read.
 */

/** "3,200,000", "3 200 000.50" or "¥ 3,200,000" to minor units; a minus sign of either kind is understood. */
export function parseAmount(text: string): number | undefined {
  const value = parseDecimal(text.replace(/^\s*([-−]?)\s*¥/u, "$1"));
  return value === undefined ? undefined : Math.round(value * 100);
}

/** "8.45" or "8.45 %" to the decimal 0.0845. */
export function parsePercent(text: string): number | undefined {
  const value = parseDecimal(text.replace(/%\s*$/u, ""));
  // Through a power of ten, since 8.45 / 100 is not 0.0845 in binary.
  return value === undefined ? undefined : Math.round(value * 1e6) / 1e8;
}

export function parseWhole(text: string): number | undefined {
  const value = parseDecimal(text);
  return value === undefined || Number.isInteger(value) ? value : NaN;
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
  return value === undefined ? "" : String(value);
}

/** "1.25" times or days. */
export function parseDecimal(text: string): number | undefined {
  const typed = text.replace(/[\s\u00a0]/gu, "").replace("−", "-");
  if (typed === "") return undefined;
  // A comma stands between thousands. Elsewhere it may be meant as the decimal point: "3,5" must not become 35.
  const plain = /^-?\d{1,3}(,\d{3})+(\.\d*)?$/.test(typed) ? typed.replaceAll(",", "") : typed;
  return /^-?\d{1,12}(\.\d*)?$|^-?\.\d+$/.test(plain) ? Number(plain) : NaN;
}
