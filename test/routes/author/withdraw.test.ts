import { afterAll, beforeEach, describe, expect, test } from "vitest";
import { db } from "~/db";
import type { Role } from "~/domain/access";
import * as cases from "~/routes/author/library/cases";
import * as version from "~/routes/author/library/replace-version";
import * as withdraw from "~/routes/author/library/withdraw";
import { closeWorkshop } from "~/services/workshop/index.server";
import { cookieOf } from "../../support/signed-in";
import { aBank } from "../../services/cases/ladder/bank";

afterAll(closeWorkshop);

let caseId: string;
beforeEach(async () => {
  caseId = await (await aBank()).assigned({ mode: "guided", stage: "everything" });
  await db().write.case.update({
    where: { id: caseId },
    data: { generatorVersion: "4", recipe: "metal-parts-sound@1", title: "An old case" },
  });
});

/** What a signed-in person with one role asks with; with fields, posts. */
async function asked(role: Role, params: Record<string, string>, fields?: Record<string, string>) {
  const headers = { Cookie: await cookieOf(role, `a-${role}`) };
  const body = fields && new URLSearchParams(fields);
  const request = new Request(
    "http://bank.example/author/cases",
    body ? { method: "POST", body, headers } : { headers },
  );
  return { request, params, context: {} };
}

describe.each(["trainee", "reviewer", "hr", "administrator"] as const)("a %s gets 403", (role) => {
  test("from every page of withdrawing and every form", async () => {
    const read = await asked(role, { caseId, version: "4" });
    for (const { loader } of [cases, withdraw, version])
      await expect(loader(read)).rejects.toMatchObject({ status: 403 });
    const headers = read.request.headers;
    for (const { action } of [withdraw, version]) {
      const body = new URLSearchParams({ intent: "replace", reason: "Old.", sure: "on" });
      const request = new Request("http://bank.example/", { method: "POST", body, headers });
      await expect(action({ ...read, request })).rejects.toMatchObject({ status: 403 });
    }
    expect(await db().read.caseWithdrawal.count()).toBe(0);
  });
});

describe("a trainer", () => {
  test("is shown the cases of a version without recipe, seed or key", async () => {
    const page = await cases.loader(await asked("trainer", {}));
    expect(page.groups).toMatchObject([{ version: "4", current: false, standing: 1 }]);
    expect(page.cases).toMatchObject([{ title: "An old case", older: true }]);
    expect(JSON.stringify(page)).not.toMatch(/metal-parts-sound|ladder-test/);
  });

  test("who gives no reason withdraws nothing and is told so", async () => {
    const answer = await withdraw.action(await asked("trainer", { caseId }, { intent: "withdraw", reason: "  " }));
    expect(answer).toMatchObject({ data: { problem: "form" }, init: { status: 400 } });
    expect(await db().read.caseWithdrawal.count()).toBe(0);
  });

  test("who withdraws or replaces comes back to the list", async () => {
    const answer = await withdraw.action(await asked("trainer", { caseId }, { intent: "replace", reason: "Old." }));
    expect(answer).toMatchObject({ status: 302 });
    expect((answer as Response).headers.get("Location")).toBe("/author/cases?done=replaced");
    expect(await db().read.caseWithdrawal.findMany()).toMatchObject([{ caseId, byId: "a-trainer", reason: "Old." }]);
  });

  test("replaces no version without saying that it is meant", async () => {
    const answer = await version.action(await asked("trainer", { version: "4" }, { reason: "Old." }));
    expect(answer).toMatchObject({
      data: { errors: { sure: "notSure" }, values: { reason: "Old." } },
      init: { status: 400 },
    });
    expect(await db().read.caseWithdrawal.count()).toBe(0);
  });

  test("finds no version that there is not, and no case", async () => {
    const asks = await asked("trainer", { caseId: "nothing", version: "3" });
    await expect(withdraw.loader(asks)).rejects.toMatchObject({ status: 404 });
    await expect(version.loader(asks)).rejects.toMatchObject({ status: 404 });
  });
});
