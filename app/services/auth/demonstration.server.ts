import { db, sql } from "~/db";
import { ROLES, type Role } from "~/domain/access";

/** The domain of demonstration accounts: reserved for examples, no mail can reach it. */
export const DEMONSTRATION_DOMAIN = "demo.lendwright.example";

/** Known to everyone, and shown on the sign-in page of a demonstration bank. */
export const DEMONSTRATION_PASSWORD = "lendwright-demo";

/** Is this the made-up bank? Every page then says so. */
export async function isDemonstration(): Promise<boolean> {
  return (await db().reads.first(sql.ACTIVE_AT, DEMONSTRATION_DOMAIN)) !== undefined;
}

export interface DemonstrationAccounts {
  readonly accounts: readonly { readonly email: string; readonly roles: readonly Role[] }[];
  readonly password: string;
}

/** Who can sign in to the demonstration bank and with what; undefined in a real one. */
export async function demonstrationAccounts(): Promise<DemonstrationAccounts | undefined> {
  const people = await db().reads.all(sql.ACCOUNTS_AT, DEMONSTRATION_DOMAIN);
  if (people.length === 0) return undefined;
  const accounts = people.map(({ email, roles }) => ({
    email,
    roles: ROLES.filter((role) => roles?.split(",").includes(role)),
  }));
  return {
    accounts: accounts.sort((a, b) => firstRole(a.roles) - firstRole(b.roles)),
    password: DEMONSTRATION_PASSWORD,
  };
}

const firstRole = ([role]: readonly Role[]) => (role ? ROLES.indexOf(role) : ROLES.length);
