/**
 * How deep a text nests is counted before it is parsed: parsers call themselves for each level, and one too many ends the
 * program that they run in. Each count is one pass and may be a little too high, never too low.
 */

/** Brackets stand in sentences too, "[0, 1)" leaves one open: so many more of them are let pass. */
const BRACKETS_TO_A_LEVEL = 20;

/** The first line on which brackets of JSON, or of YAML in that form, stand deeper than this. */
function bracketsTooDeep(text: string, deepest: number): number | undefined {
  let depth = 0;
  for (const { 0: bracket, index } of text.matchAll(/[[\]{}]/g)) {
    depth = Math.max(0, depth + (bracket === "[" || bracket === "{" ? 1 : -1));
    if (depth > deepest) return lineAt(text, index);
  }
  return undefined;
}

/** The first line on which lists and maps of YAML stand deeper than this, by brackets, indentation or marks in a row. */
export function yamlTooDeep(text: string, deepest: number): number | undefined {
  const byBrackets = bracketsTooDeep(text, deepest * BRACKETS_TO_A_LEVEL);
  if (byBrackets !== undefined) return byBrackets;
  const marks = /[ \t]*[-?:](?=[ \t]|$)/y;
  let around: readonly number[] = [];
  let line = 0;
  for (const content of text.split(/\r\n|\r|\n/)) {
    line++;
    if (content.trim() === "") continue;
    const indent = content.search(/\S/);
    around = [...around.filter((outer) => outer < indent), indent];
    let inARow = 0;
    for (marks.lastIndex = 0; inARow <= deepest && marks.test(content);) inARow++;
    if (around.length + inARow > deepest) return line;
  }
  return undefined;
}

/** The first line on which elements of XML stand deeper than this. What is no XML may be counted in any way. */
export function xmlTooDeep(text: string, deepest: number): number | undefined {
  let depth = 0;
  const tags = /<!--[\s\S]*?(?:-->|$)|<!\[CDATA\[[\s\S]*?(?:\]\]>|$)|<[!?][^>]*>?|<(\/?)(?:[^<>"']|"[^"]*"|'[^']*')*>/g;
  for (const { 0: tag, 1: closes, index } of text.matchAll(tags)) {
    if (closes === undefined) continue;
    if (closes === "/") depth--;
    else if (!tag.endsWith("/>")) depth++;
    if (depth > deepest) return lineAt(text, index);
  }
  return undefined;
}

const lineAt = (text: string, index: number): number => text.slice(0, index).split("\n").length;
