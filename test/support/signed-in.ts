import type { Role } from "~/domain/access";
import { startSession } from "~/http/session.server";
import { signIn } from "~/services/auth/sign-in.server";
import { aPerson } from "./people";

export const PASSWORD = "correct horse battery";

/** The cookie of a new person with one role who has just signed in. */
export async function cookieOf(role: Role, id: string = role): Promise<string> {
  const email = `${role}@bank.example`;
  await aPerson({ id, roles: [role], email, password: PASSWORD });
  return cookieFor(email);
}

/** The same of somebody who is there already. */
export async function cookieFor(email: string): Promise<string> {
  const session = await signIn({ email, password: PASSWORD, address: "192.0.2.1" }, new Date());
  if (!session.ok) throw new Error(session.reason);
  return startSession(session.token);
}
