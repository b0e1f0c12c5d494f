import { mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, expect, test, vi } from "vitest";
import { command } from "~/cli/commands/world";
import { verdict } from "~/cli/world/targets";

afterEach(() => vi.restoreAllMocks());

test("a target is kept up to its bounds, and what misses it is said with its figure", () => {
  const share = (found: number) => verdict({ what: "share", found, least: 0.45, most: 0.55 });
  expect([0.4499, 0.45, 0.55, 0.5501].map((found) => share(found).kept)).toEqual([false, true, true, false]);
  expect(share(0.4)).toMatchObject({ found: "40.0 %", target: "45.0 % to 55.0 %" });
  expect(verdict({ what: "share", found: 0.2, most: 0.1 })).toMatchObject({ kept: false, target: "at most 10.0 %" });
});

test("a report has every part of it, and the terminal says what is missed", { timeout: 240_000 }, async () => {
  const print = vi.spyOn(console, "log").mockImplementation(() => {});
  const out = join(mkdtempSync(join(tmpdir(), "world-")), "world.md");
  await command.run(["--files", "20", "--seed", "again", "--out", out]);
  const text = readFileSync(out, "utf8");
  expect([...text.matchAll(/^## (.*)$/gm)].map(([, heading]) => heading)).toEqual([
    "Targets",
    "Rating PD",
    "One curve",
    "Default by trade and quality",
    "What other banks know",
    "Customers who would leave",
    "Failing together",
    "The calendar",
    "Plausibility",
    "A sound loan inside a bad request",
    "Tells",
    "Nothing on the surface tells a lie",
  ]);
  expect(text).not.toMatch(/NaN|undefined|Infinity/);
  const missed = [...text.matchAll(/^\| ([^|]*) \| [^|]* \| [^|]* \| \*\*missed: /gm)].map(([, what]) => what);
  const printed = print.mock.calls.flat().join("\n");
  for (const what of missed) expect(printed).toContain(`${what}: **missed`);
});

test("a number of files that shows nothing is refused", async () => {
  await expect(command.run(["--files", "3", "--seed", "x"])).rejects.toThrow(
    "--files must be a whole number from 20 on",
  );
});
