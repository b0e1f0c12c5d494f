import type { StockCategory } from "../../../industries";
import type { Phrase } from "../../../lending";
import type { IsoDate, Minor, Month } from "../../../money";

/** Goods and staff. */

/** Stock as listed at the end of the last month. Locator: row id ("r1"). */
export interface InventoryDocument {
  readonly id: string;
  readonly kind: "inventory";
  readonly asOf: IsoDate;
  readonly rows: readonly {
    readonly id: string;
    readonly item: Phrase;
    readonly category: StockCategory;
    readonly quantity: number;
    readonly unit: Phrase;
    readonly unitCost: Minor;
    readonly value: Minor;
    /** when anything of it last came or went */
    readonly lastMoved: IsoDate;
    readonly note: Phrase | undefined;
  }[];
}

/** Fixed assets by item at the end of the last month. Locator: row id ("r1"). */
export interface AssetRegisterDocument {
  readonly id: string;
  readonly kind: "assetRegister";
  readonly asOf: IsoDate;
  readonly rows: readonly {
    readonly id: string;
    readonly item: Phrase;
    readonly bought: IsoDate;
    readonly cost: Minor;
    readonly accumulatedDepreciation: Minor;
    readonly netValue: Minor;
    readonly supplier: string | undefined;
  }[];
}

/** Open orders. Locator: row id ("o1"). */
export interface OrderBookDocument {
  readonly id: string;
  readonly kind: "orderBook";
  readonly asOf: IsoDate;
  readonly rows: readonly {
    readonly id: string;
    readonly customer: string;
    readonly orderedOn: IsoDate;
    readonly item: Phrase;
    readonly quantity: number;
    readonly value: Minor;
    readonly due: IsoDate;
    readonly deliveredShare: number;
  }[];
}

/** The firm's own payroll sheet. Locators: the month, and the id of a member of staff ("e1"). */
export interface PayrollDocument {
  readonly id: string;
  readonly kind: "payroll";
  readonly months: readonly { readonly month: Month; readonly heads: number; readonly wages: Minor }[];
  /** the list of the last month */
  readonly staff: readonly {
    readonly id: string;
    readonly name: string;
    readonly job: Phrase;
    readonly since: IsoDate;
    readonly wage: Minor;
    readonly insured: boolean;
  }[];
}

/** The social insurance office's certificate. Locator: the month. */
export interface SocialInsuranceDocument {
  readonly id: string;
  readonly kind: "socialInsurance";
  readonly months: readonly {
    readonly month: Month;
    readonly insured: number; // heads
    readonly base: Minor; // insured wages
    readonly contribution: Minor; // employer's part
    readonly paidOn: IsoDate | undefined; // undefined: in arrears
  }[];
}
