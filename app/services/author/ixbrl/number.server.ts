/** Number formats of the Inline XBRL transformation registries, whichever edition: hyphens and case left out. */
const POINT = ["numdotdecimal", "numcommadot", "numspacedot", "numdotdecimalin"];
const COMMA = ["numcommadecimal", "numdotcomma", "numspacecomma", "numcomma"];
const ZERO = ["zerodash", "numdash", "fixedzero"];

export type NumberProblem = "unknownFormat" | "notANumber" | "notAScale";

/** How a number is written in a filing: its text and the attributes of its tag. */
export interface WrittenNumber {
  readonly text: string;
  /** local name, such as num-dot-decimal; undefined: the text is a plain number */
  readonly format: string | undefined;
  /** power of ten by which the text is multiplied */
  readonly scale: string | undefined;
  readonly sign: string | undefined;
}

/**
 * The number as plain text, "-1234.5": exact, because the point is moved in the digits. A sign stands in the tag, never
 * in the text (brackets around a loss stand outside the tag).
 */
export function plainNumber({ text, format, scale, sign }: WrittenNumber): string | NumberProblem {
  const kind = format?.toLowerCase().replaceAll("-", "");
  const compact = text.replace(/\s/gu, "");
  if (kind !== undefined && ZERO.includes(kind)) return "0";
  if (kind !== undefined && !POINT.includes(kind) && !COMMA.includes(kind)) return "unknownFormat";
  const digits = COMMA.includes(kind ?? "")
    ? compact.replaceAll(".", "").replace(",", ".")
    : withoutCommas(compact, kind);
  const match = /^(\d+)(?:\.(\d+))?$/.exec(digits);
  if (match === null) return "notANumber";
  if (!/^[+-]?\d{1,2}$/.test(scale ?? "0")) return "notAScale";
  if (sign !== undefined && sign !== "-") return "notANumber";
  const shifted = shift(match[1] ?? "", match[2] ?? "", Number(scale ?? 0));
  return sign === "-" && /[1-9]/.test(shifted) ? `-${shifted}` : shifted;
}

const withoutCommas = (text: string, format: string | undefined) =>
  format === undefined ? text : text.replaceAll(",", "");

/** whole.decimals × 10^by, without the zeros that say nothing. */
function shift(whole: string, decimals: string, by: number): string {
  const point = whole.length + by;
  const digits = `${"0".repeat(Math.max(0, -point))}${whole}${decimals}`.padEnd(Math.max(point, 0), "0");
  const at = Math.max(point, 0);
  const left = digits.slice(0, at).replace(/^0+(?=\d)/, "") || "0";
  const right = digits.slice(at).replace(/0+$/, "");
  return right === "" ? left : `${left}.${right}`;
}
