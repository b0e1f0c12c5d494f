import type { Browser, Page } from "playwright-core";
import { beforeAll, describe, expect, it } from "vitest";
import { axeFindings, untilAlive, signedIn, signIn, visit } from "../support/browser";
import { demonstrationTitle } from "../support/demonstration";
import { aJourney, type Journey } from "../support/journey";

const journey = aJourney({ trainee: "trainee" });
let server: Journey["server"];
let browser: Browser;
let trainee: Page;
let attempt: string;

beforeAll(async () => {
  ({ server, browser, trainee } = journey);
  // It signs out: a session of its own, and not the one that others share.
  await trainee.context().clearCookies();
  await signIn(trainee, "trainee");
  await trainee.goto("/cases");
  await trainee.getByRole("link", { name: demonstrationTitle("metal-parts-fabricated-sales") }).click();
  await trainee.getByRole("button", { name: "Open the case" }).click();
  await trainee.waitForURL(/\/attempts\//);
  attempt = new URL(trainee.url()).pathname;
});

const field = (name: string) => trainee.locator(`[name="${name}"]`);
const status = (text: RegExp) => trainee.locator(".save-state", { hasText: text }).waitFor();

/** Opens a step whose scripts wait until `work` is done, and then lets them run. */
async function beforeScripts(step: string, work: () => Promise<void>): Promise<void> {
  let release = (): void => undefined;
  const released = new Promise<void>((resolve) => (release = resolve));
  await trainee.route(/\/assets\/.*\.js/, async (route) => {
    await released;
    await route.continue();
  });
  await trainee.goto(`${attempt}?step=${step}`, { waitUntil: "commit" });
  await work();
  release();
  await untilAlive(trainee);
  await trainee.unroute(/\/assets\/.*\.js/);
}

describe("what was typed is what is kept", () => {
  it("figures, choices and ticks made before the page is alive are adopted and saved", async () => {
    await beforeScripts("decide", async () => {
      await field("pd").fill("7");
      await field("amount").fill("120万");
      await field("verdict").selectOption("approveWithConditions");
      await field("conditions").fill("Monthly statements");
      await field("covenant.dscr").check();
    });
    await trainee.getByRole("button", { name: "Save", exact: true }).click();
    await status(/^Saved/);
    const stored = await (await trainee.request.get(`${attempt}?step=decide`)).text();
    expect(stored).toMatch(/name="pd"[^>]*value="7"/);
    expect(stored).toMatch(/name="amount"[^>]*value="1,200,000"/);
    expect(stored).toMatch(/<option value="approveWithConditions" selected=""/);
    expect(stored).toMatch(/name="conditions"[^>]*>\s*Monthly statements/);
    expect(stored).toMatch(/name="covenant.dscr"[^>]*checked=""/);
    expect([await field("pd").inputValue(), await field("conditions").inputValue()]).toEqual([
      "7",
      "Monthly statements",
    ]);
  });

  it("so is a memo, and what was not touched stays as it was stored", async () => {
    await beforeScripts("memo", () => field("memo").fill("Sells valves and pumps."));
    await trainee.getByRole("button", { name: "Save", exact: true }).click();
    await status(/^Saved/);
    const stored = await (await trainee.request.get(`${attempt}?step=memo`)).text();
    expect(stored).toMatch(/name="memo"[^>]*>\s*Sells valves and pumps\./);
    expect(await (await trainee.request.get(`${attempt}?step=decide`)).text()).toMatch(/name="pd"[^>]*value="7"/);
  });

  it("a figure is shown as it was understood, beside what was typed", async () => {
    await visit(trainee, `${attempt}?step=decide`);
    await field("amount").fill("85 万元");
    await expect.poll(() => trainee.locator("#field-amount-understood").textContent()).toBe("= 850,000 CNY");
  });

  it("one that cannot be read is named before submission, no older figure shown, and kept over a reload", async () => {
    await field("pd").fill("3,5");
    await trainee.locator("#field-pd-error", { hasText: "This may mean 3.5 or 35." }).waitFor();
    await trainee.getByRole("button", { name: "Save", exact: true }).click();
    await status(/^Saved/);
    await trainee.goto(`${attempt}/submit`);
    expect(await trainee.getByRole("link", { name: "Your PD: “3,5” cannot be read as a number" }).count()).toBe(1);
    const row = trainee.getByRole("row", { name: /Your PD/ });
    expect(await row.textContent()).toBe("Your PD“3,5”, which cannot be read as a number");
    await visit(trainee, `${attempt}?step=decide`);
    expect(await field("pd").inputValue()).toBe("3,5");
    await field("pd").fill("3.5");
    await trainee.getByRole("button", { name: "Save", exact: true }).click();
    await status(/^Saved/);
    await trainee.goto(`${attempt}/submit`);
    expect((await row.textContent())?.replace("\u00a0", " ")).toBe("Your PD3.50 %");
  });
});

/** Saving fails in this page for as long as its cookie says so. Runs in the browser. */
function failSaves(): void {
  const send = window.fetch;
  window.fetch = (input, init) =>
    String(input).endsWith("/save") && document.cookie.includes("saves=fail")
      ? Promise.reject(new TypeError("Failed to fetch"))
      : send(input, init);
}

describe("two people on one browser", () => {
  beforeAll(() => trainee.context().addInitScript(failSaves));

  const OWN = "Nobody else's business";
  const stored = () => trainee.evaluate(() => JSON.stringify(Object.entries(localStorage)));
  /** The workbench has no such button: one leaves it first. Before the page is alive its form signs out and asks nothing. */
  const signOut = async () => {
    await visit(trainee, "/cases");
    await trainee.getByRole("button", { name: "Sign out", exact: true }).click();
  };
  const atSignIn = () => trainee.waitForURL(/\/sign-in/);
  /** In the page itself: what a page still sends as it is left can slip past the browser's interception, and be saved. */
  const saves = (answer: "fail" | "work") =>
    trainee.context().addCookies([{ name: "saves", value: answer, url: server.origin }]);
  const savesFail = () => saves("fail");
  const savesWork = () => saves("work");

  it("at sign-out unsaved work is saved, and nothing of it stays in the browser", async () => {
    await savesFail();
    await visit(trainee, `${attempt}?step=memo`);
    await field("memo").fill("Saved as I left.");
    await status(/Kept on this computer/);
    expect(await stored()).toContain("Saved as I left.");
    await trainee.goto("/cases");
    await savesWork();
    await signOut();
    await atSignIn();
    expect(await stored()).not.toContain("draft");
    await signIn(trainee, "trainee");
    await visit(trainee, `${attempt}?step=memo`);
    expect(await field("memo").inputValue()).toBe("Saved as I left.");
  });

  it("what cannot be saved is told at sign-out and offered to be kept", async () => {
    await savesFail();
    await field("memo").fill(OWN);
    await status(/Kept on this computer/);
    await signOut();
    const dialog = trainee.getByRole("dialog", { name: "Not everything is saved" });
    await dialog.getByText("One worksheet on this computer could not be saved now.").waitFor();
    expect(await axeFindings(trainee)).toEqual([]);
    await dialog.getByRole("button", { name: "Stay signed in" }).click();
    await visit(trainee, `${attempt}?step=memo`);
    await expect.poll(() => field("memo").inputValue()).toBe(OWN);
  });

  it("another person sees nothing of it, not even the page that stood open, and leaves it where it is", async () => {
    const left = await trainee.context().newPage();
    await visit(left, `${attempt}?step=memo`);
    await expect.poll(() => left.locator('[name="memo"]').inputValue()).toBe(OWN);
    await trainee.bringToFront(); // a browser puts the timers of a page behind another to sleep
    await signOut();
    await trainee.getByRole("button", { name: "Sign out and keep it here" }).click();
    await atSignIn();
    await savesWork();
    const gone = left.waitForEvent("framenavigated");
    await signIn(trainee, "reviewer");
    await gone;
    await left.getByRole("heading", { name: "There is nothing at this address" }).waitFor();
    for (const path of ["/review", "/cases", attempt]) {
      await visit(trainee, path);
      expect(await trainee.content()).not.toContain(OWN);
    }
    await left.close();
    await signOut();
    await atSignIn();
    expect(await stored()).toContain(OWN);
  });

  it("its owner goes on with it, and chooses where the draft has moved on elsewhere", async () => {
    await signIn(trainee, "trainee");
    const elsewhere = await signedIn(browser, server.origin, "trainee");
    await visit(elsewhere, `${attempt}?step=decide`);
    await elsewhere.locator('[name="conditions"]').fill("Typed at another desk");
    await elsewhere.getByRole("button", { name: "Save", exact: true }).click();
    await elsewhere.locator(".save-state", { hasText: /^Saved/ }).waitFor();
    await elsewhere.context().close();

    await visit(trainee, `${attempt}?step=memo`);
    await expect.poll(() => field("memo").inputValue()).toBe(OWN);
    await trainee.getByRole("button", { name: "Keep this one" }).click();
    await status(/^Saved/);
    expect(await stored()).not.toContain(OWN);
    expect(await (await trainee.request.get(`${attempt}?step=memo`)).text()).toContain("Nobody else&#x27;s business");
  });

  it("after seven days it is removed, on whichever page", async () => {
    await trainee.evaluate(() => {
      const long = Date.now() - 7 * 24 * 60 * 60 * 1000 - 60_000;
      const worksheet = { memo: "Of last week" };
      localStorage.setItem("lendwright.draft.someone.a1", JSON.stringify({ version: 1, worksheet, keptAt: long }));
    });
    await visit(trainee, "/cases");
    await expect.poll(stored).not.toContain("Of last week");
  });
});
