const PLAIN = /^[-−]?\d+(\.\d+)?$/;
const GROUPED = /^[-−]?\d{1,3}(,\d{3})+(\.\d+)?$/;

/**
 * The number a person typed: `1234.5`, `1,234.5`, `12 %`. A lone comma is refused and not guessed at, because
 * "12,5" is twelve and a half to one reader and a slip to another. undefined: not a number.
 */
export function parseTypedNumber(text: string): number | undefined {
  const trimmed = text.trim().replace(/\s*%$/, "");
  if (!PLAIN.test(trimmed) && !GROUPED.test(trimmed)) return undefined;
  return Number(trimmed.replaceAll(",", "").replace("−", "-"));
}
