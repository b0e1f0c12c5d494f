/** Who may do what. */
export type { Actor } from "./actor";
export { LONGEST_EMAIL, normaliseEmail } from "./email";
export { passwordProblems, LONGEST_PASSWORD, SHORTEST_PASSWORD, type PasswordProblem } from "./password";
export { ROLES, can, type Action, type Role } from "./table";
