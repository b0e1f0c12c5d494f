import { existsSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { generateMany, type BulkOrder } from "~/cli/bulk/generate-many";
import { generateCase } from "~/domain/casefile";
import { content } from "../support/content";

const { archetypes } = content;

const order = (out: string, count: number): BulkOrder => ({
  archetypes,
  count,
  distorted: 0.5,
  futureCount: 20,
  seedOf: (index) => `bulk-${index}`,
  out,
  onProgress: () => {},
});
const folder = () => mkdtempSync(join(tmpdir(), "bulk-"));

test("cases stand in their order, bent in the share that is asked for, each the one that its seed gives alone", async () => {
  const out = join(folder(), "cases.jsonl.gz");
  await generateMany(order(out, 12));
  const lines = gunzipSync(readFileSync(out)).toString().trimEnd().split("\n");
  const cases = lines.map((line) => JSON.parse(line) as ReturnType<typeof generateCase>);
  expect(cases.map(({ seed }) => seed)).toEqual(Array.from({ length: 12 }, (_, index) => `bulk-${index}`));
  const planted = cases.filter(({ truth }) => truth.distortions.length + truth.knockOuts.length > 0).length;
  // Half of twelve, and three standard deviations of a binomial draw.
  expect(Math.abs(planted - 6)).toBeLessThanOrEqual(5);
  const [id] = cases[7]!.archetype.split("@");
  const archetype = archetypes.find((one) => one.id === id)!;
  expect(lines[7]).toBe(
    JSON.stringify(generateCase({ archetype: { ...archetype, bent: 0.5 }, seed: "bulk-7", futureCount: 20 })),
  );
});

test("stopped on the way it leaves no half file, and an older one as it was", async () => {
  const where = folder();
  const out = join(where, "cases.jsonl.gz");
  writeFileSync(out, "older");
  const stop = new AbortController();
  const onProgress = (done: number) => done === 3 && stop.abort();
  await expect(generateMany({ ...order(out, 500), onProgress, signal: stop.signal })).rejects.toThrow("ended");
  expect(readFileSync(out, "utf8")).toBe("older");
  expect(readdirSync(where)).toEqual(["cases.jsonl.gz"]);
});

test("a recipe that cannot be made is an error, and no file", async () => {
  const out = join(folder(), "cases.jsonl.gz");
  const broken = { ...archetypes[0]!, asOf: ["no date", "no date"] as const };
  await expect(generateMany({ ...order(out, 5), archetypes: [broken] })).rejects.toThrow("not a date");
  expect(existsSync(out)).toBe(false);
});
