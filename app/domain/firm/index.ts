/** A firm that lives month by month in double-entry books, and its futures. */
export { netProfit } from "./accounts";
export { attainable } from "./attainable";
export { unfold } from "./days";
export { daysOpen } from "./days/opening";
export { lateChance } from "./days/lateness";
export { JOB_PAY } from "./days/staff";
export {
  DUES,
  REGULAR_PAYEES,
  type Acceptance,
  type DayBook,
  type Due,
  type Employee,
  type FirmAccount,
  type Invoice,
  type Movement,
  type MovementCode,
  type PlaceOfMoney,
} from "./days/types";
export { copyDraft, type Draft } from "./draft";
export { PRIVATE_LOAN, type Facts } from "./facts";
export { liveFuture, LOAN_ID, prepare, type FutureLoan, type Outcome, type Start } from "./future";
export { futures } from "./futures";
export { Books, type FirmEvent, type Recorder } from "./journal";
export { QUALITIES, type Quality } from "./kinds";
export { openLedger } from "./ledger";
export { liveToApplication, type Life } from "./life";
export { normalMargin } from "./margins";
export { BONUS_SAVED } from "./payments";
export type { Pledge } from "./recovery";
export { sizeClassOf } from "./size-class";
export {
  collectionMonthsOf,
  headcount,
  ordersOf,
  type Contingency,
  type Firm,
  type FirmState,
  type Loan,
} from "./state";
export { strainOf } from "./strain";
export { MONTHS_OF_QUARTER, paysVatIn } from "./taxes";
export { LOOK_BACK_MONTHS, taxNotPaid, type TaxNotPaid, type UndeclaredMonth } from "./undeclared";
export { wearOf } from "./wear";
