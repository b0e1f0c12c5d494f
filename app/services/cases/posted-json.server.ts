/** A worksheet is five levels deep. */
const DEEPEST = 20;
/** A worksheet that is as full as it may be has some ten thousand. */
const MOST_VALUES = 50_000;

/**
 * JSON that a browser posted; undefined where it is none, or nests or holds more than anything that this server takes.
 * That is counted before it is parsed, outside of texts: what people write in those is their own.
 */
export function parsePosted(text: string): unknown {
  let depth = 0;
  let values = 1;
  for (let at = 0; at < text.length; at++) {
    const character = text[at];
    if (character === '"') at = endOfText(text, at);
    else if (character === "[" || character === "{") depth++;
    else if (character === "]" || character === "}") depth--;
    else if (character === ",") values++;
    if (depth > DEEPEST || values > MOST_VALUES) return undefined;
  }
  try {
    // eslint-disable-next-line no-restricted-syntax -- posted, not stored: a form's schema checks it
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function endOfText(text: string, start: number): number {
  let at = start + 1;
  while (at < text.length && text[at] !== '"') at += text[at] === "\\" ? 2 : 1;
  return at;
}
