import { plainCharacters } from "./characters";
import { decimalText, looksLikeThousands, writtenNumber } from "./decimal";

/**
 * What a field holds, and so which signs may stand beside its digits: ¥, 元, 万 and 亿 with money, % with a percentage,
 * none with a plain number (times, days), each of them where the unit is named outside the field.
 */
export type NumberKind = "money" | "percent" | "plain" | "any";

export type NumberReading =
  | { readonly kind: "empty" }
  /** `decimal` is the value in digits, "-1234.5" */
  | { readonly kind: "read"; readonly value: number; readonly decimal: string }
  /** It could mean each of these, written so that they are read. */
  | { readonly kind: "unclear"; readonly meanings: readonly string[] }
  | { readonly kind: "unreadable" };

/** Longer than any figure with its signs: the rest of the reading is for short texts. */
const LONGEST = 64;
/** Beyond fifteen digits a number is not kept exactly. */
const MOST_DIGITS = 15;

const UNREADABLE = { kind: "unreadable" } as const;

/** The number that a person typed. What more than one person would read differently is refused, with what it may mean. */
export function readNumber(text: string, kind: NumberKind = "any"): NumberReading {
  if (text.trim().length > LONGEST) return UNREADABLE;
  const typed = plainCharacters(text);
  if (typed === "") return { kind: "empty" };
  const parts = takeApart(typed, kind);
  if (parts === undefined) return UNREADABLE;
  const values = meaningsOf(parts.digits, kind).map(({ whole, decimals }) =>
    decimalText(parts.negative, whole, decimals, parts.shift),
  );
  if (values.length === 0 || values.some(isTooLong)) return UNREADABLE;
  const [only] = values;
  if (values.length > 1 || !isPlain(parts.digits)) return { kind: "unclear", meanings: values.map(writtenNumber) };
  return { kind: "read", value: Number(only), decimal: only! };
}

const isTooLong = (decimal: string): boolean => decimal.replace(/^-|\..*$/gu, "").length > MOST_DIGITS;

interface Parts {
  readonly negative: boolean;
  readonly digits: string;
  /** powers of ten of a unit behind the digits */
  readonly shift: number;
}

const SHIFTS: Readonly<Record<string, number>> = { 万: 4, 萬: 4, 亿: 8, 億: 8 };

/** Sign or brackets, currency, unit and percent sign off; undefined where they stand otherwise than anyone writes them. */
function takeApart(typed: string, kind: NumberKind): Parts | undefined {
  const outer = /^(¥?) ?\( ?(.*?) ?\) ?(元?)$/u.exec(typed);
  const inner = outer ? `${outer[1]}${outer[2]}${outer[3]}` : typed;
  const match = /^(?:([-+]) ?(¥?)|(¥?) ?([-+]?)) ?([\d.,][\d., ]*?) ?([万萬亿億]?) ?(元?) ?(%?)$/u.exec(inner);
  if (!match) return undefined;
  const [, before, sign1, sign2, after, digits = "", unit = "", yuan, percent] = match;
  const sign = before ?? after ?? "";
  const money = Boolean(sign1 ?? sign2) || Boolean(yuan) || unit !== "";
  if (money && (kind === "percent" || kind === "plain")) return undefined;
  if (percent && (money || kind === "money" || kind === "plain")) return undefined;
  if (outer && sign !== "") return undefined;
  return { negative: outer !== null || sign === "-", digits, shift: SHIFTS[unit] ?? 0 };
}

interface Digits {
  readonly whole: string;
  readonly decimals: string;
}

const PLAIN = /^(?:\d+(?:\.\d*)?|\.\d+)$/u;
/** Thousands parted by commas or by blanks, never by both; no number starts with an empty thousand. */
const GROUPED = /^[1-9]\d{0,2}([, ])\d{3}(?:\1\d{3})*(?:\.\d*)?$/u;

const isPlain = (digits: string): boolean => PLAIN.test(digits) || GROUPED.test(digits);

/** Every number that these digits, points and commas may be meant as, the likeliest first; none where nobody writes so. */
function meaningsOf(digits: string, kind: NumberKind): readonly Digits[] {
  if (looksLikeThousands(digits) && kind !== "percent") return [split(digits), { whole: join(digits), decimals: "" }];
  if (isPlain(digits)) return [split(digits.replace(/[, ]/gu, ""))];
  // One comma, no point: the decimal comma, or one between thousands with a digit lost.
  if (/^\d+,\d+$/u.test(digits)) return [split(digits.replace(",", ".")), { whole: join(digits), decimals: "" }];
  // Points or blanks between thousands and a decimal comma, as written on the Continent.
  if (/^\d{1,3}(?:([. ])\d{3})(?:\1\d{3})*,\d+$/u.test(digits)) {
    const [whole = "", decimals = ""] = digits.split(",");
    const continental = { whole: join(whole), decimals };
    return /^\d+\.\d+,/u.test(digits) ? [continental, split(digits.replace(",", ""))] : [continental];
  }
  // Points between thousands, and the groupings of India (12,34,567) and China (1,0000,0000).
  if (/^\d{1,3}(?:\.\d{3}){2,}$/u.test(digits)) return [{ whole: join(digits), decimals: "" }];
  if (/^\d{1,4}(?:,\d{2,4})+(?:\.\d+)?$/u.test(digits)) return [split(digits.replaceAll(",", ""))];
  return [];
}

const join = (digits: string): string => digits.replace(/\D/gu, "");

function split(digits: string): Digits {
  const [whole = "", decimals = ""] = digits.split(".");
  return { whole: whole === "" ? "0" : whole, decimals };
}
