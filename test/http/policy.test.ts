import { describe, expect, it } from "vitest";
import { firstPage, navigationFor } from "~/http/navigation";
import { allows } from "~/http/policy";

describe("a route's policy", () => {
  it("public pages are open to anyone, the others to nobody who has not signed in", () => {
    expect(allows("public", undefined)).toBe(true);
    expect(allows("signedIn", undefined)).toBe(false);
    expect(allows("people.view", undefined)).toBe(false);
  });

  it("a person with two roles may do what either may", () => {
    expect(allows("case.review", ["reviewer", "trainer"])).toBe(true);
    expect(allows("cohort.watch", ["reviewer", "trainer"])).toBe(true);
    expect(allows("people.view", ["reviewer", "trainer"])).toBe(false);
  });
});

describe("the top bar", () => {
  it.each([
    ["trainee", "/today"],
    ["reviewer", "/review"],
    ["trainer", "/author"],
    ["manager", "/team"],
    ["hr", "/people"],
    ["administrator", "/admin"],
  ] as const)("the work of a %s begins at %s", (role, page) => {
    expect(firstPage([role])).toBe(page);
  });

  it("shows a person the entries of all their roles, and of no other", () => {
    const labels = navigationFor(["reviewer", "trainer"]).map(({ label }) => label);
    expect(labels).toEqual(["review", "cohorts", "assign", "library", "import", "extraTime", "reference"]);
  });

  it("an account without a role has no first page", () => {
    expect(firstPage([])).toBeUndefined();
  });
});
