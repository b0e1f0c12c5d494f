import { type Role, ROLES } from "../access";

const NAMES: ReadonlyMap<string, Role> = new Map([
  ...ROLES.map((role) => [role, role] as const),
  ["senior reviewer", "reviewer"],
  ["学员", "trainee"],
  ["评审员", "reviewer"],
  ["讲师", "trainer"],
  ["培训师", "trainer"],
]);

export const roleNamed = (text: string): Role | undefined => NAMES.get(text.toLowerCase());
