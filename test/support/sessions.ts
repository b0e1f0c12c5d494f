import { randomBytes } from "node:crypto";
import { openDatabase, sha256 } from "~/db";
import { startSession } from "~/http/session.server";
import { SESSION_LIMITS_MS } from "~/services/auth/sign-in.server";

/** A session for everybody in the bank who is not simulated, as a sign-in stores it; the cookies, by the e-mails' first part. */
export async function signInEverybody(file: string): Promise<Record<string, string>> {
  const { write, close } = openDatabase(file);
  const now = new Date();
  const limits = { createdAt: now, lastSeenAt: now, expiresAt: new Date(now.getTime() + SESSION_LIMITS_MS.absolute) };
  const cookies: Record<string, string> = {};
  for (const { id, email } of await write.person.findMany({ where: { simulated: false } })) {
    const token = randomBytes(32).toString("base64url");
    await write.session.create({ data: { tokenHash: sha256(token), personId: id, ...limits } });
    const [account = ""] = email!.split("@");
    [cookies[account] = ""] = (await startSession(token)).split(";");
  }
  await close();
  return cookies;
}
