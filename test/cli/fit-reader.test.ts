import { mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, expect, test, vi } from "vitest";
import { command } from "~/cli/commands/fit";
import { type Draw, fitIdealReader } from "~/cli/fit/reader";
import { judge } from "~/cli/fit/reader-files";
import { parseIdealReader } from "~/courseware/readers";
import { findableFlags, type Judged } from "~/domain/judgement/analysts";
import { FEATURES, type Observed, readingOf, readPd } from "~/domain/judgement/readers";
import { randomStream } from "~/domain/random";
import { analysts, bentCase, ideal, lgd } from "../support/reading";

afterEach(() => vi.restoreAllMocks());

/** Files that need no generator: cover tells the PD, and every fourth is bent. */
const draw: Draw = <Item extends Observed | Judged>(
  { seed, judges }: { seed: string; judges: unknown },
  count: number,
) => {
  const random = randomStream(seed, "files");
  const items = Array.from({ length: count }, (_, i): Observed | Judged => {
    const cover = random.normal();
    const pd = 1 / (1 + Math.exp(3 + cover + random.normal(0, 0.3)));
    const read = { "ideal reader": 1 / (1 + Math.exp(3 + cover)) };
    const others = ["the same, nothing repaired", "practised analyst (skill 1)", "skill 0.5", "unverifying (skill 0)"];
    return judges
      ? { isBent: i % 4 === 0, pd, read: { ...read, ...Object.fromEntries(others.map((name) => [name, pd])) } }
      : { pd, values: FEATURES.map(({ id }) => (id === "dscr" ? cover : undefined)) };
  });
  return Promise.resolve(items as Item[]);
};

async function fitted(): Promise<{ text: string; printed: string }> {
  const print = vi.spyOn(console, "log").mockImplementation(() => {});
  const out = mkdtempSync(join(tmpdir(), "reader-"));
  await fitIdealReader({ seed: "again", files: "400", "held-out": "100", out }, draw);
  return { text: readFileSync(join(out, "ideal.yaml"), "utf8"), printed: print.mock.calls.join("\n") };
}

test("the same seed gives the same reader, byte for byte, with how it read files that were held out", async () => {
  const { text, printed } = await fitted();
  expect((await fitted()).text).toBe(text);
  const parsed = parseIdealReader(text, "ideal.yaml");
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.errors));
  expect(parsed.value.weights.map(({ feature }) => feature)).toEqual(["dscr"]);
  expect(parsed.value.population).toMatchObject({ seed: "again", files: 400 });
  // Noise of 0.3 on the ln odds around a signal of deviation 1 leaves 1 / 1.09 to be explained; 100 files tell it to ± 0.05.
  expect(parsed.value.heldOut.rSquared).toBeGreaterThan(0.85);
  expect(parsed.value.heldOut.rSquared).toBeLessThan(0.97);
  expect(printed).toContain("ideal reader, honest, 75:");
  expect(printed).toContain("practised analyst (skill 1), bent, 25:");
});

test("a file is judged by the reader as repaired and as handed in, and by analysts", () => {
  const generated = bentCase("metal-parts-hidden-loan", "judged");
  const { file, truth } = generated;
  const { isBent, read } = judge(generated, { reader: ideal, table: analysts }, lgd);
  expect(isBent).toBe(true);
  expect(read["ideal reader"]).toBe(readPd(ideal, readingOf(file, findableFlags(file, truth), lgd)).pd);
  expect(read["the same, nothing repaired"]).toBe(readPd(ideal, readingOf(file, [], lgd)).pd);
  expect(Object.keys(read)).toHaveLength(5);
});

test("too few files, or no seed, are refused", async () => {
  await expect(command.run(["reader"])).rejects.toThrow("--seed");
  await expect(command.run(["reader", "--seed", "x", "--files", "20"])).rejects.toThrow("--files");
  await expect(command.run(["reader", "--seed", "x", "--held-out", "2.5"])).rejects.toThrow("--held-out");
});
