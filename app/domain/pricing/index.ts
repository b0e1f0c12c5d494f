/** Loss, capital and price of a loan. Light enough for the browser. */
export * from "./break-even";
export * from "./capacity";
export * from "./covenants";
export * from "./ecl";
export * from "./exposure";
export * from "./exposure-class";
export * from "./grid";
export * from "./irb";
export * from "./lgd";
export * from "./lifetime";
export * from "./limit";
export * from "./price";
export * from "./raroc";
export * from "./schedule";
export * from "./staging";
export type * from "./types";
