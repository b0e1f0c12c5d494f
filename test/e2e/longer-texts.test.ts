import { readFileSync, rmSync } from "node:fs";
import path from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { demonstrationId } from "../../seed/people";
import { freshPage, launch, signedIn, visit } from "../support/browser";
import { inDatabase } from "../support/journey";
import { buttonFaults, layoutFaults } from "../support/screen";
import { bankOfItsOwn, type RunningServer } from "../support/server";
import { startAt } from "../support/server-process";
import { unmarkedTexts } from "../support/unmarked-texts";

/** Every text in marks, its letters doubled where another language would be longer. */
const LONGER = path.resolve("test/support/longer-texts.mjs");
const SIZES = [
  { width: 1440, height: 900 },
  { width: 390, height: 844 },
];
const INVITE = `/people/${demonstrationId("person", "colleague-15")}/link`;
let folder: string;
let server: RunningServer;
let browser: Browser;

beforeAll(async () => {
  ({ folder } = bankOfItsOwn());
  const node = `${process.env.NODE_OPTIONS ?? ""} --import=${LONGER}`;
  // Scrollbars that take room, as on most desks.
  [server, browser] = await Promise.all([
    startAt(folder, { NODE_OPTIONS: node }),
    launch({ ignoreDefaultArgs: ["--hide-scrollbars"] }),
  ]);
});
afterAll(async () => {
  await browser?.close();
  await server?.stop();
  rmSync(folder, { recursive: true, force: true });
});

async function as(account: string): Promise<Page> {
  const page = await signedIn(browser, server.origin, account);
  await page.context().addInitScript(readFileSync(LONGER, "utf8"));
  return page;
}

/** The faults of each page, once for a text and once for each size; pages without any are left out. */
async function faultsOf(page: Page, paths: readonly string[]): Promise<Record<string, string[]>> {
  const found: Record<string, string[]> = {};
  for (const path of paths) {
    const answer = await visit(page, path);
    expect(answer?.status()).toBe(200);
    const unmarked = await unmarkedTexts(page);
    if (unmarked.length > 0) found[path] = unmarked;
    for (const size of SIZES) {
      await page.setViewportSize(size);
      const faults = [...(await layoutFaults(page)), ...(await buttonFaults(page))];
      if (faults.length > 0) found[`${path} at ${size.width}`] = faults;
    }
    await page.setViewportSize(SIZES[0]!);
  }
  return found;
}

describe("every text comes from a catalogue, and a page holds it where it is longer", () => {
  it("before anybody has signed in", async () => {
    const page = await freshPage(browser, server.origin);
    await page.context().addInitScript(readFileSync(LONGER, "utf8"));
    expect(await faultsOf(page, ["/sign-in"])).toEqual({});
  });

  it("for the trainee", async () => {
    const page = await as("trainee");
    await page.goto("/cases");
    const lesson = "/learn/reading-an-sme-file/sales-that-leave-no-trace";
    const cases = await page
      .locator('main a[href^="/cases/"]')
      .evaluateAll((links) => links.map((link) => link.getAttribute("href")!));
    const unopened = cases.find((href) => !href.endsWith("/practice"))!;
    const pages = ["/today", "/learn", lesson, "/cases", "/cases/practice", unopened];
    expect(await faultsOf(page, pages)).toEqual({});
    await page.goto(unopened);
    await page.locator("main form button").first().click();
    await page.waitForURL(/\/attempts\//);
    const attempt = new URL(page.url()).pathname;
    const steps = ["verify", "spread", "score", "decide", "memo"];
    const desk = steps.map((step) => `${attempt}?doc=application&step=${step}`);
    const papers = ["statements", "vat", "bank-main", "creditReport"].map((doc) => `${attempt}?doc=${doc}&step=verify`);
    expect(await faultsOf(page, [...desk, ...papers, `${attempt}/submit`])).toEqual({});
    await page.context().close();
  });

  it("in the reference", async () => {
    const page = await as("trainee");
    const pages = ["/reference", "/reference/spread_ratios", "/reference/policy", "/reference/scorecard"];
    expect(await faultsOf(page, [...pages, "/reference/backtest"])).toEqual({});
    await page.context().close();
  });

  it("for the trainer, who also reads a debrief", async () => {
    const page = await as("trainer");
    const decided = await inDatabase({ server }, (write) =>
      write.attempt.findFirstOrThrow({
        where: { purpose: "training", submittedAt: { not: null } },
        orderBy: { id: "asc" },
      }),
    );
    const pages = [
      "/author",
      "/author/cohorts",
      `/author/cohorts/${demonstrationId("cohort", "first")}`,
      "/author/assign",
      "/author/library",
      "/author/cases",
      "/author/families",
      "/author/import",
    ];
    expect(await faultsOf(page, [...pages, `/attempts/${decided.id}/debrief`])).toEqual({});
    await page.context().close();
  });

  it.each([
    ["reviewer", ["/review"]],
    ["manager", ["/team"]],
    [
      "hr",
      [
        "/people",
        "/people/new",
        "/people/units",
        "/people/import",
        `/people/units/${demonstrationId("branch", "harbour")}`,
        `/people/${demonstrationId("person", "trainee")}?on=2026-01-01&known=2026-01-01`,
        `/people/${demonstrationId("person", "trainee")}?ask=service`,
        "/people/extra-time",
        INVITE,
        "/account",
      ],
    ],
    ["admin", ["/admin", "/admin/audit", "/admin/scorecard", "/admin/policy", "/admin/proposals", "/admin/jobs"]],
  ])("for the %s", async (account, pages) => {
    const page = await as(account);
    expect(await faultsOf(page, pages)).toEqual({});
    await page.context().close();
  });
});
