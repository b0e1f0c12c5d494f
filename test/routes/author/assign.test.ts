import { beforeEach, expect, test } from "vitest";
import { db } from "~/db";
import { action } from "~/routes/author/assign";
import { bareAssignment, bareCases, bareCohort } from "../../support/bare-cases";
import { testDatabase } from "../../support/database";
import { aPerson } from "../../support/people";
import { cookieOf } from "../../support/signed-in";

beforeEach(async () => {
  await testDatabase();
  await aPerson({ id: "wei" });
  await bareCohort("spring", ["wei"]);
  await bareCohort("autumn");
  await bareCases({ mill: {}, twin: { variantOf: "mill" } });
});

const FORM = { caseId: "mill", cohortId: "spring", mode: "guided", stage: "everything" };

/** What a trainer is answered who assigns a case. */
async function post(fields: Partial<Record<keyof typeof FORM | "opensAt" | "closesAt" | "minutes", string>>) {
  const headers = { Cookie: await cookieOf("trainer") };
  const body = new URLSearchParams({ ...FORM, ...fields });
  const request = new Request("http://bank.example/author/assign", { method: "POST", body, headers });
  const answer = await action({ request, params: {}, context: {} });
  return "data" in answer ? answer.data : answer;
}

test("terms that break several rules are refused once, each rule at its field", async () => {
  await bareAssignment("autumn", "mill");
  await bareAssignment("spring", "twin");
  const window = { opensAt: "2020-03-03T09:00", closesAt: "2020-03-02T09:00" };
  expect(await post({ mode: "assessed", stage: "price", ...window })).toMatchObject({
    errors: {
      opensAt: "windowEmpty", // it opens a day after its end
      closesAt: "windowOver", // and its end is years ago
      stage: "wholeOnly",
      mode: "practised", // in the other cohort
      caseId: "twinAssigned",
    },
  });
  expect(await db().read.caseAssignment.count()).toBe(2);
});

test("a field that cannot be read hides no rule that the others break", async () => {
  expect(await post({ mode: "assessed", stage: "price", minutes: "an hour" })).toMatchObject({
    errors: { minutes: "notNumber", closesAt: "needsWindow", stage: "wholeOnly" },
    values: { minutes: "an hour" },
  });
});

test("where nothing is wrong the case is assigned", async () => {
  expect(await post({})).toBeInstanceOf(Response);
  expect(await db().read.caseAssignment.findMany({ select: { cohortId: true, caseId: true, mode: true } })).toEqual([
    { cohortId: "spring", caseId: "mill", mode: "guided" },
  ]);
});
