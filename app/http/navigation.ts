import { can, type Action, type Role } from "~/domain/access";
import { paths } from "./paths";

const ENTRIES = [
  { label: "today", to: paths.today, action: "case.work" },
  { label: "learn", to: paths.courses, action: "case.work" },
  { label: "cases", to: paths.cases, action: "case.work" },
  { label: "review", to: paths.reviewQueue, action: "case.review" },
  { label: "cohorts", to: paths.cohorts, action: "cohort.watch" },
  { label: "assign", to: paths.assign(), action: "case.assign" },
  { label: "library", to: paths.library, action: "library.use" },
  { label: "import", to: paths.importAccounts, action: "case.import" },
  { label: "team", to: paths.team, action: "team.view" },
  { label: "people", to: paths.people, action: "people.view" },
  { label: "extraTime", to: paths.extraTime, action: "extraTime.set" },
  { label: "bank", to: paths.bank, action: "bank.administer" },
  { label: "audit", to: paths.audit, action: "audit.view" },
  { label: "reference", to: paths.reference, action: "reference.read" },
] as const satisfies readonly { label: string; to: string; action: Action }[];

export type NavigationEntry = Pick<(typeof ENTRIES)[number], "label" | "to">;

/** The entries of the top bar for these roles, in one fixed order. */
export function navigationFor(roles: readonly Role[]): NavigationEntry[] {
  return ENTRIES.filter(({ action }) => can(roles, action)).map(({ label, to }) => ({ label, to }));
}

/** The first page of a person: where the first of their roles, in this order, does its work. */
export function firstPage(roles: readonly Role[]): string | undefined {
  return navigationFor(roles)[0]?.to;
}
