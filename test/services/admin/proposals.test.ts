import { beforeEach, describe, expect, test } from "vitest";
import { db, sha256 } from "~/db";
import type { Access, Actor } from "~/domain/access";
import { changeAccess } from "~/services/admin/accounts.server";
import {
  type Decision,
  decide,
  listProposals,
  proposalPage,
  proposeContent,
  recentGrants,
} from "~/services/admin/proposals.server";
import { makeProposal } from "~/services/admin/propose.server";
import { makeLink } from "~/services/auth/links.server";
import { currentContent } from "~/services/content/content-store.server";
import { standingOf } from "~/services/people/facts.server";
import { putInForce } from "../../support/card-in-force";
import { provisionalCard } from "../../domain/scorecard/card";
import { testDatabase } from "../../support/database";
import { aPerson, leaver } from "../../support/people";

const NOW = new Date("2026-03-02T09:00:00Z");
const daysLater = (days: number) => new Date(NOW.getTime() + days * 24 * 60 * 60 * 1000);
const TRAINEE: Access = { roles: ["trainee"], active: true };
const HR: Access = { roles: ["hr"], active: true };
const ADMINISTRATOR: Access = { roles: ["administrator"], active: true };

let ada: Actor;
let bo: Actor;
beforeEach(async () => {
  await testDatabase();
  ada = await aPerson({ id: "ada", name: "Ada", roles: ["administrator"], password: "p" });
  bo = await aPerson({ id: "bo", name: "Bo", roles: ["administrator"], password: "p" });
  await aPerson({ id: "cem", name: "Cem" });
  await putInForce(provisionalCard, NOW);
});

const card = (version: string) => ({ ...provisionalCard, id: "ours", version });
async function proposed(version = "1", actor = ada): Promise<string> {
  const made = await proposeContent(actor, { kind: "scorecard", body: card(version) }, "Fitted in March", NOW);
  if (!made.ok) throw new Error(made.reason);
  return made.proposalId;
}
async function proposedRole(wanted: Access, actor = ada, personId = "cem", seen = TRAINEE): Promise<string> {
  const made = await changeAccess(actor, { personId, seen, wanted }, NOW);
  if (!made.ok || made.proposalId === undefined) throw new Error(JSON.stringify(made));
  return made.proposalId;
}
const approve = (actor: Actor, proposalId: string, now = NOW) =>
  decide(actor, { proposalId, outcome: "approved", note: "" }, now);
const inForce = async () => (await currentContent("scorecard")).map(({ key, version }) => `${key} ${version}`);
const rolesOf = async (personId: string) => (await standingOf(db().read, personId, NOW)).roles;
const page = async (actor: Actor, proposalId: string) => {
  const found = await proposalPage(actor, proposalId, NOW);
  if (!found.ok) throw new Error(found.reason);
  return found;
};
const events = async (action: string) =>
  (await db().read.auditEvent.findMany({ where: { action } })).map(({ actorId, subject, detail }) => ({
    actorId,
    subject,
    detail: JSON.parse(detail) as unknown,
  }));
const refused = (reason: string) => ({ ok: false, reason });

describe("a card", () => {
  test("that one administrator proposes is in force once another approves it, and not before", async () => {
    const id = await proposed();
    expect(await inForce()).toEqual(["provisional 1"]);
    expect(await approve(bo, id)).toEqual({ ok: true });
    expect(await inForce()).toEqual(["ours 1"]);
    const about = { kind: "scorecard", key: "ours", version: "1" };
    expect(await events("proposal.make")).toEqual([{ actorId: "ada", subject: `proposal:${id}`, detail: about }]);
    expect(await events("proposal.approve")).toEqual([{ actorId: "bo", subject: `proposal:${id}`, detail: about }]);
    expect((await events("content.publish")).at(-1)).toMatchObject({
      actorId: "bo",
      detail: { key: "ours", note: "Fitted in March" },
    });
  });

  test("is not put in force by who proposed it", async () => {
    const id = await proposed();
    expect((await page(ada, id)).approval).toEqual(refused("own"));
    expect(await approve(ada, id)).toEqual(refused("own"));
    expect(await inForce()).toEqual(["provisional 1"]);
    expect(await listProposals(ada)).toMatchObject({ open: [{ id }], decided: [] });
  });

  test("that two approve at the same moment is put in force once, and the second is told", async () => {
    const eve = await aPerson({ id: "eve", roles: ["administrator"], password: "p" });
    const id = await proposed();
    expect(await Promise.all([approve(bo, id), approve(eve, id)])).toEqual([{ ok: true }, refused("decided")]);
    expect(await events("proposal.approve")).toHaveLength(1);
  });

  test("proposed before another was put in force is out of date; proposed again it can be approved", async () => {
    const [first, second] = [await proposed("1"), await proposed("2", bo)];
    await approve(bo, first);
    expect(await page(ada, second)).toMatchObject({ outdated: true });
    expect(await approve(ada, second)).toEqual(refused("outdated"));
    expect(await inForce()).toEqual(["ours 1"]);
    const again = await proposed("2", bo);
    expect(again).not.toBe(second);
    expect(await approve(ada, again)).toEqual({ ok: true });
    expect(await inForce()).toEqual(["ours 2"]);
  });

  test("proposed twice while it is open is one proposal, whoever posts it", async () => {
    expect(await proposed("1", bo)).toBe(await proposed("1", ada));
    expect(await events("proposal.make")).toHaveLength(1);
  });

  test("under a version that was published before is not proposed", async () => {
    const again = await proposeContent(ada, { kind: "scorecard", body: provisionalCard }, "Again", NOW);
    expect(again).toEqual(refused("version"));
  });

  test("is shown with what differs from the one that it was proposed against, also once it is in force", async () => {
    const id = await proposed();
    const differs = {
      kind: "scorecard",
      differences: expect.arrayContaining([{ at: ["id"], before: "provisional", after: "ours" }]),
    };
    expect((await page(bo, id)).proposed).toMatchObject(differs);
    await approve(bo, id);
    expect(await page(bo, id)).toMatchObject({ outdated: false, proposed: differs });
  });
});

describe("a proposal that is not put in force", () => {
  test("is refused with the reason by another, or taken back by who made it", async () => {
    const [first, second] = [await proposed("1"), await proposed("2")];
    const say = (actor: Actor, decision: Decision) => decide(actor, decision, NOW);
    expect(await say(bo, { proposalId: first, outcome: "refused", note: "" })).toEqual(refused("noNote"));
    expect(await say(ada, { proposalId: first, outcome: "refused", note: "x" })).toEqual(refused("forbidden"));
    expect(await say(bo, { proposalId: first, outcome: "refused", note: "Too few defaults" })).toEqual({ ok: true });
    expect(await say(bo, { proposalId: second, outcome: "withdrawn", note: "" })).toEqual(refused("forbidden"));
    expect(await say(ada, { proposalId: second, outcome: "withdrawn", note: "" })).toEqual({ ok: true });
    expect(await approve(bo, first)).toEqual(refused("decided"));
    expect(await inForce()).toEqual(["provisional 1"]);
    expect((await page(ada, first)).line.decision).toMatchObject({
      outcome: "refused",
      by: "Bo",
      note: "Too few defaults",
    });
  });

  test("keeps what was proposed and decided: neither is rewritten or deleted", async () => {
    const id = await proposed();
    const { proposal } = db().write;
    await expect(proposal.updateMany({ data: { body: "{}" } })).rejects.toThrow();
    await approve(bo, id);
    await expect(proposal.updateMany({ data: { decidedById: "ada" } })).rejects.toThrow();
    await expect(proposal.deleteMany()).rejects.toThrow();
    expect((await page(ada, id)).line).toMatchObject({ about: "ours 1", decision: { by: "Bo" } });
  });
});

describe("a role of power", () => {
  test("is proposed as the whole change, and nothing holds before a second person approves", async () => {
    const id = await proposedRole(HR);
    expect(await rolesOf("cem")).toEqual(["trainee"]);
    expect(await events("person.access.change")).toEqual([]);
    expect((await page(bo, id)).proposed).toEqual({ kind: "role", before: TRAINEE, after: HR });
    expect(await approve(bo, id)).toEqual({ ok: true });
    expect(await rolesOf("cem")).toEqual(["hr"]);
    expect(await events("person.access.change")).toMatchObject([{ actorId: "bo", subject: "person:cem" }]);
    expect(await events("proposal.approve")).toMatchObject([{ detail: { kind: "role", gains: ["hr"] } }]);
  });

  test("comes back with the right to sign in through two people too", async () => {
    await aPerson({ id: "former", roles: ["hr"], active: false });
    const id = await proposedRole(HR, ada, "former", { ...HR, active: false });
    expect((await standingOf(db().read, "former", NOW)).inService).toBe(false);
    await approve(bo, id);
    expect((await standingOf(db().read, "former", NOW)).inService).toBe(true);
  });

  test("is never put in force by who gets it", async () => {
    const body = { ...ADMINISTRATOR, roles: ["trainer", "administrator"] };
    const id = await db().transaction((tx) =>
      makeProposal(tx, "ada", { kind: "role", subject: "bo", body, note: "" }, NOW),
    );
    expect(await approve(bo, id)).toEqual(refused("ownAccess"));
    expect(await rolesOf("bo")).toEqual(["administrator"]);
  });

  test("proposed before the person's access was changed is out of date", async () => {
    const id = await proposedRole(HR);
    await changeAccess(bo, { personId: "cem", seen: TRAINEE, wanted: { roles: ["trainer"], active: true } }, NOW);
    expect(await approve(bo, id)).toEqual(refused("outdated"));
    expect(await rolesOf("cem")).toEqual(["trainer"]);
  });

  test("is not given to who is to become what is kept apart from it, on a later day", async () => {
    await changeAccess(bo, { personId: "cem", seen: TRAINEE, wanted: { roles: ["trainer"], active: true } }, NOW);
    const later = { personId: "cem", kind: "role", value: "trainee", from: "2026-04-01" };
    await db().write.personFact.create({ data: { ...later, recordedAt: NOW, recordedById: "hr" } });
    const change = { personId: "cem", seen: { roles: ["trainer"], active: true }, wanted: ADMINISTRATOR } as const;
    expect(await changeAccess(ada, change, NOW)).toMatchObject(refused("apart"));
  });

  test("other roles, and taking power away, need no second person", async () => {
    const change = (personId: string, seen: Access, wanted: Access) =>
      changeAccess(ada, { personId, seen, wanted }, NOW);
    expect(await change("cem", TRAINEE, { roles: ["trainer"], active: true })).toEqual({ ok: true });
    expect(await change("bo", ADMINISTRATOR, TRAINEE)).toEqual({ ok: true });
    expect(await rolesOf("bo")).toEqual(["trainee"]);
  });
});

describe("two accounts that one person could hold are no two people", () => {
  /** That a link of one is used for the other: whoever made it may know the password. */
  const cameInBy = (makerId: string, personId: string, purpose: "invite" | "reset" = "invite", at = NOW) =>
    db().transaction(async (tx) => {
      const { token } = await makeLink(tx, { purpose, personId }, { byId: makerId, now: at });
      await tx.invitation.updateMany({ where: { tokenHash: sha256(token) }, data: { usedAt: at } });
    });

  test.each(["invite", "reset"] as const)(
    "neither of two decides what the other proposed where one came in by the other's link (%s), however long ago",
    async (purpose) => {
      await cameInBy("ada", "bo", purpose);
      const [hers, his] = [await proposed("1", ada), await proposed("2", bo)];
      for (const now of [NOW, daysLater(15), daysLater(900)]) {
        expect(await approve(bo, hers, now)).toEqual(refused("link"));
        expect(await approve(ada, his, now)).toEqual(refused("link"));
      }
      expect((await page(ada, his)).approval).toEqual(refused("link"));
      expect(await inForce()).toEqual(["provisional 1"]);
      const eve = await aPerson({ id: "eve", roles: ["administrator"], password: "p" });
      expect(await approve(eve, his)).toEqual({ ok: true });
    },
  );

  test("nor do two who both came in by a third administrator's links, or one through the other", async () => {
    await aPerson({ id: "eve", roles: ["administrator"], password: "p" });
    await cameInBy("eve", "ada");
    await cameInBy("eve", "bo");
    expect(await approve(bo, await proposed("1", ada))).toEqual(refused("link"));
    const fay = await aPerson({ id: "fay", roles: ["administrator"], password: "p" });
    await cameInBy("bo", "fay", "reset", daysLater(1));
    const late = daysLater(2);
    await db().transaction((tx) => makeProposal(tx, "fay", { kind: "role", subject: "cem", body: HR, note: "" }, late));
    const [open] = await db().read.proposal.findMany({ where: { proposedById: "fay" } });
    const eve = { ...fay, id: "eve" };
    expect(await approve(eve, open!.id, late)).toEqual(refused("link"));
  });

  test("HR's links make nobody one person: most of a bank came in by them", async () => {
    await aPerson({ id: "personnel", roles: ["hr"] });
    await cameInBy("personnel", "ada");
    await cameInBy("personnel", "bo");
    expect(await approve(bo, await proposed("1", ada))).toEqual({ ok: true });
  });

  test("a link from the server's command line sets it right, for what is proposed after it", async () => {
    await cameInBy("ada", "bo");
    const before = await proposed("1", bo);
    await cameInBy("system", "bo", "reset", daysLater(1));
    expect(await approve(ada, before, daysLater(2))).toEqual(refused("link"));
    expect(await approve(bo, await proposed("2", ada), daysLater(2))).toEqual({ ok: true });
  });
});

describe("where there is no second administrator who could sign in", () => {
  test("one suffices, and the log says that it was one", async () => {
    await leaver("bo");
    await aPerson({ id: "no-password", roles: ["administrator"] });
    const id = await proposed();
    expect((await page(ada, id)).approval).toEqual({ ok: true, alone: true });
    expect(await approve(ada, id)).toEqual({ ok: true });
    expect(await events("proposal.approve")).toMatchObject([{ actorId: "ada", detail: { alone: true } }]);
    expect((await page(ada, id)).line.decision).toMatchObject({ alone: true });
  });

  test("one does not suffice who ended the other's access in the last 14 days", async () => {
    await changeAccess(ada, { personId: "bo", seen: ADMINISTRATOR, wanted: { ...ADMINISTRATOR, active: false } }, NOW);
    const id = await proposed();
    expect(await approve(ada, id, daysLater(13))).toEqual(refused("recent"));
    expect(await approve(ada, id, daysLater(15))).toEqual({ ok: true });
  });
});

describe("who came to power", () => {
  const grants = async (actor: Actor, now = new Date()) => {
    const found = await recentGrants(actor, now);
    if (!found.ok) throw new Error(found.reason);
    return found.grants.filter(({ personId }) => personId === "cem");
  };

  test("is shown to every administrator for 14 days, with both names and the event", async () => {
    const now = new Date();
    const made = await changeAccess(ada, { personId: "cem", seen: TRAINEE, wanted: ADMINISTRATOR }, now);
    if (!made.ok) throw new Error(made.reason);
    expect(await grants(bo)).toEqual([]);
    expect(await recentGrants(bo, now)).toMatchObject({ openProposals: 1 });
    await approve(bo, made.proposalId!, now);
    const [grant] = await grants(ada);
    expect(grant).toMatchObject({
      name: "Cem",
      roles: ["administrator"],
      proposedBy: "Ada",
      inForceBy: "Bo",
      alone: false,
    });
    const event = await db().read.auditEvent.findUniqueOrThrow({ where: { seq: grant!.event!.seq } });
    expect([event.action, event.actorId]).toEqual(["proposal.approve", "bo"]);
    const later = (days: number) => new Date(now.getTime() + days * 24 * 60 * 60 * 1000);
    expect(await grants(bo, later(13))).toHaveLength(1);
    expect(await grants(bo, later(15))).toEqual([]);
  });
});

test.each(["trainee", "reviewer", "trainer", "hr"] as const)("a %s sees no proposal and decides none", async (role) => {
  const actor = await aPerson({ id: "other", roles: [role] });
  const id = await proposed();
  const forbidden = refused("forbidden");
  expect(await listProposals(actor)).toEqual(forbidden);
  expect(await proposalPage(actor, id, NOW)).toEqual(forbidden);
  expect(await approve(actor, id)).toEqual(forbidden);
  expect(await recentGrants(actor, NOW)).toEqual(forbidden);
  expect(await proposeContent(actor, { kind: "scorecard", body: card("3") }, "x", NOW)).toEqual(forbidden);
});
