/** The bank's people and units over time. */
export { clearFact, FACT_KINDS, NO_VALUE, putFact, trackOf, type Fact, type FactKind, type WantedFact } from "./facts";
export { tiesInCircles, type Tie } from "./managers";
export { dayAfter, gapsIn, includes, overlap, type Day, type Period } from "./period";
export { clear, heldOn, heldSince, put, stoodAt, type Change, type Entry, type Recorded } from "./record";
export { inTreeOrder } from "./tree";
export { mayStandUnder, UNIT_KINDS, unitsAbove, type UnitKind, type UnitPlace } from "./units";
