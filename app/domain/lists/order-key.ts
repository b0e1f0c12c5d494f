/** Signs in the order of a dictionary; every other one comes after them, and all before figures and letters. */
const SIGNS = " _-–—,、;:!?.…。·'\"()[]{}《》§@*/\\&#%`^°+<=>|~$£¥€";
const RANKS = new Map([...SIGNS].map((sign, rank) => [sign, rank]));
const FIRST = 0x20;
/** Letters that are another with a stroke, or two in one, and quotes that are others bent. */
const SPELT: Readonly<Record<string, string>> = {
  ...{ ø: "o", ł: "l", đ: "d", æ: "ae", œ: "oe", ß: "ss" },
  ...{ "‘": "'", "’": "'", "“": '"', "”": '"' },
};
/** Between the letters, the accents and the case: below whatever they hold. */
const NEXT = "\u0001";
/** The length of a number is one sign of its key. */
const LONGEST_NUMBER = 40;

/**
 * What a text is ordered by, compared sign by sign, so that a database orders a list as a page does: letters first, whatever
 * their accents and case, the ninth before the tenth; then accents; then small letters before capitals.
 */
export function orderKey(text: string): string {
  const isPlain = /^[a-z ]*$/i.test(text);
  const whole = isPlain ? text : text.normalize("NFD");
  const small = whole.toLowerCase();
  const letters = isPlain ? small : small.replace(/\p{M}/gu, "").replace(/[øłđæœß‘’“”]/g, (sign) => SPELT[sign]!);
  const accents = letters === small ? "" : small;
  return (
    (isPlain ? letters : letters.replace(/\d+|[^\p{L}\p{N}]/gu, weighed)) + NEXT + accents + NEXT + capitals(whole)
  );
}

function weighed(part: string): string {
  if (part === " ") return part;
  if (/\d/.test(part)) {
    const digits = part.replace(/^0+(?=\d)/, "");
    return String.fromCharCode(0x30 + Math.min(digits.length, LONGEST_NUMBER)) + digits;
  }
  const rank = RANKS.get(part);
  return rank === undefined ? `/${part}` : `!${String.fromCharCode(FIRST + rank)}`;
}

/** Where the capitals stand. */
function capitals(text: string): string {
  let found = "";
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    found += code >= 0x41 && code <= 0x5a ? "1" : "0";
  }
  return found;
}
