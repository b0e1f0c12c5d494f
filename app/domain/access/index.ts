/** Who may do what, and to whom. */
export type { Actor } from "./actor";
export { normaliseEmail } from "./email";
export { can, scopeOf, type ScopePlace, type Target } from "./scope";
export { ROLES, rolesApart, UNIT_ROLES, type Action, type Role } from "./table";
