import { verify } from "@node-rs/argon2";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { db, sha256 } from "~/db";
import { actorForToken, SESSION_LIMITS_MS, signIn, signOut } from "~/services/auth/sign-in.server";
import { countAttempt, forgiveAttempt, SIGN_IN_LIMITS } from "~/services/auth/sign-in-limits.server";
import { testDatabase } from "../../support/database";
import { aPerson, aUnit, leaver, withoutRole, withRole } from "../../support/people";

vi.mock("@node-rs/argon2", { spy: true });

const NOW = new Date("2026-03-02T09:00:00Z");
const MINUTE = 60_000;
const later = (milliseconds: number) => new Date(NOW.getTime() + milliseconds);

// Limits live as long as the process: each test has an account and a branch of its own.
let branches = 0;
let email: string;
let address: string;
beforeEach(async () => {
  await testDatabase();
  branches++;
  email = `anna${branches}@branch.example`;
  address = `198.18.0.${branches}`;
  await db().write.unit.create(aUnit("north", "North"));
  await aPerson({ id: "anna", email, password: "right", unitId: "north" });
});

const attempt = (at = NOW, password = "right") => signIn({ email, password, address }, at);
async function token(at = NOW): Promise<string> {
  const result = await attempt(at);
  if (!result.ok) throw new Error(result.reason);
  return result.token;
}
const disable = () => leaver("anna");
const sessions = () => db().read.session.findMany({ orderBy: { createdAt: "asc" } });
const events = () => db().read.auditEvent.findMany({ orderBy: { seq: "asc" } });

describe("a session", () => {
  it("is stored with its start and its latest end, and says in the log whose it is", async () => {
    await token();
    expect(await sessions()).toMatchObject([{ personId: "anna", createdAt: NOW, lastSeenAt: NOW }]);
    expect((await sessions())[0]!.expiresAt).toEqual(new Date("2026-03-07T09:00:00Z"));
    expect(await events()).toMatchObject([{ at: NOW, action: "session.start", subject: "person:anna" }]);
  });

  it("is its person's, with role and branch", async () => {
    const actor = { id: "anna", name: "anna", roles: ["trainee"], unitId: "north", unitIds: [] };
    expect(await attempt()).toMatchObject({ actor });
    expect(await actorForToken(await token(), NOW)).toEqual(actor);
    expect(await actorForToken("a token of nobody", NOW)).toBeUndefined();
  });

  it("has the roles of this very moment, in alphabetical order: one that was given or taken counts at once", async () => {
    const session = await token();
    const roles = async () => (await actorForToken(session, NOW))?.roles;
    await withRole("anna", "trainer");
    await withRole("anna", "hr");
    expect(await roles()).toEqual(["hr", "trainee", "trainer"]);
    await withoutRole("anna", "hr");
    expect(await roles()).toEqual(["trainee", "trainer"]);
    await withoutRole("anna", "trainee");
    await withoutRole("anna", "trainer");
    expect(await roles()).toEqual([]);
  });

  it("is prolonged by its own use alone, and written no oftener than every five minutes", async () => {
    const [used, idle] = [await token(), await token()];
    const seenAt = async (one: string) =>
      (await db().read.session.findUniqueOrThrow({ where: { tokenHash: sha256(one) } })).lastSeenAt;
    await actorForToken(used, later(5 * MINUTE - 1));
    expect(await seenAt(used)).toEqual(NOW);
    await actorForToken(used, later(5 * MINUTE));
    expect(await seenAt(used)).toEqual(later(5 * MINUTE));
    expect(await seenAt(idle)).toEqual(NOW);
  });

  it("is over after exactly eight hours without use", async () => {
    const session = await token();
    expect(await actorForToken(session, later(SESSION_LIMITS_MS.idle))).toBeUndefined();
    expect(await actorForToken(session, later(8 * 60 * MINUTE - 1))).toBeDefined();
  });

  it("of somebody who may no longer sign in is nobody's, though its row is still there", async () => {
    const session = await token();
    await disable();
    expect(await actorForToken(session, NOW)).toBeUndefined();
    await db().write.person.update({ where: { id: "anna" }, data: { simulated: true } });
    expect(await actorForToken(session, NOW)).toBeUndefined();
    expect(await sessions()).toHaveLength(1);
  });

  it("is not started for somebody who is disabled while the password is looked at", async () => {
    vi.mocked(verify).mockImplementationOnce(async () => {
      await disable();
      return true;
    });
    expect(await attempt()).toEqual({ ok: false, reason: "invalid" });
    expect(await sessions()).toEqual([]);
    expect(await events()).toEqual([]);
  });

  it("that is past its end is cleared away when its person signs in again; nobody else's is, nor one that runs", async () => {
    const others = { personId: "ben", tokenHash: "bens", createdAt: NOW, lastSeenAt: NOW, expiresAt: later(1) };
    await aPerson({ id: "ben" });
    await db().write.session.create({ data: others });
    const end = SESSION_LIMITS_MS.absolute;
    await token(); // over at the moment of the last sign-in
    const running = await token(later(MINUTE));
    const newest = await token(later(end));
    const left = (await sessions()).map(({ tokenHash }) => tokenHash);
    expect(left.sort()).toEqual(["bens", sha256(running), sha256(newest)].sort());
  });

  it("ends alone at sign-out, once, and the log says whose it was", async () => {
    const [first, second] = [await token(), await token()];
    await signOut(first, later(MINUTE));
    await signOut(first, later(MINUTE));
    await signOut("a token of nobody", later(MINUTE));
    expect(await actorForToken(first, NOW)).toBeUndefined();
    expect(await actorForToken(second, NOW)).toBeDefined();
    const ended = (await events()).filter(({ action }) => action === "session.end");
    expect(ended).toMatchObject([{ at: later(MINUTE), actorId: "anna", subject: "person:anna" }]);
  });
});

describe("the limit on failed sign-ins", () => {
  const { perAccount, perAccountAndAddress } = SIGN_IN_LIMITS;

  it("is not used up by whoever knows the password, however often a day", async () => {
    for (let time = 0; time <= perAccountAndAddress.free + 1; time++)
      expect(await attempt()).toMatchObject({ ok: true });
  });

  it("begins anew after the right password", async () => {
    for (let round = 0; round < 2; round++) {
      for (let guess = 1; guess <= perAccountAndAddress.free; guess++)
        expect(countAttempt(email, address, NOW)).toBeUndefined();
      expect(await attempt()).toMatchObject({ ok: true });
    }
  });

  it("over all addresses is not used up by right passwords either", () => {
    for (let time = 0; time <= perAccount.free + 1; time++) {
      const from = `198.18.${branches}.${time}`;
      expect(countAttempt(email, from, NOW)).toBeUndefined();
      forgiveAttempt(email, from);
    }
  });

  it("holds for the right password of somebody who is disabled: nothing tells that it was right", async () => {
    await disable();
    for (let guess = 0; guess <= perAccountAndAddress.free; guess++)
      expect(await attempt()).toEqual({ ok: false, reason: "invalid" });
    expect(await attempt()).toMatchObject({ ok: false, reason: "tooMany" });
  });
});
