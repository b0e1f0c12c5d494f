import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, expect, test, vi } from "vitest";
import { command } from "~/cli/commands/calc";
import { CALCULATION_NAMES } from "~/domain/calc";

const WEIGHT = '{"fn":"irb_rw_other_retail","inputs":{"pd":0.01,"lgd":0.45}}';
const folder = mkdtempSync(join(tmpdir(), "calc-"));
afterAll(() => rmSync(folder, { recursive: true }));
afterEach(() => vi.restoreAllMocks());

async function calc(args: string[]) {
  const print = vi.spyOn(console, "log").mockImplementation(() => {});
  const code = await command.run(args);
  return { code, lines: print.mock.calls.flatMap(([text]) => String(text).split("\n")) };
}

test("lines keep their order, and one bad line does not stop the others", async () => {
  const file = join(folder, "requests.jsonl");
  writeFileSync(file, `${WEIGHT}\nnot json\n{"fn":"magic","inputs":{}}\n${WEIGHT}\n`);
  const { code, lines } = await calc([file]);
  expect(code).toBe(1);
  expect(lines.map((line) => Object.keys(JSON.parse(line) as object))).toEqual([
    ["fn", "result"],
    ["fn", "error"],
    ["fn", "error"],
    ["fn", "result"],
  ]);
});

test("the whole reference table is one file", async () => {
  const { code, lines } = await calc(["test/domain/calc/public-rows.json"]);
  expect([code, lines.length]).toEqual([0, 129]);
});

test("--list names every function", async () => {
  const { lines } = await calc(["--list"]);
  expect(lines).toEqual(CALCULATION_NAMES);
});

test("a file that is not there is named", () => {
  expect(() => command.run(["none.json"])).toThrow("FILE: cannot read none.json");
});

test("an empty file is bad input, not an empty answer", () => {
  const file = join(folder, "empty.jsonl");
  writeFileSync(file, "\n");
  expect(() => command.run([file])).toThrow("FILE: holds no request");
});

test("without a file, one object is read from standard input", () => {
  const { status, stdout } = spawnSync(process.execPath, ["--import", "tsx", "app/cli/main.ts", "calc"], {
    input: WEIGHT,
    encoding: "utf8",
  });
  expect(status).toBe(0);
  expect(JSON.parse(stdout)).toEqual({ fn: "irb_rw_other_retail", result: expect.closeTo(45.77, 2) as number });
}, 30_000);
