/** Simulated analysts: the ideal reader with what people miss, imagine and misjudge. */
export { rateAt, ratesAt, type AnalystRates, type AnalystTable } from "./analyst-table";
export { bandOf } from "./band";
export { beliefOf } from "./belief";
export { findableFlags, type FindableFlag, type FlagClass, type PlantedKey } from "./flags";
export { measureReading, type Judged, type ReadingMeasure } from "./measure";
export { simulateAnalyst, type AnalystView, type Desk } from "./simulate-analyst";
export { toleranceOf, type Band } from "./tolerance";
