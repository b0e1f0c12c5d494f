/** Lists of staff as the bank's personnel system writes them: what their columns and cells say, and what changes by them. */
export {
  foldedHeading,
  guessMapping,
  mappingProblems,
  rememberedIn,
  STAFF_COLUMNS,
  STAFF_HEADINGS,
  type MappingProblem,
  type RememberedHeadings,
  type StaffColumn,
  type StaffMapping,
} from "./columns";
export { standingPlan, type NewFact, type StandingChange, type StandingPlan, type WantedStanding } from "./changes";
export { dayBefore, parseDay } from "./days";
export { readRows, STAFF_PROBLEMS, type StaffError, type StaffProblem, type StaffRow, type TableLine } from "./rows";
