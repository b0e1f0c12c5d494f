import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeEach, expect, test, vi } from "vitest";
import { command } from "~/cli/commands/scorecard";
import { pmmlOf } from "~/courseware/pmml";
import { currentContent } from "~/services/content/content-store.server";
import { putInForce } from "~/services/reference/scorecard-in-force.server";
import { provisionalCard } from "../domain/scorecard/card";
import { testDatabase } from "../support/database";

const written = (text: string, name: string): string => {
  const file = join(mkdtempSync(join(tmpdir(), "card-")), name);
  writeFileSync(file, text);
  return file;
};
const own = { ...provisionalCard, id: "our-bank" };

beforeEach(async () => {
  await testDatabase();
  await putInForce(provisionalCard, new Date("2026-03-02T09:00:00Z"));
  vi.spyOn(console, "log").mockImplementation(() => {});
  vi.spyOn(console, "error").mockImplementation(() => {});
});

test("import takes a PMML card over as the one in force; the same version with other points is refused", async () => {
  expect(await command.run(["import", written(pmmlOf(own), "own.pmml")])).toBe(0);
  expect((await currentContent("scorecard")).map(({ key }) => key)).toEqual(["our-bank"]);
  const changed = JSON.stringify({ ...own, baseScore: own.baseScore + 1 });
  await expect(command.run(["import", written(changed, "own.json")])).rejects.toThrow("raise its version");
});

test("a card that does not validate is refused, and the one in force stays", async () => {
  const broken = pmmlOf(own).replace(/partialScore="[^"]*"/, 'partialScore="many"');
  expect(await command.run(["import", written(broken, "own.pmml")])).toBe(1);
  expect(console.error).toHaveBeenCalledWith(expect.stringMatching(/own\.pmml:\d+: .*many/));
  expect((await currentContent("scorecard")).map(({ key }) => key)).toEqual(["provisional"]);
});
