/** A number as digits: "-1234.5", without needless zeros. Shifted as text, so that no binary fraction comes in between. */
export function decimalText(negative: boolean, whole: string, decimals: string, shift = 0): string {
  const digits = whole + decimals.padEnd(shift, "0");
  const point = whole.length + shift;
  const left = digits.slice(0, point).replace(/^0+(?=\d)/u, "") || "0";
  const right = digits.slice(point).replace(/0+$/u, "");
  const text = right === "" ? left : `${left}.${right}`;
  return negative && /[1-9]/u.test(text) ? `-${text}` : text;
}

/**
 * A number as a person would write it, with commas between thousands, and as the reader reads it back.
 */
export function writtenNumber(decimal: string): string {
  const [whole = "", decimals] = clearDecimal(decimal).split(".");
  const grouped = whole.replace(/\B(?=(\d{3})+$)/gu, ",");
  return decimals === undefined ? grouped : `${grouped}.${decimals}`;
}

/** Three decimals that could be taken for thousands get a nought behind them. */
export const clearDecimal = (decimal: string): string =>
  looksLikeThousands(decimal.replace("-", "")) ? `${decimal}0` : decimal;

/** "1.234": a thousand and more to some, one and a bit to others. */
export const looksLikeThousands = (text: string): boolean => /^[1-9]\d{0,2}\.\d{3}$/u.test(text);
