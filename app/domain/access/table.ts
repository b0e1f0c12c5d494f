/** The roles, what each may do and how far that goes, and which of them nobody holds together: the one table. */
export const ROLES = ["trainee", "reviewer", "trainer", "manager", "hr", "administrator"] as const;
export type Role = (typeof ROLES)[number];

/**
 * own: what is one's own. cohort: the cohorts for which one answers, or nobody does, and their people. unit: the people of the
 * unit where one works, and of those under it. bank: all of it.
 */
export type Reach = "own" | "cohort" | "unit" | "bank";

const everybody = (reach: Reach) => Object.fromEntries(ROLES.map((role) => [role, reach])) as Record<Role, Reach>;

const TABLE = {
  "home.view": everybody("own"),
  "course.read": everybody("bank"),
  "reference.read": everybody("bank"),
  "case.work": { trainee: "own" },
  "case.practise": { trainee: "own" },
  "case.review": { reviewer: "bank" },
  "cohort.watch": { trainer: "cohort" },
  "case.import": { trainer: "bank" },
  "case.assign": { trainer: "cohort" },
  "extraTime.set": { trainer: "cohort", hr: "bank" },
  "library.use": { trainer: "bank" },
  "team.view": { manager: "unit" },
  "people.view": { hr: "bank" },
  "people.export": { hr: "bank" },
  "people.invite": { hr: "bank", administrator: "bank" },
  "people.manage": { hr: "bank", administrator: "bank" },
  "units.manage": { hr: "bank", administrator: "bank" },
  "cohort.manage": { trainer: "cohort", hr: "bank" },
  "bank.administer": { administrator: "bank" },
  "access.change": { administrator: "bank" },
  "audit.view": { administrator: "bank" },
} as const satisfies Record<string, Partial<Record<Role, Reach>>>;

export type Action = keyof typeof TABLE;
export const ACTIONS = Object.keys(TABLE) as Action[];

/** How far the roles reach with an action; empty: nowhere. */
export function reachesOf(roles: readonly Role[], action: Action): readonly Reach[] {
  const reaches: Partial<Record<Role, Reach>> = TABLE[action];
  return roles.flatMap((role) => reaches[role] ?? []);
}

/** Who reaches over the units under the own one. */
export const UNIT_ROLES = ROLES.filter((role) => ACTIONS.some((action) => reachesOf([role], action).includes("unit")));

/** What nobody does to oneself, whatever the roles. */
export const NOT_TO_ONESELF: ReadonlySet<Action> = new Set<Action>(["access.change", "extraTime.set"]);

/**
 * Roles that nobody is given together. HR and administrator: one person could enter somebody and give them power. Trainee and
 * administrator: who is examined would put in force what the examination goes by, and read in the log who is working on it.
 * What a trainee must not learn as a trainer or reviewer is kept from them case by case instead.
 */
const APART = [
  ["hr", "administrator"],
  ["trainee", "administrator"],
] as const satisfies readonly (readonly [Role, Role])[];

/** The first two of these roles that are kept apart. */
export const rolesApart = (roles: readonly Role[]): readonly [Role, Role] | undefined =>
  APART.find((pair) => pair.every((role) => roles.includes(role)));
