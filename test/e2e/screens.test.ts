import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { launch, signedIn, visit } from "../support/browser";
import { doubleText, layoutFaults, lightest } from "../support/screen";
import { demonstrationTitle } from "../support/demonstration";

const LESSON = "/learn/reading-an-sme-file/sales-that-leave-no-trace";
const SIZES = [
  { width: 1440, height: 900 },
  { width: 390, height: 844 },
];
const { origin } = inject("sharedServer");
let browser: Browser;
let trainee: Page;
let attempt: string;

beforeAll(async () => {
  // Scrollbars that take room, as on most desks; a browser without a window hides them otherwise.
  browser = await launch({ ignoreDefaultArgs: ["--hide-scrollbars"] });
  trainee = await signedIn(browser, origin, "colleague-9");
  await trainee.goto("/cases");
  await trainee.getByRole("link", { name: demonstrationTitle("metal-parts-fabricated-sales") }).click();
  await trainee.getByRole("button", { name: "Open the case" }).click();
  await trainee.waitForURL(/\/attempts\//);
  attempt = new URL(trainee.url()).pathname;
});
afterAll(() => browser?.close());

/** The faults of each page at each size; pages without any are left out. */
async function faultsOf(page: Page, paths: readonly string[]): Promise<Record<string, string[]>> {
  const found: Record<string, string[]> = {};
  for (const path of paths) {
    await page.goto(path);
    for (const size of SIZES) {
      await page.setViewportSize(size);
      const faults = await layoutFaults(page);
      if (faults.length > 0) found[`${path} at ${size.width}`] = faults;
    }
  }
  await page.setViewportSize(SIZES[0]!);
  return found;
}

const focused = (page: Page) => page.evaluate(() => document.activeElement?.textContent);

describe("a page is as wide as the window and as high as what it shows, and prints nothing over another", () => {
  it("on the workbench", async () => {
    const desks = ["application&step=score", "statements&step=decide", "vat&step=verify", "bank-owner&step=spread"];
    const paths = desks.map((open) => `${attempt}?doc=${open}`);
    expect(await faultsOf(trainee, [...paths, `${attempt}/submit`])).toEqual({});
  });

  it("on a trainee's other pages", async () => {
    const pages = ["/today", "/learn", LESSON, "/cases", "/cases/practice", "/reference", "/reference/spread_ratios"];
    expect(
      await faultsOf(trainee, [...pages, "/reference/policy", "/reference/scorecard", "/reference/backtest"]),
    ).toEqual({});
  });

  it.each([
    [
      "trainer",
      ["/author", "/author/cohorts", "/author/assign", "/author/library", "/author/families", "/author/import"],
    ],
    ["reviewer", ["/review"]],
    ["manager", ["/team"]],
    ["hr", ["/people", "/people/new", "/people/units", "/people/units/bank", "/people/import", "/people/extra-time"]],
    ["admin", ["/admin", "/admin/audit", "/admin/scorecard", "/admin/policy", "/admin/proposals", "/admin/jobs"]],
  ])("for the %s", async (account, pages) => {
    const page = await signedIn(browser, origin, account);
    expect(await faultsOf(page, pages)).toEqual({});
    await page.context().close();
  });

  it.each(SIZES)("with text at 200 %, on the workbench at $width pixels", async (size) => {
    await trainee.setViewportSize(size);
    await visit(trainee, `${attempt}?doc=vat&step=verify`);
    await doubleText(trainee);
    expect(await layoutFaults(trainee)).toEqual([]);
    await trainee.setViewportSize(SIZES[0]!);
  });

  it("figures that are cut at the edge of a sheet on a phone stand in a shade, and those that end there do not", async () => {
    await trainee.setViewportSize(SIZES[1]!);
    await visit(trainee, `${attempt}?doc=vat`);
    const scroller = trainee.locator(".sheet .table-scroll");
    await scroller.scrollIntoViewIfNeeded();
    const pin = (await scroller.locator(".pin-cell").nth(3).boundingBox())!;
    const beside = { x: Math.floor(pin.x) - 2, y: Math.ceil(pin.y) + 2, height: 18 };
    expect(await lightest(trainee, beside)).toBeLessThan(240);
    await scroller.evaluate((box) => (box.scrollLeft = box.scrollWidth));
    expect(await lightest(trainee, beside)).toBe(255);
    await trainee.setViewportSize(SIZES[0]!);
  });
});

describe("when a form has been answered, the focus stands on the answer", () => {
  const send = () => trainee.getByRole("button", { name: "Send the answers" });

  it("on the problem, where questions were left open", async () => {
    await visit(trainee, LESSON);
    await send().press("Enter");
    await trainee.waitForFunction(() => document.activeElement?.getAttribute("role") === "alert");
  });

  it("on the result of a lesson's questions", async () => {
    const groups = trainee.locator(".quiz fieldset");
    for (let i = 0; i < (await groups.count()); i++) await groups.nth(i).locator("input").first().check();
    const numbers = trainee.locator('.quiz input[type="text"], .quiz input:not([type])');
    for (let i = 0; i < (await numbers.count()); i++) await numbers.nth(i).fill("1");
    await send().press("Enter");
    await trainee.getByRole("heading", { name: /^Your answers/ }).waitFor();
    await expect.poll(() => focused(trainee)).toMatch(/^Your answers/); // drawn first, then in focus
  });

  it("on what was found, where a search drew its own form anew", async () => {
    const hr = await signedIn(browser, origin, "hr");
    await visit(hr, "/people");
    await hr.getByLabel("Role").selectOption("trainer");
    await hr.getByRole("button", { name: "Show" }).press("Enter");
    await hr.waitForFunction(
      () => document.activeElement !== document.body && location.search.includes("role=trainer"),
    );
    await expect.poll(() => focused(hr)).toMatch(/^1–\d+ of \d+$/);
    await hr.context().close();
  });
});
