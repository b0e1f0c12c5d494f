import type { Phrase } from "../../lending";
import type { IsoDate, Minor } from "../../money";
import { AGE_BUCKETS, type AgeBucket, type AgeingDocument } from "../documents/types/accounts";
import type { Names } from "../documents/world";
import type { CaseDocument } from "../documents/types/kinds";
import { type Moved, replace } from "./rewrite";

type Row = AgeingDocument["rows"][number];

/** Rows that a list keeps whatever is put in: with fewer, a row taken out would be missed. */
const LEAST_ROWS = 3;

export interface OpenItem {
  readonly name: string;
  readonly parts: Readonly<Partial<Record<AgeBucket, Minor>>>;
  readonly oldestInvoice: IsoDate | undefined;
  readonly note?: Phrase | undefined;
}

/**
 * Names of the case that no honest document uses: of the same make as the customers', so that nothing but the papers
 * gives an invented one away. One place each, whatever other lies are told.
 */
export const unusedCustomer = ({ customers }: Names, place: number): string =>
  customers[customers.length - 1 - place] ?? "";

/** How many unused names lies may take. */
export const UNUSED = 12;

/**
 * The smallest customers, who may be left out for as many others: the list gets no longer. Their open invoices, with
 * VAT, are to be found elsewhere in the list, or they seem to have paid.
 */
export function leftOut(list: AgeingDocument, count: number, names: Names, except?: Row): readonly Row[] {
  const planted = new Set(Array.from({ length: UNUSED }, (_, place) => unusedCustomer(names, place)));
  const may = list.rows.filter(
    (row) => row !== except && !planted.has(row.name) && !row.note && row.buckets.older + row.buckets.d360 === 0,
  );
  const out = Math.max(0, Math.min(count, list.rows.length - LEAST_ROWS));
  return [...may].sort((a, b) => a.total - b.total).slice(0, out);
}

/** The list with rows taken out and others put in, in its own order and with new ids. */
export function relist(
  documents: readonly CaseDocument[],
  list: AgeingDocument,
  out: readonly Row[],
  items: readonly OpenItem[],
): { readonly documents: CaseDocument[]; readonly moved: Moved } {
  const bySize = list.rows.every((row, i) => i === 0 || list.rows[i - 1]!.total >= row.total);
  const kept = list.rows.filter((row) => !out.includes(row));
  const fresh = items.map(rowOf);
  const rows = bySize ? [...kept, ...fresh].sort((a, b) => b.total - a.total) : inPlaces(list.rows, out, fresh);
  const to = new Map<string, string>();
  const numbered = rows.map((row, i) => {
    const id = `r${i + 1}`;
    if (row.id !== "") to.set(row.id, id);
    return { ...row, id };
  });
  return { documents: replace(documents, { ...list, rows: numbered }), moved: { doc: list.id, to } };
}

/** New rows stand where the old ones stood; what is left over comes last. */
function inPlaces(rows: readonly Row[], out: readonly Row[], fresh: readonly Row[]): Row[] {
  const left = [...fresh];
  const placed = rows.flatMap((row) => (out.includes(row) ? left.splice(0, 1) : [row]));
  return [...placed, ...left];
}

function rowOf({ name, parts, oldestInvoice, note }: OpenItem): Row {
  const buckets = Object.fromEntries(AGE_BUCKETS.map((bucket) => [bucket, parts[bucket] ?? 0])) as Row["buckets"];
  const total = AGE_BUCKETS.reduce((sum, bucket) => sum + buckets[bucket], 0);
  return { id: "", name, buckets, total, oldestInvoice, note };
}

export const listed = ({ rows }: AgeingDocument): Minor => rows.reduce((sum, { total }) => sum + total, 0);

/** The locator of a name in the list; undefined when it is not there. */
export const rowNamed = ({ rows }: AgeingDocument, name: string): string | undefined =>
  rows.find((row) => row.name === name)?.id;
