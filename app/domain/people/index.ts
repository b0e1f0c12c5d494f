/** The bank's people and units over time. */
export { clearFact, FACT_KINDS, NO_VALUE, putFact, trackOf, type Fact, type FactKind, type WantedFact } from "./facts";
export { gapsIn, includes, type Day, type Period } from "./period";
export { heldOn, put, type Change, type Entry, type Recorded } from "./record";
export { mayStandUnder, UNIT_KINDS, unitsAbove, type UnitKind, type UnitPlace } from "./units";
