import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, expect, test, vi } from "vitest";
import { command } from "~/cli/commands/fit";
import { parseScorecard } from "~/courseware/scorecard";

afterEach(() => vi.restoreAllMocks());

const folder = (): string => mkdtempSync(join(tmpdir(), "fit-"));

async function printed(...args: string[]): Promise<string> {
  const print = vi.spyOn(console, "log").mockImplementation(() => {});
  await command.run(args);
  const text = print.mock.calls.join("\n");
  print.mockRestore();
  return text;
}

async function reference(): Promise<Record<string, string>> {
  const out = folder();
  await printed("reference", "--seed", "again", "--firms", "150", "--out", out);
  return Object.fromEntries(readdirSync(out).map((name) => [name, readFileSync(join(out, name), "utf8")]));
}

test("the same seed gives the same card and model card, byte for byte", { timeout: 120_000 }, async () => {
  const first = await reference();
  expect(Object.keys(first)).toEqual(["reference.model-card.md", "reference.model-card.yaml", "reference.yaml"]);
  expect(parseScorecard(first["reference.yaml"]!, "reference.yaml").ok).toBe(true);
  // The sentence on distorted files says what its table says.
  const text = first["reference.model-card.md"]!;
  const auc = (files: string) => Number(new RegExp(`\\| ${files} files \\|(?:[^|]*\\|){3} ([\\d.]+)`).exec(text)?.[1]);
  const [, gap, way] = /AUC on distorted files is ([\d.]+) (lower|higher)/.exec(text)!;
  const said = way === "lower" ? -Number(gap) : Number(gap);
  expect(said).toBeCloseTo(auc("distorted") - auc("honest"), 2);
  expect(await reference()).toEqual(first);
});

/** The higher the first number, the safer; every seventh is not stated. */
const rows = Array.from({ length: 200 }, (_, i) => [i % 7 === 0 ? "?" : String(i % 50), i % 50 < 10 ? 1 : 0]);

test("a bank's own ARFF and CSV with the same rows give the same measures, and rank", async () => {
  const out = folder();
  const body = rows.map((row) => row.join(",")).join("\n");
  writeFileSync(
    join(out, "own.arff"),
    `@relation own\n@attribute 'a cover' numeric\n@attribute bad {0,1}\n@data\n${body}\n`,
  );
  writeFileSync(join(out, "own.csv"), `a cover,bad\n${body.replaceAll("?", "")}\n`);
  const arff = await printed(join(out, "own.arff"), "--target", "bad");
  expect(await printed(join(out, "own.csv"), "--target", "bad")).toBe(arff);
  expect(Number(/pooled +AUC ([\d.]+)/.exec(arff)?.[1])).toBeGreaterThan(0.9);
});

test("a row that is too short is refused with its line", async () => {
  const file = join(folder(), "short.arff");
  writeFileSync(file, "@relation own\n@attribute a numeric\n@attribute bad {0,1}\n@data\n1,0\n2\n");
  await expect(command.run([file, "--target", "bad"])).rejects.toThrow(/line 6/);
});
