import { parse } from "csv-parse/sync";
import type { Browser, Page } from "playwright-core";
import { beforeAll, describe, expect, it } from "vitest";
import { signedIn } from "../support/browser";
import { aJourney, type Journey } from "../support/journey";

const journey = aJourney({ trainee: "trainee" });
let server: Journey["server"];
let browser: Browser;
beforeAll(() => {
  ({ server, browser } = journey);
});

const cells = (page: Page, column: number) => page.locator(`tbody tr > *:nth-child(${column})`).allInnerTexts();
const WHO = 3;
const ACTION = 4;

describe.each([
  ["with scripts", true],
  ["without scripts", false],
])("the audit log, %s", (_, javaScriptEnabled) => {
  it("is filtered by day, person, action and subject, in words, and what is found can be downloaded", async () => {
    const page = await signedIn(browser, server.origin, "admin", { javaScriptEnabled });
    const download = page.getByRole("link", { name: "Download these events (CSV)" });
    /** Until the list of that address is drawn, whose events the link gives. */
    const shows = (filter: string) => page.locator(`a[href*="${filter}"]`).and(download).waitFor();
    await page.goto("/admin/audit");
    await page.getByLabel("Action").selectOption({ label: "Opened a case" });
    await page.getByRole("button", { name: "Show" }).click();
    await shows("action=case.opened");
    expect(new Set(await cells(page, ACTION))).toEqual(new Set(["Opened a case"]));

    const [name = ""] = await cells(page, WHO);
    await page.getByLabel("By", { exact: true }).selectOption({ label: name });
    await page.getByRole("button", { name: "Show" }).click();
    await shows("actorId=");
    expect(new Set(await cells(page, WHO))).toEqual(new Set([name]));
    const found = Number((await page.getByText(/^1–\d+ of \d+$/).innerText()).split(" of ")[1]);

    const file = await page.request.get((await download.getAttribute("href"))!);
    expect(file.headers()["content-disposition"]).toContain("audit.csv");
    const rows = parse(await file.text(), { bom: true, columns: true }) as Record<string, string>[];
    expect(rows.length).toBeGreaterThanOrEqual(found); // others open cases meanwhile
    for (const row of rows)
      expect(row).toMatchObject({ By: name, Action: "Opened a case", "Action, as stored": "case.opened" });

    await page.getByLabel("To", { exact: true }).fill("2020-01-01");
    await page.getByRole("button", { name: "Show" }).click();
    await page.getByText("No event matches these filters.").waitFor();
    await page.goto("/admin/audit?q=exported+the+audit");
    await expect.poll(async () => (await cells(page, ACTION))[0]).toBe("Exported the audit log");
    await page.context().close();
  });
});
