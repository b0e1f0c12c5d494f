/** Standard lines, spreading, ratios, cash flow, checks. Light enough for the browser. */
export * from "./benchmarks";
export * from "./cash-flow";
export * from "./checks";
export * from "./common-size";
export * from "./cross-checks";
export * from "./distress-scores";
export * from "./figure";
export * from "./global-cash-flow";
export * from "./industry-ratios";
export * from "./lines";
export * from "./ratios";
export * from "./size-class";
export * from "./spread";
export * from "./totals";
export * from "./trends";
export * from "./working-capital";
