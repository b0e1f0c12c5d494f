export { lintArchetype, type LintOptions } from "./lint";
export { REASONS, type Problem, type Reason } from "./problem";
export type { Given } from "./promises";
