import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { launch, signedIn } from "../support/browser";
import { demonstrationTitle } from "../support/demonstration";
import { startServer, type RunningServer } from "../support/server";

let server: RunningServer;
let browser: Browser;
let trainee: Page;
let attempt: string;

beforeAll(async () => {
  [server, browser] = await Promise.all([startServer(), launch()]);
  trainee = await signedIn(browser, server.origin, "trainee");
  await trainee.goto("/cases");
  await trainee.getByRole("link", { name: demonstrationTitle("metal-parts-fabricated-sales") }).click();
  await trainee.getByRole("button", { name: "Open the case" }).click();
  await trainee.waitForURL(/\/attempts\//);
  attempt = new URL(trainee.url()).pathname;
});
afterAll(async () => {
  await browser?.close();
  await server?.stop();
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
  await trainee.waitForLoadState("networkidle");
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
    await trainee.goto(`${attempt}?step=decide`, { waitUntil: "networkidle" });
    await field("amount").fill("85 万元");
    expect(await trainee.locator("#field-amount-understood").textContent()).toBe("= 850,000 CNY");
  });

  it("one that cannot be read is named before submission, no older figure shown, and kept over a reload", async () => {
    await field("pd").fill("3,5");
    expect(await trainee.locator("#field-pd-error").textContent()).toContain("This may mean 3.5 or 35.");
    await trainee.getByRole("button", { name: "Save", exact: true }).click();
    await status(/^Saved/);
    await trainee.goto(`${attempt}/submit`);
    expect(await trainee.getByRole("link", { name: "Your PD: “3,5” cannot be read as a number" }).count()).toBe(1);
    const row = trainee.getByRole("row", { name: /Your PD/ });
    expect(await row.textContent()).toBe("Your PD“3,5”, which cannot be read as a number");
    await trainee.goto(`${attempt}?step=decide`, { waitUntil: "networkidle" });
    expect(await field("pd").inputValue()).toBe("3,5");
    await field("pd").fill("3.5");
    await trainee.getByRole("button", { name: "Save", exact: true }).click();
    await status(/^Saved/);
    await trainee.goto(`${attempt}/submit`);
    expect((await row.textContent())?.replace("\u00a0", " ")).toBe("Your PD3.50 %");
  });
});
