import type { Page } from "playwright-core";
import { beforeAll, describe, expect, it } from "vitest";
import { axeFindings, visit } from "../support/browser";
import { aJourney, caseAt, openCase } from "../support/journey";
import { tabStopsBefore } from "../support/tab-stops";

const journey = aJourney({ trainee: "colleague-8" });
let page: Page;
let attempt: string;
beforeAll(async () => {
  page = journey.trainee;
  attempt = await openCase(page, await caseAt(journey, 4));
});

const open = (query: string) => visit(page, `${attempt}?${query}`);
const press = async (...keys: readonly string[]) => {
  for (const key of keys) await page.keyboard.press(key);
};
/** Is the focus on, or within, what the selector finds? */
const focusIn = (selector: string) =>
  page.evaluate((wanted) => document.activeElement?.closest(wanted) !== null, selector);
/** Which line, of those in the document, holds the focus. */
const line = () =>
  page.evaluate(() => [...document.querySelectorAll("[data-row]")].indexOf(document.activeElement as Element));

describe("Tab", () => {
  it("reaches the worksheet in at most 60 stops from every paper, however many lines it has", async () => {
    await open("doc=application");
    const papers = await page.locator(".binder-list a").count();
    expect(papers).toBeGreaterThan(20);
    for (let i = 0; i < papers; i++) {
      const doc = new URL(page.url()).searchParams.get("doc")!;
      // The paper that was turned to is drawn after its address.
      await expect.poll(() => tabStopsBefore(page, ".worksheet"), { message: doc }).toBeLessThanOrEqual(60);
      await press("]");
      if (i < papers - 1) await expect.poll(() => new URL(page.url()).searchParams.get("doc")).not.toBe(doc);
    }
  });

  it("does so by the key itself on a statement of more than 900 lines, in each way of looking at it", async () => {
    await open("doc=bank-main");
    expect(await page.locator("[data-row]").count()).toBeGreaterThan(900);
    for (const view of ["lines", "grid", "name", "month"]) {
      await open(`doc=bank-main&view=${view}`);
      let stops = 0;
      do {
        await press("Tab");
        stops += 1;
      } while (stops < 100 && !(await focusIn(".worksheet")));
      expect(stops, view).toBeLessThanOrEqual(61); // the last is in the worksheet
    }
  });
});

describe("in a paper", () => {
  it("the arrows lead from line to line and along it, Tab comes back to where one was, Enter pins", async () => {
    await open("doc=bank-main&step=verify");
    await page.locator(".bank-lines [tabindex='0']").focus();
    expect(await line()).toBe(0);
    await press("ArrowDown", "ArrowDown");
    expect(await line()).toBe(2);
    await press("ArrowRight");
    expect(await focusIn(".row-filter")).toBe(true);
    await press("ArrowRight");
    expect(await focusIn(".pin-link")).toBe(true);
    await press("ArrowLeft", "ArrowLeft");
    expect(await line()).toBe(2);
    await press("Shift+Tab", "Tab");
    expect(await line()).toBe(2);
    await press("End");
    expect(await line()).toBe((await page.locator("[data-row]").count()) - 1);
    await press("Home", "ArrowDown", "Enter");
    await page.getByRole("heading", { name: "Pin this place" }).waitFor();
    await expect.poll(() => focusIn(".pin-form")).toBe(true);
    const date = await page.locator("[data-row] time").nth(1).innerText();
    expect(await page.locator(".pin-form p").first().innerText()).toContain(date);
    // Left without pinning: on where one was.
    await page.getByRole("link", { name: "Do not pin" }).press("Enter");
    await expect.poll(line).toBe(1);
  });

  it("a figure of the statements is found by row and year, and is read as a cell of a grid", async () => {
    await open("doc=statements");
    expect(await page.getByRole("grid").count()).toBe(3);
    await page.locator(".statement [tabindex='0']").first().focus();
    const at = () => page.evaluate(() => document.activeElement?.id);
    const first = await at();
    await press("ArrowRight");
    const right = await at();
    await press("ArrowDown", "ArrowUp");
    expect(await at()).toBe(right);
    await press("ArrowLeft");
    expect(await at()).toBe(first);
    expect([first, right]).toEqual([
      expect.stringMatching(/^at-\d{4}\.sales$/),
      expect.stringMatching(/^at-\d{4}\.sales$/),
    ]);
    expect(right).not.toBe(first);
    expect(await axeFindings(page)).toEqual([]);
  });

  it("fields of a form are one stop: the arrows lead from pin to pin", async () => {
    await open("doc=application");
    const pins = await page.locator(".sheet .pin-link").count();
    expect(pins).toBeGreaterThan(8);
    expect(await page.locator(".sheet .pin-link[tabindex='0']").count()).toBe(1);
    await page.locator(".sheet .pin-link[tabindex='0']").focus();
    const first = await page.evaluate(() => document.activeElement?.getAttribute("aria-label"));
    await press("ArrowDown");
    const second = await page.evaluate(() => document.activeElement?.getAttribute("aria-label"));
    expect(second).not.toBe(first);
    await press("Enter");
    await page.getByRole("heading", { name: "Pin this place" }).waitFor();
  });

  it("every pin is a link that Tab reaches where no script runs", async () => {
    const html = await (await page.request.get(`${attempt}?doc=bank-main`)).text();
    const pins = html.match(/<a class="pin-link"[^>]*>/g) ?? [];
    expect(pins.length).toBeGreaterThan(100);
    expect(pins.filter((pin) => pin.includes("tabindex"))).toEqual([]);
  });
});

describe("between the columns", () => {
  it("F6 leads from the file to the document to the worksheet and round, each time to where one was", async () => {
    await open("doc=bank-main&step=decide");
    await press("F6");
    expect(await focusIn(".binder [aria-current]")).toBe(true);
    await press("F6");
    expect(await line()).toBe(0);
    await press("ArrowDown");
    await press("F6");
    expect(await focusIn(".worksheet-body")).toBe(true);
    await page.locator('[name="pd"]').focus();
    await press("Shift+F6");
    expect(await line()).toBe(1);
    await press("F6");
    expect(await focusIn('[name="pd"]')).toBe(true); // from a field, too, although one types there
    await press("F6");
    expect(await focusIn(".binder [aria-current]")).toBe(true);
  });

  it("the focus follows what is opened, and the list of the keys says which there are", async () => {
    await open("doc=bank-main&step=verify");
    await page.locator(".document").evaluate((column) => column.scrollTo(0, 5000));
    await page.locator(".binder-list a", { hasText: "VAT returns" }).press("Enter");
    await expect.poll(() => focusIn(".sheet")).toBe(true);
    expect(await page.evaluate(() => document.activeElement?.getAttribute("aria-label"))).toBe("VAT returns");
    expect(await page.locator(".document").evaluate((column) => column.scrollTop)).toBe(0);
    await press("4");
    await expect.poll(() => focusIn(".worksheet-body")).toBe(true);
    await press("]");
    await expect.poll(() => focusIn(".sheet")).toBe(true);
    await press("?");
    const help = await page.getByRole("dialog", { name: "Keyboard" }).innerText();
    for (const key of ["F6", "↑ ↓ ← →", "Enter", "Space"]) expect(help).toContain(key);
    await press("Escape");
  });
});
