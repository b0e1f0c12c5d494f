import { readdirSync, readFileSync } from "node:fs";
import { expect, it } from "vitest";

/** What an act brings comes later, and an address changes before its page is drawn: what is read is waited for. */
const READ_AT_ONCE =
  /(?:\.(?:click|press|check|selectOption|goBack)|waitForURL)\([^;]*;(?:\s*\/\/.*)*\s*expect\((?:new Set\()?await [^;]*\.(?:count|(?:all)?(?:InnerTexts|TextContents)|is\w+|inputValue|innerText|textContent|getAttribute|evaluate\w*)\([^;]*;/gi;
const readAtOnce = (text: string) => [...text.matchAll(READ_AT_ONCE)].map(([found]) => found.replace(/\s+/g, " "));

it("no journey reads at once what an act brings", () => {
  const journeys = readdirSync("test/e2e").map((file) => readFileSync(`test/e2e/${file}`, "utf8"));
  expect(journeys.flatMap(readAtOnce)).toEqual([]);
});

it.each([
  'await page.waitForURL(/x/);\n  expect(await page.locator("th").allInnerTexts()).toEqual([]);',
  "await button.click();\n  // Why.\n  expect(await row.count()).toBe(0);",
])("finds such a read: %s", (text) => expect(readAtOnce(text)).toHaveLength(1));
