import { beforeEach, describe, expect, it } from "vitest";
import { db } from "~/db";
import { firstLink, recoverAdministrator } from "~/services/auth/administrator-links.server";
import { joinByLink, joinFirst } from "~/services/auth/join.server";
import { openLink } from "~/services/auth/links.server";
import { actorForToken, signIn } from "~/services/auth/sign-in.server";
import { seedEmptyBank } from "../../../seed/bank";
import { standingOf } from "~/services/people/facts.server";
import { testDatabase } from "../../support/database";
import { aPerson } from "../../support/people";

const NOW = new Date("2026-03-02T09:00:00Z");
const DAY = 24 * 60 * 60 * 1000;
const later = (ms: number) => new Date(NOW.getTime() + ms);
const MEI = { bank: "河港银行", name: "陈美", email: " Mei@Bank.example", password: "copper kettle morning" };

beforeEach(testDatabase);

const printed = async (at = NOW) => (await firstLink(at))!.token;

describe("a bank that nobody is entered in", () => {
  it("begins with the content that ships and its root unit, and without anybody", async () => {
    await seedEmptyBank(NOW);
    const { read } = db();
    expect(await read.person.count()).toBe(0);
    expect(await read.unit.findMany()).toMatchObject([{ id: "bank", kind: "bank" }]);
    const kinds = await read.contentVersion.findMany({ distinct: ["kind"], where: { status: "published" } });
    expect(kinds.map(({ kind }) => kind)).toEqual(expect.arrayContaining(["course", "policy", "scorecard"]));
  });

  it("is given its name and its first administrator by the link that was printed, who is then signed in", async () => {
    await seedEmptyBank(NOW);
    const joined = await joinFirst(await printed(), MEI, NOW);
    const actor = await actorForToken(joined.ok ? joined.token : "", NOW);
    expect(actor).toMatchObject({ name: "陈美", roles: ["administrator"], unitId: "bank" });
    expect(await db().read.unit.findMany()).toMatchObject([{ id: "bank", name: "河港银行" }]);
    const signedIn = await signIn({ email: "mei@bank.example", password: MEI.password, address: "192.0.2.7" }, NOW);
    expect(signedIn).toMatchObject({ ok: true });
    expect(await db().read.auditEvent.findMany({ where: { action: "administrator.first" } })).toMatchObject([
      { actorId: actor!.id, subject: `person:${actor!.id}`, detail: "{}" },
    ]);
  });

  it("prints another link at the next start, and the one before ends", async () => {
    const [first, second] = [await printed(), await printed(later(1))];
    expect(await joinFirst(first, MEI, later(2))).toEqual({ ok: false, reason: "superseded" });
    expect(await joinFirst(second, MEI, later(2))).toMatchObject({ ok: true });
  });

  it("lets in one of two who use the link at once, and then prints none", async () => {
    const token = await printed();
    const both = [MEI, { ...MEI, email: "other@bank.example" }].map((first) => joinFirst(token, first, NOW));
    const answers = await Promise.all(both);
    expect(answers.map(({ ok }) => ok).sort()).toEqual([false, true]);
    expect(await db().read.person.count()).toBe(1);
    expect(await firstLink(NOW)).toBeUndefined();
    expect(await joinFirst(token, MEI, NOW)).toEqual({ ok: false, reason: "used" });
  });

  it("says at the end of the link's day that the server prints a new one, and refuses a password with the name", async () => {
    const token = await printed();
    const held = { ...MEI, password: "陈美的密码是铜壶早晨好" };
    expect(await joinFirst(token, held, NOW)).toEqual({ ok: false, reason: "password", problems: ["holdsName"] });
    expect(await joinFirst(token, MEI, later(DAY))).toEqual({ ok: false, reason: "firstExpired" });
  });

  it("has no first link once somebody came in by another way, and its link is for nobody who is there", async () => {
    const token = await printed();
    expect(await joinByLink(token, MEI.password, NOW)).toEqual({ ok: false, reason: "unknown" });
    await aPerson({ id: "wei" });
    expect(await joinFirst(token, MEI, NOW)).toEqual({ ok: false, reason: "closed" });
  });
});

describe("administrators who can no longer sign in", () => {
  it("are recovered by a link for a named person, who gets the role if they lack it; the log says from where", async () => {
    await aPerson({
      id: "wei",
      name: "Wei",
      email: "wei@bank.example",
      roles: ["trainer"],
      password: "forgotten words",
    });
    const recovered = await recoverAdministrator("WEI@bank.example", NOW);
    if (!recovered.ok) throw new Error(recovered.reason);
    expect(recovered).toMatchObject({ name: "Wei", added: true });
    expect(await openLink(recovered.link.token, NOW)).toMatchObject({ ok: true, link: { purpose: "reset" } });
    const joined = await joinByLink(recovered.link.token, "copper kettle morning", NOW);
    const actor = await actorForToken(joined.ok ? joined.token : "", NOW);
    expect(actor?.roles).toEqual(["administrator", "trainer"]);
    const [event] = await db().read.auditEvent.findMany({ where: { action: "administrator.recover" } });
    expect(event).toMatchObject({ actorId: "system", subject: "person:wei" });
    expect(JSON.parse(event!.detail)).toEqual({ from: "the command line", roleAdded: true });
  });

  it.each(["trainee", "hr"] as const)("are not %s as well: that role ends, and the log says so", async (role) => {
    await aPerson({ id: "wei", email: "wei@bank.example", roles: [role, "reviewer"] });
    expect(await recoverAdministrator("wei@bank.example", NOW)).toMatchObject({ added: true, removed: [role] });
    expect((await standingOf(db().read, "wei", NOW)).roles).toEqual(["administrator", "reviewer"]);
    const [event] = await db().read.auditEvent.findMany({ where: { action: "administrator.recover" } });
    expect(JSON.parse(event!.detail)).toMatchObject({ roleAdded: true, removed: [role] });
  });

  it("keep their role and no other changes, where the named person has it", async () => {
    await aPerson({ id: "wei", email: "wei@bank.example", roles: ["administrator"] });
    const facts = await db().read.personFact.count();
    expect(await recoverAdministrator("wei@bank.example", NOW)).toMatchObject({ ok: true, added: false });
    expect(await db().read.personFact.count()).toBe(facts);
  });

  it("are nobody who is not there, has left or is simulated", async () => {
    await aPerson({ id: "gone", email: "gone@bank.example", active: false });
    await aPerson({ id: "senior", email: "senior@bank.example", simulated: true });
    expect(await recoverAdministrator("gone@bank.example", NOW)).toEqual({ ok: false, reason: "left" });
    expect(await recoverAdministrator("senior@bank.example", NOW)).toEqual({ ok: false, reason: "missing" });
    expect(await recoverAdministrator("nobody@bank.example", NOW)).toEqual({ ok: false, reason: "missing" });
    expect(await db().read.invitation.count()).toBe(0);
  });
});
