import { readFileSync } from "node:fs";
import { stringify } from "yaml";
import { afterAll, beforeEach, describe, expect, test } from "vitest";
import { db } from "~/db";
import { action as changePeople, loader as people } from "~/routes/admin/people";
import { action as postPolicy, loader as policyPage } from "~/routes/admin/policy";
import { action as postDecision, loader as proposalLoader } from "~/routes/admin/proposal";
import { loader as list } from "~/routes/admin/proposals";
import { currentContent } from "~/services/content/content-store.server";
import { closeWorkshop } from "~/services/workshop/index.server";
import { content } from "../../support/content";
import { bankDatabase } from "../../support/database";
import { aPerson } from "../../support/people";
import { cookieFor, cookieOf, PASSWORD } from "../../support/signed-in";

const NOW = new Date("2026-03-02T09:00:00Z");
const POLICY = "content/policy/cn-demo/policy.yaml";

let first: string;
let second: string;
beforeEach(async () => {
  await bankDatabase(NOW);
  first = await cookieOf("administrator");
  const email = "second@bank.example";
  await aPerson({ id: "second", roles: ["administrator"], email, password: PASSWORD });
  second = await cookieFor(email);
});
afterAll(closeWorkshop);

interface Asked {
  readonly params?: Record<string, string>;
  readonly body?: FormData;
}
const asked = (Cookie: string, { params = {}, body }: Asked = {}) => ({
  request: new Request("http://bank.example/admin/x", { headers: { Cookie }, ...(body && { method: "POST", body }) }),
  params,
  context: {},
});
function form(fields: Record<string, string | File>): FormData {
  const body = new FormData();
  for (const [name, value] of Object.entries(fields)) body.set(name, value);
  return body;
}
const policyForm = (text: string, note = "Rates of March") => form({ file: new File([text], "policy.yaml"), note });
const location = (answer: unknown) => (answer as Response).headers.get("Location") ?? "";
const decided = (Cookie: string, proposalId: string, fields: Record<string, string>) =>
  postDecision(asked(Cookie, { params: { proposalId }, body: form(fields) }));

/** The shipped policy with another number and version, as a bank writes it. */
const raised = () =>
  readFileSync(POLICY, "utf8")
    .replace(/^version: .*$/m, 'version: "99"')
    .replace(/^hurdleRate: .*$/m, "hurdleRate: 0.2");

describe("a policy of the bank's own", () => {
  test("is proposed by one administrator and put in force by the second, with its rules about dishonesty", async () => {
    const at = location(await postPolicy(asked(first, { body: policyForm(raised()) })));
    const proposalId = /^\/admin\/proposals\/(.+)\?made#now$/.exec(at)![1]!;
    const page = await proposalLoader(asked(second, { params: { proposalId } }));
    expect(page.proposed).toMatchObject({
      differences: expect.arrayContaining([
        { at: ["hurdleRate"], before: content.policies[0]!.hurdleRate, after: 0.2 },
      ]),
    });
    expect(JSON.stringify(page.proposed)).not.toContain("integrity");
    expect(await decided(first, proposalId, { outcome: "approved", note: "" })).toMatchObject({
      data: { problem: "own" },
    });
    expect(location(await decided(second, proposalId, { outcome: "approved", note: "" }))).toMatch(/done#now$/);
    const [inForce, ...others] = await currentContent("policy");
    expect(others).toEqual([]);
    expect(inForce).toMatchObject({
      version: "99",
      body: { hurdleRate: 0.2, integrity: content.policies[0]!.integrity },
    });
  });

  test("that cannot be read is refused by line, and what was typed is kept", async () => {
    const answer = await postPolicy(
      asked(first, { body: policyForm(raised().replace("hurdleRate: 0.2", "hurdleRate: much")) }),
    );
    expect(answer).toMatchObject({
      data: { note: "Rates of March", problem: { reason: "file", errors: [{ line: expect.any(Number) }] } },
    });
    expect(await db().read.proposal.count()).toBe(0);
  });

  test("without file and reason is told both at once", async () => {
    const answer = await postPolicy(asked(first, { body: form({ note: " " }) }));
    expect(answer).toMatchObject({ data: { missing: { file: true, note: true } } });
  });
});

test("a role of power leads to its proposal, and every administrator sees it wait", async () => {
  await aPerson({ id: "cem" });
  const body = form({
    intent: "apply",
    personId: "cem",
    seenRole: "trainee",
    seenActive: "on",
    role: "hr",
    active: "on",
  });
  const at = location(await changePeople(asked(first, { body })));
  expect(at).toMatch(/^\/admin\/proposals\/.+\?made#now$/);
  expect(await people(asked(second))).toMatchObject({ openProposals: 1 });
  expect(await list(asked(second))).toMatchObject({ open: [{ kind: "role", about: "cem" }], decided: [] });
});

test("a refusal without a reason comes back with what is missing", async () => {
  const at = location(
    await postPolicy(
      asked(first, {
        body: policyForm(
          stringify({ ...JSON.parse(JSON.stringify(content.policies[0])), integrity: undefined, version: "98" }),
        ),
      }),
    ),
  );
  const proposalId = /^\/admin\/proposals\/(.+)\?/.exec(at)![1]!;
  const answer = await decided(second, proposalId, { outcome: "refused", note: " " });
  expect(answer).toMatchObject({ data: { note: "", problem: "noNote" }, init: { status: 409 } });
});

test("a decision that the page does not offer is no request", async () => {
  await expect(decided(first, "x", { outcome: "forced" })).rejects.toMatchObject({ status: 400 });
});

test.each(["trainee", "reviewer", "trainer", "hr"] as const)(
  "a %s opens none of these pages and posts nothing",
  async (role) => {
    const Cookie = await cookieOf(role);
    const params = { proposalId: "x" };
    const forbidden = { status: 403 };
    await expect(list(asked(Cookie))).rejects.toMatchObject(forbidden);
    await expect(policyPage(asked(Cookie))).rejects.toMatchObject(forbidden);
    await expect(proposalLoader(asked(Cookie, { params }))).rejects.toMatchObject(forbidden);
    await expect(decided(Cookie, "x", { outcome: "approved", note: "" })).rejects.toMatchObject(forbidden);
    await expect(postPolicy(asked(Cookie, { body: policyForm(raised()) }))).rejects.toMatchObject(forbidden);
  },
);
