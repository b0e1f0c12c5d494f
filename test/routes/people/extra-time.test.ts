import { beforeEach, expect, test } from "vitest";
import { db } from "~/db";
import { action } from "~/routes/people/extra-time";
import { testDatabase } from "../../support/database";
import { aPerson } from "../../support/people";
import { cookieOf } from "../../support/signed-in";

beforeEach(async () => {
  await testDatabase();
  await db().write.cohort.create({ data: { id: "spring", name: "Spring", startsOn: "2026-01-01" } });
  await aPerson({ id: "wei", cohortIds: ["spring"] });
});

async function post(Cookie: string, fields: Record<string, string>) {
  const body = new URLSearchParams({ personId: "wei", ...fields });
  const request = new Request("http://bank.example/people/extra-time?q=wei", {
    method: "POST",
    body,
    headers: { Cookie },
  });
  return action({ request, params: {}, context: {} });
}
const granted = async () => (await db().read.accommodation.findUnique({ where: { personId: "wei" } }))?.extraPercent;

test("what is chosen is granted, on the page of the list where it was chosen", async () => {
  const answer = await post(await cookieOf("trainer"), { extraPercent: "25" });
  expect(answer.headers.get("Location")).toBe("/people/extra-time?q=wei&done=");
  expect(await granted()).toBe(25);
});

test("a form without a choice, and one with another, take nobody's extra time away", async () => {
  const trainer = await cookieOf("trainer");
  await post(trainer, { extraPercent: "25" });
  for (const fields of [{}, { extraPercent: "" }, { extraPercent: "24" }, { extraPercent: "x" }])
    await expect(post(trainer, fields as Record<string, string>)).rejects.toMatchObject({ status: 404 });
  expect(await granted()).toBe(25);
});
