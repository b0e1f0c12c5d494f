import type { Fact, FactKind, Period } from "~/domain/people";
import type { StaffColumn, StaffMapping } from "~/domain/staff";

/** What a list of staff that waits, or was put in force last, keeps as JSON. */

export interface StaffCounts {
  readonly new: number;
  readonly changed: number;
  readonly leaving: number;
  readonly unchanged: number;
  readonly errors: number;
}

/** What a field was and will be, in the words of the list. */
export interface ShownChange {
  readonly field: StaffColumn;
  readonly before: readonly string[];
  readonly after: readonly string[];
  /** null: at once */
  readonly from: string | null;
}

/** Why a file as a whole is refused. */
export type StaffFileProblem =
  | { readonly problem: "noRows" | "notXlsx" | "oldExcel" | "notText" | "notTable" }
  | { readonly problem: "tooLarge" | "tooManyRows" | "tooManyColumns"; readonly limit: number }
  | { readonly problem: "notCsv"; readonly line: number }
  /** no worker read it to its end */
  | { readonly problem: "tooLong" | "tooMuchMemory" | "notToItsEnd" | "busy" };

export const readHeadings = (json: string) => JSON.parse(json) as readonly string[];
export const readNames = (json: string) => JSON.parse(json) as readonly string[];
export const readMapping = (json: string) => JSON.parse(json) as StaffMapping;
export const readFileProblem = (json: string) => JSON.parse(json) as StaffFileProblem;
export const readChanges = (json: string) => JSON.parse(json) as readonly ShownChange[];
/** undefined: the list has not been compared yet */
export const readCounts = (json: string) => (json === "{}" ? undefined : (JSON.parse(json) as StaffCounts));

/** Where a unit stands, as db/sql/staff-import.ts lists it. */
export const readPlaces = (json: string): Period[] =>
  (JSON.parse(json) as [string, string | null][]).map(([from, to]) => ({ from, to }));

/** A fact that stands, and the employee number of a manager. */
export type StandingFact = Fact & { readonly manager: string | null };

/** Facts as db/sql/staff-import.ts lists them. */
export const readStandingFacts = (json: string): StandingFact[] =>
  (JSON.parse(json) as [number, FactKind, string, string, string | null, string | null][]).map(
    ([id, kind, value, from, to, manager]) => ({
      ...{ id, kind, value, from, to, manager },
      recordedAt: "",
      retractedAt: null,
    }),
  );
