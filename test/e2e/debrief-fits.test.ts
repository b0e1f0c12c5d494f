import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { LIBRARY, seedOf } from "../../seed/wanted";
import { arrives, axeFindings, launch, signedIn } from "../support/browser";
import { startServer, type RunningServer } from "../support/server";
import { loadContent } from "~/courseware";
import { generateCase } from "~/domain/casefile";
import { modelOpinion } from "~/domain/judgement/opinion";
import { simulateSenior } from "~/domain/judgement/seniors";
import type { FlagPin, Worksheet } from "~/domain/judgement/worksheet";

const PHONE = { width: 390, height: 844 };
const DESK = { width: 1440, height: 900 };
const SCREENS = 4;
let server: RunningServer;
let browser: Browser;
let trainee: Page;

beforeAll(async () => {
  [server, browser] = await Promise.all([startServer(), launch()]);
  trainee = await signedIn(browser, server.origin, "trainee");
});
afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

const loaded = loadContent("content");
if (!loaded.ok) throw new Error("content/ does not parse");
const { archetypes, scorecards, policies } = loaded.value;

type Decide = (own: Worksheet, file: ReturnType<typeof generateCase>["file"]) => Worksheet;

const approved: Decide = (own, { documents }) => {
  const { amount, tenorMonths, repayment } = documents.find((one) => one.kind === "application")!.request;
  const letter = { letter: "" };
  return { ...own, ...letter, verdict: "approve", amount, tenorMonths, repayment, rate: 0.055, pd: 0.02 };
};
const LETTER =
  "We cannot lend to you today, because the cash that the business brings in does not cover the instalments. If you " +
  "bring us the accounts of the half year with lower drawings by September, we will look at a smaller loan again.";
const declined: Decide = (own) => ({ ...own, verdict: "decline", pd: 0.09, letter: LETTER });
const withFlags: Decide = (own, file) => {
  const pin = (doc: string, at: string, kind: FlagPin["kind"], index: number): FlagPin => ({
    id: `pin${index}`,
    at: { doc, at },
    kind,
    severity: "medium",
    note: "Looks odd.",
  });
  return {
    ...approved(own, file),
    flags: [
      pin("bank-main", "L12", "roundTripping", 1),
      pin("bank-main", "L40", "hiddenBorrowing", 2),
      pin("vat", "2025-11", "fabricatedSales", 3),
    ],
  };
};

/** Opens a demonstration case, leaves the worksheet as somebody decided it, submits, and returns the debrief's address. */
async function decide(archetypeId: string, as: Decide): Promise<string> {
  const wanted = LIBRARY.find(({ archetype }) => archetype === archetypeId)!;
  const archetype = archetypes.find(({ id }) => id === archetypeId)!;
  const { file, truth } = generateCase({ archetype, seed: seedOf(archetype, wanted), futureCount: 60 });
  const [card, policy] = [scorecards[0]!, policies[0]!];
  const opinion = modelOpinion(file, card, policy);
  const own = simulateSenior({ file, truth, opinion, card, policy, seed: "trainee", skill: 0.5 });
  await trainee.goto("/cases");
  await trainee.getByRole("link", { name: file.firm.name }).click();
  await trainee.getByRole("button", { name: "Open the case" }).click();
  await trainee.waitForURL(/\/attempts\//);
  const attempt = new URL(trainee.url()).pathname;
  await trainee.goto(`${attempt}/submit`);
  const saved = await trainee.request.post(`${attempt}/save`, {
    headers: { Origin: server.origin },
    data: { version: 0, worksheet: as(own, file) },
  });
  expect(await saved.text()).toContain("savedAt");
  await trainee.goto(`${attempt}/submit`, { waitUntil: "networkidle" });
  await trainee.getByRole("button", { name: /Submit/ }).click();
  await arrives(trainee, /\/debrief$/, /^Debrief/);
  return `${attempt}/debrief`;
}

const heightAt = async (size: typeof PHONE) => {
  await trainee.setViewportSize(size);
  return trainee.evaluate(() => document.documentElement.scrollHeight);
};

describe("a debrief", () => {
  it.each([
    ["of an honest firm that was lent to", "metal-parts-sound", approved],
    ["of a bent file that was declined", "metal-parts-hidden-loan", declined],
    ["with several flags", "metal-parts-fabricated-sales", withFlags],
  ] as const)("%s takes less than four screens of a phone", async (_name, archetype, as) => {
    const debrief = await decide(archetype, as);
    await trainee.goto(debrief, { waitUntil: "networkidle" });
    expect(await heightAt(PHONE)).toBeLessThan(SCREENS * PHONE.height);
    expect(await axeFindings(trainee)).toEqual([]);
    await trainee.setViewportSize(DESK);
  });

  it("folds what it answers on demand, remembers what was opened, and prints all of it", async () => {
    const fold = () => trainee.locator("details.fold", { hasText: /^Price/ });
    await trainee.reload({ waitUntil: "networkidle" });
    expect(await fold().getAttribute("open")).toBeNull();
    await fold().locator("summary").first().focus();
    await trainee.keyboard.press("Enter");
    await trainee.getByText("Rate needed").first().waitFor();
    expect(await axeFindings(trainee)).toEqual([]);

    await trainee.goto("/cases");
    await trainee.goBack({ waitUntil: "networkidle" });
    await trainee.waitForFunction(() => document.querySelectorAll("details.fold[open]").length === 1);
    expect(await fold().getAttribute("open")).toBe("");

    const memo = trainee.locator("details.fold", { hasText: /^Your memo/ }).locator(".memo");
    expect(await memo.isVisible()).toBe(false);
    await trainee.emulateMedia({ media: "print" });
    expect(await memo.isVisible()).toBe(true);
    await trainee.emulateMedia({ media: "screen" });
    expect(await memo.isVisible()).toBe(false);
  });

  it("opens its parts without JavaScript too", async () => {
    const plain = await browser.newContext({
      baseURL: server.origin,
      javaScriptEnabled: false,
      storageState: await trainee.context().storageState(),
    });
    const page = await plain.newPage();
    await page.goto(trainee.url());
    await page.locator("details.fold summary h2", { hasText: "Price" }).click();
    await page.getByText("Rate needed").first().waitFor();
    await plain.close();
  });
});
