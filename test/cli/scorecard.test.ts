import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { command } from "~/cli/commands/scorecard";
import { pmmlOf } from "~/courseware/pmml";
import { db } from "~/db";
import { decide } from "~/services/admin/proposals.server";
import { recoverAdministrator } from "~/services/auth/administrator-links.server";
import { joinByLink } from "~/services/auth/join.server";
import { currentContent } from "~/services/content/content-store.server";
import { putInForce } from "../support/card-in-force";
import { provisionalCard } from "../domain/scorecard/card";
import { testDatabase, writeDownMigrations } from "../support/database";
import { aPerson } from "../support/people";

const written = (text: string, name: string): string => {
  const file = join(mkdtempSync(join(tmpdir(), "card-")), name);
  writeFileSync(file, text);
  return file;
};
const own = { ...provisionalCard, id: "our-bank" };

beforeEach(async () => {
  await writeDownMigrations(await testDatabase());
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

describe("in a bank with an administrator who can sign in", () => {
  const opened = { id: "ada", name: "Ada", email: "ada@bank.example", roles: ["administrator"] as const };
  const proposal = () => db().read.proposal.findFirstOrThrow();

  test("import only proposes: an administrator puts the card in force", async () => {
    const ada = await aPerson({ ...opened, password: "correct horse battery" });
    expect(await command.run(["import", written(pmmlOf(own), "own.pmml"), "--note", "Refitted."])).toBe(0);
    expect(console.log).toHaveBeenCalledWith(expect.stringContaining("our-bank@1 is proposed"));
    expect((await currentContent("scorecard")).map(({ key }) => key)).toEqual(["provisional"]);
    const { id, proposedById, note } = await proposal();
    expect({ proposedById, note }).toEqual({ proposedById: "system", note: "Refitted." });
    expect(await decide(ada, { proposalId: id, outcome: "approved", note: "" }, new Date())).toEqual({ ok: true });
    expect((await currentContent("scorecard")).map(({ key }) => key)).toEqual(["our-bank"]);
  });

  test("one who came in by a link from the same command line does not decide on it", async () => {
    const ada = await aPerson({ ...opened, password: "correct horse battery" });
    const recovered = await recoverAdministrator("ada@bank.example", new Date());
    if (!recovered.ok) throw new Error(recovered.reason);
    const password = "another horse altogether";
    expect(await joinByLink(recovered.link.token, password, new Date())).toMatchObject({ ok: true });
    await command.run(["import", written(pmmlOf(own), "own.pmml")]);
    const { id } = await proposal();
    expect(await decide(ada, { proposalId: id, outcome: "approved", note: "" }, new Date())).toEqual({
      ok: false,
      reason: "link",
    });
  });

  test("a version that was published before is not proposed again", async () => {
    await aPerson({ ...opened, password: "correct horse battery" });
    const again = command.run(["import", written(pmmlOf(provisionalCard), "own.pmml")]);
    await expect(again).rejects.toThrow("raise its version");
    expect(await db().read.proposal.count()).toBe(0);
  });

  test("an administrator without a password cannot sign in, so that the card is in force at once", async () => {
    await aPerson(opened);
    expect(await command.run(["import", written(pmmlOf(own), "own.pmml")])).toBe(0);
    expect((await currentContent("scorecard")).map(({ key }) => key)).toEqual(["our-bank"]);
  });
});

test("a card that does not validate is refused, and the one in force stays", async () => {
  const broken = pmmlOf(own).replace(/partialScore="[^"]*"/, 'partialScore="many"');
  expect(await command.run(["import", written(broken, "own.pmml")])).toBe(1);
  expect(console.error).toHaveBeenCalledWith(expect.stringMatching(/own\.pmml:\d+: .*many/));
  expect((await currentContent("scorecard")).map(({ key }) => key)).toEqual(["provisional"]);
});
