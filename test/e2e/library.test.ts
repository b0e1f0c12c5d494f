import type { Browser, Page } from "playwright-core";
import { beforeAll, describe, expect, it } from "vitest";
import { loadContent } from "~/courseware";
import { arrives, axeFindings, crawl, holding, signedIn, visit } from "../support/browser";
import { plantCanaries } from "../support/canaries";
import { aJourney, type Journey } from "../support/journey";

const content = loadContent("content");
if (!content.ok) throw new Error("content/ has errors");
const { archetypes } = content.value;

// A server of its own: it plants words in every sealed key, and counts what the cohort has.
const journey = aJourney({ trainee: "trainee", ownServer: true });
let server: Journey["server"];
let browser: Browser;
let trainee: Page;
let trainer: Page;
let family: string;

beforeAll(async () => {
  ({ server, browser, trainee } = journey);
  trainer = await signedIn(browser, server.origin, "trainer");
});

/** Tabs from the top of the page to a control by its name, and presses Enter on it. */
async function pressByKeyboard(page: Page, name: RegExp): Promise<void> {
  for (let tab = 0; tab < 200; tab++) {
    await page.keyboard.press("Tab");
    const at = await page.evaluate(
      () => document.activeElement?.getAttribute("aria-label") ?? document.activeElement?.textContent,
    );
    if (at && name.test(at)) return page.keyboard.press("Enter");
  }
  throw new Error(`no control ${name} is reached by the keyboard`);
}

const fits = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth);

describe("a family of cases", () => {
  it("makes a variant of an anchor, and sees who has met which", async () => {
    await trainer.goto("/author/library");
    await trainer.getByRole("link", { name: "Anchors and variants" }).click();
    await arrives(trainer, /\/author\/families$/, /^Anchors and variants$/);
    expect(await axeFindings(trainer)).toEqual([]);
    // The demonstration's own family: its variant stands in it already.
    for (const order of ["ascending", "descending"]) {
      await trainer.getByRole("link", { name: "Variants" }).click();
      await trainer.locator(`th[aria-sort="${order}"]`).waitFor();
    }
    await trainer.locator("tbody th a").first().click();
    await arrives(trainer, /\/author\/families\/.+/, /^(?!Anchors and variants)/);
    const rows = trainer.getByRole("row");
    expect(await rows.count()).toBe(1 + 2);
    expect(await trainer.locator("main").innerText()).toMatch(/3 seniors have judged the anchor/);
    await trainer.getByRole("button", { name: "Make a variant" }).click();
    await trainer.getByText("The variant is made.").waitFor();
    expect(await rows.count()).toBe(1 + 3);
    expect(await axeFindings(trainer)).toEqual([]);
    family = new URL(trainer.url()).pathname;

    await rows
      .last()
      .getByRole("link", { name: /^Assign/ })
      .click();
    await arrives(trainer, /\/author\/assign/, /^Assign cases/);
    await trainer.getByRole("button", { name: "Assign", exact: true }).click();
    await trainer.getByText(/under another name/).waitFor();
  });
});

describe("a trainee practises", () => {
  let attempt: string;

  it("by keyboard alone, from the list of cases to an open workbench", async () => {
    await visit(trainee, "/cases");
    await pressByKeyboard(trainee, /^Practise on a fresh case$/);
    await arrives(trainee, /\/cases\/practice$/, /^Practice$/);
    expect(await axeFindings(trainee)).toEqual([]);
    await pressByKeyboard(trainee, /^Surprise me$/);
    await trainee.waitForURL(/\/attempts\//);
    await trainee.getByRole("navigation", { name: "Documents" }).or(trainee.locator(".binder")).first().waitFor();
    attempt = new URL(trainee.url()).pathname;
  });

  it("gets the trade that was asked for, and finds what is not finished above the form", async () => {
    await visit(trainee, "/cases/practice");
    await trainee.getByLabel("Trade").selectOption({ label: "trucking" });
    await trainee.getByLabel("Difficulty").selectOption({ label: "hard" });
    await trainee.getByRole("button", { name: "Make a case", exact: true }).click();
    await trainee.waitForURL(/\/attempts\//);
    await trainee.locator(".sheet").first().waitFor();
    await trainee.goto("/cases/practice");
    expect(await trainee.locator(".page h2").allInnerTexts()).toEqual(["Not finished", "What to practise"]);
    const drafts = trainee.getByRole("region", { name: "Not finished" });
    expect(await drafts.getByRole("listitem").first().innerText()).toMatch(/trucking/);
    expect(await drafts.getByRole("link", { name: /^Continue: / }).count()).toBe(2);
  });

  it("is told why there is nothing that was missed last, and forced it is refused in words", async () => {
    const missed = trainee.getByRole("button", { name: "What I missed last" });
    expect(await missed.isDisabled()).toBe(true);
    await trainee.getByText("opens once a debrief shows something in the papers that you did not see").waitFor();
    await visit(trainee, "/cases/practice");
    await missed.evaluate((button: HTMLButtonElement) => (button.disabled = false));
    await missed.click();
    await trainee.getByRole("alert").getByText("No debrief shows that you missed anything.").waitFor();
    expect(await axeFindings(trainee)).toEqual([]);
  });

  it("sees nothing of the key, of the recipe or of what was planted on any page", async () => {
    await plantCanaries(server.databaseFile);
    const pages = await crawl(trainee, ["/cases/practice", attempt, `${attempt}/submit`, `${attempt}/debrief`]);
    expect(pages.has(`${attempt}.data`)).toBe(true);
    expect(holding(pages)).toEqual([]);
    const own = [...pages].filter(([path]) => path.startsWith("/cases/practice") || path.startsWith(attempt));
    expect(own.length).toBeGreaterThan(10);
    for (const { id, title, objective } of archetypes) {
      for (const word of [id, title, objective])
        expect(
          own.filter(([, body]) => body.includes(word)).map(([path]) => path),
          word,
        ).toEqual([]);
    }
  });

  it("keeps it: a colleague, a trainer and HR are refused", async () => {
    for (const account of ["trainee2", "trainer", "reviewer", "hr"]) {
      const other = await signedIn(browser, server.origin, account);
      for (const path of [attempt, `${attempt}.data`, `${attempt}/submit`, `${attempt}/debrief`])
        expect((await other.request.get(path)).status(), `${account} ${path}`).toBe(404);
      await other.context().close();
    }
  });
});

describe("a trainer's library", () => {
  let batch: string;

  it("finds an archetype by filter and shows its recipe", async () => {
    await visit(trainer, "/author/library");
    const recipes = trainer.getByRole("table", { name: /^Archetypes/ }).locator("tbody tr");
    expect(await recipes.count()).toBe(25);
    await trainer.getByRole("link", { name: /^Next page/ }).click();
    await trainer.waitForURL(/page=2/);
    await expect.poll(() => recipes.count()).toBe(archetypes.length - 25);
    expect(await axeFindings(trainer)).toEqual([]);
    await trainer.getByLabel("Situation").selectOption("annualReview");
    await trainer.getByLabel("Industry").selectOption({ label: "metal parts" });
    const filters = trainer.getByRole("search", { name: "Filter the archetypes" });
    await filters.getByRole("button", { name: "Show", exact: true }).click();
    await trainer.waitForURL(/situation=annualReview/);
    await expect.poll(() => recipes.filter({ hasNotText: /metal parts/i }).count()).toBe(0);
    await trainer.getByRole("link", { name: /Maker of metal parts/ }).click();
    await arrives(trainer, /\/author\/library\/.+/, /^Maker of metal parts/);
    expect(await trainer.locator("main").innerText()).toMatch(/Fabricated sales/);
    expect(await axeFindings(trainer)).toEqual([]);
  });

  it("makes three samples with truth, model and planted flags that lead into the documents", async () => {
    await trainer.getByRole("button", { name: "See three samples" }).click();
    await arrives(trainer, /\/author\/samples\//, /^Samples/);
    const lies = trainer.locator("section.card").filter({ hasText: "Fabricated sales." });
    batch = new URL(trainer.url()).pathname;
    // Three files in ten are bent: new ones are made until one is.
    for (let drawn = 0; drawn < 20 && (await lies.count()) === 0; drawn++) {
      const last = trainer.url();
      await trainer.getByRole("button", { name: "Make new ones" }).click();
      await trainer.waitForURL((url) => url.href !== last && url.pathname.startsWith("/author/samples/"));
      batch = new URL(trainer.url()).pathname;
      await trainer.locator(`section.card a[href^="${batch}/"]`).first().waitFor();
    }
    expect(await trainer.locator("section.card").count()).toBe(3);
    expect(await axeFindings(trainer)).toEqual([]);
    await lies.first().locator('a[href*="doc=vat"]').first().click();
    await trainer.locator(".sheet").first().waitFor();
    expect(await trainer.locator(".sheet").first().innerText()).toMatch(/VAT/);
    expect(await trainer.locator(".pin-link").count()).toBe(0);
    expect(await axeFindings(trainer)).toEqual([]);
  });

  it("keeps one and assigns it; the cohort finds it among its cases, once", async () => {
    for (let twice = 0; twice < 2; twice++) {
      await visit(trainer, `${batch}/1`);
      await trainer.locator("details.card summary").click();
      if (twice === 0) await trainer.locator('[name="title"]').fill("A workshop from the library");
      await trainer.getByLabel("Assign to").selectOption({ label: "First cohort (demo)" });
      await trainer.getByRole("button", { name: twice === 0 ? "Keep the case" : "Assign the case" }).click();
      await trainer.getByText("in the library and assigned").waitFor();
    }
    await trainee.goto("/cases");
    expect(await trainee.getByRole("link", { name: /Open the case: A workshop from the library/ }).count()).toBe(1);
    await trainer.goto("/author/library");
    const kept = trainer.getByRole("row", { name: /^A workshop from the library/ });
    expect(await kept.count()).toBe(1);
    expect(await kept.innerText()).toMatch(/First cohort \(demo\)/);
  });

  it("assigns another to be assessed: refused at the field, then scheduled, and the cohort is told when it opens", async () => {
    await visit(trainer, `${batch}/2`);
    await trainer.locator("details.card summary").click();
    await trainer.locator('[name="title"]').fill("A case to be assessed");
    await trainer.getByRole("button", { name: "Keep the case" }).click();
    await trainer.getByText("The case is in the library.").waitFor();
    await trainer.goto("/author/library");
    await trainer.getByRole("link", { name: "Assign A case to be assessed" }).click();
    await arrives(trainer, /\/author\/assign/, /^Assign cases/);
    await trainer.getByLabel("How it is worked").selectOption("assessed");
    await trainer.getByLabel("Minutes from opening").fill("60");
    await trainer.getByRole("button", { name: "Assign", exact: true }).click();
    await trainer.getByText("An assessed case needs an end of its window.").waitFor();
    expect(await trainer.getByLabel("Minutes from opening").inputValue()).toBe("60");
    expect(await axeFindings(trainer)).toEqual([]);

    await trainer.getByLabel(/^Window opens/).fill("2099-03-02T09:00");
    await trainer.getByLabel(/^Window closes/).fill("2099-03-02T12:00");
    await trainer.getByRole("button", { name: "Assign", exact: true }).click();
    await trainer.getByRole("status").getByText("Assigned.").waitFor();
    const row = trainer.getByRole("row", { name: /A case to be assessed/ });
    expect(await row.innerText()).toMatch(/assessed, 60 minutes[^]*until 2 Mar 2099, 12:00\sUTC\+8[^]*scheduled/);
    expect(await axeFindings(trainer)).toEqual([]);

    await visit(trainee, "/cases");
    await trainee.getByRole("link", { name: "Look at the terms: A case to be assessed" }).click();
    await trainee.getByText("The window of this case opens 2 Mar 2099, 09:00 UTC+8.").waitFor();
    expect(await trainee.getByRole("button", { name: "Open the case" }).count()).toBe(0);
    expect(await axeFindings(trainee)).toEqual([]);
    const forced = { headers: { Origin: server.origin }, form: {} };
    expect((await trainee.request.post(new URL(trainee.url()).pathname, forced)).status()).toBe(404);
    expect(holding(await crawl(trainee, [new URL(trainee.url()).pathname]))).toEqual([]);
    for (const path of ["/author/assign", "/author/assign.data"])
      expect(holding(new Map([[path, await (await trainer.request.get(path)).text()]]))).toEqual([]);

    await row.getByRole("button", { name: "Withdraw A case to be assessed" }).click();
    await trainer.getByText(/^Withdrawn/).waitFor();
    await expect.poll(() => row.count()).toBe(0);
    await expect
      .poll(() => trainer.getByLabel("Case", { exact: true }).locator(":checked").innerText())
      .toMatch(/^A case to be assessed/);
  });

  it("tries a recipe with twenty cases", async () => {
    await visit(trainer, "/author/library/metal-parts-fabricated-sales");
    await trainer.getByRole("button", { name: "Try it with twenty" }).click();
    await arrives(trainer, /\/author\/samples\//, /^20 cases/);
    expect(await trainer.getByRole("table").last().getByRole("row").count()).toBe(21);
    expect(await trainer.locator("main").innerText()).toMatch(/([1-9]\d*) of \1 planted flags can be found/);
    expect(await axeFindings(trainer)).toEqual([]);
  });

  it.each([390, 1440])("fits at %i pixels", async (width) => {
    await trainer.setViewportSize({ width, height: 844 });
    for (const path of [
      "/author/library",
      "/author/library/metal-parts-sound",
      "/author/assign",
      "/author/families",
      family,
      batch,
      `${batch}/2`,
    ]) {
      await trainer.goto(path);
      expect(await fits(trainer), path).toBe(true);
    }
    await trainee.setViewportSize({ width, height: 844 });
    await trainee.goto("/cases/practice");
    expect(await fits(trainee)).toBe(true);
  });

  it("is closed to everybody else, and samples to other trainers", async () => {
    const expected = { trainee: 403, hr: 403, reviewer: 403, admin: 403, "senior-trainer": 404 };
    for (const [account, status] of Object.entries(expected)) {
      const other = await signedIn(browser, server.origin, account);
      const open = account === "senior-trainer" ? [] : ["/author/assign", "/author/families", family, `${family}.data`];
      for (const path of open) expect((await other.request.get(path)).status(), `${account} ${path}`).toBe(403);
      for (const path of [batch, `${batch}.data`, `${batch}/1`, `${batch}/1.data`])
        expect((await other.request.get(path)).status(), `${account} ${path}`).toBe(status);
      const posted = await other.request.post(`${batch}/1`, {
        headers: { Origin: server.origin },
        form: { title: "x", cohortId: "" },
        maxRedirects: 0,
      });
      expect(posted.status(), account).toBe(status);
      await other.context().close();
    }
  });
});
