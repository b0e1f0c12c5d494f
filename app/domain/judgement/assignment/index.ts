/** On which terms a case is set, which cases are kin, what may be asked for. */
export * from "./browser";
export { anchorProblem, kinProblem, type AnchorProblem } from "./family";
export { requestsOpen, withheld } from "./information";
export { assignmentProblems, dueAt, faded, tells } from "./ladder";
export { TWIN_ATTEMPTS, findTwin, twinAt } from "./twins";
export * from "./example";
