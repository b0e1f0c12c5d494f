import type { Page } from "playwright-core";
import { beforeAll, describe, expect, it } from "vitest";
import { axeFindings, visit } from "../support/browser";
import workbench from "~/i18n/en/cases/workbench";
import { demonstrationTitle } from "../support/demonstration";
import { aJourney } from "../support/journey";

const CASE = demonstrationTitle("metal-parts-fabricated-sales");
const journey = aJourney({ trainee: "colleague-6" });
let page: Page;
let attempt: string;

beforeAll(async () => {
  page = journey.trainee;
  await page.goto("/cases");
  await page.getByRole("link", { name: CASE }).click();
  await page.getByRole("button", { name: "Open the case" }).click();
  await page.waitForURL(/\/attempts\//);
  attempt = new URL(page.url()).pathname;
});

const open = (query: string) => visit(page, `${attempt}?${query}`);
const figure = (text: string | null) => Number((text ?? "").replaceAll(",", "").replace("−", "-"));
const column = async (index: number) =>
  (await page.locator(`.bank-lines tbody tr td:nth-child(${index})`).allInnerTexts()).map(figure);
const total = (figures: readonly number[]) => figures.reduce((sum, one) => sum + one, 0).toFixed(2);

describe("the binder, by keyboard", () => {
  it("/ searches the whole file, Enter leads to the place and marks it", async () => {
    await open("doc=application");
    await page.keyboard.press("/");
    await page.keyboard.type("private persons");
    const found = page.getByRole("region", { name: "Found in the file" });
    await found
      .locator("mark", { hasText: /^persons$/i })
      .first()
      .waitFor(); // of all that was typed
    expect(await axeFindings(page)).toEqual([]);
    await page.keyboard.press("Enter");
    const place = page.locator(".led-to");
    await place.waitFor();
    expect(await place.innerText()).toMatch(/private persons/);
    expect(await place.evaluate((element) => element === document.activeElement)).toBe(true);
    expect(await found.count()).toBe(0);
  });

  it("lines are selected with arrows and Space, and their sums are those of the lines", async () => {
    await open("doc=bank-main&q=electricity"); // every month, and few lines: axe looks at each of them
    const [outs, ins] = [await column(4), await column(5)];
    expect(ins.length).toBeGreaterThan(5);
    await page.locator("[data-row]").first().focus();
    await page.keyboard.press("Space");
    for (let i = 0; i < 4; i++) await page.keyboard.press("Shift+ArrowDown");
    const bar = page.locator(".selection-bar");
    await bar.getByText(/^5 lines selected/).waitFor();
    const said = [...(await bar.innerText()).matchAll(/(?:In|Out): ([\d,.]+)/g)].map(([, text]) => figure(text!));
    expect(said.map((one) => one.toFixed(2))).toEqual([total(ins.slice(0, 5)), total(outs.slice(0, 5))]);
    expect(await axeFindings(page)).toEqual([]);
    await page.keyboard.press("Escape");
    await bar.waitFor({ state: "detached" });
  });
});

describe("the binder, by pointer", () => {
  it("Shift takes all lines between two clicks", async () => {
    await open("doc=bank-main");
    await page.locator("[data-row] time").nth(1).click();
    await page
      .locator("[data-row] time")
      .nth(6)
      .click({ modifiers: ["Shift"] });
    await expect.poll(() => page.locator("tr[aria-selected]").count()).toBe(6);
  });

  it("one click on a name narrows the lines to it", async () => {
    await open("doc=bank-main");
    const name = await page.locator(".row-filter").first().innerText();
    await page.locator(".row-filter").first().click();
    const names = async () => new Set(await page.locator(".row-filter").allInnerTexts());
    await expect.poll(names).toEqual(new Set([name]));
    await page.getByRole("button", { name: "show all" }).click();
    await expect.poll(async () => (await names()).size).toBeGreaterThan(1);
    // The first lines stand there at once, the others soon after.
    const all = /\d+/.exec((await page.getByLabel("Search the lines").getAttribute("placeholder")) ?? "")?.[0];
    await expect.poll(() => page.locator(".row-filter").count()).toBe(Number(all));
  });

  it("names by month: a cell leads to the lines that it sums", async () => {
    await open("doc=bank-main");
    await page.getByRole("button", { name: "Name by month" }).click();
    expect(await axeFindings(page)).toEqual([]);
    const cell = page.locator(".month-grid tbody td a").first();
    const sum = figure(await cell.innerText());
    await cell.click();
    await expect.poll(async () => (await column(5)).length).toBeGreaterThan(0);
    const [outs, ins] = [await column(4), await column(5)];
    expect(Number(total(ins)) - Number(total(outs))).toBeCloseTo(sum, -1);
    expect(Math.abs(Number(total(ins)) - Number(total(outs)) - sum)).toBeLessThanOrEqual(0.5);
  });

  it("a place pinned as support is listed at its judgement and leads back", async () => {
    await open("doc=siteVisit&step=score");
    await page.locator(".pin-link").first().click();
    await page.getByLabel("Support for a judgement").check();
    await page.locator('[name="flag.kind"]').waitFor({ state: "hidden" });
    await page.getByLabel("Which judgement it bears out").selectOption({ label: "Premises" });
    expect(await axeFindings(page)).toEqual([]);
    await page.getByRole("button", { name: "Pin it" }).click();
    await expect.poll(() => page.locator(".document .flagged.support").count()).toBe(1);
    await page.getByText(/^Saved/).waitFor();
    await open("doc=application&step=score");
    await page.locator(".note.support a").click();
    await page.locator(".led-to.flagged.support").waitFor();
  });

  it("any two series of the file are set side by side, and a month of them is pinned", async () => {
    await open("doc=application&step=verify");
    await page.getByRole("button", { name: "VAT / bank in" }).click();
    const row = page.locator(".reconcile tbody tr").first();
    const [left, right, difference] = (await row.locator("td").allInnerTexts()).slice(0, 3).map(figure);
    expect(Math.abs(right! - left! - difference!)).toBeLessThanOrEqual(1); // each is rounded to thousands
    await page.getByLabel("First source").selectOption({ label: "Water used" });
    await page.getByLabel("Second source").selectOption({ label: "Electricity used" });
    await page.getByText("because the units differ").waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await row.getByRole("link").click();
    await page.getByRole("heading", { name: "Pin this place" }).waitFor();
    await page.getByRole("heading", { level: 1, name: "Electricity bills", exact: true }).waitFor();
  });
});

describe("the gross margin by product", () => {
  it("is reckoned from what slips show, and held against the stated one", async () => {
    await open("doc=statements&step=verify");
    await page.getByText("Reckon the margin by product").click();
    const fill = async (no: number, ...figures: readonly string[]) => {
      for (const [i, name] of ["Sales", "Price", "Cost"].entries())
        await page.getByLabel(`${name}, product ${no}`).fill(figures[i]!);
    };
    await fill(1, "300", "10", "6");
    await fill(2, "100", "5", "4");
    // 40 % on 300 and 20 % on 100 make 140 on 400.
    expect(await page.locator("details.analysis [role=status]").innerText()).toMatch(/^The slips give 35.0\s%, stated/);
    expect(await axeFindings(page)).toEqual([]);
  });
});

describe("without scripts", () => {
  it("search, reconcile pair and the printed file are plain pages", async () => {
    const get = async (path: string) => (await page.request.get(path)).text();
    expect(await get(`${attempt}?find=private+persons`)).toContain("<mark>private</mark>");
    expect(await get(`${attempt}?step=verify&pair=payrollHeads-insuredHeads`)).toMatch(
      /<option value="insuredHeads" selected/,
    );
    const file = await get(`${attempt}/file`);
    const documents = await page.locator(".binder-list a").count();
    expect(file.match(/<article class="sheet/g)).toHaveLength(documents);
    expect(file).not.toContain("pin-link");
    await visit(page, `${attempt}/file`);
    // A thousand lines alike cost axe a minute and say nothing that the first does not.
    await page.evaluate(() => document.querySelectorAll("tbody tr:nth-child(n + 2)").forEach((row) => row.remove()));
    expect(await axeFindings(page)).toEqual([]);
  });
});

/** A page of its own with nothing kept, and the bytes of every script as they travel to it. */
async function counted() {
  const fresh = await page.context().newPage();
  const wire = await fresh.context().newCDPSession(fresh);
  await wire.send("Network.enable");
  await wire.send("Network.setCacheDisabled", { cacheDisabled: true });
  const scripts = new Map<string, string>();
  const bytes = new Map<string, number>();
  wire.on("Network.responseReceived", ({ requestId, response }) => {
    if (/\.js$/.test(response.url)) scripts.set(requestId, response.url);
  });
  // What arrives of the body; the headers are not JavaScript.
  wire.on("Network.dataReceived", ({ requestId, encodedDataLength }) => {
    const url = scripts.get(requestId);
    if (url) bytes.set(url, (bytes.get(url) ?? 0) + encodedDataLength);
  });
  const underWay = new Set<string>();
  wire.on("Network.requestWillBeSent", ({ requestId }) => underWay.add(requestId));
  for (const end of ["Network.loadingFinished", "Network.loadingFailed"] as const)
    wire.on(end, ({ requestId }) => underWay.delete(requestId));
  const atRest = () => expect.poll(() => underWay.size).toBe(0);
  const total = () => [...bytes.values()].reduce((sum, size) => sum + size, 0);
  return { fresh, bytes, total, atRest };
}

describe("what the workbench sends", () => {
  it("all scripts from opening to the page of submission are at most 161 kB as they travel", async () => {
    const { fresh, bytes, total, atRest } = await counted();
    await visit(fresh, attempt);
    const steps = fresh.getByRole("navigation", { name: "Steps of the worksheet" });
    for (const step of ["spread", "score", "decide", "memo"] as const) {
      await steps.getByRole("link", { name: workbench.steps[step] }).click();
      await fresh.getByRole("heading", { name: workbench[step].title }).waitFor();
    }
    await fresh.getByRole("link", { name: "Review and submit" }).click();
    await fresh.getByRole("heading", { level: 1, name: workbench.submit.title }).waitFor();
    await atRest();
    console.info(`workbench: ${(total() / 1000).toFixed(1)} kB of scripts in ${bytes.size} files`);
    expect(bytes.size).toBeGreaterThan(5);
    expect(total()).toBeLessThanOrEqual(161_000);
    await fresh.close();
  });

  it("a paper that is opened by its address is not drawn twice", async () => {
    const { fresh } = await counted();
    const errors: string[] = [];
    fresh.on("pageerror", (error) => errors.push(error.message));
    fresh.on("console", (message) => message.type() === "error" && errors.push(message.text()));
    await fresh.addInitScript(() => {
      // The table that the server drew is the one that stays.
      addEventListener("DOMContentLoaded", () => {
        document.querySelector(".bank-lines")?.setAttribute("data-from-server", "");
      });
    });
    await visit(fresh, `${attempt}?doc=bank-main`);
    expect(await fresh.locator(".bank-lines[data-from-server]").count()).toBe(1);
    expect(errors).toEqual([]);
    await fresh.close();
  });

  it("every paper is opened without the network once the page is at rest", async () => {
    const { fresh } = await counted();
    await visit(fresh, attempt);
    await fresh.context().setOffline(true);
    for (const [link, heading] of [
      ["VAT returns", "VAT returns"],
      ["Site visit", "Site visit"],
      ["Payroll", "Payroll"],
    ] as const) {
      await fresh.locator(".binder-list a", { hasText: link }).click();
      await fresh.locator(".sheet h1", { hasText: heading }).waitFor();
    }
    await fresh.context().setOffline(false);
    await fresh.close();
  });
});
