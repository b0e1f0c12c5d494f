/** Standard lines, spreading, ratios, cash flow, checks. Light enough for the browser. */
export type { Adjustment } from "./adjustment";
export { benchmarks } from "./benchmarks";
export { LINES_TO_BUILD, isBuilt, linesToSettle, periodsToSpread } from "./built";
export { CASH_FLOW_STAGES, cashFlow } from "./cash-flow";
export { checks, type Check } from "./checks";
export { commonSize, rowFigure, type StatementRow } from "./common-size";
export {
  equityCheck,
  marginCheck,
  revenueCrossCheck,
  salesCheck,
  type IpcCheck,
  type IpcTolerances,
} from "./cross-checks";
export { cashForDebtService, debtService, drawings } from "./debt-service";
export {
  EMERGING_MARKET_CONSTANT,
  Z_DOUBLE_PRIME_ZONES,
  Z_PRIME_ZONES,
  altmanSabatoLogged,
  altmanSabatoUnlogged,
  altmanZDoublePrime,
  altmanZPrime,
  pdOfGoodLogit,
  zone,
  type DistressInputs,
} from "./distress-scores";
export { combine, difference, isMissing, known, missing, quotient, sum, unknown, type Figure } from "./figure";
export { globalCashFlow, type Household } from "./global-cash-flow";
export { INDUSTRY_RATIOS, quartilePosition, quartilesOf } from "./industry-ratios";
export {
  ASSET_LINES,
  EQUITY_LINES,
  LIABILITY_LINES,
  MEMO_LINES,
  PROFIT_LINES,
  TOTAL_LINES,
  type BalanceLine,
  type MemoLine,
  type ProfitLine,
  type StandardLine,
  type Statement,
  type TotalLine,
} from "./lines";
export { closesByLine, earnsByLine, openBalance, ROUNDING_SHARE, type OpenBalance } from "./open-balance";
export { RATIO_IDS, RATIO_UNITS, ratios, type RatioId } from "./ratios";
export { sizeClass, type SizeRule } from "./size-class";
export { spread, type SpreadPeriod } from "./spread";
export { figures, type Figures } from "./totals";
export { compoundGrowth, trend } from "./trends";
export { workingCapitalNeed } from "./working-capital";
export { yearCheck } from "./year-checks";
