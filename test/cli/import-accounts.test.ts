import { afterEach, expect, test, vi } from "vitest";
import { command } from "~/cli/commands/import-accounts";

afterEach(() => vi.restoreAllMocks());

async function report(...options: string[]): Promise<string> {
  const print = vi.spyOn(console, "log").mockImplementation(() => {});
  await command.run(["content/imports/mas-three-year.csv", "--firm", "MAS-3", ...options]);
  return print.mock.calls.join("\n");
}

test("a filing that the model cannot rate is reported as not rateable, with the line it leaves open", async () => {
  expect(await report()).toContain("Not rateable, because the accounts do not state depreciation.");
});

test("the JSON report says the same", async () => {
  expect(JSON.parse(await report("--json"))).toMatchObject({
    notRateable: ["Not rateable, because the accounts do not state depreciation."],
  });
});
