/** Hyphens and dashes of every width that keyboards, spreadsheets and word processors put for a minus sign. */
const MINUS = /[\u2010-\u2015\u2212\ufe58\ufe63\uff0d]/gu;
/** Marks without a width that come along with copied figures. */
const UNSEEN = /[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/gu;
const BLANKS = /[\s\u00a0\u3000]+/gu;

/** Full-width signs, digits and letters as their plain ones, one minus sign, one kind of blank: the same text to the eye. */
export function plainCharacters(text: string): string {
  return text
    .replace(MINUS, "-")
    .replace(/[\uff01-\uff5e]/gu, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    .replace(/\uffe5/gu, "¥")
    .replace(UNSEEN, "")
    .replace(BLANKS, " ")
    .trim();
}
