import type { Phrase } from "../../../lending";
import type { IsoDate, Minor, Month } from "../../../money";

/** What the offices and the utilities say. Where rows are months, the locator is the month. */

export interface VatReturn {
  /** the last one that the return covers */
  readonly month: Month;
  readonly filedOn: IsoDate;
  readonly salesInvoiced: Minor; // net of VAT
  readonly salesUninvoiced: Minor; // declared without invoice, net of VAT
  readonly outputVat: Minor;
  readonly inputVat: Minor;
  readonly paid: Minor;
}

export interface VatReturnsDocument {
  readonly id: string;
  readonly kind: "vatReturns";
  readonly regime: "general" | "smallScale";
  readonly rate: number;
  /** months that each return covers: a quarter's for small-scale taxpayers; absent, as in older files: one */
  readonly monthsEach?: number;
  readonly returns: readonly VatReturn[];
}

/** Customs' list of export declarations. Locator: row id. Amounts in the file's currency. */
export interface CustomsDocument {
  readonly id: string;
  readonly kind: "customs";
  readonly rows: readonly {
    readonly id: string;
    readonly declaredOn: IsoDate;
    readonly consignee: string;
    readonly goods: Phrase;
    readonly quantity: number;
    readonly value: Minor;
  }[];
}

export interface ElectricityBill {
  readonly month: Month;
  readonly from: IsoDate;
  readonly to: IsoDate;
  readonly kwh: number;
  readonly amount: Minor;
}

export interface ElectricityDocument {
  readonly id: string;
  readonly kind: "electricity";
  readonly meter: string;
  readonly bills: readonly ElectricityBill[];
}

export interface WaterDocument {
  readonly id: string;
  readonly kind: "water";
  readonly meter: string;
  /** Locator: the month. */
  readonly bills: readonly {
    readonly month: Month;
    readonly from: IsoDate;
    readonly to: IsoDate;
    readonly cubicMetres: number;
    readonly amount: Minor;
  }[];
}
