import type { Phrase } from "../../../lending";
import type { IsoDate } from "../../../money";

/**
 * What became of one imported row. mapped: a standard line or a stated total; memo: a memo line; subtotal: a total of
 * the source's own layout, used to check the lines; detail: a part of another row; duplicate: said twice; unmapped: kept
 * as the source states it.
 */
export const ROW_FATES = ["mapped", "memo", "subtotal", "detail", "duplicate", "unmapped"] as const;
export type RowFate = (typeof ROW_FATES)[number];

/** Where imported figures come from: every row of the source with its fate, and what ties and what does not. */
export interface SourceNotesDocument {
  readonly id: string;
  readonly kind: "sourceNotes";
  readonly source: {
    readonly industry: string;
    readonly sic: string;
    /** how the rows came about, as the source says it */
    readonly bases: readonly string[];
    /** version of the table of tags */
    readonly mapping: string;
  };
  readonly rows: readonly {
    readonly row: number; // line in the imported file
    readonly periodEnd: IsoDate;
    readonly label: string;
    readonly value: string;
    readonly unit: string;
    readonly fate: RowFate;
    /** the line, total or row it went to */
    readonly standardLine?: string;
  }[];
  readonly findings: readonly { readonly severity: "ties" | "differs" | "missing"; readonly text: Phrase }[];
}
