import { beforeEach, describe, expect, it } from "vitest";
import { db, pages } from "~/db";
import type { Actor } from "~/domain/access/actor";
import { anchorOf, kinProblemOf, takeSeat } from "~/services/cases/families.server";
import { bareAssignment, bareCohort, bareFamilies } from "../../support/bare-cases";
import { testDatabase } from "../../support/database";
import { aPerson } from "../../support/people";

let anna: Actor;
let ben: Actor;
/** A family of three and another of two, a case by itself, two people of one cohort, and a cohort of nobody. */
beforeEach(async () => {
  await testDatabase();
  anna = await aPerson({ id: "anna" });
  ben = await aPerson({ id: "ben" });
  await bareCohort("cohort", ["anna", "ben"]);
  await bareCohort("empty");
  await bareFamilies();
});
const seat = (caseId: string, { id }: Actor) => db().transaction((tx) => takeSeat(tx, caseId, id));
const listed = async ({ id }: Actor) =>
  (await db().reads.all(pages.ASSIGNED_CASES, id)).map(({ caseId }) => caseId).sort();
const problem = (caseId: string, cohortId = "cohort") =>
  db().transaction((tx) => kinProblemOf(tx, caseId, cohortId, new Date()));

describe("a seat in a family", () => {
  it("is its person's alone, for one case, and the same again is the same seat", async () => {
    expect(await seat("mill2", anna)).toBe(true);
    expect(await seat("mill2", anna)).toBe(true);
    for (const twin of ["mill", "mill3"]) expect(await seat(twin, anna), twin).toBe(false);
    expect(await seat("mill", ben)).toBe(true);
    expect(await seat("shop", anna)).toBe(true);
    expect(await db().read.familySeat.findMany({ orderBy: [{ familyId: "asc" }, { personId: "asc" }] })).toEqual([
      { familyId: "mill", personId: "anna", caseId: "mill2" },
      { familyId: "mill", personId: "ben", caseId: "mill" },
      { familyId: "shop", personId: "anna", caseId: "shop" },
    ]);
  });

  it("closes the rest of the family to that person, and to nobody else", async () => {
    for (const caseId of ["mill", "mill2", "mill3", "lonely"]) await bareAssignment("cohort", caseId);
    await seat("mill2", anna);
    await seat("lonely", anna);
    expect(await listed(anna)).toEqual(["lonely", "mill2"]);
    expect(await listed(ben)).toEqual(["lonely", "mill", "mill2", "mill3"]);
    await seat("mill", ben);
    expect(await listed(ben)).toEqual(["lonely", "mill"]);
  });

  it("a variant has its anchor, an anchor and any other case none", async () => {
    const anchors = await Promise.all(["mill3", "mill", "lonely", "nothing"].map((id) => anchorOf(db().read, id)));
    expect(anchors).toEqual(["mill", undefined, undefined, undefined]);
  });
});

describe("a cohort is given a case of a family", () => {
  it("whatever other cases it works on and its people have met", async () => {
    await bareAssignment("cohort", "lonely");
    await bareAssignment("cohort", "shop2");
    await seat("lonely", anna);
    await seat("shop2", ben);
    for (const caseId of ["mill", "mill2"]) expect(await problem(caseId), caseId).toBeUndefined();
  });

  it("unless it works on another of the family, though nobody is in it", async () => {
    await bareAssignment("empty", "mill2");
    for (const caseId of ["mill", "mill3"]) expect(await problem(caseId, "empty"), caseId).toBe("twinAssigned");
    expect(await problem("mill2", "empty")).toBeUndefined();
    expect(await problem("mill")).toBeUndefined();
  });

  it("unless one of its people works on another of the family in another cohort", async () => {
    await bareCohort("evening", ["ben"]);
    await bareAssignment("evening", "mill");
    expect(await problem("mill3")).toBe("twinAssigned");
    expect(await problem("mill3", "empty")).toBeUndefined();
  });

  it("unless one of its people has met another of the family; the same case is no twin", async () => {
    await seat("mill2", ben);
    expect(await problem("mill")).toBe("twinMet");
    expect(await problem("mill2")).toBeUndefined();
    expect(await problem("mill", "empty")).toBeUndefined();
  });
});
