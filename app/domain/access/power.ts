import { type Role, ROLES } from "./table";

/** What a person may do in the bank. */
export interface Access {
  readonly roles: readonly Role[];
  /** may sign in */
  readonly active: boolean;
}

/** Roles through which other people get roles, or are entered at all: two people give them, never one. */
export const POWER_ROLES = ["hr", "administrator"] as const satisfies readonly Role[];

/** The roles of power that somebody could use after a change and could not before: given, or given back with the sign-in. */
export function powersGained(before: Access, after: Access): readonly Role[] {
  const usable = ({ roles, active }: Access) => POWER_ROLES.filter((role) => active && roles.includes(role));
  return usable(after).filter((role) => !usable(before).includes(role));
}

export const sameAccess = (a: Access, b: Access): boolean =>
  a.active === b.active && ROLES.every((role) => a.roles.includes(role) === b.roles.includes(role));
