import { type Role, ROLES } from "../access";

/** Roles that open other people's accounts: a list never gives or takes them, a person does. */
export const ROLES_OF_POWER: readonly Role[] = ["administrator", "hr"];

export const isOfPower = (role: Role): boolean => ROLES_OF_POWER.includes(role);

const NAMES: ReadonlyMap<string, Role> = new Map([
  ...ROLES.map((role) => [role, role] as const),
  ["senior reviewer", "reviewer"],
  ["学员", "trainee"],
  ["评审员", "reviewer"],
  ["讲师", "trainer"],
  ["培训师", "trainer"],
]);

export const roleNamed = (text: string): Role | undefined => NAMES.get(text.toLowerCase());
