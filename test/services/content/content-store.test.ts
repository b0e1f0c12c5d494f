import { beforeEach, expect, test } from "vitest";
import { db } from "~/db";
import { contentById, currentContent, publishContent, type NewContent } from "~/services/content/content-store.server";
import { testDatabase } from "../../support/database";

const NOW = new Date("2026-03-02T09:00:00Z");

beforeEach(testDatabase);

const publish = (version: string, body: unknown, rest: Partial<NewContent> = {}) =>
  db().transaction((tx) => publishContent(tx, { kind: "policy", key: "demo", version, body, ...rest }, NOW));

test("a new version comes into force and the old one stays readable for what points at it", async () => {
  const first = await publish("1", { greeting: "Hello" }, { kind: "phrases" });
  const second = await publish("2", { greeting: "Good day" }, { kind: "phrases" });
  expect((await currentContent("phrases")).map(({ id }) => id)).toEqual([second]);
  expect(await contentById("phrases", first)).toMatchObject({ version: "1", body: { greeting: "Hello" } });
  expect((await db().read.auditEvent.findMany()).map(({ subject }) => subject)).toEqual([
    `content:${first}`,
    `content:${second}`,
  ]);
});

test("publishing the same version again changes nothing", async () => {
  const first = await publish("1", { hurdle: 0.12, tax: 0.25 });
  expect(await publish("1", { tax: 0.25, hurdle: 0.12 })).toBe(first);
  expect(await db().read.auditEvent.count()).toBe(1);
});

test("a published version cannot come with another body", async () => {
  await publish("1", { hurdle: 0.12 });
  await expect(publish("1", { hurdle: 0.1 })).rejects.toThrow("policy demo 1 is published with another body");
});

test("a version supersedes its own key and no other", async () => {
  await publish("1", { language: "English" }, { kind: "phrases", key: "en" });
  await publish("1", { language: "Chinese" }, { kind: "phrases", key: "zh" });
  expect((await currentContent("phrases")).map(({ key }) => key)).toEqual(["en", "zh"]);
  expect(await currentContent("phrases", "zh")).toMatchObject([{ body: { language: "Chinese" } }]);
});
