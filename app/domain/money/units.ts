/** Integer minor units of the case's currency (fen for CNY). Never a fraction. */
export type Minor = number;
/** `YYYY-MM-DD`; the domain never reads a clock, dates are arguments. */
export type IsoDate = string;
/** `YYYY-MM` */
export type Month = string;
