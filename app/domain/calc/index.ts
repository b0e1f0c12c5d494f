/** Every figure that an auditor can recompute, by name. */
export { CALCULATION_NAMES, calculate } from "./calculate";
export { InputError, type InputProblem } from "./reader";
export {
  INPUT_KINDS,
  REFERENCE_GROUPS,
  RESULT_KINDS,
  VERIFICATION_MARKS,
  exampleInputs,
  isNoResult,
  partOf,
  type InputValue,
  type ReferenceEntry,
  type ReferenceGroup,
  type ReferenceInput,
  type ReferenceResult,
  type VerificationMark,
} from "./reference";
export type { CalcValue } from "./types";
