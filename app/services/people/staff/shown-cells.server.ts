import { textIn } from "~/services/author/zip-size.server";

export interface ShownCell {
  /** counted from 1, as a spreadsheet does */
  readonly line: number;
  readonly column: number;
  readonly text: string;
}

/**
 * Cells of a workbook's first sheet that a spreadsheet shows otherwise than their value says: a number with zeros before it
 * (7 as 0007), and what a formula could not find out (#N/A). Of what was read within its limit.
 */
export function shownCells(workbook: Buffer): ShownCell[] {
  const sheet = firstSheet(workbook) ?? "";
  const padded = paddedStyles(textIn(workbook, "xl/styles.xml") ?? "");
  if (padded.size === 0 && !/\st="e"/.test(sheet)) return [];
  return [...sheet.matchAll(/<(?:\w+:)?c\b([^>]*?)(?:\/>|>([\s\S]*?)<\/(?:\w+:)?c>)/g)].flatMap(
    ([, head = "", body = ""]) => {
      const [, letters, line] = /^([A-Z]+)(\d+)$/.exec(attribute(head, "r") ?? "") ?? [];
      const value = /<(?:\w+:)?v>([^<]*)</.exec(body)?.[1];
      if (!letters || !value) return [];
      const text = shown(value, attribute(head, "t") ?? "n", padded.get(Number(attribute(head, "s"))));
      return text === undefined ? [] : [{ line: Number(line), column: columnOf(letters), text }];
    },
  );
}

function shown(value: string, type: string, padding: Padding | undefined): string | undefined {
  if (type === "e") return value;
  if (type !== "n" || !padding || !/^\d+$/.test(value)) return undefined;
  return `${padding.before}${value.padStart(padding.digits, "0")}${padding.after}`;
}

const columnOf = (letters: string) =>
  [...letters].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0);

const attribute = (tag: string, name: string) => new RegExp(`(?:^|\\s)${name}=["']([^"']*)["']`).exec(tag)?.[1];

function firstSheet(workbook: Buffer): string | undefined {
  const [, sheet = ""] = /<(?:\w+:)?sheet\s([^>]*)>/.exec(textIn(workbook, "xl/workbook.xml") ?? "") ?? [];
  const id = /:id=["']([^"']*)["']/.exec(sheet)?.[1];
  const related = (textIn(workbook, "xl/_rels/workbook.xml.rels") ?? "").match(/<(?:\w+:)?Relationship\s[^>]*>/g) ?? [];
  const target = attribute(related.find((one) => attribute(one, "Id") === id) ?? "", "Target");
  return target && textIn(workbook, target.startsWith("/") ? target.slice(1) : `xl/${target}`);
}

interface Padding {
  readonly before: string;
  readonly digits: number;
  readonly after: string;
}

/** The cell styles whose number format is zeros alone, with fixed signs before or after. */
function paddedStyles(styles: string): ReadonlyMap<number, Padding> {
  const codes = new Map(
    (styles.match(/<(?:\w+:)?numFmt\s[^>]*>/g) ?? []).map((format) => [
      attribute(format, "numFmtId"),
      paddingOf((attribute(format, "formatCode") ?? "").replaceAll("&quot;", '"').replaceAll("&amp;", "&")),
    ]),
  );
  const cells = /<(?:\w+:)?cellXfs\b[\s\S]*?<\/(?:\w+:)?cellXfs>/.exec(styles)?.[0] ?? "";
  return new Map(
    (cells.match(/<(?:\w+:)?xf[\s/>][^>]*>?/g) ?? []).flatMap((style, i) => {
      const padding = codes.get(attribute(style, "numFmtId"));
      return padding ? [[i, padding] as const] : [];
    }),
  );
}

function paddingOf(code: string): Padding | undefined {
  const [, before, zeros, after] = /^((?:"[^"]*"|\\.|-)*)(0+)((?:"[^"]*"|\\.)*)$/.exec(code.split(";")[0]!) ?? [];
  const literal = (signs = "") => signs.replaceAll('"', "").replaceAll("\\", "");
  return zeros === undefined ? undefined : { before: literal(before), digits: zeros.length, after: literal(after) };
}
