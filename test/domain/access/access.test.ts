import { describe, expect, it } from "vitest";
import {
  type Action,
  type Actor,
  can,
  type Role,
  ROLES,
  rolesApart,
  rolesToGive,
  scopeOf,
  type Target,
} from "~/domain/access";
import { ACTIONS } from "~/domain/access/table";

/** The access table a second time, by role and by hand: whoever changes who may do what says so twice. */
const MAY: Readonly<Record<Role, readonly Action[]>> = {
  trainee: ["home.view", "course.read", "reference.read", "case.work", "case.practise"],
  reviewer: ["home.view", "course.read", "reference.read", "case.review"],
  trainer: [
    "home.view",
    "course.read",
    "reference.read",
    "cohort.watch",
    "case.import",
    "case.assign",
    "extraTime.set",
    "library.use",
    "cohort.manage",
  ],
  hr: [
    "home.view",
    "course.read",
    "reference.read",
    "extraTime.set",
    "people.view",
    "people.export",
    "people.invite",
    "people.manage",
    "units.manage",
    "cohort.manage",
  ],
  administrator: [
    "home.view",
    "course.read",
    "reference.read",
    "bank.administer",
    "access.change",
    "audit.view",
    "people.invite",
    "people.manage",
    "units.manage",
  ],
  manager: ["home.view", "course.read", "reference.read", "team.view"],
};

describe("who may do what", () => {
  it("there are these roles and these actions, and no other", () => {
    expect(ROLES).toEqual(["trainee", "reviewer", "trainer", "manager", "hr", "administrator"]);
    expect([...ACTIONS].sort()).toEqual([
      "access.change",
      "audit.view",
      "bank.administer",
      "case.assign",
      "case.import",
      "case.practise",
      "case.review",
      "case.work",
      "cohort.manage",
      "cohort.watch",
      "course.read",
      "extraTime.set",
      "home.view",
      "library.use",
      "people.export",
      "people.invite",
      "people.manage",
      "people.view",
      "reference.read",
      "team.view",
      "units.manage",
    ]);
  });

  it.each(ROLES)("a %s may do what is written here and nothing else", (role) => {
    expect(ACTIONS.filter((action) => can([role], action)).sort()).toEqual([...MAY[role]].sort());
  });

  it("two roles of one person add up, and nobody without a role may do anything", () => {
    expect(ACTIONS.filter((action) => can(["reviewer", "hr"], action)).sort()).toEqual(
      [...new Set([...MAY.reviewer, ...MAY.hr])].sort(),
    );
    expect(ACTIONS.filter((action) => can([], action))).toEqual([]);
  });
});

/** How far, by role and by hand: in whose affairs each may do what is about people. */
const NEAR: Readonly<Record<string, Target>> = {
  oneself: { personId: "me", unitId: "mine", ownerIds: [null] },
  "a colleague of the same unit": { personId: "colleague", unitId: "mine" },
  "somebody of a unit under it": { personId: "desk", unitId: "under" },
  "somebody of another unit": { personId: "stranger", unitId: "other" },
  "somebody who works nowhere": { personId: "nowhere" },
  "somebody of the own cohort": { personId: "learner", unitId: "other", ownerIds: ["me"] },
  "somebody of nobody's cohort": { personId: "learner", unitId: "other", ownerIds: [null] },
  "somebody of another trainer's cohort": { personId: "learner", unitId: "other", ownerIds: ["other"] },
};
const EVERYBODY = Object.keys(NEAR);
const OTHERS = EVERYBODY.filter((who) => who !== "oneself");
const COHORTS = ["oneself", "somebody of the own cohort", "somebody of nobody's cohort"];

const REACH: readonly (readonly [Role, Action, readonly string[]])[] = [
  ["trainee", "case.work", ["oneself"]],
  ["trainer", "cohort.watch", COHORTS],
  ["trainer", "case.assign", COHORTS],
  ["trainer", "extraTime.set", COHORTS.slice(1)],
  ["manager", "team.view", ["oneself", "a colleague of the same unit", "somebody of a unit under it"]],
  ["hr", "people.view", EVERYBODY],
  ["hr", "people.export", EVERYBODY],
  ["hr", "extraTime.set", OTHERS],
  ["administrator", "bank.administer", EVERYBODY],
  ["administrator", "access.change", OTHERS],
  ["administrator", "audit.view", EVERYBODY],
];

const anActor = (roles: readonly Role[]): Actor => ({
  id: "me",
  name: "Me",
  roles,
  unitId: "mine",
  unitIds: ["mine", "under"],
});

describe("how far it goes", () => {
  it.each(REACH)("a %s has %s over: %s", (role, action, over) => {
    expect(EVERYBODY.filter((who) => can(anActor([role]), action, NEAR[who]!))).toEqual(over);
  });

  it("whoever may do nothing of it anywhere has no scope, and reaches nobody", () => {
    for (const action of ACTIONS) {
      for (const role of ROLES) {
        const may = can([role], action);
        expect(scopeOf(anActor([role]), action) !== undefined, `${role} ${action}`).toBe(may);
        if (!may) expect(EVERYBODY.filter((who) => can(anActor([role]), action, NEAR[who]!))).toEqual([]);
      }
    }
  });

  it("with two roles the reach of either counts, and never oneself", () => {
    const both = anActor(["trainer", "hr"]);
    expect(EVERYBODY.filter((who) => can(both, "extraTime.set", NEAR[who]!))).toEqual(OTHERS);
  });

  it("a manager who works nowhere reaches nobody", () => {
    const lost: Actor = { ...anActor(["manager"]), unitId: undefined, unitIds: [] };
    expect(EVERYBODY.filter((who) => can(lost, "team.view", NEAR[who]!))).toEqual([]);
  });
});

describe("roles that nobody is given together", () => {
  it.each(ROLES.flatMap((one, at) => ROLES.slice(at + 1).map((other) => [one, other] as const)))(
    "%s and %s",
    (...pair) => {
      const apart = ["trainee administrator", "hr administrator"].includes(pair.join(" "));
      expect(rolesApart(pair) !== undefined).toBe(apart);
      expect(rolesApart([...pair].reverse()) !== undefined).toBe(apart);
      expect(rolesApart([...ROLES])).toBeDefined();
    },
  );

  it("the senior who trains is both, and one role alone is never apart", () => {
    expect(rolesApart(["reviewer", "trainer"])).toBeUndefined();
    for (const role of ROLES) expect(rolesApart([role])).toBeUndefined();
  });
});

describe("who may give which role to somebody who is entered", () => {
  it("HR those of learning, an administrator all, nobody else any", () => {
    expect(rolesToGive(["hr"])).toEqual(["trainee", "reviewer"]);
    expect(rolesToGive(["administrator"])).toEqual([...ROLES]);
    expect(rolesToGive(["trainer", "reviewer", "trainee"])).toEqual([]);
  });
});
