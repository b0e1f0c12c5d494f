import { readFileSync } from "node:fs";
import type { Browser, Page } from "playwright-core";
import { beforeAll, describe, expect, it } from "vitest";
import { arrives, axeFindings, signedIn } from "../support/browser";
import { aJourney, type Journey } from "../support/journey";
import { practisedCopies } from "../support/practised-copies";

// A server of its own: it puts a card in force, and fills the bank with decided cases.
const journey = aJourney({ trainee: "trainee", ownServer: true });
let server: Journey["server"];
let browser: Browser;
let page: Page;

beforeAll(() => {
  ({ server, browser, trainee: page } = journey);
});

describe("the reference", () => {
  it("is found from the top bar, searched, and computes the worked example of the price", async () => {
    await page.goto("/today");
    await page.getByRole("navigation").getByRole("link", { name: "Reference" }).click();
    await arrives(page, /\/reference$/, /^Reference/);
    expect(await axeFindings(page)).toEqual([]);

    await page.getByRole("searchbox").fill("hurdle price");
    await page.getByRole("button", { name: "Show" }).click();
    await page.waitForURL(/words=hurdle/);
    await page.getByRole("link", { name: "Price of a loan" }).click();
    await arrives(page, /\/risk_based_price$/, /^Price of a loan/);
    // The worked example of the price: 2.20 + 1.00 + 0.80 + 1.26 − 0.17325.
    await page.getByRole("row", { name: /^Rate 5\.0868 %/ }).waitFor();
    expect(await axeFindings(page)).toEqual([]);
  });

  it("a calculation is its address: another person who opens it sees the same result", async () => {
    await page.getByLabel("PD, %").fill("0");
    await page.getByLabel("PD, %").press("Enter");
    await page.getByRole("row", { name: /^Rate 4\.2868 %/ }).waitFor(); // without the expected loss of 0.80
    const other = await signedIn(browser, server.origin, "hr");
    await other.goto(page.url());
    await other.getByRole("row", { name: /^Rate 4\.2868 %/ }).waitFor();
    await other.context().close();
    await page.goBack();
    await page.getByRole("row", { name: /^Rate 5\.0868 %/ }).waitFor();
    await expect.poll(() => page.getByLabel("PD, %").inputValue()).toBe("2");
  });

  it("names the field that is wrong and keeps what stands in it", async () => {
    await page.getByLabel("LGD, %").fill("140");
    await page.getByLabel("Tax, %").fill("x");
    await page.getByRole("button", { name: "Calculate" }).click();
    await page.getByRole("alert").filter({ hasText: /Tax/ }).waitFor();
    expect(await page.getByLabel("Tax, %").inputValue()).toBe("x");
    expect(await page.getByRole("row", { name: /^Rate/ }).count()).toBe(0);

    await page.getByLabel("Tax, %").fill("25");
    await page.getByRole("button", { name: "Calculate" }).click();
    await page.getByText("Must not be above 100 %.").waitFor();
    expect(await page.getByLabel("LGD, %").getAttribute("aria-invalid")).toBe("true");
    expect(await page.getByLabel("LGD, %").inputValue()).toBe("140");
    expect(await axeFindings(page)).toEqual([]);
  });

  it("every formula's page answers with its example, its formula drawn", async () => {
    await page.goto("/reference");
    const links = page.locator('a[href^="/reference/"]');
    const hrefs = await links.evaluateAll((all) => all.map((link) => link.getAttribute("href")!));
    expect(hrefs.length).toBeGreaterThan(25);
    for (const href of hrefs.filter((one) => !/\/(policy|scorecard|backtest)$/.test(one))) {
      const html = await (await page.request.get(href)).text();
      expect(html, href).toContain("katex-display");
      expect(html, href).not.toContain("katex-error");
      expect(html, href).toMatch(/class="num answer">(?!–)/);
    }
  });

  it("policy and scorecard show the version in force, and an old address keeps showing its version", async () => {
    for (const [path, title] of [
      ["/reference/policy", /^Credit policy/],
      ["/reference/scorecard", /card/],
    ] as const) {
      await page.goto(path);
      await page.getByRole("heading", { level: 1, name: title }).waitFor();
      expect(await axeFindings(page)).toEqual([]);
      await page
        .getByRole("row", { name: /in force/ })
        .getByRole("link")
        .first()
        .click();
      await page.waitForURL(/version=/);
      await page.getByRole("heading", { level: 1, name: title }).waitFor();
    }
    await page.getByRole("heading", { level: 2, name: "Model card" }).waitFor();
    await page.goto("/reference/policy");
    for (const section of ["Standardised weights", "Covenants", "IFRS 9 stages", "Knock-outs and authority"])
      await page.getByRole("heading", { level: 2, name: section }).waitFor();
    await page.getByRole("row", { name: /^Gross margin against slips 5 points/ }).waitFor();
    expect((await page.request.get("/reference/policy?version=nothing")).status()).toBe(404);
    expect((await page.request.get("/reference/no_such_formula")).status()).toBe(404);
  });

  it.each(["/reference", "/reference/spread_ratios", "/reference/policy", "/reference/scorecard"])(
    "%s fits a phone",
    async (path) => {
      await page.setViewportSize({ width: 390, height: 844 });
      await page.goto(path);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
      await page.setViewportSize({ width: 1440, height: 900 });
    },
  );
});

describe("the backtest", () => {
  const phoneWidth = async () => {
    await page.setViewportSize({ width: 390, height: 844 });
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    await page.setViewportSize({ width: 1440, height: 900 });
    return width;
  };

  it("is found from the reference, and says that the bank has too few cases that may be told", async () => {
    await page.goto("/reference");
    await page.getByRole("link", { name: "Backtest" }).click();
    await arrives(page, /\/reference\/backtest$/, /^Backtest/);
    await page.getByText("No case of this bank may be told so far").waitFor();
    expect(await page.getByRole("table").count()).toBe(0);
    expect(await axeFindings(page)).toEqual([]);
    expect(await phoneWidth()).toBe(390);
  });

  it("shows the same figures to everybody once there are cases, drawn and in a table, and names no case", async () => {
    const stored = await practisedCopies(server.databaseFile, 24);
    await page.reload();
    await page.getByText(`From ${stored} cases of this bank`).waitFor();
    expect(await page.getByRole("img").first().getAttribute("aria-label")).toMatch(
      /honest: said [\d.]+\s%, came [\d.]+\s%/,
    );
    const rows = await page.getByRole("row").allInnerTexts();
    expect(rows.length).toBeGreaterThan(4);
    expect(await axeFindings(page)).toEqual([]);
    expect(await phoneWidth()).toBe(390);
    const administrator = await signedIn(browser, server.origin, "admin");
    await administrator.goto("/reference/backtest");
    await administrator.getByText(`From ${stored} cases of this bank`).waitFor();
    expect(await administrator.getByRole("row").allInnerTexts()).toEqual(rows);
    const data = await (await administrator.request.get("/reference/backtest.data")).text();
    await administrator.context().close();
    expect(data).toContain("came");
    expect(data).not.toMatch(/caseId|firmName|distortions|defaultMonths|seed/);
  });
});

describe("a card of the bank's own", () => {
  it("is read, seen with its points and proposed; a broken file is refused by line; nobody else may", async () => {
    expect((await page.request.get("/admin/scorecard")).status()).toBe(403);
    const admin = await signedIn(browser, server.origin, "admin");
    await admin.goto("/admin/scorecard");
    const read = async (name: string, text: string) => {
      await admin.getByLabel("Scorecard").setInputFiles({ name, mimeType: "text/plain", buffer: Buffer.from(text) });
      await admin.getByRole("button", { name: "Read the file" }).click();
    };
    const text = readFileSync("test/support/provisional-card.yaml", "utf8");
    await read("broken.yaml", text.replace(/points: \d+/, "points: many"));
    await admin.getByRole("alert").getByText("broken.yaml cannot be used").waitFor();
    expect(await axeFindings(admin)).toEqual([]);

    await read("own.yaml", text);
    await admin.getByLabel("Why").fill("Trial card");
    expect(await axeFindings(admin)).toEqual([]);
    await admin.setViewportSize({ width: 390, height: 844 });
    expect(await admin.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
    await admin.getByRole("button", { name: "Propose the card" }).click();
    await admin.waitForURL(/\/admin\/proposals\/.+made/);
    await admin.getByText("Why: Trial card").waitFor();
    await admin.context().close();
  });
});

describe("without JavaScript", () => {
  it("search and calculator work as plain forms", async () => {
    const context = await browser.newContext({
      baseURL: server.origin,
      javaScriptEnabled: false,
      storageState: await page.context().storageState(),
    });
    const plain = await context.newPage();
    await plain.goto("/reference");
    await plain.getByRole("searchbox").fill("level instalment");
    await plain.getByRole("button", { name: "Show" }).click();
    await plain.getByRole("link", { name: "Level instalment" }).click();
    await plain.getByLabel("Months").fill("12");
    await plain.getByLabel("Annual rate, %").fill("7.2");
    await plain.getByLabel("Principal").fill("300,000");
    await plain.getByRole("button", { name: "Calculate" }).click();
    await plain.getByRole("row", { name: /^Monthly payment.*25,985\.69/ }).waitFor();
    await context.close();
  });
});

describe("someone who is not signed in", () => {
  it("is sent from the backtest to the sign-in page", async () => {
    const context = await browser.newContext({ baseURL: server.origin });
    const stranger = await context.newPage();
    await stranger.goto("/reference/backtest");
    expect(new URL(stranger.url()).search).toBe("?to=%2Freference%2Fbacktest");
    await context.close();
  });

  it("is sent to the sign-in page and comes back to the very calculation", async () => {
    const context = await browser.newContext({ baseURL: server.origin });
    const stranger = await context.newPage();
    await stranger.goto("/reference/level_instalment?principal=1&annual_rate=2&months=3");
    const url = new URL(stranger.url());
    expect(url.pathname).toBe("/sign-in");
    expect(url.searchParams.get("to")).toBe("/reference/level_instalment?principal=1&annual_rate=2&months=3");
    await context.close();
  });
});
