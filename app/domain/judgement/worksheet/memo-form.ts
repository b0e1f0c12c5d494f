/**
 * A memo is Markdown, and Markdown can be written that takes minutes to lay out: a table of a thousand columns whose rows
 * are short, a quotation within a thousand others. What no memo for a credit committee needs is told at the field and not
 * submitted. It is looked at in one pass, so that the check itself cannot be made slow.
 */
export const MEMO_LIMITS = {
  characters: 20_000,
  /** of all tables together: five years of forty lines are 240 */
  cells: 2_000,
  /** quotations and lists, one within the other */
  nesting: 8,
  /** brackets that are open at once within a paragraph */
  brackets: 20,
} as const;

export type MemoProblem = "memoTooLong" | "memoCells" | "memoNesting";

/** What is too much in a memo; undefined: it can be laid out. */
export function memoProblem(memo: string): MemoProblem | undefined {
  if (memo.length > MEMO_LIMITS.characters) return "memoTooLong";
  const lines = memo.split(/\r\n|\r|\n/).map(behindMarks);
  if (deepest(lines) > MEMO_LIMITS.nesting || mostBrackets(memo) > MEMO_LIMITS.brackets) return "memoNesting";
  return cellsOf(lines) > MEMO_LIMITS.cells ? "memoCells" : undefined;
}

/** A line without its marks of quotations and lists. */
interface Line {
  readonly marks: number;
  readonly indent: number;
  readonly text: string;
}

function behindMarks(line: string): Line {
  const mark = /[ \t]*(?:>|[-+*](?=[ \t]|$)|\d{1,9}[.)](?=[ \t]|$))/y;
  let marks = 0;
  let at = 0;
  while (marks <= MEMO_LIMITS.nesting && !isRule(line, at)) {
    mark.lastIndex = at;
    if (!mark.test(line)) break;
    at = mark.lastIndex;
    marks++;
  }
  return { marks, indent: /^[ \t]*/.exec(line)![0].replaceAll("\t", "    ").length, text: line.slice(at) };
}

/** A line across the page, "* * *", looks like the marks of many lists. */
const isRule = (line: string, at: number): boolean => /^[ \t]*([-*_])(?:[ \t]|\1){2,}$/.test(line.slice(at));

/** Marks on one line, and lists within lists by their indentation. */
function deepest(lines: readonly Line[]): number {
  let most = 0;
  let around: readonly number[] = [];
  for (const { marks, indent, text } of lines) {
    if (marks > 0) {
      around = [...around.filter((outer) => outer < indent), indent];
      most = Math.max(most, around.length - 1 + marks);
    } else if (indent === 0 && text !== "") around = [];
  }
  return most;
}

/** Every row of a table is filled up to the width of its heading, however short it was typed. */
function cellsOf(lines: readonly Line[]): number {
  let cells = 0;
  let width = 0;
  for (const { text } of lines) {
    if (text.trim() === "") width = 0;
    else if (isUnderHeading(text)) width = Math.max(width, columnsOf(text));
    cells += width;
  }
  return cells;
}

/** "|---|--:|": what makes the line above it a table's heading. Its own turn counts for that line. */
const isUnderHeading = (text: string): boolean => /^[\s|:-]+$/.test(text) && text.includes("-") && text.includes("|");

const columnsOf = (text: string): number =>
  text
    .trim()
    .replace(/^\||\|$/g, "")
    .split("|").length;

function mostBrackets(memo: string): number {
  let most = 0;
  for (const paragraph of memo.split(/\n[ \t]*\n/)) {
    let open = 0;
    for (const [bracket] of paragraph.matchAll(/[[\]]/g)) {
      open = Math.max(0, open + (bracket === "[" ? 1 : -1));
      most = Math.max(most, open);
    }
  }
  return most;
}
