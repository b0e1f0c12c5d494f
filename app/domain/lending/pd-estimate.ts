export interface PdEstimate {
  /** decimal, floored at 0.0003 */
  readonly value: number;
  readonly standardError: number;
  readonly futures: number;
  /** its 95 % interval crosses a bound of the master scale */
  readonly gradeUncertain: boolean;
}
