import { MOST_LINES } from "~/services/people/cohort-joining.server";
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { readForm, readJson } from "~/http/read-body.server";
import routes from "~/routes";
import { FORM_BYTES, largestBody } from "../../server/refusals";
import { longestPause } from "./pause";

const posted = (body: string, type: string) =>
  new Request("http://bank.example/", { method: "POST", body, headers: { "Content-Type": type } });
const URLENCODED = "application/x-www-form-urlencoded";
const part = (name: string) => `--x\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n1\r\n`;

/** The answer, given while this thread never stood still for a second. */
async function answered<T>(work: () => Promise<T>): Promise<T> {
  let result: Promise<T> | undefined;
  const pause = await longestPause(async () => {
    result = work();
    await result.catch(() => undefined);
  });
  expect(pause).toBeLessThan(1_000);
  return result!;
}

describe("a form is counted before it is taken apart", () => {
  it.each([
    ["900,000 fields", "a=1&".repeat(900_000), URLENCODED],
    ["2,002 fields", "a=1&".repeat(2_001) + "a=1", URLENCODED],
    ["40,000 parts", `${part("a").repeat(40_000)}--x--`, "multipart/form-data; boundary=x"],
  ])("%s are refused", async (_what, body, type) => {
    await expect(answered(() => readForm(posted(body, type)))).rejects.toMatchObject({ status: 413 });
  });

  it("2,001 fields, and the parts of a page, are read as they were typed", async () => {
    const form = await readForm(posted(`memo=Sales+%E4%B8%87&${"a=1&".repeat(1_999)}b=2`, URLENCODED));
    expect([form.get("memo"), form.getAll("a").length, form.get("b")]).toEqual(["Sales 万", 1_999, "2"]);
    const parts = await readForm(posted(`${part("a")}${part("b")}--x--\r\n`, "multipart/form-data; boundary=x"));
    expect([...parts.keys()]).toEqual(["a", "b"]);
  });

  it("what is no form is the sender's error", async () => {
    await expect(readForm(posted("{}", "application/json"))).rejects.toMatchObject({ status: 400 });
  });
});

describe("posted JSON is counted before it is taken apart", () => {
  it.each([
    ["a million brackets", "[".repeat(1_000_000)],
    ["a million brackets that close", "[".repeat(500_000) + "]".repeat(500_000)],
    ["a million maps", '{"a":'.repeat(400_000)],
    ["a million values", `[${"0,".repeat(1_000_000)}0]`],
    ["no JSON", "{"],
  ])("%s is nothing", async (_what, body) => {
    expect(await answered(() => readJson(posted(body, "application/json")))).toBeUndefined();
  });

  it("a worksheet is read", async () => {
    const worksheet = {
      version: 1,
      worksheet: {
        memo: `${'[0, 1) \\" '.repeat(60)}${",".repeat(60_000)}`,
        flags: [{ at: { doc: "bank", at: "L2" } }],
      },
    };
    expect(await readJson(posted(JSON.stringify(worksheet), "application/json"))).toEqual(worksheet);
  });
});

it("every address that takes more than a form's 64 kB counts before it reads", () => {
  const large = routes.filter(({ path = "" }) => largestBody(`/${path.replace(/:\w+/g, "a")}`) > FORM_BYTES);
  expect(large.map(({ path }) => path).sort()).toEqual([
    "admin/policy",
    "admin/scorecard",
    "attempts/:attemptId",
    "attempts/:attemptId/save",
    "author/cohorts/:cohortId",
    "author/import",
    "people/import",
  ]);
  for (const { file } of large) {
    const source = readFileSync(`app/${file}`, "utf8");
    expect(source).toMatch(/\bread(Form|Json)\(request\)/);
    expect(source).not.toMatch(/request\.(formData|json|text|arrayBuffer)\(/);
  }
});

it("a cohort's list of as many addresses as its page says fits into what its address takes", () => {
  const list = Array.from({ length: MOST_LINES }, (_, i) => `firstname.surname-${i}@branch.bank.example`).join("\r\n");
  expect(new URLSearchParams({ intent: "list", list }).toString().length).toBeLessThan(
    largestBody("/author/cohorts/a"),
  );
});
