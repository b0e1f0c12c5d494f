import { readdirSync, readFileSync } from "node:fs";
import { beforeAll, describe, expect, it } from "vitest";
import { db, people, staff, team } from "~/db";
import { type Actor, can, type Role, ROLES, scopeOf } from "~/domain/access";
import { ACTIONS, reachesOf } from "~/domain/access/table";
import { actorForToken, signIn } from "~/services/auth/sign-in.server";
import { actorOf } from "~/services/people/facts.server";
import { mayTo } from "~/services/people/reach.server";
import { testDatabase } from "../../support/database";
import { aPerson } from "../../support/people";
import { aCohort, peopleEverywhere, theUnits } from "../../support/units";

const NOW = new Date("2026-03-02T09:00:00Z");

let units: readonly string[];
beforeAll(async () => {
  await testDatabase();
  units = await theUnits();
  await aCohort("nobodys");
  await aCohort("owned", "actor-trainer");
  await aCohort("anothers", "somebody");
  await peopleEverywhere(units);
});

const sorted = (ids: Iterable<string>) => [...ids].sort();

describe("whom a list shows is whom the rule allows", () => {
  it.each([
    ...ROLES.map((role) => [role]),
    ["trainer", "manager"],
    ["trainee", "trainer"],
    ["manager", "hr"],
  ] as Role[][])("for a person who is %s %s", async (...roles) => {
    const id = `actor-${roles.join("-")}`;
    const actor = await aPerson({ id, roles, unitId: "river", cohortIds: ["nobodys"] });
    const everybody = await db().read.person.findMany({ select: { id: true } });
    const ids = JSON.stringify(everybody.map((one) => one.id));
    for (const action of ACTIONS) {
      const place = scopeOf(actor, action);
      const shown = place ? (await db().reads.all(people.NAMED, place, ids)).map((row) => row.id) : [];
      // Oneself may be on a list on which nothing can be changed of oneself.
      const others = shown.filter((one) => one !== id);
      const allowed: string[] = [];
      for (const one of everybody) {
        if (one.id !== id && (await mayTo(db().read, actor, action, one.id, NOW))) allowed.push(one.id);
      }
      expect(sorted(others), action).toEqual(sorted(allowed));
      if (reachesOf(roles, action).includes("bank")) expect(shown).toHaveLength(everybody.length);
    }
  });
});

describe("the units of a manager", () => {
  it.each([
    ["bank", ["bank", "desk", "harbour", "hill", "region", "river"]],
    ["region", ["desk", "hill", "region", "river"]],
    ["river", ["desk", "river"]],
    ["harbour", ["harbour"]],
  ])("who works in %s are it and what stands under it, in the session as in the records", async (unitId, under) => {
    const email = `${unitId}@bank.example`;
    await aPerson({ id: `of-${unitId}`, roles: ["manager"], unitId, email, password: "correct horse" });
    const { unitIds } = await actorOf(db().read, `of-${unitId}`, NOW);
    expect(sorted(unitIds)).toEqual(under);
    const session = await signIn({ email, password: "correct horse", address: "192.0.2.1" }, NOW);
    if (!session.ok) throw new Error(session.reason);
    expect(sorted(session.actor.unitIds)).toEqual(under);
    expect(sorted((await actorForToken(session.token, NOW))!.unitIds)).toEqual(under);
  });

  it("are none for a manager who is posted nowhere, and for everybody who is no manager", async () => {
    expect((await aPerson({ id: "lost", roles: ["manager"] })).unitIds).toEqual([]);
    for (const role of ROLES.filter((one) => one !== "manager")) {
      expect((await aPerson({ id: `no-${role}`, roles: [role], unitId: "region" })).unitIds, role).toEqual([]);
    }
  });

  it("a unit that was closed, and one that moved away, are hers no longer", async () => {
    const of = async (id: string) => sorted((await actorOf(db().read, id, NOW)).unitIds);
    await aPerson({ id: "of-the-region", roles: ["manager"], unitId: "region" });
    const taken = { retractedAt: NOW, retractedById: "system" };
    await db().write.unitPlace.updateMany({ where: { unitId: { in: ["hill", "desk"] } }, data: taken });
    const written = { recordedAt: NOW, recordedById: "system" };
    await db().write.unitPlace.createMany({
      data: [
        { unitId: "hill", parentId: "region", from: "2026-01-01", to: "2026-03-02", ...written },
        { unitId: "desk", parentId: "river", from: "2026-01-01", to: "2026-02-01", ...written },
        { unitId: "desk", parentId: "harbour", from: "2026-02-01", ...written },
      ],
    });
    expect(await of("of-the-region")).toEqual(["region", "river"]);
    expect(await of("of-harbour")).toEqual(["desk", "harbour"]);
  });
});

describe("a list of people without a scope", () => {
  const { reads } = db();
  // Never run: that these do not compile is what is tested.
  const withoutScope = (actor: Actor) => [
    // @ts-expect-error a list of staff
    reads.all(people.STAFF, null, null, null, null),
    // @ts-expect-error a scope is no text that somebody writes
    reads.all(people.STAFF, '{"bank":true}', null, null, null, null),
    // @ts-expect-error nor an actor
    reads.all(people.ACCOUNTS, actor.id, "2026-03-02"),
    // @ts-expect-error who may do it nowhere has none: that must be asked first
    reads.all(people.EXTRA_TIMES, scopeOf(actor, "extraTime.set")),
    // @ts-expect-error the people of a cohort
    reads.all(staff.SUBMITTED, "cohort"),
    // @ts-expect-error cohorts
    reads.all(people.COHORTS),
    // @ts-expect-error a branch's people
    reads.all(team.TEAM, actor.id, null),
    // @ts-expect-error may this one do it to whom?
    can(actor, "people.view"),
  ];

  it("does not compile", () => {
    expect(withoutScope).toBeTypeOf("function");
  });

  it("a scope says nothing but where", async () => {
    const manager = await aPerson({ id: "said", roles: ["manager"], unitId: "hill" });
    expect(JSON.parse(scopeOf(manager, "team.view")!)).toEqual({
      bank: false,
      unitIds: ["hill"],
      trainerId: null,
      personId: null,
    });
  });

  /** Through the client people are asked one by one: a list of them is SQL, and takes a scope. */
  const ASKS: Readonly<Record<string, string>> = {
    "admin/accounts.server.ts": "one person's account, and whether another administrator is left",
    "auth/account.server.ts": "oneself",
    "auth/administrator-links.server.ts": "whether anybody is there, and whom the command line names",
    "auth/links.server.ts": "whether anybody is there",
    "auth/sign-in.server.ts": "whose address it is",
    "people/cohort-changes.server.ts": "whether the owner named is a trainer",
    "people/extra-time.server.ts": "the one trainee, who is then held to the rule",
    "people/facts.server.ts": "an actor, for seeds and commands",
    "people/invite.server.ts": "the one person for whom a link is made",
    "people/people-found.server.ts": "those whom somebody who manages people names by number, address or name",
    "people/person-changes.server.ts": "the one person, whether a number is taken, and the line manager named",
    "people/person-entry.server.ts": "whether a number or address is taken",
    "people/staff/look.server.ts": "who brought a list",
    "people/unit-changes.server.ts": "who keeps a unit from closing",
  };

  it("is asked of the client by nobody", () => {
    const asking = readdirSync("app/services", { recursive: true, encoding: "utf8" })
      .filter((file) => file.endsWith(".ts"))
      .filter((file) =>
        /\.person\s*\.\s*(find|count|aggregate|groupBy)/.test(readFileSync(`app/services/${file}`, "utf8")),
      );
    expect(asking.sort()).toEqual(Object.keys(ASKS));
  });
});
