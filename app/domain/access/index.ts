/** Who may do what. */
export type { Actor } from "./actor";
export { normaliseEmail } from "./email";
export { type Access, POWER_ROLES, powersGained, sameAccess } from "./power";
export { ACTIONS, ROLES, can, type Action, type Role } from "./table";
