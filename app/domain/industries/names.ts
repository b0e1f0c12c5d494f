/** What firms of a trade, and those around them, call themselves after a fictional brand. */
export interface TradeNames {
  /** companies; " Co." is added */
  readonly firms: readonly string[];
  /** individual businesses */
  readonly workshops: readonly string[];
  /** who takes most of the output, and who else buys */
  readonly customers: readonly string[];
  readonly smallCustomers: readonly string[];
  /** who delivers what the trade mostly buys, and who else sends bills */
  readonly suppliers: readonly string[];
  readonly smallSuppliers: readonly string[];
  /** a firm that a relative might run, and one next door */
  readonly relatives: readonly string[];
  readonly neighbours: readonly string[];
}
