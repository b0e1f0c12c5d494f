/**
 * What a trainee's browser has to do, measured in Chromium over its debugging protocol from a built server with a
 * demonstration bank: `npx tsx test/bench/browser.ts`. Bytes and requests with an empty cache; shifts of the layout on a
 * mobile network; interactions and scrolling with the processor slowed four times, as times of the wall and, because a busy
 * machine makes those longer, as four times what the page's thread itself worked.
 */
import Sqlite from "better-sqlite3";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { CDPSession, Page } from "playwright-core";
import { demonstrationId } from "../../seed/people";
import { launch, signIn } from "../support/launch";
import { startAt } from "../support/server-process";
import { tabStopsBefore } from "../support/tab-stops";
import { openDatabase } from "~/db";
import type { BankStatementDocument } from "~/domain/casefile/documents/types/bank";
import { packDocument, readDocument } from "~/records";

const SLOWED = 4;
const TIMES = 3;
/** Of a statement of a firm with many small customers; the demonstration bank's longest has fewer. */
const LINES = 1500;
/** A mobile network: milliseconds there and back, bytes a second. */
const MOBILE = { offline: false, latency: 150, downloadThroughput: 200_000, uploadThroughput: 90_000 };

const given = process.argv[2]; // a folder with a bank from an earlier run
const folder = given ?? mkdtempSync(join(tmpdir(), "lendwright-"));
const server = await startAt(folder);
const browser = await launch();
const context = await browser.newContext({ baseURL: server.origin, viewport: { width: 1440, height: 900 } });
const page = await context.newPage();
await signIn(page, "trainee");
const cdp = await page.context().newCDPSession(page);
await cdp.send("Network.enable");
await page.addInitScript(watch);

await lengthenStatement();
const [lesson, workbench, statement] = await addresses(page);
const slow = (rate: number) => cdp.send("Emulation.setCPUThrottlingRate", { rate });

console.log("\nfrom an empty cache                     KB   requests   shift (mobile network)");
for (const [name, path] of Object.entries({ lesson, workbench, statement })) {
  const { bytes, requests } = await load(path);
  await cdp.send("Network.emulateNetworkConditions", MOBILE);
  await load(path);
  const shift = await page.evaluate(() => window.watched.shift);
  await cdp.send("Network.emulateNetworkConditions", {
    ...MOBILE,
    latency: 0,
    downloadThroughput: -1,
    uploadThroughput: -1,
  });
  console.log(
    `${name.padEnd(34)}${(bytes / 1024).toFixed(1).padStart(8)}${String(requests).padStart(11)}${shift.toFixed(3).padStart(9)}`,
  );
}

console.log("\nthe statement");
await alive(statement);
console.log(`lines in the document: ${await page.locator(".bank-lines tbody tr").count()}`);
console.log(`tab stops before the worksheet: ${await tabStopsBefore(page, ".worksheet")}`);
for (const rate of [1, SLOWED]) {
  await slow(rate);
  await page.locator(".document").hover();
  await page.evaluate(() => Object.assign(window.watched, { longest: 0, script: 0 }));
  const script = await threadTime(async () => {
    for (let i = 0; i < 40; i++) {
      await page.mouse.wheel(0, 1200);
      await painted(page);
    }
  });
  const { longest, script: longestScript } = await page.evaluate(() => window.watched);
  console.log(
    `scrolled from end to end, slowed ${rate}×: longest script ${longestScript.toFixed(0)} ms, longest task ${longest.toFixed(0)} ms, script in all ${script.script.toFixed(0)} ms`,
  );
}
await slow(1);

console.log(
  `\nto the next paint, slowed ${SLOWED}×          ms of the wall   ${SLOWED} × ms of the thread (medians of ${TIMES})`,
);
for (const [name, path, selector, key] of interactions()) {
  const walls: number[] = [];
  const threads: number[] = [];
  for (let i = 0; i < TIMES; i++) {
    await alive(path);
    threads.push(SLOWED * (await interact(selector, key)).task);
    await alive(path);
    await slow(SLOWED);
    walls.push((await interact(selector, key)).wall);
    await slow(1);
  }
  console.log(`${name.padEnd(34)}${median(walls).toFixed(0).padStart(12)}${median(threads).toFixed(0).padStart(16)}`);
}
await browser.close();
await server.stop();
if (!given) rmSync(folder, { recursive: true });

/** Repeats the lines of the longest statement of an open case, in this bank alone, until there are `LINES`. */
async function lengthenStatement(): Promise<void> {
  const cases = await assigned();
  const database = new Sqlite(server.databaseFile);
  const papers = database
    .prepare(
      `SELECT caseId, docId, body FROM CaseDocument WHERE kind = 'bankStatement' AND caseId IN (${cases.map(() => "?").join()})`,
    )
    .all(...cases)
    .map((row) => row as { caseId: string; docId: string; body: Uint8Array })
    .map((row) => ({ ...row, paper: readDocument(row.body, row.docId) as BankStatementDocument }));
  const { caseId, docId, paper } = papers.sort((a, b) => b.paper.lines.length - a.paper.lines.length)[0]!;
  const lines = Array.from({ length: LINES }, (_, index) => ({
    ...paper.lines[Math.floor((index * paper.lines.length) / LINES)]!,
    no: index + 1,
  }));
  const { sql } = database.prepare("SELECT sql FROM sqlite_master WHERE name = 'CaseDocument_no_update'").get() as {
    sql: string;
  };
  database.exec("DROP TRIGGER CaseDocument_no_update");
  database
    .prepare("UPDATE CaseDocument SET body = ? WHERE caseId = ? AND docId = ?")
    .run(packDocument({ ...paper, lines }), caseId, docId);
  database.exec(sql);
  database.close();
}

/** A lesson, a file as it opens, and the longest statement of a case that is open. */
async function addresses(page: Page): Promise<[string, string, string]> {
  await page.goto("/learn");
  const course = await page.locator('main a[href^="/learn/"]').first().getAttribute("href");
  await page.goto(course!);
  const lesson = await page.locator(`main a[href^="${course}/"]`).first().getAttribute("href");
  let best = { lines: 0, workbench: "", statement: "" };
  for (const caseId of await assigned()) {
    await page.goto(`/cases/${caseId}`);
    if (!page.url().includes("/attempts/")) await page.getByRole("button", { name: "Open the case" }).click();
    await page.waitForURL(/\/attempts\//);
    const workbench = new URL(page.url()).pathname;
    const docs = await page
      .locator('.binder-list a[href*="doc=bank"]')
      .evaluateAll((all) => all.map((one) => one.getAttribute("href")!));
    for (const doc of docs) {
      const html = await (await page.request.get(`${workbench}${doc}`)).text();
      const lines = html.split("data-row=").length - 1;
      if (lines > best.lines) best = { lines, workbench, statement: `${workbench}${doc}` };
    }
  }
  return [lesson!, best.workbench, best.statement];
}

async function assigned(): Promise<readonly string[]> {
  const database = openDatabase(server.databaseFile);
  const where = { cohortId: demonstrationId("cohort", "first") };
  const rows = await database.read.caseAssignment.findMany({ where, orderBy: { ord: "asc" } });
  await database.close();
  return rows.map(({ caseId }) => caseId);
}

type Act = () => Promise<unknown>;

/** What is measured: where, and what is clicked or typed into. */
function interactions(): [string, string, string, string?][] {
  const paper = (doc: string) => `.binder-list a[href*="doc=${doc}&"]`;
  const step = (name: string) => `.steps a[href*="step=${name}"]`;
  const long = new URL(server.origin + statement).searchParams.get("doc")!;
  const figure = '.worksheet-body input:not([type="hidden"], [type="radio"])';
  return [
    ["step, beside the application", workbench, step("spread")],
    ["paper: the statements", workbench, paper("statements")],
    ["paper: the long statement", workbench, paper(long)],
    ["step, beside the statement", statement, step("spread")],
    ["step memo, beside the statement", statement, step("memo")],
    ["pin a line of the statement", statement, ".bank-lines tbody tr:nth-child(4) .pin-link"],
    ["select a line of the statement", statement, ".bank-lines tbody tr:nth-child(4) time"],
    ["paper, away from the statement", statement, paper("application")],
    ["figure, beside the statement", `${statement.replace("step=verify", "step=decide")}`, figure, "5"],
    ["figure of the spread", `${statement.replace("step=verify", "step=spread")}`, figure, "5"],
  ];
}

/** The longest interaction in ms of the wall, and what the page's thread did from it to the paint after it. */
async function interact(selector: string, key: string | undefined): Promise<{ wall: number; task: number }> {
  const target = page.locator(selector).first();
  await target.scrollIntoViewIfNeeded();
  if (key) await target.focus();
  const box = (await target.boundingBox())!;
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await painted(page);
  await page.evaluate(() => (window.watched.interaction = 0));
  const { task } = await threadTime(async () => {
    if (key) await page.keyboard.press(key);
    else await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
    await painted(page);
  });
  await page.waitForTimeout(300);
  return { wall: await page.evaluate(() => window.watched.interaction), task };
}

async function threadTime(work: Act): Promise<{ task: number; script: number }> {
  await cdp.send("Performance.enable", { timeDomain: "threadTicks" });
  const before = await metrics(cdp);
  await work();
  const after = await metrics(cdp);
  await cdp.send("Performance.disable");
  return { task: after.task - before.task, script: after.script - before.script };
}

async function metrics(session: CDPSession): Promise<{ task: number; script: number }> {
  const { metrics: all } = await session.send("Performance.getMetrics");
  const of = (name: string) => 1000 * (all.find((one) => one.name === name)?.value ?? 0);
  return { task: of("TaskDuration"), script: of("ScriptDuration") };
}

/** Opens a page and waits until its scripts have taken it over and it is at rest. */
async function alive(path: string): Promise<void> {
  await page.goto(path, { waitUntil: "networkidle" });
  await page.locator(".sheet").first().waitFor();
  await page.waitForTimeout(1000);
}

/** Everything that comes over the wire until the page is at rest. */
async function load(path: string): Promise<{ bytes: number; requests: number }> {
  await cdp.send("Network.clearBrowserCache");
  let bytes = 0;
  let requests = 0;
  const count = ({ encodedDataLength }: { encodedDataLength: number }) => {
    bytes += encodedDataLength;
    requests += 1;
  };
  cdp.on("Network.loadingFinished", count);
  await page.goto(path, { waitUntil: "networkidle" });
  await page.waitForTimeout(3000); // what a page asks for once it is alive
  cdp.off("Network.loadingFinished", count);
  return { bytes, requests };
}

function painted(page: Page): Promise<void> {
  return page.evaluate(
    () => new Promise<void>((done) => requestAnimationFrame(() => requestAnimationFrame(() => done()))),
  );
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]!;
}

interface Watched extends PerformanceEntry {
  readonly value?: number;
  readonly hadRecentInput?: boolean;
  readonly interactionId?: number;
  readonly scripts?: readonly PerformanceEntry[];
}

declare global {
  interface Window {
    watched: { shift: number; longest: number; script: number; interaction: number };
  }
}

/** Runs in the page before anything else of it does. No function in it has a name: a helper for names is not sent along. */
function watch(): void {
  window.watched = { shift: 0, longest: 0, script: 0, interaction: 0 };
  for (const type of ["layout-shift", "longtask", "long-animation-frame", "event"])
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as Watched[]) {
        if (type === "layout-shift" && !entry.hadRecentInput) window.watched.shift += entry.value ?? 0;
        if (type === "longtask") window.watched.longest = Math.max(window.watched.longest, entry.duration);
        for (const { duration } of entry.scripts ?? [])
          window.watched.script = Math.max(window.watched.script, duration);
        if (type === "event" && entry.interactionId)
          window.watched.interaction = Math.max(window.watched.interaction, entry.duration);
      }
    }).observe({ type, buffered: true, durationThreshold: 16 } as PerformanceObserverInit);
}
