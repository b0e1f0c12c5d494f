import type { Browser } from "playwright-core";
import { beforeAll, describe, expect, it } from "vitest";
import { axeFindings, freshPage, signedIn, signIn } from "../support/browser";
import { aJourney, type Journey } from "../support/journey";

const journey = aJourney({ trainee: "colleague-5" });
let server: Journey["server"];
let browser: Browser;
beforeAll(() => {
  ({ server, browser } = journey);
});

describe("each role has a first page of its own", () => {
  it.each([
    ["trainee", "/today"],
    ["reviewer", "/review"],
    ["manager", "/team"],
    ["hr", "/people"],
    ["admin", "/admin"],
  ])("%s begins at %s, and axe finds nothing there", async (account, path) => {
    const page = await freshPage(browser, server.origin);
    await signIn(page, account);
    expect(new URL(page.url()).pathname).toBe(path);
    expect(await axeFindings(page)).toEqual([]);
    await page.context().close();
  });
});

describe("a session that ended while somebody was writing", () => {
  it("loses nothing: the form is sent again by a reload after a new sign-in", async () => {
    const page = await signedIn(browser, server.origin, "trainee2");
    await page.goto("/learn/reading-an-sme-file/sales-that-leave-no-trace");
    await page.getByRole("radio").first().check();
    const cookies = await page.context().cookies();
    await page.context().clearCookies();
    await page.getByRole("button", { name: "Send the answers" }).click();
    await page.getByRole("heading", { name: "Your session has ended" }).waitFor();
    expect(await axeFindings(page)).toEqual([]);

    const signIn = page.getByRole("link", { name: "Sign in in a new tab" });
    expect([await signIn.getAttribute("href"), await signIn.getAttribute("target")]).toEqual(["/sign-in", "_blank"]);
    await page.context().addCookies(cookies);
    await page.reload();
    await page.getByRole("alert").waitFor(); // the other questions are open; nothing was graded
    expect(await page.getByRole("radio").first().isChecked()).toBe(true);
    await page.context().close();
  });
});

describe("on a phone", () => {
  it.each([
    ["trainee", ["/today", "/learn", "/cases"]],
    ["reviewer", ["/review"]],
    ["trainer", ["/author", "/author/import"]],
    ["manager", ["/team"]],
    ["hr", ["/people"]],
    ["admin", ["/admin", "/admin/audit"]],
  ])("no page of a %s is wider than the screen", async (account, paths) => {
    const page = await signedIn(browser, server.origin, account);
    await page.setViewportSize({ width: 390, height: 844 });
    for (const path of paths) {
      await page.goto(path);
      expect(await page.evaluate(() => document.documentElement.scrollWidth), path).toBeLessThanOrEqual(390);
    }
    await page.context().close();
  });
});

describe("nobody opens what is not theirs", () => {
  it("a trainee gets 403 on the pages of HR and the administrator", async () => {
    const page = await signedIn(browser, server.origin, "trainee2");
    for (const path of ["/people", "/people.csv", "/admin", "/admin/audit", "/review"]) {
      expect((await page.request.get(path)).status(), path).toBe(403);
    }
    await page.context().close();
  });

  it("a trainee gets 404 on another trainee's attempt", async () => {
    const owner = journey.trainee;
    await owner.goto("/cases");
    await owner
      .getByRole("link", { name: /^Open the case/ })
      .last()
      .click();
    await owner.waitForURL(/\/cases\/.+/);
    await owner.getByRole("button", { name: "Open the case" }).click();
    await owner.waitForURL(/\/attempts\//);
    const attempt = new URL(owner.url()).pathname;
    const other = await signedIn(browser, server.origin, "trainee2");
    for (const path of [attempt, `${attempt}.data`, `${attempt}/debrief`, `${attempt}/submit`]) {
      expect((await other.request.get(path)).status(), path).toBe(404);
    }
    await other.context().close();
  });

  it("a form posted from a foreign site is refused", async () => {
    const page = await signedIn(browser, server.origin, "trainee");
    const response = await page.request.post("/sign-out", { headers: { Origin: "https://elsewhere.example" } });
    expect(response.status()).toBe(403);
    await page.context().close();
  });
});
