/** Who may do what, and to whom. */
export type { Actor } from "./actor";
export { AUDITED, type Audited } from "./audited";
export { LONGEST_EMAIL, normaliseEmail } from "./email";
export { rolesToCorrect, rolesToGive } from "./grants";
export { passwordProblems, LONGEST_PASSWORD, SHORTEST_PASSWORD, type PasswordProblem } from "./password";
export { type Access, POWER_ROLES, powersGained, sameAccess } from "./power";
export { can, scopeOf, type ScopePlace, type Target } from "./scope";
export { ACTIONS, ROLES, rolesApart, UNIT_ROLES, type Action, type Role } from "./table";
