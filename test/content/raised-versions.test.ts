import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { loadContent, publications } from "~/courseware";
import { bodyDigest } from "~/services/content/content-store.server";

/** Kind, key, version and digest of everything that a release has shipped; a release adds its lines, and takes none away. */
const shipped = readFileSync("test/content/shipped.txt", "utf8").trim().split("\n");

/** "policy cn-demo 2" → digest */
const digests = (lines: readonly string[]) =>
  new Map(lines.map((line) => [line.slice(0, line.lastIndexOf(" ")), line.slice(line.lastIndexOf(" ") + 1)]));

test("what a bank has under a number keeps its text: a changed file under content/ has a new version", () => {
  const content = loadContent("content");
  if (!content.ok) throw new Error("content check tells more");
  const released = digests(shipped);
  expect(released.size).toBe(shipped.length);
  const now = publications(content.value).map(({ kind, key, version, body }) => ({
    name: `${kind} ${key} ${version}`,
    digest: bodyDigest(body),
  }));
  const silent = now.filter(({ name, digest }) => (released.get(name) ?? digest) !== digest);
  expect(silent.map(({ name }) => `${name}: raise its version`)).toEqual([]);
});
