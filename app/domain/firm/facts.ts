/**
 * Circumstances of a firm that are neither good nor bad in themselves and that many firms tell their bank. Some
 * distortions hide one; honest files show it. The rates of the market make sure that having one gives nothing away.
 */
export interface Facts {
  /** owes a private person */
  readonly privateLoan: boolean;
  /** guarantees another firm's loan */
  readonly guarantee: boolean;
  /** the owner borrows from the firm */
  readonly ownerBorrowing: boolean;
  /** one customer takes most of the output */
  readonly concentrated: boolean;
  /** declares less to the tax office than is usual in its trade, which may find out */
  readonly taxGap: boolean;
  readonly exporter: boolean;
}

/** House estimates. A tax gap beyond what is usual is never an honest fact; exporting depends on the trade. */
export const FACT_RATES: Readonly<Record<Exclude<keyof Facts, "exporter">, number>> = {
  privateLoan: 0.2,
  guarantee: 0.55,
  ownerBorrowing: 0.35,
  concentrated: 0.4,
  taxGap: 0,
};

export const PRIVATE_LOAN = "private-1";
