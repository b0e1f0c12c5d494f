import type { Worksheet } from "./worksheet";

/** More than any figure needs, and little to keep. */
const LONGEST = 100;

/** Keeps the text of a field whose figure cannot be read; `undefined`: it can, or the field is empty. */
export function noteUnread(worksheet: Worksheet, field: string, text: string | undefined): Worksheet {
  const { unread: before = {}, ...rest } = worksheet;
  if (text === undefined && !(field in before)) return worksheet;
  const { [field]: _old, ...others } = before;
  const unread = text === undefined ? others : { ...others, [field]: text.slice(0, LONGEST) };
  // Without the key where there is none, so that the draft is the same text as before.
  return Object.keys(unread).length === 0 ? rest : { ...rest, unread };
}

/**
 * The draft as it can be decided on when its time is over: a covenant whose new threshold cannot be read is not asked for
 * at the older one. The other figures went empty when their text could not be read. The same object where all is read.
 */
export function withoutUnreadCovenants(worksheet: Worksheet): Worksheet {
  const { unread, covenants } = worksheet;
  if (!unread || !covenants?.some(({ ratio }) => `threshold.${ratio}` in unread)) return worksheet;
  return { ...worksheet, covenants: covenants.filter(({ ratio }) => !(`threshold.${ratio}` in unread)) };
}
