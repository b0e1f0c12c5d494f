/** Does a recipe keep what it promises? */
export { lintArchetype } from "./lint";
export { lintForm } from "./lint-form";
export type { Problem } from "./problem";
export type { Given, HeldPromise } from "./promises";
