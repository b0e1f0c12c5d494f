import type { IndustryId } from "../industries";
import type { SizeClass } from "../lending";
import type { IsoDate } from "../money";
import type { CaseDocument } from "./documents/types/kinds";

/**
 * A place in a document that can be pinned as evidence. `at` by kind of document:
 * application: a field name ("amount"); statements: "<year>.<line>" ("2025.sales");
 * bankStatement: "L<line number>"; vatReturns and electricity: "YYYY-MM"; interview: answer id ("q3").
 */
export interface Locator {
  readonly doc: string;
  readonly at: string;
}

/** What the analyst sees. */
export interface CaseFile {
  readonly origin: "synthetic" | "imported";
  readonly currency: string; // ISO 4217
  readonly asOf: IsoDate;
  readonly firm: {
    readonly name: string;
    readonly industry: IndustryId;
    readonly size: SizeClass;
    readonly foundedOn: IsoDate | undefined;
    readonly city: string | undefined;
    readonly ownerName: string | undefined;
  };
  readonly documents: readonly CaseDocument[];
}
