import type { Quality } from "../firm/index";
import type { IsoDate } from "../money/index";
import type { DistortionKind, IndustryId, LoanPurpose, Repayment } from "./types";

/** An authored recipe for cases. `asOf` is the day the application is made: in January, so that the year is closed. */
export interface Archetype {
  readonly id: string;
  readonly version: string;
  readonly title: string;
  readonly objective: string;
  readonly industry: Exclude<IndustryId, "other">;
  readonly size: "micro" | "small";
  readonly quality: Quality;
  readonly distortions: readonly DistortionKind[];
  readonly asOf: IsoDate;
  readonly request: {
    readonly purpose: LoanPurpose;
    /** of last year's sales, decimal */
    readonly shareOfSales: number;
    readonly tenorMonths: number;
    readonly repayment: Repayment;
    /** appraised value over the amount asked for; 0: unsecured */
    readonly collateralCover: number;
  };
}
