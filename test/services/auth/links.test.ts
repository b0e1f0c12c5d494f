import { beforeEach, describe, expect, it } from "vitest";
import { db, sha256 } from "~/db";
import { actorForToken, signIn } from "~/services/auth/sign-in.server";
import { joinByLink } from "~/services/auth/join.server";
import { openLink } from "~/services/auth/links.server";
import { invite, invitee } from "~/services/people/invite.server";
import { testDatabase } from "../../support/database";
import { giveFact } from "~/services/people/facts.server";
import { aPerson, leaver, withoutRole, withRole } from "../../support/people";

const NOW = new Date("2026-03-02T09:00:00Z");
const DAY = 24 * 60 * 60 * 1000;
const later = (ms: number) => new Date(NOW.getTime() + ms);
const PASSWORD = "copper kettle morning";

beforeEach(testDatabase);

const hr = () => aPerson({ id: "hr", roles: ["hr"] });
const wei = (rest: object = {}) => aPerson({ id: "wei", name: "Wei Zhang", email: "wei@bank.example", ...rest });
const admin = () => aPerson({ id: "admin", roles: ["administrator"], email: "admin@bank.example" });
const events = (action: string) => db().read.auditEvent.findMany({ where: { action } });

async function linkFor(personId = "wei", at = NOW): Promise<string> {
  const made = await invite({ id: "hr", name: "hr", roles: ["hr"], unitId: undefined, unitIds: [] }, personId, at);
  if (!made.ok) throw new Error(made.reason);
  return made.link.token;
}
const signInAsWei = (password: string, at = NOW) =>
  signIn({ email: "wei@bank.example", password, address: "192.0.2.9" }, at);

describe("an invitation", () => {
  it("is stored as its hash alone, for fourteen days, and the log knows who made it and for whom", async () => {
    await wei();
    const made = await invite(await hr(), "wei", NOW);
    if (!made.ok) throw new Error(made.reason);
    expect(made).toMatchObject({ purpose: "invite", link: { until: later(14 * DAY) } });
    expect(await db().read.invitation.findMany()).toMatchObject([
      { tokenHash: sha256(made.link.token), personId: "wei", purpose: "invite", createdById: "hr", usedAt: null },
    ]);
    const log = await events("link.make");
    expect(log).toMatchObject([{ actorId: "hr", subject: "person:wei" }]);
    expect(JSON.stringify(log)).not.toContain(made.link.token);
  });

  it("lets its person set a password, once, and signs them in", async () => {
    await wei();
    await hr();
    const token = await linkFor();
    const joined = await joinByLink(token, PASSWORD, later(1));
    expect(joined).toMatchObject({ ok: true });
    expect(await actorForToken(joined.ok ? joined.token : "", later(2))).toMatchObject({ id: "wei" });
    expect(await signInAsWei(PASSWORD, later(2))).toMatchObject({ ok: true });
    expect(await joinByLink(token, "another kettle morning", later(3))).toEqual({ ok: false, reason: "used" });
    expect(await signInAsWei(PASSWORD, later(4))).toMatchObject({ ok: true });
    expect(await events("link.use")).toMatchObject([{ actorId: "wei", subject: "person:wei" }]);
  });

  it("that two use at the same moment lets in one of them", async () => {
    await wei();
    await hr();
    const token = await linkFor();
    const passwords = ["copper kettle one", "copper kettle two"];
    const answers = await Promise.all(passwords.map((password) => joinByLink(token, password, NOW)));
    expect(answers.map(({ ok }) => ok).sort()).toEqual([false, true]);
    expect(answers).toContainEqual({ ok: false, reason: "used" });
    const works = await Promise.all(passwords.map((password) => signInAsWei(password)));
    expect(works.map(({ ok }) => ok)).toEqual(answers.map(({ ok }) => ok));
  });

  it("works until its last millisecond, and not at its end", async () => {
    await wei();
    await hr();
    const token = await linkFor();
    expect(await openLink(token, later(14 * DAY - 1))).toMatchObject({ ok: true });
    expect(await joinByLink(token, PASSWORD, later(14 * DAY))).toEqual({ ok: false, reason: "expired" });
  });

  it("ends with the next one of its person, and with nobody else's", async () => {
    await wei();
    await aPerson({ id: "ben", email: "ben@bank.example" });
    await hr();
    const first = await linkFor();
    await linkFor("ben");
    expect(await openLink(first, NOW)).toMatchObject({ ok: true });
    const second = await linkFor();
    expect(await joinByLink(first, PASSWORD, NOW)).toEqual({ ok: false, reason: "superseded" });
    expect(await openLink(second, NOW)).toMatchObject({ ok: true, link: { person: { id: "wei" } } });
  });

  it("of somebody who has left leads nowhere; nor does a made-up one", async () => {
    await wei();
    await hr();
    const token = await linkFor();
    await leaver("wei");
    expect(await joinByLink(token, PASSWORD, NOW)).toEqual({ ok: false, reason: "closed" });
    expect(await joinByLink("A".repeat(22), PASSWORD, NOW)).toEqual({ ok: false, reason: "unknown" });
  });

  it("made for somebody who came to power since leads nowhere, whoever made it", async () => {
    await wei();
    await hr();
    await admin();
    const byHr = await linkFor();
    const give = (value: string, at: Date) =>
      db().transaction((tx) => giveFact(tx, "wei", { kind: "role", value }, { byId: "admin", now: at }));
    await give("trainer", later(1));
    expect(await openLink(byHr, later(2))).toMatchObject({ ok: true });
    await give("hr", later(3));
    expect(await joinByLink(byHr, PASSWORD, later(4))).toEqual({ ok: false, reason: "ended" });
    const anew = await linkFor("wei", later(5));
    await give("administrator", later(6));
    expect(await joinByLink(anew, PASSWORD, later(7))).toEqual({ ok: false, reason: "ended" });
    const found = await invitee(await aPerson({ id: "second", roles: ["administrator"] }), "wei", later(9));
    expect(found).toMatchObject({ invitee: { how: "never" } });
  });

  it("leads nowhere once its maker may make none: HR no longer, or no longer in the bank", async () => {
    await wei();
    await aPerson({ id: "ben", email: "ben@bank.example" });
    await hr();
    const [forWei, forBen] = [await linkFor(), await linkFor("ben")];
    await withRole("hr", "trainer");
    await withoutRole("hr", "hr");
    expect(await joinByLink(forWei, PASSWORD, NOW)).toEqual({ ok: false, reason: "ended" });
    await withRole("hr", "hr");
    expect(await openLink(forBen, NOW)).toMatchObject({ ok: true });
    await leaver("hr");
    expect(await joinByLink(forBen, PASSWORD, NOW)).toEqual({ ok: false, reason: "ended" });
  });

  it("is not used up by a password that is refused", async () => {
    await wei();
    await hr();
    const token = await linkFor();
    const refused = { ok: false, reason: "password", problems: ["tooShort"] };
    expect(await joinByLink(token, "short", NOW)).toEqual(refused);
    expect(await joinByLink(token, "1234567890", NOW)).toEqual({ ...refused, problems: ["common"] });
    expect(await joinByLink(token, "lendwright-demo", NOW)).toEqual({ ...refused, problems: ["common"] });
    expect(await joinByLink(token, PASSWORD, NOW)).toMatchObject({ ok: true });
  });

  it("is never changed or deleted, only used", async () => {
    await wei();
    await hr();
    await linkFor();
    const { invitation } = db().write;
    const all = { where: { personId: "wei" } };
    await expect(
      invitation.updateMany({ ...all, data: { expiresAt: later(99 * DAY), usedAt: NOW } }),
    ).rejects.toThrow();
    await expect(invitation.updateMany({ ...all, data: { usedAt: null } })).rejects.toThrow();
    await expect(invitation.deleteMany(all)).rejects.toThrow();
    await invitation.updateMany({ ...all, data: { usedAt: NOW } });
    await expect(invitation.updateMany({ ...all, data: { usedAt: later(1) } })).rejects.toThrow();
  });
});

describe("a link for somebody who forgot the password", () => {
  it("ends nothing before it is used, and then every session of that person alone", async () => {
    await wei({ password: "the old password" });
    await aPerson({ id: "ben", email: "ben@bank.example", password: "the password of ben" });
    await hr();
    const open = await signInAsWei("the old password");
    const bens = await signIn({ email: "ben@bank.example", password: "the password of ben", address: "x" }, NOW);
    if (!open.ok || !bens.ok) throw new Error("not signed in");
    const made = await invite({ id: "hr", name: "hr", roles: ["hr"], unitId: undefined, unitIds: [] }, "wei", NOW);
    expect(made).toMatchObject({ purpose: "reset", link: { until: later(3 * DAY) } });
    expect(await signInAsWei("the old password")).toMatchObject({ ok: true });
    expect(await actorForToken(open.token, NOW)).toBeDefined();

    const joined = await joinByLink(made.ok ? made.link.token : "", PASSWORD, NOW);
    expect(await actorForToken(open.token, NOW)).toBeUndefined();
    expect(await actorForToken(bens.token, NOW)).toBeDefined();
    expect(await actorForToken(joined.ok ? joined.token : "", NOW)).toBeDefined();
    expect(await signInAsWei("the old password")).toMatchObject({ ok: false });
    const [use] = await events("link.use");
    expect(JSON.parse(use!.detail)).toEqual({ purpose: "reset", sessionsEnded: 2 });
  });
});

describe("who makes a link", () => {
  it("HR and an administrator do, a trainee, a reviewer and a trainer do not, and nothing is stored", async () => {
    await wei();
    for (const role of ["trainee", "reviewer", "trainer"] as const) {
      const actor = await aPerson({ id: role, roles: [role] });
      expect(await invite(actor, "wei", NOW)).toEqual({ ok: false, reason: "forbidden" });
      expect(await invitee(actor, "wei", NOW)).toEqual({ ok: false, reason: "forbidden" });
    }
    expect(await db().read.invitation.count()).toBe(0);
    expect(await invite(await hr(), "wei", NOW)).toMatchObject({ ok: true });
    expect(await invite(await admin(), "wei", NOW)).toMatchObject({ ok: true });
  });

  it("nobody for themselves, and HR for no administrator: it would open more than they may", async () => {
    const [personnel, first] = [await hr(), await admin()];
    await aPerson({ id: "second", roles: ["administrator"], email: "second@bank.example" });
    expect(await invite(personnel, "hr", NOW)).toEqual({ ok: false, reason: "own" });
    expect(await invite(first, "admin", NOW)).toEqual({ ok: false, reason: "own" });
    expect(await invite(personnel, "admin", NOW)).toEqual({ ok: false, reason: "administrator" });
    expect(await invite(first, "second", NOW)).toMatchObject({ ok: true });
  });

  it("for nobody who could not sign in: no address, left, simulated, or not there", async () => {
    const personnel = await hr();
    await aPerson({ id: "nameless" });
    await aPerson({ id: "gone", email: "gone@bank.example", active: false });
    await aPerson({ id: "senior", simulated: true });
    const why = async (id: string) => {
      const made = await invite(personnel, id, NOW);
      return made.ok ? "made" : made.reason;
    };
    expect([await why("nameless"), await why("gone"), await why("senior"), await why("nobody")]).toEqual([
      "noEmail",
      "left",
      "missing",
      "missing",
    ]);
    expect(await db().read.invitation.count()).toBe(0);
  });

  it("and the page knows how somebody comes in: not yet, by a link that runs or ran out, by a password", async () => {
    await wei();
    const personnel = await hr();
    const state = async (at: Date) => {
      const found = await invitee(personnel, "wei", at);
      if (!found.ok) throw new Error(found.reason);
      const { how, until } = found.invitee;
      return { how, until };
    };
    expect(await state(NOW)).toEqual({ how: "never", until: undefined });
    const token = await linkFor();
    const until = later(14 * DAY);
    expect(await state(NOW)).toEqual({ how: "invited", until });
    expect(await state(until)).toEqual({ how: "expired", until });
    await joinByLink(token, PASSWORD, NOW);
    expect(await state(NOW)).toEqual({ how: "password", until: undefined });
    await linkFor();
    expect(await state(NOW)).toEqual({ how: "reset", until: later(3 * DAY) });
    expect(await state(later(3 * DAY))).toMatchObject({ how: "password" });
  });
});
