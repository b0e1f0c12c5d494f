/** Who may do what. */
export type { Actor } from "./actor";
export { normaliseEmail } from "./email";
export { rolesToGive } from "./grants";
export { ROLES, can, type Action, type Role } from "./table";
