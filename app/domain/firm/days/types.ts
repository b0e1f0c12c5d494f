import type { CivilDay } from "../../calendar";
import type { Minor, MonthNumber } from "../../money";
import type { PostingCode } from "../journal";

/**
 * The last twelve months by day. The months' totals are those of the books: every list here adds up to the journal and
 * to the balances of `FirmState`, to the unit. Parties are numbers; documents give them names.
 */
export interface DayBook {
  /** first and last month that is unfolded, both included */
  readonly from: MonthNumber;
  readonly to: MonthNumber;
  /** every invoice of the twelve months, and every older one that was still open as they began; in order of date */
  readonly invoices: readonly Invoice[];
  readonly bills: readonly Invoice[];
  /** every bank acceptance bill that the firm took in, or held at the end; in order of receipt */
  readonly acceptances: readonly Acceptance[];
  readonly staff: readonly Employee[];
  /** every payment into and out of the firm's and, where it is the firm's business, the owner's accounts; in order of date */
  readonly movements: readonly Movement[];
  /** balance of each of the firm's accounts when the first month began; together the books' cash of the month before */
  readonly opening: Readonly<Record<FirmAccount, Minor>>;
}

/**
 * Where money lies. Acceptance bills that leave the firm in the month in which they come pass through a place of their
 * own, which is empty at its end. Till and wallet are emptied into the main account by the end of each month. What a customer pays
 * to the owner's own account is at once drawn by the owner: two movements there that add up to zero, the receipt and a
 * living drawing. Payments between the firm and its owner stand on the firm's account only.
 */
export type FirmAccount = "main" | "second";
export type PlaceOfMoney = FirmAccount | "till" | "wallet" | "acceptances" | "ownerAccount";

/** A customer's promise to pay that a bank has accepted. While it is held its invoice is open. */
export interface Acceptance {
  /** the last figures of its number */
  readonly no: number;
  /** index of the customer who paid with it, and the invoice it is for */
  readonly customer: number;
  readonly invoice: number;
  readonly amount: Minor;
  readonly received: CivilDay;
  readonly matures: CivilDay;
  readonly fate: "endorsed" | "discounted" | "collected" | "held";
  /** when it was passed on, sold or paid; undefined: held */
  readonly on?: CivilDay;
  /** index of the supplier to whom it was passed on */
  readonly supplier?: number;
  /** what a bank kept of it; 0 but for those that were sold */
  readonly discount: Minor;
}

export interface Invoice {
  readonly no: number;
  /** index of the customer (invoices) or supplier (bills); customers from `customerShares.length` on are the small ones */
  readonly party: number;
  readonly month: MonthNumber;
  readonly day: number;
  readonly net: Minor;
  readonly vat: Minor;
  /** abroad, so free of VAT */
  readonly exported: boolean;
  /** paid within the twelve months; what was paid before they began is left out of net, vat and here */
  readonly payments: readonly { readonly month: MonthNumber; readonly day: number; readonly amount: Minor }[];
  /** given up within the twelve months */
  readonly writtenOff: Minor;
}

export interface Employee {
  readonly no: number;
  /** place in the trade's list of jobs, 0: the best paid */
  readonly job: number;
  readonly production: boolean;
  readonly since: MonthNumber;
  /** first month without wages; undefined: still with the firm at the end */
  readonly left: MonthNumber | undefined;
  /** part of the month's wage bill that this person gets while employed: shares are scaled to the bill of each month */
  readonly weight: number;
  readonly insured: boolean;
}

/**
 * Persons whom many firms pay a fixed sum every month: for workers' rooms, for keeping the books, for advice; for a store,
 * for bringing goods, for help of a relative.
 */
export const REGULAR_PAYEES = ["roomsForWorkers", "bookkeeper", "adviser", "store", "deliveries", "helper"] as const;

/** What every firm's account shows beside its trade: to and from its bank, offices, insurers and the road. */
export const DUES = [
  "accountFee",
  "transferFee",
  "depositInterest",
  "surcharges",
  "maintenanceTax",
  "educationSurcharge",
  "localEducation",
  "wageTax",
  "housingFund",
  "tolls",
  "vehicleInsurance",
  "propertyInsurance",
] as const;
export type Due = (typeof DUES)[number];

export type MovementCode =
  | PostingCode
  /** between the firm's own accounts: out of one, into the other */
  | "ownTransfer"
  /** till to bank, payment app to bank */
  | "tillBanked"
  | "walletSettled"
  /** acceptance bill to bank */
  | "acceptanceSold";

export interface Movement {
  readonly month: MonthNumber;
  readonly day: number;
  /** of what banks and offices wait for: the day on which it was due */
  readonly due?: number;
  readonly place: PlaceOfMoney;
  readonly code: MovementCode;
  /** above zero: money in */
  readonly amount: Minor;
  readonly party:
    | { readonly kind: "customer" | "supplier"; readonly index: number }
    | { readonly kind: "service"; readonly index: number }
    /** a person paid the same round sum every month; index: place in REGULAR_PAYEES */
    | { readonly kind: "individual"; readonly index: number }
    | { readonly kind: "dues"; readonly what: Due }
    | {
        readonly kind:
          | "staff"
          /** a firm of the owner's relatives, and another one nearby */
          | "relatedFirm"
          | "neighbourFirm"
          | "spouse"
          | "landlord"
          | "taxOffice"
          | "socialInsurance"
          | "powerCompany"
          | "waterCompany"
          | "bank"
          /** where a bank buys acceptance bills */
          | "billCentre"
          | "privateLender"
          | "bridgeLender"
          | "owner"
          | "insurer"
          | "treasury"
          | "machineMaker"
          | "self"
          | "public";
      };
  /** the invoice or bill that is paid, and another one that the same transfer covers */
  readonly invoice?: number;
  readonly also?: number;
  readonly loan?: string;
  /** the number of the acceptance bill that brought it */
  readonly acceptance?: number;
  /** the month whose wages are paid, where it is the one that runs and not the one before */
  readonly earnedIn?: MonthNumber;
}
