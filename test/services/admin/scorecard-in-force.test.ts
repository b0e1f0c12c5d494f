import { beforeEach, expect, test } from "vitest";
import { db } from "~/db";
import { currentContent } from "~/services/content/content-store.server";
import { putInForce } from "../../support/card-in-force";
import { provisionalCard } from "../../domain/scorecard/card";
import { testDatabase } from "../../support/database";

const NOW = new Date("2026-03-02T09:00:00Z");
beforeEach(testDatabase);

test("a bank's own card takes the place of every other, and the audit says so", async () => {
  await putInForce(provisionalCard, NOW);
  const own = await putInForce({ ...provisionalCard, id: "a-bank" }, NOW);
  expect((await currentContent("scorecard")).map(({ id }) => id)).toEqual([own]);
  expect(await db().read.auditEvent.count()).toBe(2);
});

test("a card that was superseded comes back under a new version alone", async () => {
  await putInForce(provisionalCard, NOW);
  await putInForce({ ...provisionalCard, id: "a-bank" }, NOW);
  await expect(putInForce(provisionalCard, NOW)).rejects.toThrow("raise its version");
  expect(await currentContent("scorecard")).toMatchObject([{ key: "a-bank" }]);
});
