import type { Browser, Page } from "playwright-core";
import { beforeAll, describe, expect, it } from "vitest";
import { openDatabase } from "~/db";
import { arrives, axeFindings, holding, signedIn, visit } from "../support/browser";
import { plantCanaries } from "../support/canaries";
import { demonstrationTitle } from "../support/demonstration";
import { aJourney, type Journey } from "../support/journey";
import { layoutFaults, picture } from "../support/screen";

const BEGUN = demonstrationTitle("restaurant-sound");
const NOT_BEGUN = demonstrationTitle("metal-parts-sound");
const LEFT = demonstrationTitle("metal-parts-weak-honest");
const UNKNOWN = demonstrationTitle("food-wholesale-renewal");
const LIST = "/author/cases";
const BULK = `${LIST}/replace/4`;

// A server of its own: it withdraws cases that others work on.
const journey = aJourney({ trainee: "trainee", ownServer: true });
let server: Journey["server"];
let browser: Browser;
let trainee: Page;
let trainer: Page;
let withdrawal: string;

beforeAll(async () => {
  ({ server, browser, trainee } = journey);
  trainer = await signedIn(browser, server.origin, "trainer");
  // As cases look that an earlier generator made, one of them before it was noted from which recipe.
  const database = openDatabase(server.databaseFile);
  const titled = (...titles: string[]) => ({ where: { title: { in: titles } } });
  await database.write.case.updateMany({
    ...titled(BEGUN, NOT_BEGUN, LEFT, UNKNOWN),
    data: { generatorVersion: "4" },
  });
  await database.write.case.updateMany({ ...titled(UNKNOWN), data: { recipe: null } });
  await database.close();
});

const row = (title: string) => trainer.locator("tbody tr", { hasText: title }).first();

describe("a trainer after a new generator", () => {
  it("finds the cases of the older one, counted and marked", async () => {
    await trainer.goto("/author/library");
    await trainer.getByRole("link", { name: "Cases by generator version" }).click();
    await arrives(trainer, /\/author\/cases$/, /^Cases by generator version$/);
    expect(await axeFindings(trainer)).toEqual([]);
    expect(await row(BEGUN).innerText()).toMatch(/generator 4, older/i);
    await trainer.getByRole("navigation", { name: "Generator versions" }).getByText("Generator 4").click();
    await trainer.waitForURL(/version=4/);
    await expect.poll(() => trainer.locator("tbody tr").count()).toBe(4);
  });

  it("withdraws one that somebody has begun: that person goes on", async () => {
    await trainee.goto("/cases");
    await trainee.getByRole("link", { name: BEGUN }).click();
    await trainee.getByRole("button", { name: "Open the case" }).click();
    await trainee.waitForURL(/\/attempts\//);
    const attempt = new URL(trainee.url()).pathname;

    await row(BEGUN)
      .getByRole("link", { name: /^Withdraw/ })
      .click();
    await arrives(trainer, /\/author\/cases\/.+/, /^Withdraw /);
    withdrawal = new URL(trainer.url()).pathname;
    expect(await axeFindings(trainer)).toEqual([]);
    await trainer.getByLabel("Why").fill("Made by an earlier generator.");
    await trainer.getByRole("button", { name: "Withdraw", exact: true }).click();
    await trainer.getByText("The case is withdrawn.").waitFor();
    expect(await row(BEGUN).innerText()).toMatch(/Why: Made by an earlier generator\./);
    expect(await row(BEGUN).getByRole("link").count()).toBe(0);

    await trainee.goto("/cases");
    expect(await trainee.getByRole("link", { name: BEGUN }).count()).toBeGreaterThan(0);
    expect((await trainee.goto(attempt))?.status()).toBe(200);
    await trainer.goto("/author/assign");
    expect(await trainer.getByRole("row", { name: BEGUN }).innerText()).toMatch(/withdrawn from the library/i);
  });

  it("withdraws and replaces one that nobody of the cohort has begun: its people find the new one instead", async () => {
    await visit(trainer, `${LIST}?version=4`);
    await row(NOT_BEGUN)
      .getByRole("link", { name: /^Withdraw/ })
      .click();
    await trainer.getByLabel("Why").fill("Made by an earlier generator.");
    await trainer.getByRole("button", { name: "Withdraw and replace" }).click();
    await trainer.getByText("a fresh one of the same recipe stands in its place").waitFor();
    const place = trainer.locator("tbody tr", { hasText: "In its place:" }).getByText(/^In its place/);
    const [, fresh = ""] = /In its place: (.+)/.exec(await place.innerText()) ?? [];
    expect(fresh).not.toBe("");
    await trainee.goto("/cases");
    expect(await trainee.getByRole("link", { name: NOT_BEGUN }).count()).toBe(0);
    expect(await trainee.getByRole("link", { name: fresh }).count()).toBeGreaterThan(0);
  });

  it("replaces all that is left, choosing a recipe where none is known, and sees how far it is", async () => {
    await visit(trainer, `${LIST}?version=4`);
    await trainer.getByRole("link", { name: "Replace all of generator 4" }).click();
    await arrives(trainer, /replace\/4$/, /^Replace all cases of generator 4$/);
    expect(await axeFindings(trainer)).toEqual([]);
    for (const width of [1440, 390]) {
      await trainer.setViewportSize({ width, height: 900 });
      expect(await layoutFaults(trainer)).toEqual([]);
      await picture(trainer, `replace-version-${width}`);
    }
    await trainer.setViewportSize({ width: 1440, height: 900 });
    await trainer.getByLabel(`Recipe instead of ${UNKNOWN}`).selectOption({ index: 1 });
    await trainer.getByLabel("Why").fill("Made by an earlier generator.");
    await trainer.getByLabel(/cannot be undone/).check();
    await trainer.getByRole("button", { name: "Replace them" }).click();
    await trainer.getByText("Finished: 2 cases replaced.").waitFor({ timeout: 60_000 });
    expect(await axeFindings(trainer)).toEqual([]);
    await trainer.goto(`${LIST}?version=4`);
    expect(await trainer.locator("tbody .btn").count()).toBe(0);
    expect(await trainer.getByRole("link", { name: /^Replace all/ }).count()).toBe(0);
  });

  it.each([1440, 390])("sees it all at %i pixels, and no key", async (width) => {
    await trainer.setViewportSize({ width, height: 900 });
    for (const [name, path] of Object.entries({ cases: LIST, withdraw: withdrawal })) {
      await trainer.goto(path);
      expect(await layoutFaults(trainer), path).toEqual([]);
      await picture(trainer, `${name}-by-version-${width}`);
    }
  });

  it("sees no recipe, seed or key in what the server sends", async () => {
    await plantCanaries(server.databaseFile);
    for (const path of [LIST, `${LIST}.data`, withdrawal, `${withdrawal}.data`])
      expect(holding(new Map([[path, await (await trainer.request.get(path)).text()]]))).toEqual([]);
  });
});

describe("withdrawing", () => {
  it.each(["trainee", "hr", "reviewer", "admin"])("is closed to %s", async (account) => {
    const other = await signedIn(browser, server.origin, account);
    for (const path of [LIST, `${LIST}.data`, withdrawal, `${withdrawal}.data`, BULK])
      expect((await other.request.get(path)).status(), path).toBe(403);
    for (const path of [withdrawal, BULK]) {
      const form = { intent: "withdraw", reason: "x", sure: "on" };
      const posted = await other.request.post(path, { headers: { Origin: server.origin }, form, maxRedirects: 0 });
      expect(posted.status(), path).toBe(403);
    }
    await other.context().close();
  });
});
