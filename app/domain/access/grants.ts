import { type Role, ROLES } from "./table";

/** Which roles the holder of a role may give somebody who is entered, or give back to somebody who returns. */
const GIVES: Readonly<Partial<Record<Role, readonly Role[]>>> = {
  hr: ["trainee", "reviewer"],
  administrator: ROLES,
};

export const rolesToGive = (roles: readonly Role[]): readonly Role[] =>
  ROLES.filter((role) => roles.some((own) => GIVES[own]?.includes(role)));
