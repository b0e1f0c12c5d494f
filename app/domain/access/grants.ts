import { POWER_ROLES } from "./power";
import { type Role, ROLES } from "./table";

/**
 * Which roles the holder of a role may give somebody who is entered, or give back to somebody who returns. Roles of power nobody
 * gives alone: they are proposed.
 */
const GIVES: Readonly<Partial<Record<Role, readonly Role[]>>> = {
  hr: ["trainee", "reviewer"],
  administrator: ROLES.filter((role) => !POWER_ROLES.some((power) => power === role)),
};

export const rolesToGive = (roles: readonly Role[]): readonly Role[] =>
  ROLES.filter((role) => roles.some((own) => GIVES[own]?.includes(role)));

/** Of which roles the holder of a role corrects the past days, which open nothing: an administrator's are all. */
export const rolesToCorrect = (roles: readonly Role[]): readonly Role[] =>
  roles.includes("administrator") ? ROLES : rolesToGive(roles);
