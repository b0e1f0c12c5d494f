/** The analyst's draft: what may be written in it, what it computes, what is missing. Light enough for the browser. */
export {
  countWords,
  MEMO_MIN_WORDS,
  STEPS,
  memoWords,
  missingForSubmission,
  type MissingItem,
  type Step,
} from "./complete";
export { countedFlags, MOST_OPEN_FLAGS } from "./counted-flags";
export { deskFacts, type DeskFacts } from "./desk";
export {
  addAdjustment,
  addFlag,
  addSupport,
  askCovenant,
  clearFlag,
  judge,
  removeAdjustment,
  removeFlag,
  removeSupport,
  reopenFlag,
  settleRestAsNil,
} from "./edit";
export { exampleNotes } from "./example";
export type { ExampleNote, Hint, HintParams, NoteParams } from "./hint-codes";
export { nextHint } from "./hints";
export { asDecided, askedIn, type AskedLoan, LETTER, letterDue, type LetterDue } from "./letter";
export { scheduleByYear, type StressedCover } from "./loan-cover";
export { MEMO_LIMITS, memoProblem, type MemoProblem } from "./memo-form";
export { offerOptions } from "./offer-options";
export { askedOf, overridden, ownScore, securityTaken } from "./own-score";
export { type OpenedPaper, papersOf, processOf, type Process, type ToldVisit, type Visit } from "./process";
export { noteUnread, withoutUnreadCovenants } from "./unread";
export { WORK_KINDS, workBetween, type Work, type WorkKind } from "./work";
export { workingsOf, type OfferWorkings, type WorkingGround, type Workings } from "./workings";
export { EMPTY_WORKSHEET, type FlagPin, type SupportPin, type Worksheet } from "./worksheet";
