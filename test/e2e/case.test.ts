import type { Browser, Page } from "playwright-core";
import { beforeAll, describe, expect, it } from "vitest";
import { HOSTILE_MEMOS } from "../hostile/memos";
import { arrives, axeFindings, crawl, holding, signedIn, visit } from "../support/browser";
import workbench from "~/i18n/en/cases/workbench";
import { CANARY, plantCanaries, plantMemo, twinsIn } from "../support/canaries";
import { demonstrationTitle } from "../support/demonstration";
import { aJourney, inDatabase, type Journey } from "../support/journey";
import { fillDecline, LETTER } from "../support/worksheet";

const TAKE_THEIRS = workbench.save.takeTheirs;
const CASE = demonstrationTitle("metal-parts-fabricated-sales");
const TOO_WIDE = "a table of 1,000 columns with short rows";
const TOO_DEEP = "a thousand quotations, one within the other";
/** Twenty rows are enough to be refused; a browser takes long over a field of ten thousand lines. */
const WIDE_AND_SHORT = HOSTILE_MEMOS[TOO_WIDE].split("\n").slice(0, 22).join("\n");
// A server of its own: it plants words in every sealed key, and the guards of what is immutable are lifted for that.
const journey = aJourney({ trainee: "trainee", ownServer: true });
let server: Journey["server"];
let browser: Browser;
let trainee: Page;
let attempt: string;
/** the trainee's cohort works on the variant, seniors judge its anchor */
let twin: { caseId: string; anchorId: string };

beforeAll(async () => {
  ({ server, browser, trainee } = journey);
  [twin] = (await twinsIn(server.databaseFile)) as [typeof twin];
  await plantCanaries(server.databaseFile);
});

describe("one case, end to end", () => {
  it("before submission no page, data response or script holds anything of the case's key", async () => {
    await trainee.goto("/cases");
    await trainee.getByRole("link", { name: CASE }).click();
    await trainee.getByRole("button", { name: "Open the case" }).click();
    await trainee.waitForURL(/\/attempts\//);
    attempt = new URL(trainee.url()).pathname;
    const own = ["submit", "debrief", "second-look", "file"].map((page) => `${attempt}/${page}`);
    const pages = await crawl(trainee, ["/today", "/cases", attempt, ...own]);
    expect(pages.size).toBeGreaterThan(30);
    expect(pages.has(`${attempt}.data`)).toBe(true);
    expect(holding(pages)).toEqual([]);
    expect(holding(pages, twin.caseId)).not.toEqual([]);
    expect(holding(pages, twin.anchorId)).toEqual([]);
  });

  it.each([1440, 1280])("every column and pin of the VAT returns is in sight at %i pixels", async (width) => {
    await trainee.setViewportSize({ width, height: 900 });
    await trainee.goto(`${attempt}?doc=vat`);
    const [table, box] = await trainee
      .locator(".sheet .table-scroll")
      .evaluate((scroll) => [scroll.scrollWidth, scroll.clientWidth]);
    expect(table).toBeLessThanOrEqual(box!);
    await trainee.setViewportSize({ width: 1440, height: 900 });
  });

  it("an empty worksheet is not submitted: the page names what is missing", async () => {
    await trainee.goto(`${attempt}/submit`);
    expect(await trainee.getByRole("button", { name: /Submit/ }).count()).toBe(0);
    expect(await trainee.getByRole("listitem").count()).toBeGreaterThan(5);
    expect(await axeFindings(trainee)).toEqual([]);
  });

  it.each([
    [TOO_WIDE, WIDE_AND_SHORT, /tables of the memo have more than 2,000 cells/, "smaller tables in the memo"],
    [TOO_DEEP, HOSTILE_MEMOS[TOO_DEEP], /stand too deep in one another/, "a memo without such deep nesting"],
  ] as const)("%s in a memo is told at the field, kept, and not submitted", async (_name, memo, told, missing) => {
    await visit(trainee, `${attempt}?step=memo`);
    await trainee.locator('[name="memo"]').fill(memo);
    await trainee.locator("#field-memo-error", { hasText: told }).waitFor();
    await trainee.locator(".save-state", { hasText: /^Saved/ }).waitFor();
    const page = await trainee.goto(`${attempt}/submit`);
    expect(page?.status()).toBe(200);
    expect(await trainee.getByRole("link", { name: missing }).count()).toBe(1);
    await visit(trainee, `${attempt}?step=memo`);
    expect(await trainee.locator('[name="memo"]').inputValue()).toBe(memo);
  });

  it("a reload keeps what was saved, and a stale tab is told instead of overwriting it", async () => {
    const stale = await trainee.context().newPage();
    await visit(stale, `${attempt}?step=decide`);
    await fillDecline(trainee, attempt);
    await trainee.goto(`${attempt}?step=decide`);
    expect(await trainee.locator('[name="pd"]').inputValue()).toBe("9");

    await stale.locator('[name="pd"]').fill("33");
    await stale.getByRole("button", { name: "Save", exact: true }).click();
    await stale.getByRole("alert").waitFor();
    const stored = await (await trainee.request.get(`${attempt}?step=decide`)).text();
    expect(stored).toMatch(/name="pd"[^>]*value="9"/);
    expect(stored).not.toMatch(/value="33"/);
    await stale.getByRole("button", { name: TAKE_THEIRS }).click();
    await expect.poll(() => stale.locator('[name="pd"]').inputValue()).toBe("9");
    await stale.close();
  });

  it("a decline folds the terms away and asks for none of them; the letter is asked for, with its guide", async () => {
    await visit(trainee, `${attempt}?step=decide`);
    await trainee.locator('[name="verdict"]').selectOption("approve");
    await trainee.locator('[name="amount"]').fill("1,000,000");
    await trainee.locator('[name="conditions"]').fill("Monthly accounts");
    await trainee.locator('[name="verdict"]').selectOption("decline");
    await trainee.locator('[name="amount"]').waitFor({ state: "hidden" });
    expect(await axeFindings(trainee)).toEqual([]);
    await trainee.getByText("A decline has no terms").click();
    await expect.poll(() => trainee.locator('[name="amount"]').inputValue()).toMatch(/^1,?000,?000/);
    await trainee.locator('[name="rate"]').fill("6,2");
    await trainee
      .getByRole("navigation", { name: "Steps of the worksheet" })
      .getByRole("link", { name: /Memo$/ })
      .click();
    await trainee.getByText("Say “yes, if”").waitFor();
    await trainee.locator('[name="letter"]').fill("Too short.");
    await trainee.getByRole("link", { name: "letter to the customer" }).waitFor();
    expect(await axeFindings(trainee)).toEqual([]);
    await trainee.locator('[name="letter"]').fill(LETTER);
    await trainee.getByText("Nothing is missing. You can submit.").waitFor();
    await trainee.getByRole("button", { name: "Save", exact: true }).click();
    await trainee.locator(".save-state", { hasText: /^Saved/ }).waitFor();
  });

  it("submits once, however often it is posted, and the debrief compares with model, seniors and truth", async () => {
    await visit(trainee, `${attempt}/submit`);
    expect(await axeFindings(trainee)).toEqual([]);
    const version = await trainee.locator('[name="version"]').inputValue();
    const summary = await trainee.locator("main").innerText();
    expect(summary).toContain(LETTER);
    expect(summary).toContain("Another bank lent and it thrived: what did you miss?");
    expect(summary).toContain("A decline has no terms. What you typed stays in your draft.");
    expect(summary).not.toMatch(/Amount|Monthly accounts/);
    await trainee.getByRole("button", { name: /Submit/ }).click();
    await arrives(trainee, /\/debrief$/, /^Debrief/);
    for (let again = 0; again < 3; again++) {
      const repeated = await trainee.request.post(`${attempt}/submit`, {
        headers: { Origin: server.origin },
        form: { version },
        maxRedirects: 0,
      });
      expect(repeated.status()).toBe(302);
    }
    const text = await trainee.locator("main").innerText();
    expect(text).toMatch(/declined/i);
    expect(text).toMatch(/never happened/); // the planted distortion, now told
    expect(text).toMatch(/One was right\./);
    expect(text).toMatch(/Senior/);
    expect(text).toMatch(/Money over 1,000 futures/);
    // Under their findings, folded until they are opened.
    const part = (name: string) => trainee.locator("details.fold", { hasText: new RegExp(`^${name}`) }).textContent();
    const letter = await part("The owner's side");
    expect(letter).toContain(LETTER);
    expect(letter).toMatch(/Not a word of a suspicion/);
    expect(await part("Your memo")).toMatch(/another bank lent and it thrived/i);
    // Told by the browser as the workbench was left.
    expect(await part("How you came to it")).toMatch(/You had \d+ of \d+ documents in sight/);
    expect(await axeFindings(trainee)).toEqual([]);
    // The same canaries are there now: the crawl above would have seen them.
    const data = await (await trainee.request.get(`${attempt}/debrief.data`)).text();
    expect(data).toContain(CANARY.truth);
    expect(data).toContain(CANARY.model);
    await trainee.goto("/cases");
    expect(await trainee.getByRole("link", { name: `Read the debrief: ${CASE}` }).count()).toBe(1);
  });

  it("the debrief fits a phone, its tables stacked", async () => {
    await trainee.setViewportSize({ width: 390, height: 844 });
    await visit(trainee, `${attempt}/debrief`);
    expect(await trainee.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
    const tables = await trainee
      .locator(".stack-table")
      .evaluateAll((all) => all.map((table) => table.parentElement!.scrollWidth - table.parentElement!.clientWidth));
    expect(tables.length).toBeGreaterThan(4);
    expect(Math.max(...tables)).toBe(0);
    expect(await axeFindings(trainee)).toEqual([]);
    await trainee.setViewportSize({ width: 1440, height: 900 });
  });

  it("a second look leads from a sign to its place in the file, and keeps an own note", async () => {
    await visit(trainee, `${attempt}/debrief`);
    await trainee.getByRole("link", { name: /^Look at the case again/ }).click();
    await trainee.waitForURL(/\/second-look$/);
    await trainee.locator('[name="note"]').waitFor();
    await trainee
      .getByRole("complementary")
      .getByRole("link", { name: /^VAT returns/ })
      .first()
      .click();
    await trainee.locator(".flagged.planted.led-to").waitFor();
    expect(await axeFindings(trainee)).toEqual([]);
    await trainee.locator('[name="note"]').fill("VAT before the spread.");
    await trainee.getByRole("button", { name: "Save the note" }).click();
    await trainee.getByText("Saved.", { exact: true }).waitFor();
    await trainee.reload();
    expect(await trainee.locator('[name="note"]').inputValue()).toBe("VAT before the spread.");
  });

  it("a submitted worksheet is closed to a later save", async () => {
    const response = await trainee.request.post(`${attempt}/save`, {
      headers: { Origin: server.origin, "Content-Type": "application/json" },
      data: { version: 99, worksheet: {} },
    });
    expect(response.status()).toBeGreaterThanOrEqual(400);
    await trainee.goto(`${attempt}?step=decide`);
    expect(await trainee.locator('[name="pd"]').isEditable()).toBe(false);
  });
});

describe("a senior reviewer", () => {
  it("decides blind: no trace of model, truth or colleagues before, the panel after", async () => {
    const reviewer = await signedIn(browser, server.origin, "reviewer");
    await reviewer.goto("/review");
    await reviewer.getByRole("button", { name: `Decide this case: ${CASE}` }).click();
    await reviewer.waitForURL(/\/attempts\//);
    const review = new URL(reviewer.url()).pathname;
    const own = ["submit", "debrief", "second-look"].map((page) => `${review}/${page}`);
    const pages = await crawl(reviewer, ["/review", review, ...own]);
    expect(holding(pages)).toEqual([]);
    expect(holding(pages, twin.anchorId)).not.toEqual([]);
    expect(holding(pages, twin.caseId)).toEqual([]);

    await fillDecline(reviewer, review);
    await visit(reviewer, `${review}/submit`);
    await reviewer.getByRole("button", { name: /Submit/ }).click();
    await arrives(reviewer, /\/review\/.+/, /^The panel on/);
    expect(await reviewer.getByRole("row").count()).toBe(1 + 1 + 3 + 1); // heading, own, three simulated, model
    expect(await axeFindings(reviewer)).toEqual([]);
    await reviewer.setViewportSize({ width: 390, height: 844 });
    expect(await reviewer.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
    await reviewer.context().close();

    await trainee.goto(`${attempt}/debrief`);
    const offers = trainee.locator("details.fold", { hasText: /^Who would lend/ });
    expect(await offers.textContent()).toMatch(/Senior D/);
  });
});

describe("a trainer", () => {
  it("sees the cohort's decision, reads its debrief, and imports a real firm that trainees can then work", async () => {
    const trainer = await signedIn(browser, server.origin, "trainer");
    await trainer.goto("/author");
    expect(await axeFindings(trainer)).toEqual([]);
    const debrief = trainer.locator(`a[href="${attempt}/debrief"]`);
    await debrief.first().click();
    await trainer
      .getByText(/never happened/)
      .first()
      .waitFor();

    await visit(trainer, "/author/import");
    expect(await axeFindings(trainer)).toEqual([]);
    const tooLarge = { name: "scan.html", mimeType: "text/html", buffer: Buffer.alloc(5_000_000) };
    await trainer.locator('input[type="file"]').setInputFiles(tooLarge);
    await trainer.getByText("The file is larger than 3 MB").waitFor();
    await trainer.getByRole("button", { name: "Read the file" }).click();
    await trainer.locator('input[type="file"]:focus:invalid').waitFor();
    await trainer.locator('input[type="file"]').setInputFiles("content/imports/mas-three-year.csv");
    await trainer.getByRole("button", { name: "Read the file" }).click();
    await trainer.locator('[name="title"]').fill("Accounts brought in by a trainer");
    await trainer.locator('[name="cohortId"]').selectOption({ label: "First cohort (demo)" });
    expect(await axeFindings(trainer)).toEqual([]);
    await trainer.getByRole("button", { name: "Save the case" }).click();
    await trainer.getByText("The case is saved.").waitFor();

    await trainee.goto("/cases");
    await trainee.getByRole("link", { name: /^Open the case: Accounts brought in/ }).click();
    await trainee.getByRole("button", { name: "Open the case" }).click();
    await trainee.waitForURL(/\/attempts\//);
    await trainee
      .getByRole("heading", { name: /Application|Loan application/ })
      .first()
      .waitFor();
    expect(await axeFindings(trainee)).toEqual([]);
    await trainer.context().close();
  });
});

describe("a decision from before memos had limits", () => {
  // Each of somebody whose decisions nobody has opened yet: the server keeps what never changes once it has read it.
  it.each([
    [TOO_WIDE, "colleague-1"],
    [TOO_DEEP, "colleague-2"],
  ] as const)("opens with the words of %s as they were typed", async (name, account) => {
    await plantMemo(server.databaseFile, HOSTILE_MEMOS[name]);
    const { attemptId } = await inDatabase(journey, ({ decision }) =>
      decision.findFirstOrThrow({ where: { attempt: { person: { email: { startsWith: `${account}@` } } } } }),
    );
    const page = await signedIn(browser, server.origin, account);
    expect((await page.goto(`/attempts/${attemptId}/debrief`))?.status()).toBe(200);
    const words = await page.locator(".as-written").allTextContents();
    expect(words.join("\n").slice(0, 900)).toBe(HOSTILE_MEMOS[name].slice(0, 900));
    expect(await page.locator("main blockquote blockquote").count()).toBe(0);
  });
});
