/** Who may do what: the one table. Scope (own, cohort, bank) is part of each query, not of this table. */
export const ROLES = ["trainee", "reviewer", "trainer", "hr", "administrator"] as const;
export type Role = (typeof ROLES)[number];

const TABLE = {
  "home.view": ROLES,
  "course.read": ROLES,
  "reference.read": ROLES,
  "case.work": ["trainee"],
  "case.practise": ["trainee"],
  "case.review": ["reviewer"],
  "cohort.watch": ["trainer"],
  "case.import": ["trainer"],
  "case.assign": ["trainer"],
  "extraTime.set": ["trainer", "hr"],
  "library.use": ["trainer"],
  "people.view": ["hr"],
  "people.export": ["hr"],
  "staff.import": ["hr", "administrator"],
  "bank.administer": ["administrator"],
  "audit.view": ["administrator"],
} as const satisfies Record<string, readonly Role[]>;

export type Action = keyof typeof TABLE;
export const ACTIONS = Object.keys(TABLE) as Action[];

/** May a person holding `roles` do `action`? */
export function can(roles: readonly Role[], action: Action): boolean {
  return roles.some((role) => (TABLE[action] as readonly Role[]).includes(role));
}
