import type { CollateralType } from "../casefile/types";
import type { IsoDate, Minor } from "../money/index";
import type { IpcTolerances } from "../statements/cross-checks";
import type { SizeRule } from "../statements/size-class";
import type { ClassificationRules } from "../workout/classification";

/** The bank's versioned credit policy. Rates are annual decimals. A data pack in content/policy/<id>/. */
export interface Policy {
  readonly id: string;
  readonly version: string;
  readonly title: string;
  readonly jurisdiction: string;
  readonly owner: string;
  readonly source: string;
  readonly reviewBy: IsoDate;
  readonly currency: string;
  /** minor units of the policy currency per EUR (for the SME size adjustment) */
  readonly minorPerEur: number;
  readonly ftp: readonly { readonly months: number; readonly rate: number }[];
  readonly opexRate: number;
  /** no borrower is taken to be safer than this, decimal above 0 */
  readonly pdFloor: number;
  readonly capitalRatio: number;
  readonly capitalBenefitRate: number;
  readonly hurdleRate: number;
  readonly taxRate: number;
  readonly lgd: {
    readonly discountRate: number;
    readonly unsecuredRecovery: number;
    readonly floor: number;
    readonly collateral: Readonly<
      Record<
        CollateralType,
        {
          readonly haircut: number;
          readonly saleCost: number;
          readonly yearsToCash: number;
          readonly maxAdvance: number;
        }
      >
    >;
  };
  readonly maturityYears: { readonly min: number; readonly max: number };
  readonly limits: {
    readonly minDscr: number;
    readonly maxDebtToAssets: number;
    readonly worstGrade: number; // worst grade that may be approved
    readonly maxAmountToSales: number; // request over last year's sales
    readonly amountStep: Minor; // an amount below the request is rounded down to this
    readonly maxTenorMonths: number;
    readonly maxRate: number; // above this the bank does not lend
  };
}

export interface LgdResult {
  readonly lgd: number;
  readonly pvCollateral: Minor;
  readonly parts: readonly {
    readonly id: string;
    readonly type: CollateralType;
    readonly value: Minor;
    readonly present: Minor;
  }[];
}

/** Every part is an annual decimal of the exposure; they add up to `rate`. */
export interface PriceWaterfall {
  readonly ftp: number;
  readonly opex: number;
  readonly expectedLoss: number;
  readonly capitalCharge: number;
  readonly capitalBenefit: number; // negative
  readonly fees: number; // negative
  readonly rate: number;
}
export interface PriceResult {
  readonly waterfall: PriceWaterfall;
  readonly riskWeight: number; // decimal
  readonly capital: number; // decimal of exposure
  readonly lgd: LgdResult;
  readonly ead: Minor;
  readonly expectedLossAmount: Minor; // one year
}

/** A country's rules in the same pack as the policy: what a bank follows and does not set, and house tolerances. */
export interface CountryRules {
  readonly id: string;
  readonly version: string;
  readonly jurisdiction: string;
  readonly owner: string;
  readonly reviewBy: IsoDate;
  readonly sizeClasses: {
    readonly source: string;
    readonly sectors: readonly SizeRule[];
  };
  readonly classification: ClassificationRules & { readonly source: string };
  /** largest deviation that passes without a question, decimals */
  readonly tolerances: IpcTolerances & { readonly source: string };
}
