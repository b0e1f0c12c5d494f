import { mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test, vi } from "vitest";
import { command } from "~/cli/commands/print-files";

test("the pages to hand out hold every paper and nothing of the key; the key stands apart", async () => {
  const out = mkdtempSync(join(tmpdir(), "print-"));
  vi.spyOn(console, "log").mockImplementation(() => {});
  expect(await command.run(["--count", "4", "--seed", "print-test", "--out", out])).toBe(0);
  const key = readFileSync(join(out, "key.md"), "utf8");
  const pages = readFileSync(join(out, "files.html"), "utf8");

  const firms = [...key.matchAll(/^## File \d: (.+)$/gm)].map(([, firm]) => firm!);
  expect(firms).toHaveLength(4);
  for (const firm of firms) expect(pages.includes(firm)).toBe(true);
  expect(pages.match(/id="file-\d"/g)).toHaveLength(4);
  expect(pages.match(/Remarks on file \d/g)).toEqual(["Remarks on file 1", "Remarks on file 3"]);
  expect(pages.match(/<article class="sheet"/g)!.length).toBeGreaterThan(4 * 12);

  const told = [...key.matchAll(/^- (\w+): (.+)$/gm)];
  expect(told.length).toBeGreaterThan(0);
  for (const [, kind, what] of told) for (const word of [kind!, what!]) expect(pages.includes(word), word).toBe(false);
  for (const [, recipe] of key.matchAll(/Recipe (\S+)@/g)) expect(pages.includes(recipe!), recipe).toBe(false);
  expect(pages).not.toMatch(/print-test-\d|True PD/);
});
