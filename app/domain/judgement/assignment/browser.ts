/** What a browser may load: nothing here reaches the generator or the firm's engine. */
export type { KinProblem } from "./family";
export type { ExampleNotes } from "./example";
export type { OpenRequest } from "./information";
export {
  ATTEMPT_KINDS,
  isLeft,
  STAGES,
  type AssignmentProblem,
  type AssignmentTerms,
  type AttemptKind,
  type Stage,
} from "./ladder";
