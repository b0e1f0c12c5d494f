import type { Facts, Quality } from "../firm";
import type { IndustryId } from "../industries";
import type { FirmSize, LendingSituation, LoanPurpose, Repayment } from "../lending";
import type { IsoDate } from "../money";
import type { DistortionKind } from "./distortions/kinds";
import type { FirstWords } from "./documents/first-words";
import type { KnockOutKind } from "./knock-outs/kinds";

/** What a trainer may count on; `archetypes lint` holds the archetype to it. */
export interface Promises {
  /** of 100; the generator bends more or less, and adds innocent anomalies, until a case lies within */
  readonly difficulty: readonly [number, number];
}

/** What one case is made of: a recipe settled by a seed (settle.ts). `asOf` is the day the application is made, in any month. */
export interface Archetype {
  readonly id: string;
  readonly version: string;
  readonly title: string;
  readonly objective: string;
  readonly industry: Exclude<IndustryId, "other">;
  readonly size: FirmSize;
  readonly quality: Quality;
  /** what must or must not be so of the firm; what is left open is drawn at the rate of the market */
  readonly facts: Partial<Facts>;
  readonly distortions: readonly DistortionKind[];
  readonly knockOuts: readonly KnockOutKind[];
  /** what an author promises of every case; recipes that nobody authored (a portfolio's, a test's) promise nothing */
  readonly promises?: Promises;
  /** how many lawful things that look bad, at least: the difficulty promised may ask for more */
  readonly anomalies: number;
  /** "none": a micro firm without statements; the analyst builds them from sales book, stock count and drawings */
  readonly books: "statements" | "none";
  readonly asOf: IsoDate;
  /** how talk and visit begin; left out: the seed decides, among fewer wordings */
  readonly firstWords?: FirstWords;
  /** the request as asked is beyond what the firm can carry: too much of it, or repaid too late; left out: no */
  readonly oversized?: boolean;
  readonly request: {
    readonly situation: LendingSituation;
    readonly purpose: LoanPurpose;
    /** of last year's sales, decimal */
    readonly shareOfSales: number;
    readonly tenorMonths: number;
    readonly repayment: Repayment;
    /** appraised value over the amount asked for; 0: unsecured */
    readonly collateralCover: number;
  };
}
