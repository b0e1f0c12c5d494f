import { readTable } from "./table.server";
import {
  guessMapping,
  mappingProblems,
  readRows,
  type RememberedHeadings,
  type StaffError,
  type StaffMapping,
  type StaffRow,
} from "~/domain/staff";
import type { StaffFileProblem } from "~/records/staff-import";

export interface StaffOrder {
  readonly file: Uint8Array;
  readonly remembered: RememberedHeadings;
  /** as somebody chose it; undefined: by the headings */
  readonly mapping: StaffMapping | undefined;
}

export type ReadStaff =
  | {
      readonly ok: true;
      readonly headings: readonly string[];
      readonly mapping: StaffMapping;
      /** undefined: the mapping does not say who is meant */
      readonly read: { readonly rows: readonly StaffRow[]; readonly errors: readonly StaffError[] } | undefined;
    }
  | { readonly ok: false; readonly file: StaffFileProblem };

/** Reads a list of staff; done in a worker, because the file may hold anything. */
export async function readStaff({ file, remembered, mapping }: StaffOrder): Promise<ReadStaff> {
  const table = await readTable(file);
  if (!table.ok) return table;
  const { headings, lines } = table;
  const used = mapping?.length === headings.length ? mapping : guessMapping(headings, remembered);
  const read = mappingProblems(used).length > 0 ? undefined : readRows(lines, used);
  return { ok: true, headings, mapping: used, read };
}
