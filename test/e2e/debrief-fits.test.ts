import type { Browser, Page } from "playwright-core";
import { beforeAll, describe, expect, it } from "vitest";
import { LADDER, LIBRARY, seedOf } from "../../seed/wanted";
import { arrives, axeFindings, untilAlive, visit } from "../support/browser";
import { aJourney, caseAt, openCase } from "../support/journey";
import { loadContent } from "~/courseware";
import { type CaseDocument, FLAG_KINDS, generateCase, placesIn } from "~/domain/casefile";
import { modelOpinion } from "~/domain/judgement/opinion";
import { simulateSenior } from "~/domain/judgement/seniors";
import type { FlagPin, Worksheet } from "~/domain/judgement/worksheet";

const PHONE = { width: 390, height: 844 };
const DESK = { width: 1440, height: 900 };
const SCREENS = 4;
const journey = aJourney({ trainee: "colleague-7" });
let browser: Browser;
let trainee: Page;
beforeAll(() => {
  ({ browser, trainee } = journey);
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
const pin = (doc: string, at: string, kind: FlagPin["kind"], note = "Looks odd."): FlagPin => ({
  id: `${doc}-${kind}`,
  at: { doc, at },
  kind,
  severity: "medium",
  note,
});
const somewhereIn = (document: CaseDocument): string => placesIn(document)[0]!;
const withFlags: Decide = (own, file) => ({
  ...approved(own, file),
  flags: [
    pin("bank-main", "L12", "roundTripping"),
    pin("bank-main", "L40", "hiddenBorrowing"),
    pin("vat", "2025-11", "fabricatedSales"),
  ],
});
/** More flags than count, each with a long note, on papers that tell of something else. */
const withAllFlags: Decide = (own, file) => ({
  ...approved(own, file),
  flags: FLAG_KINDS.slice(0, 12).map((kind, index) => {
    const document = file.documents[index % file.documents.length]!;
    return pin(document.id, somewhereIn(document), kind, NOTE);
  }),
});
const NOTE =
  "The receipts in this account do not agree with the sales that were declared, and the same payer comes back twice " +
  "within a week; I would ask the owner who this is and what was sold to him.";
/** Nothing of the file pinned but what is no sign; another loan than was asked for, so that a letter is owed too. */
const withAlarms: Decide = (own, file) => {
  const lent = approved(own, file);
  const [first, last, other] = [0, -1, -2].map((place) => file.documents.at(place)!);
  return {
    ...lent,
    verdict: "approveWithConditions",
    amount: Math.round(lent.amount! * 0.007) * 100,
    conditions: "No dividends while the loan runs.",
    letter: LETTER,
    flags: [
      pin(first!.id, somewhereIn(first!), "fabricatedSales"),
      pin(last!.id, somewhereIn(last!), "evasiveAnswer"),
      pin(other!.id, somewhereIn(other!), "other"),
    ],
    supports: [
      { id: "s1", at: { doc: first!.id, at: somewhereIn(first!) }, of: "step.decide", note: "What is asked for." },
    ],
  };
};

/** Opens a demonstration case, leaves the worksheet as somebody decided it, submits, and returns the debrief's address. */
async function decide(archetypeId: string, as: Decide): Promise<string> {
  const place = LIBRARY.findIndex(({ archetype }) => archetype === archetypeId);
  const wanted = LIBRARY[place]!;
  const archetype = archetypes.find(({ id }) => id === archetypeId)!;
  const { file, truth } = generateCase({ archetype, seed: seedOf(archetype, wanted), futureCount: 60 });
  const [card, policy] = [scorecards[0]!, policies[0]!];
  const opinion = modelOpinion(file, card, policy);
  const own = simulateSenior({ file, truth, opinion, card, policy, seed: "trainee", skill: 0.5 });
  const attempt = await openCase(trainee, await caseAt(journey, LADDER.length + place));
  const saved = await trainee.request.post(`${attempt}/save`, {
    headers: { Origin: journey.server.origin },
    data: { version: 0, worksheet: as(own, file) },
  });
  expect(await saved.text()).toContain("savedAt");
  await visit(trainee, `${attempt}/submit`);
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
    // The longest of some 280 that were measured: thirty kinds of files, each decided in seven ways.
    ["with alarms, on a firm that was sound", "restaurant-sound", withAlarms],
    ["with alarms, on a bent renewal", "food-wholesale-renewal", withAlarms],
    ["with more flags than count", "construction-group", withAllFlags],
  ] as const)("%s takes less than four screens of a phone", async (_name, archetype, as) => {
    const debrief = await decide(archetype, as);
    await visit(trainee, debrief);
    expect(await heightAt(PHONE)).toBeLessThan(SCREENS * PHONE.height);
    expect(await axeFindings(trainee)).toEqual([]);
    await trainee.setViewportSize(DESK);
  });

  it("folds what it answers on demand, remembers what was opened, and prints all of it", async () => {
    const fold = () => trainee.locator("details.fold", { hasText: /^Price/ });
    await trainee.reload();
    await untilAlive(trainee);
    expect(await fold().getAttribute("open")).toBeNull();
    await fold().locator("summary").first().focus();
    await trainee.keyboard.press("Enter");
    await trainee.getByText("Rate needed").first().waitFor();
    expect(await axeFindings(trainee)).toEqual([]);

    await trainee.goto("/cases");
    await trainee.goBack();
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
      baseURL: journey.server.origin,
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
