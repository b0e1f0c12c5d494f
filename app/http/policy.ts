import { can, type Action, type Role } from "~/domain/access";

/** Who may open a route: anyone, anyone signed in, or whoever may do an action of the access table. */
export type Policy = Action | "public" | "signedIn";

/** What every route module exports as `handle`; a route without it fails test/routes/reference/policies.test.ts. */
export interface RouteHandle {
  readonly policy: Policy;
}

/** May someone with these roles (undefined: not signed in) open a route with this policy? */
export function allows(policy: Policy, roles: readonly Role[] | undefined): boolean {
  if (policy === "public") return true;
  if (roles === undefined) return false;
  return policy === "signedIn" || can(roles, policy);
}
