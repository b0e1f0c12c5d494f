import { beforeEach, expect, test } from "vitest";
import { db } from "~/db";
import type { Actor } from "~/domain/access/actor";
import { changeAccess, listAccounts, type Access } from "~/services/admin/accounts.server";
import { testDatabase } from "../../support/database";
import { aPerson } from "../../support/people";

const NOW = new Date("2026-03-02T09:00:00Z");
const TRAINEE: Access = { roles: ["trainee"], active: true };
let administrator: Actor;

beforeEach(async () => {
  await testDatabase();
  administrator = await aPerson({ id: "admin", roles: ["administrator"], password: "p" });
  await aPerson({ id: "anna", roles: TRAINEE.roles });
});

const change = (wanted: Access, { actor = administrator, personId = "anna", seen = TRAINEE } = {}) =>
  changeAccess(actor, { personId, seen, wanted }, NOW);

async function stored(personId: string): Promise<Access> {
  const list = await listAccounts(administrator, NOW);
  const account = list.ok ? list.accounts.find(({ id }) => id === personId) : undefined;
  if (!account) throw new Error(`no ${personId}`);
  return { roles: account.roles, active: account.active };
}

const events = () => db().read.auditEvent.findMany();

test("a change of roles is stored and told in the audit log", async () => {
  const wanted: Access = { roles: ["reviewer", "trainer"], active: true };
  expect(await change(wanted)).toEqual({ ok: true });
  expect(await stored("anna")).toEqual(wanted);
  const [event] = await events();
  expect(event).toMatchObject({ actorId: "admin", action: "person.access.change", subject: "person:anna", at: NOW });
  expect(JSON.parse(event?.detail ?? "")).toEqual({
    added: ["reviewer", "trainer"],
    removed: ["trainee"],
    active: true,
  });
  expect(event?.beforeDigest).not.toBe(event?.afterDigest);
});

test.each(["trainee", "reviewer", "trainer", "manager", "hr"] as const)(
  "a %s can neither list nor change accounts",
  async (role) => {
    const actor = await aPerson({ id: "other", roles: [role] });
    const refused = { ok: false, reason: "forbidden" };
    expect(await listAccounts(actor, NOW)).toEqual(refused);
    expect(await change({ roles: ["administrator"], active: true }, { actor })).toEqual(refused);
    expect(await stored("anna")).toEqual(TRAINEE);
    expect(await events()).toEqual([]);
  },
);

test.each([
  ["lose the role", { roles: ["hr"], active: true }],
  ["be disabled", { roles: ["administrator"], active: false }],
] as [string, Access][])("the last administrator who can sign in cannot %s", async (_what, wanted) => {
  // Neither of these two could sign in and give the role back.
  await aPerson({ id: "disabled", roles: ["administrator"], password: "p", active: false });
  const actor = await aPerson({ id: "no-password", roles: ["administrator"] });
  const seen: Access = { roles: ["administrator"], active: true };
  const refused = { ok: false, reason: "lastAdministrator" };
  expect(await change(wanted, { actor, personId: "admin", seen })).toEqual(refused);
  expect(await stored("admin")).toEqual(seen);

  await aPerson({ id: "second", roles: ["administrator"], password: "p" });
  expect(await change(wanted, { actor, personId: "admin", seen })).toEqual({ ok: true });
});

test("nobody changes their own access, and it is not offered, whoever else is an administrator", async () => {
  await aPerson({ id: "second", roles: ["administrator"], password: "p" });
  const seen: Access = { roles: ["administrator"], active: true };
  for (const wanted of [
    TRAINEE,
    { roles: ["administrator", "reviewer"], active: true },
    { ...seen, active: false },
  ] as Access[])
    expect(await change(wanted, { personId: "admin", seen })).toEqual({ ok: false, reason: "forbidden" });
  expect(await stored("admin")).toEqual(seen);
  expect(await events()).toEqual([]);
  const list = await listAccounts(administrator, NOW);
  const offered = list.ok && list.accounts.filter(({ changeable }) => changeable).map(({ id }) => id);
  expect(offered).toEqual(["anna", "second"]);
});

test.each([
  [["hr"], ["hr", "administrator"]],
  [["trainee"], ["trainee", "administrator"]],
] as const)(
  "who is %j is not given %j; who has both from before keeps them until they are parted",
  async (had, roles) => {
    await aPerson({ id: "ben", roles: had });
    const apart = await change({ roles, active: true }, { personId: "ben", seen: { roles: had, active: true } });
    expect(apart).toEqual({ ok: false, reason: "apart", roles });
    expect(await stored("ben")).toEqual({ roles: had, active: true });

    await aPerson({ id: "cleo", roles });
    const seen: Access = { roles, active: true };
    expect(await change({ roles, active: false }, { personId: "cleo", seen })).toEqual({ ok: true });
    expect(await change({ roles: had, active: true }, { personId: "cleo", seen: { roles, active: false } })).toEqual({
      ok: true,
    });
  },
);

test("two administrators who remove each other at the same moment leave one", async () => {
  const second = await aPerson({ id: "second", roles: ["administrator"], password: "p" });
  const seen: Access = { roles: ["administrator"], active: true };
  const results = await Promise.all([
    change(TRAINEE, { personId: "second", seen }),
    change(TRAINEE, { actor: second, personId: "admin", seen }),
  ]);
  expect(results).toContainEqual({ ok: true });
  expect(results).toContainEqual({ ok: false, reason: "lastAdministrator" });
});

test("a change decided on an older state is refused", async () => {
  await change({ roles: ["reviewer"], active: true });
  expect(await change({ roles: ["hr"], active: true })).toEqual({ ok: false, reason: "outdated" });
  expect(await stored("anna")).toEqual({ roles: ["reviewer"], active: true });
});

test("the same change posted twice is made and told once", async () => {
  const wanted: Access = { roles: ["reviewer"], active: true };
  expect(await Promise.all([change(wanted), change(wanted)])).toEqual([{ ok: true }, { ok: true }]);
  expect(await events()).toHaveLength(1);
});

test("somebody without any role is disabled instead", async () => {
  expect(await change({ roles: [], active: true })).toEqual({ ok: false, reason: "noRole" });
});

test("a simulated senior and an unknown person cannot be changed", async () => {
  await aPerson({ id: "senior", roles: ["reviewer"], simulated: true });
  const missing = { ok: false, reason: "missing" };
  expect(await change(TRAINEE, { personId: "senior", seen: { roles: ["reviewer"], active: true } })).toEqual(missing);
  expect(await change(TRAINEE, { personId: "nobody" })).toEqual(missing);
});
