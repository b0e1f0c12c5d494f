import { placeLabel } from "~/components/casefile/place-label";
import type { ShownDocument } from "~/components/casefile/types";
import { formatNumber, formatPercent } from "~/components/ui/format";
import type { ExampleNote, Hint } from "~/domain/judgement/worksheet";
import { openKey, type NamedTexts } from "~/i18n/keys";

const PERCENT_DIGITS: Readonly<Record<string, number>> = { pd: 2, lgd: 0, loss: 2, rate: 2, needed: 2, hurdle: 0 };
const TIMES = new Set(["dscr", "bound"]);

/** What fills a hint, as a reader writes it; `t` speaks the workbench's catalogue, which names papers and lines. */
export function hintParams(
  { params }: Hint | ExampleNote,
  documents: readonly ShownDocument[],
  t: NamedTexts,
): Record<string, string | number> {
  const filled: Readonly<Record<string, string | number>> = params;
  const written = Object.entries(filled).map(([name, value]): [string, string | number] => [
    name,
    textOf(name, value, t),
  ]);
  const document = documents.find(({ id }) => id === filled.doc);
  const place = document ? [["place", placeLabel(document, String(filled.at), t)]] : [];
  return Object.fromEntries([...written, ...place]) as Record<string, string | number>;
}

function textOf(name: string, value: string | number, t: NamedTexts): string | number {
  if (typeof value === "string") {
    if (name === "kind") return t(openKey("workbench:documents", value));
    return name === "line"
      ? t([openKey("workbench:lines", value), openKey("workbench:totals", value)], {
          defaultValue: value,
        }).toLowerCase()
      : value;
  }
  if (name in PERCENT_DIGITS) return formatPercent(value, PERCENT_DIGITS[name]);
  if (TIMES.has(name)) return `${formatNumber(value, 2)} ×`;
  return name === "points" ? formatNumber(value) : value; // counts stay numbers: the catalogue chooses the plural by them
}
