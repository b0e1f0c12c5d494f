/** Loss, capital and price of a loan. Light enough for the browser. */
export * from "./capacity";
export * from "./ecl";
export * from "./irb";
export * from "./lgd";
export * from "./normal";
export * from "./price";
export * from "./raroc";
export * from "./schedule";
export type * from "./types";
