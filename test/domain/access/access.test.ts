import { describe, expect, it } from "vitest";
import { type Action, can, type Role, ROLES, rolesToGive } from "~/domain/access";
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
    "people.manage",
    "units.manage",
    "cohort.manage",
  ],
  administrator: [
    "home.view",
    "course.read",
    "reference.read",
    "bank.administer",
    "audit.view",
    "people.manage",
    "units.manage",
  ],
};

describe("who may do what", () => {
  it("there are these roles and these actions, and no other", () => {
    expect(ROLES).toEqual(["trainee", "reviewer", "trainer", "hr", "administrator"]);
    expect([...ACTIONS].sort()).toEqual([
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
      "people.manage",
      "people.view",
      "reference.read",
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

describe("who may give which role to somebody who is entered", () => {
  it("HR those of learning, an administrator all, nobody else any", () => {
    expect(rolesToGive(["hr"])).toEqual(["trainee", "reviewer"]);
    expect(rolesToGive(["administrator"])).toEqual([...ROLES]);
    expect(rolesToGive(["trainer", "reviewer", "trainee"])).toEqual([]);
  });
});
