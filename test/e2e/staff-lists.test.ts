import type { Browser, Page } from "playwright-core";
import { beforeAll, describe, expect, it } from "vitest";
import { axeFindings, untilAlive, signedIn } from "../support/browser";
import { aJourney, type Journey } from "../support/journey";
import { layoutFaults } from "../support/screen";

const journey = aJourney({ trainee: "trainee" });
let server: Journey["server"];
let browser: Browser;
beforeAll(() => {
  ({ server, browser } = journey);
});

const as = (account: string, javaScriptEnabled: boolean) =>
  signedIn(browser, server.origin, account, { javaScriptEnabled });

const names = (page: Page) => page.locator("tbody th").allInnerTexts();
const sorted = (page: Page) => page.locator("th[aria-sort]").evaluateAll((all) => all.map((th) => th.ariaSort));

describe.each([
  ["with scripts", true],
  ["without scripts", false],
])("HR's list of people, %s", (_, scripts) => {
  it("is ordered, paged and searched by its address", async () => {
    const hr = await as("hr", scripts);
    await hr.goto("/people");
    await hr.getByText(/^1–25 of \d+$/).waitFor();
    const first = await names(hr);
    expect(await sorted(hr)).toEqual(["ascending"]);

    await hr.getByRole("columnheader", { name: "Person" }).getByRole("link").click();
    await hr.waitForURL(/sort=-name/);
    await expect.poll(() => sorted(hr)).toEqual(["descending"]);
    await hr.getByRole("link", { name: /Next page/ }).click();
    await hr.waitForURL(/page=2/);
    await hr.getByText(/^26–\d+ of \d+$/).waitFor();
    expect((await names(hr)).at(-1)).toBe(first[0]); // the first upwards is the last downwards

    await hr.getByLabel("Search").fill("colleague-11");
    await hr.getByRole("button", { name: "Show" }).click();
    await hr.getByText("1–1 of 1", { exact: true }).waitFor();
    expect(new URL(hr.url()).searchParams.get("sort")).toBe("-name");
    expect(new URL(hr.url()).searchParams.has("page")).toBe(false);
    await hr.context().close();
  });
});

describe.each([
  ["with scripts", true],
  ["without scripts", false],
])("the form that assigns a case, %s", (_, scripts) => {
  it("names every field that needs another look, keeps what was typed, and the first has the focus", async () => {
    const trainer = await as("trainer", scripts);
    await trainer.goto("/author/assign");
    if (scripts) await untilAlive(trainer);
    await trainer.getByLabel("Case", { exact: true }).selectOption({ index: 1 });
    await trainer.getByLabel("Working days for asking").fill("1.5");
    await trainer.getByLabel("Minutes from opening").fill("an hour");
    await trainer.getByRole("button", { name: "Assign", exact: true }).click();
    const summary = trainer.getByRole("alert");
    await summary.waitFor();
    // The cohort has the case already: what a rule says stands beside what cannot be read.
    expect(await summary.getByRole("link").allInnerTexts()).toEqual([
      "Cohort",
      "Working days for asking",
      "Minutes from opening",
    ]);
    expect(await trainer.getByText("Write a whole number.").count()).toBe(2);
    expect(await trainer.getByLabel("Working days for asking").inputValue()).toBe("1.5");
    expect(await trainer.getByLabel("Minutes from opening").inputValue()).toBe("an hour");
    const focused = trainer.locator(":focus");
    await expect.poll(() => focused.getAttribute("name")).toBe("cohortId");
    await summary.getByRole("link", { name: "Minutes from opening" }).click();
    await expect.poll(() => focused.getAttribute("name")).toBe("minutes");
    expect(await trainer.getByText("Write a whole number.").count()).toBe(2);
    if (scripts) expect(await axeFindings(trainer)).toEqual([]);
    await trainer.context().close();
  });
});

it.each([1440, 390])("axe finds nothing on any list of the staff, and each fits, at %i pixels", async (width) => {
  for (const [account, paths] of [
    [
      "trainer",
      [
        "/author?sort=pd",
        "/author/assign?sort=title",
        "/author/cohorts?sort=-people",
        "/author/cohorts?q=nothing-at-all",
        "/author/library?page=2",
        "/author/cases",
        "/author/families",
      ],
    ],
    ["reviewer", ["/review?sort=amount"]],
    ["manager", ["/team?sort=-due", "/team?q=nobody-at-all"]],
    ["hr", ["/people?q=nobody-at-all", "/people/units?q=harbour", "/people/extra-time?sort=-extra"]],
    [
      "admin",
      [
        "/admin?sort=status",
        "/admin/audit?rows=100",
        "/admin/audit?verify=on&seq=x&hash=",
        "/admin/proposals",
        "/admin/policy",
      ],
    ],
  ] as const) {
    const page = await signedIn(browser, server.origin, account);
    await page.setViewportSize({ width, height: 900 });
    for (const path of paths) {
      expect((await page.goto(path))?.status(), path).toBe(200);
      expect([...(await layoutFaults(page)), ...(await axeFindings(page))], path).toEqual([]);
    }
    await page.context().close();
  }
});
