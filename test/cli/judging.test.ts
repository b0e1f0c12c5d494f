import { mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, expect, test, vi } from "vitest";
import { command } from "~/cli/commands/judging";
import { figure, filesSaid, listed } from "~/cli/judging/words";

afterEach(() => vi.restoreAllMocks());

/** Of the errors made on purpose a usual run takes one of each sort; none named: all of them. */
const KINDS = process.env.LENDWRIGHT_DEEP ? [] : ["flag not seen", "PD too low", "price too high", "no error"];

test("a number of files is said as far as it is known: seen, reckoned to two figures, or never", () => {
  expect(filesSaid({ files: 137, reckoned: false })).toBe("137");
  expect(filesSaid({ files: 1_234, reckoned: true })).toBe("≈ 1300");
  expect(filesSaid({ files: 67, reckoned: true })).toBe("≈ 67");
  expect(filesSaid({ files: 7_000, reckoned: true })).toBe("never");
  expect(filesSaid(undefined)).toBe("never");
});

test("a figure that rounds to nothing has no sign, and what is not known is a dash", () => {
  expect([figure(-0.001), figure(-0.126), figure(1.5, 1), figure(undefined)]).toEqual(["0.00", "−0.13", "1.5", "—"]);
  expect([listed([]), listed(["a"]), listed(["a", "b"]), listed(["a", "b", "c"])]).toEqual([
    "",
    "a",
    "a and b",
    "a, b and c",
  ]);
});

test("the report has every part and is labelled simulated", { timeout: 360_000 }, async () => {
  vi.spyOn(console, "log").mockImplementation(() => {});
  const out = join(mkdtempSync(join(tmpdir(), "judging-")), "judging.md");
  await command.run([
    "--files",
    "26",
    "--analysts",
    "8",
    "--seed",
    "again",
    "--advice-cases",
    "1",
    "--futures",
    "40",
    ...KINDS.flatMap((kind) => ["--only", kind]),
    "--out",
    out,
  ]);
  const text = readFileSync(out, "utf8");
  expect([...text.matchAll(/^## (.*)$/gm)].map(([, heading]) => heading)).toEqual([
    "In words",
    "What is assumed",
    "What they do",
    "How soon the better of two leads",
    "What a form tells",
    "Held against the ideal reader",
    "What the advice says",
  ]);
  expect(text).toContain("**Simulated.**");
  expect(text).not.toMatch(/NaN|undefined|Infinity/);
  for (const measure of ["grade distance", "error of ln PD", "flags: d′", "flags: criterion", "price", "composite"]) {
    expect([...text.matchAll(new RegExp(`^\\| ${measure} \\|`, "gm"))].length).toBeGreaterThanOrEqual(2);
  }
});

test("too few files for two forms, and analysts that are no multiple of four, are refused", async () => {
  await expect(command.run(["--files", "25", "--seed", "x"])).rejects.toThrow(
    "--files must be a whole number from 26 on",
  );
  await expect(command.run(["--analysts", "10", "--seed", "x"])).rejects.toThrow("--analysts must be a multiple of 4");
});
