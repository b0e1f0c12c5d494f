/** What the model said of the bank's cases against what came: calibration by grade, honest and bent firms apart. */
export { type Backtest, backtest, type Band, type Pair } from "./backtest";
export type { Cell } from "./cell";
export type { Lesson } from "./lesson";
export type { Grades } from "./ranges";
export { backtestRow, type BacktestRow } from "./row";
export { FOR_A_VERDICT, SMALLEST_CELL } from "./sizes";
