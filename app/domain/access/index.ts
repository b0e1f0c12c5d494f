/** Who may do what. */
export type { Actor } from "./actor";
export { AUDITED, type Audited } from "./audited";
export { normaliseEmail } from "./email";
export { ROLES, can, type Action, type Role } from "./table";
