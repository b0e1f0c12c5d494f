import { existsSync, mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { afterEach, expect, test, vi } from "vitest";
import { command } from "~/cli/commands/generate";
import type { GeneratedCase } from "~/domain/casefile";

afterEach(() => vi.restoreAllMocks());
const print = () => vi.spyOn(console, "log").mockImplementation(() => {});
const out = () => join(mkdtempSync(join(tmpdir(), "form-")), "form.jsonl.gz");
const casesIn = (file: string): GeneratedCase[] =>
  gunzipSync(readFileSync(file))
    .toString()
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line) as GeneratedCase);

test("a form of a set is written case by case, and what is printed of it does not tell how many are bent", async () => {
  const lines = print();
  const file = out();
  expect(await command.run(["--set", "anchor", "--form", "c", "--futures", "50", "--out", file])).toBe(0);
  const cases = casesIn(file);
  expect(cases).toHaveLength(10);
  const bent = cases.filter(({ truth }) => truth.distortions.length + truth.knockOuts.length > 0);
  expect(bent.length).toBeGreaterThanOrEqual(1);
  expect(bent.length).toBeLessThanOrEqual(6);
  expect(lines.mock.calls).toEqual([[`A form of 10 cases: ${file}`]]);
}, 60_000);

test("cases of a set take its recipes in turn, bent in its own share", async () => {
  print();
  const file = out();
  expect(await command.run(["--set", "mix-c", "--count", "3", "--seed", "turn", "--futures", "5", "--out", file])).toBe(
    0,
  );
  expect(casesIn(file).map(({ archetype }) => archetype.split("@")[0])).toEqual([
    "construction-front",
    "construction-group",
    "construction-late-payers",
  ]);
}, 60_000);

test.each([
  [["--form", "x", "--out", "f"], "--form needs --set"],
  [["--set", "exam", "--form", "x"], "--out must name the file"],
  [["--set", "base", "--form", "x", "--out", "f"], "the set base has no blueprint"],
  [["--set", "nothing", "--form", "x", "--out", "f"], "--set must be one of anchor, base, exam"],
  [["--set", "exam", "--form", "?", "--out", "f"], "--form must be 1 to 64 letters"],
  [["--set", "exam", "--archetype", "metal-parts-sound", "--count", "1", "--out", "f"], "exclude each other"],
])("%j is refused", async (args, message) => {
  await expect((async () => command.run(args))()).rejects.toThrow(message);
  expect(existsSync("f")).toBe(false);
});
