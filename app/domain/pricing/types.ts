import type { IntegrityTable } from "../integrity";
import type { CollateralType, FirmSize } from "../lending";
import type { IsoDate, Minor } from "../money";
import type { IpcTolerances, SizeRule } from "../statements";
import type { ClassificationRules } from "../workout";
import type { CovenantRule } from "./covenants";

/** How loans default over their life: by instalments, at once at the end, or drawn and repaid at will. */
export type LoanShape = "instalments" | "bullet" | "revolving";

/** From an obligor's rating PD to a loan's curve (loan-curve.ts), by the loan's shape. */
export type TermStructure = Readonly<
  Record<
    LoanShape,
    {
      /** by tenor, rising; with H = −ln(1 − rating PD), −ln(1 − lifetime PD) = times · H^power */
      readonly lifetime: readonly { readonly months: number; readonly times: number; readonly power: number }[];
      /** of the defaults, in each quarter of the life before its last due date; with `atMaturity` they add up to 1 */
      readonly quarters: readonly [number, number, number, number];
      /** of the defaults, at the last due date */
      readonly atMaturity: number;
    }
  >
>;

/** Facts of a policy that nobody has yet checked against their source, by the part they stand in. */
export interface Doubt<Part extends string> {
  readonly part: Part;
  /** what is to be checked */
  readonly what: string;
}
export const POLICY_PARTS = ["capital", "ead", "interestTax", "lgd", "limits", "workingCapital"] as const;
export const RULES_PARTS = ["sizeClasses", "classification"] as const;

/** The bank's versioned credit policy. Rates are annual decimals. A data pack in content/policy/<id>/. */
export interface Policy {
  /** of its shape: 1 has no loan's curve and no file cost and is judged without them */
  readonly schema: 1 | 2;
  readonly id: string;
  readonly version: string;
  readonly title: string;
  readonly jurisdiction: string;
  readonly owner: string;
  readonly source: string;
  /** left out before schema 2 */
  readonly doubts?: readonly Doubt<(typeof POLICY_PARTS)[number]>[];
  readonly reviewBy: IsoDate;
  readonly currency: string;
  /** minor units of the policy currency per EUR (for the SME size adjustment) */
  readonly minorPerEur: number;
  readonly ftp: readonly { readonly months: number; readonly rate: number }[];
  /** of what is drawn, a year */
  readonly opexRate: number;
  /** what deciding on a file costs whatever is decided, minor units; 0 under a policy of schema 1 */
  readonly fileCost: { readonly source: string; readonly amount: Minor };
  /** when loans default; under a policy of schema 1 at a constant hazard, and lines then count as drawn to their EAD */
  readonly termStructure: ({ readonly source: string } & TermStructure) | "constantHazard";
  /** no borrower is taken to be safer than this, decimal above 0 */
  readonly pdFloor: number;
  readonly capitalRatio: number;
  readonly capital: CapitalRules;
  readonly capitalBenefitRate: number;
  readonly hurdleRate: number;
  readonly taxRate: number;
  /** turnover tax inside the interest rate, decimal of the net rate; 0 where there is none */
  readonly interestTax: {
    readonly source: string;
    readonly rate: number;
    /** interest of small and micro firms is free of it up to this amount for one borrower */
    readonly exemptUpTo: Minor;
  };
  readonly ead: {
    readonly source: string;
    /** usual drawing of a revolving line, decimal of what is granted */
    readonly revolvingUtilisation: number;
    /** share of the rest that is drawn before a default */
    readonly creditConversion: number;
  };
  readonly staging: StagingRules;
  readonly covenants: readonly CovenantRule[];
  /** shocks under which a loan's debt service must still be seen */
  readonly stress: { readonly source: string; readonly scenarios: readonly StressScenario[] };
  /** what a file leaves out at first where information has a price, and what asking for it costs */
  readonly information: { readonly source: string; readonly requests: readonly InformationRule[] };
  readonly knockOuts: KnockOutRules;
  /** when the bank's model leaves a file to a person; a policy that does not say so leaves none */
  readonly referral?: {
    readonly source: string;
    /** part of the last accounts' sales that the tax returns of the last twelve months may lack, decimal */
    readonly declaredShortfall: number;
  };
  /** what is done about dishonesty; a policy that is older than these rules, or has none, is judged without them */
  readonly integrity?: IntegrityTable;
  readonly workingCapital: {
    readonly source: string;
    /** growth of sales that the need may count on, at most */
    readonly maxGrowth: number;
    /** what the firm must bring itself, of the need */
    readonly ownFundsShare: number;
    /** of a year's sales, what a micro or small firm is lent by the turnover method, decimal; undefined: no such method */
    readonly turnoverShare?: number;
  };
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

export type ExposureClass = "corporate" | "corporateSme" | "retail" | "residentialMortgage" | "defaulted";

export interface CapitalRules {
  readonly source: string;
  /** whose risk weights the price uses */
  readonly approach: "irb" | "standardised";
  /** small and micro firms that owe no more are a retail pool; 0: none */
  readonly retailUpTo: Minor;
  /** up to these sales a firm is an SME */
  readonly smeUpToSales: Minor;
  readonly standardised: {
    readonly source: string;
    /** decimals */
    readonly weights: {
      readonly corporate: number;
      readonly corporateSme: number;
      readonly retail: number;
      /** by loan to value, rising */
      readonly residentialMortgage: readonly { readonly upTo: number; readonly weight: number }[];
      readonly mortgageAbove: number;
      readonly defaulted: { readonly provisionedFrom: number; readonly below: number; readonly from: number };
    };
  };
}

/** When a loan leaves stage 1 and stage 2 of IFRS 9. */
export interface StagingRules {
  readonly source: string;
  /** more days past due than these */
  readonly significantAfterDays: number;
  readonly impairedAfterDays: number;
  /** PD now over PD at origination, from */
  readonly pdRatio: number;
  /** grades worse than at origination, from */
  readonly notches: number;
}

/** Changes that come together; decimals: sales −0.1 is a tenth less, margin −0.02 two points of sales, rate +0.01. */
export interface StressScenario {
  readonly id: string;
  readonly salesChange: number;
  readonly marginChange: number;
  readonly rateChange: number;
}

/** A paper or check that takes working days to get; `documents` are ids of the file. */
export interface InformationRule {
  readonly id: string;
  readonly days: number;
  readonly documents: readonly string[];
}

/** What ends an application before any score, as far as the bank's own data show it. */
export interface KnockOutRules {
  readonly source: string;
  /** from this share on a holder counts as a beneficial owner, decimal */
  readonly beneficialOwnerFrom: number;
  readonly prohibitedSectors: readonly string[];
  /** what connected borrowers may owe together */
  readonly groupLimit: Minor;
  readonly branchAuthority: Readonly<Record<FirmSize, Minor>>;
}

export interface LgdResult {
  readonly lgd: number;
  readonly pvCollateral: Minor;
  readonly parts: readonly {
    readonly id: string;
    readonly type: CollateralType;
    readonly value: Minor;
    readonly present: Minor;
    /** the most that the bank lends against it */
    readonly advance: Minor;
  }[];
}

/** Every part is an annual decimal of what is drawn; they add up to `rate`. */
export interface PriceWaterfall {
  readonly ftp: number;
  readonly opex: number;
  /** what deciding on the file cost; 0 under a policy of schema 1 */
  readonly fileCost: number;
  readonly expectedLoss: number;
  readonly capitalCharge: number;
  readonly capitalBenefit: number; // negative
  readonly fees: number; // negative
  /** turnover tax inside the rate */
  readonly interestTax: number;
  readonly rate: number;
}

/** The parts in the order in which they are shown. */
export const PRICE_PARTS = [
  "ftp",
  "opex",
  "fileCost",
  "expectedLoss",
  "capitalCharge",
  "capitalBenefit",
  "fees",
  "interestTax",
] as const satisfies readonly (keyof PriceWaterfall)[];

/** What opinions and debriefs keep of a price to be read again: no more than the first policies could say. */
export interface KeptPrice {
  readonly waterfall: PriceWaterfall;
  readonly riskWeight: number; // decimal
  readonly capital: number; // decimal of what is drawn
  readonly lgd: Pick<LgdResult, "lgd" | "pvCollateral">;
  readonly ead: Minor;
  /** the PD behind the expected loss: default before maturity, decimal; a price kept on an earlier day states none */
  readonly lifetimePd?: number;
  /** PD · LGD · EAD of the day of drawing: one year */
  readonly expectedLossAmount: Minor;
}

export interface PriceResult extends KeptPrice {
  readonly lgd: LgdResult;
  readonly exposureClass: ExposureClass;
  readonly lifetimePd: number;
  /** over the tenor, present value */
  readonly lifetimeLoss: Minor;
  /** its part in the first twelve months */
  readonly firstYearLoss: Minor;
}

/** A country's rules in the same pack as the policy: what a bank follows and does not set, and house tolerances. */
export interface CountryRules {
  readonly id: string;
  readonly version: string;
  readonly jurisdiction: string;
  readonly owner: string;
  readonly reviewBy: IsoDate;
  readonly doubts?: readonly Doubt<(typeof RULES_PARTS)[number]>[];
  readonly sizeClasses: {
    readonly source: string;
    readonly sectors: readonly SizeRule[];
  };
  readonly classification: ClassificationRules & { readonly source: string };
  /** largest deviation that passes without a question, decimals */
  readonly tolerances: IpcTolerances & { readonly source: string };
}
