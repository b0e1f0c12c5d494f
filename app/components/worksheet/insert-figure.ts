/**
 * A figure put into a text at `at`: set off from the words before it by a space, and from another figure or the end of a
 * sentence part by a semicolon. `end` is where the caret belongs afterwards.
 */
export function insertFigure(text: string, at: number, figure: string): { text: string; end: number } {
  const before = text.slice(0, at);
  const after = text.slice(at);
  const lead = /(^|[\s(])$/.test(before) ? "" : /[\p{L},;:.]$/u.test(before) ? " " : "; ";
  const trail = after === "" || /^[\s.,;:)]/.test(after) ? "" : " ";
  return { text: before + lead + figure + trail + after, end: at + lead.length + figure.length };
}
