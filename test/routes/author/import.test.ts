import { afterAll, beforeEach, expect, test } from "vitest";
import { db } from "~/db";
import { action } from "~/routes/author/import";
import { closeWorkshop } from "~/services/workshop/index.server";
import { bareCohort } from "../../support/bare-cases";
import { bankDatabase } from "../../support/database";
import { BY_FUNCTION, filing, IDENTIFYING, IDENTITY } from "../../support/ixbrl";
import { cookieOf } from "../../support/signed-in";

const text = filing({ figures: BY_FUNCTION, texts: IDENTITY });

afterAll(closeWorkshop);

const NOW = new Date();

beforeEach(async () => {
  await bankDatabase(NOW);
});

/** What a signed-in person with one role gets for a posted form. */
async function post(role: "trainee" | "trainer", fields: Record<string, string | File>) {
  const body = new FormData();
  for (const [name, value] of Object.entries(fields)) body.set(name, value);
  const headers = { Cookie: await cookieOf(role) };
  const request = new Request("http://bank.example/author/import", { method: "POST", body, headers });
  return action({ request, params: {}, context: {} });
}

test("a trainee who posts a filing gets 403", async () => {
  const answer = post("trainee", { intent: "preview", file: new File([text], "accounts.html") });
  await expect(answer).rejects.toMatchObject({ status: 403 });
});

test("a trainer who posts one sees what was removed; the rows that the page carries on name nobody", async () => {
  const answer = await post("trainer", { intent: "preview", file: new File([text], "any name at all") });
  expect(answer).toMatchObject({ preview: { firm: "FIRM-1", filing: { standard: "frs102" } }, errors: {} });
  if (!("preview" in answer)) throw new Error("no preview");
  expect(answer.preview.csv).not.toMatch(IDENTIFYING);
  expect(answer.values).toMatchObject({ industry: "… makes widgets for …" });
  expect(await db().read.case.count()).toBe(0);
});

test("a file above the limit is refused with the limit", async () => {
  const answer = await post("trainer", { intent: "preview", file: new File([" ".repeat(3_000_001)], "large.html") });
  expect(answer).toEqual({ refused: { ok: false, reason: "file", file: { problem: "tooLarge", limit: 3_000_000 } } });
});

test("a cohort that is gone is told beside the amount that cannot be read, and stores nothing", async () => {
  await bareCohort("spring");
  const fields = { intent: "save", firm: "FIRM-1", title: "Widgets", purpose: "equipment", repayment: "bullet" };
  const typed = { ...fields, tenorMonths: "24", amount: "much", cohortId: "autumn", file: new File([text], "a.html") };
  const answer = await post("trainer", typed);
  expect(answer).toMatchObject({ errors: { amount: "notNumber", cohortId: "choose" }, values: { cohortId: "autumn" } });
  expect(await db().read.case.count()).toBe(0);
});
