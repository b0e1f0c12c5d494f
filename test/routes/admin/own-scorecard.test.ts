import { readFileSync } from "node:fs";
import { beforeEach, describe, expect, test } from "vitest";
import { parseScorecard } from "~/courseware/scorecard";
import { pmmlOf } from "~/courseware/pmml";
import { db } from "~/db";
import { action, loader } from "~/routes/admin/scorecard";
import { currentContent } from "~/services/content/content-store.server";
import { putInForce } from "../../support/card-in-force";
import { testDatabase } from "../../support/database";
import { cookieOf } from "../../support/signed-in";

const parsed = parseScorecard(readFileSync("test/support/provisional-card.yaml", "utf8"), "card.yaml");
if (!parsed.ok) throw new Error("the card does not parse");
const card = { ...parsed.value, id: "our-bank", title: "Our bank" };
const pmml = pmmlOf(card);

beforeEach(async () => {
  await testDatabase();
  await putInForce(parsed.value, new Date("2026-03-02T09:00:00Z"));
});

const URL_OF_PAGE = "http://bank.example/admin/scorecard";
async function post(Cookie: string, fields: Record<string, string | File>) {
  const body = new FormData();
  for (const [name, value] of Object.entries(fields)) body.set(name, value);
  return action({
    request: new Request(URL_OF_PAGE, { method: "POST", body, headers: { Cookie } }),
    params: {},
    context: {},
  });
}
const inForce = async () => (await currentContent("scorecard")).map(({ key }) => key);

describe("a card of the bank's own", () => {
  test("is read first, then proposed with who, when and why in the audit, and neither changes anything", async () => {
    const administrator = await cookieOf("administrator");
    const read = await post(administrator, { intent: "check", file: new File([pmml], "our.pmml") });
    expect(read).toMatchObject({ card: { id: "our-bank" }, fields: { name: "our.pmml" } });
    expect(await inForce()).toEqual(["provisional"]);

    const saved = await post(administrator, {
      intent: "save",
      name: "our.pmml",
      text: pmml,
      note: "Fitted in March",
    });
    const proposal = await db().read.proposal.findFirstOrThrow();
    expect((saved as Response).headers.get("Location")).toBe(`/admin/proposals/${proposal.id}?made#now`);
    expect(proposal).toMatchObject({ subject: "our-bank", note: "Fitted in March", outcome: null });
    expect(await inForce()).toEqual(["provisional"]);
    const event = await db().read.auditEvent.findFirstOrThrow({ orderBy: { seq: "desc" } });
    expect([event.actorId, event.action, event.subject]).toEqual([
      "administrator",
      "proposal.make",
      `proposal:${proposal.id}`,
    ]);
    expect(JSON.parse(event.detail)).toEqual({ kind: "scorecard", key: "our-bank", version: card.version });
  });

  test("that is broken is refused with line and reason", async () => {
    const lines = pmml.split("\n");
    const at = lines.findIndex((line) => line.includes("partialScore="));
    lines[at] = lines[at]!.replace(/partialScore="[^"]*"/, 'partialScore="many"');
    const answer = await post(await cookieOf("administrator"), {
      intent: "save",
      note: "x",
      file: new File([lines.join("\n")], "o.pmml"),
    });
    expect(answer).toMatchObject({ problem: { reason: "file", errors: [{ line: at + 1 }] } });
    expect(await inForce()).toEqual(["provisional"]);
  });

  test.each([
    ["without a reason", { text: pmml, note: " " }, "note"],
    ["with half of a scale", { text: pmml, note: "x", baseScore: "600" }, "scale"],
    ["of more than half a megabyte", { text: pmml + " ".repeat(500_001), note: "x" }, "tooLarge"],
  ])("is not taken over %s", async (_, fields, reason) => {
    expect(await post(await cookieOf("administrator"), { intent: "save", name: "o.pmml", ...fields })).toMatchObject({
      problem: { reason },
    });
    expect(await inForce()).toEqual(["provisional"]);
  });

  test("under a version that another card has is refused", async () => {
    const reference = (await currentContent("scorecard"))[0]!;
    const other = JSON.stringify({ ...card, id: reference.key, version: reference.version });
    const answer = await post(await cookieOf("administrator"), {
      intent: "save",
      name: "o.json",
      text: other,
      note: "x",
    });
    expect(answer).toMatchObject({ problem: { reason: "version" } });
  });
});

test.each(["trainee", "reviewer", "trainer", "hr"] as const)(
  "a %s may neither open the page nor post a card",
  async (role) => {
    const Cookie = await cookieOf(role);
    const page = loader({ request: new Request(URL_OF_PAGE, { headers: { Cookie } }), params: {}, context: {} });
    await expect(page).rejects.toMatchObject({ status: 403 });
    const answer = post(Cookie, { intent: "save", name: "o.pmml", text: pmml, note: "x" });
    await expect(answer).rejects.toMatchObject({ status: 403 });
    expect(await inForce()).toEqual(["provisional"]);
  },
);
