import { launch, type Browser, type Page } from "puppeteer-core";
import { afterAll, beforeAll, expect, inject, it } from "vitest";
import { installedFirefox } from "../../scripts/lib/firefox.mjs";
import { LETTER } from "../support/worksheet";
import { DEMONSTRATION_PASSWORD } from "~/services/auth/demonstration.server";

const { origin } = inject("sharedServer");
let browser: Browser;
let page: Page;

beforeAll(async () => {
  browser = await launch({ browser: "firefox", executablePath: installedFirefox() });
  page = await browser.newPage();
  await page.setViewport({ width: 1440, height: 900 });
});
afterAll(() => browser?.close());

const open = (path: string) => page.goto(origin + path, { waitUntil: "networkidle2" });
const fill = (name: string, value: string) => page.locator(`[name="${name}"]`).fill(value);
const press = (text: string) => page.locator(`::-p-xpath(//main//button[normalize-space()="${text}"])`).click();
const reads = (selector: string) => page.$eval(selector, (element) => element.textContent ?? "");
/** Waits until an element that says so is on the page. */
const says = (selector: string, pattern: RegExp) =>
  page.waitForFunction(
    (wanted, source) =>
      [...document.querySelectorAll(wanted)].some((element) => new RegExp(source).test(element.textContent ?? "")),
    {},
    selector,
    pattern.source,
  );

async function save(): Promise<void> {
  await press("Save");
  await says(".save-state", /^Saved/);
}

it("in Firefox a trainee signs in, answers a lesson, makes a case, pins, decides, submits and reads the debrief", async () => {
  expect(await browser.version()).toMatch(/firefox/i);
  await open("/sign-in");
  await fill("email", "trainee@demo.lendwright.example");
  await fill("password", DEMONSTRATION_PASSWORD);
  await press("Sign in");
  await says(".bar button", /Sign out/);

  await open("/learn/reading-an-sme-file/sales-that-leave-no-trace");
  await page.$$eval(".quiz fieldset", (groups) => groups.forEach((group) => group.querySelector("input")?.click()));
  for (const number of await page.$$(".quiz .field input")) await number.type("1");
  await press("Send the answers");
  await says("h2", /^Your answers: \d of \d right/);
  await page.waitForFunction(() => document.activeElement?.id === "questions");

  await open("/cases/practice");
  await press("Surprise me");
  await page.waitForSelector(".workbench");
  const attempt = new URL(page.url()).pathname;

  await open(`${attempt}?doc=vat&step=verify`);
  await page.locator(".document .pin-cell .pin-link").click();
  await fill("flag.kind", "fabricatedSales");
  await fill("flag.severity", "high");
  await fill("flag.note", "Declared far less than reported.");
  await press("Pin it");
  await page.waitForSelector(".document tr.flagged");
  await save();

  await open(`${attempt}?doc=vat&step=score`);
  const bins = await page.$$eval('select[name^="qualitative."]', (all) =>
    all.map((select) => [select.name, select.options[1]?.value ?? ""] as const),
  );
  for (const [name, value] of bins) await fill(name, value);
  const reasons = await page.$$eval('textarea[name^="qualitative."]', (all) => all.map(({ name }) => name));
  for (const name of reasons) await fill(name, "Application, checked in the interview.");
  await save();

  await open(`${attempt}?doc=vat&step=decide`);
  await fill("pd", "９"); // full width, as an input method for Chinese types it
  await says("#field-pd-understood", /^= 9/);
  await fill("confidence", "medium");
  await fill("verdict", "decline");
  await save();

  await open(`${attempt}?doc=vat&step=memo`);
  // Typed: a long text that is only set does not reach the page's scripts.
  await page.type('[name="memo"]', "The reported sales do not show in the tax returns or the bank account. ".repeat(3));
  await page.type('[name="letter"]', LETTER);
  await fill("preMortem", "The customers behind the reported sales never existed at all.");
  await save();
  expect(await page.evaluate(() => document.documentElement.scrollHeight)).toBe(900);

  await open(`${attempt}/submit`);
  await page.locator(`::-p-xpath(//main//button[starts-with(normalize-space(), "Submit")])`).click();
  await says("h1", /^Debrief/);
  expect(await reads("main")).toMatch(/decline/);
});
