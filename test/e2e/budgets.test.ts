import { statSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { Browser, Page as BrowserPage } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import budgets from "../bench/budgets.json";
import { pagesOf, type Page } from "../bench/pages-list";
import { launch, signedIn } from "../support/browser";
import { bankOfItsOwn } from "../support/server";
import { startAt, type RunningServer } from "../support/server-process";

/** What one look at a page may cost: statements to the database, bytes of the page and requests in all as they travel, elements. */
type Cost = Record<"queries" | "pageBytes" | "bytes" | "requests" | "elements", number>;

// A server of its own: its statements are counted, and nobody else may ask for any meanwhile.
let server: RunningServer;
let browser: Browser;
let queries: string;
let pages: readonly Page[];
beforeAll(async () => {
  const { folder } = bankOfItsOwn();
  queries = path.join(folder, "queries");
  writeFileSync(queries, "");
  const counting = ["--import", path.resolve("test/support/count-queries.mjs")];
  [server, browser] = await Promise.all([startAt(folder, { QUERIES: queries }, [], counting), launch()]);
  pages = await pagesOf(server);
});
afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

/** Statements for the page alone, as without scripts. The first look may note that its person was seen, and fills what is kept. */
async function queriesOf(page: BrowserPage, address: string): Promise<number> {
  const looks: number[] = [];
  for (let look = 0; look < 3; look++) {
    const before = statSync(queries).size;
    await (await page.request.get(address)).body();
    looks.push(statSync(queries).size - before);
  }
  return Math.min(...looks);
}

/** What the page takes from its opening in a browser that has kept nothing until it is at rest. */
async function costOf({ path: address, account }: Page): Promise<Cost> {
  const page = await signedIn(browser, server.origin, account);
  const cost = { queries: await queriesOf(page, address), pageBytes: 0, bytes: 0, requests: 0 };
  const network = await page.context().newCDPSession(page);
  await network.send("Network.enable");
  await network.send("Network.setCacheDisabled", { cacheDisabled: true });
  const kinds = new Map<string, string | undefined>();
  network.on("Network.requestWillBeSent", ({ requestId, type, request }) => {
    if (request.method === "GET") kinds.set(requestId, type);
  });
  network.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => {
    if (!kinds.has(requestId)) return;
    cost.bytes += encodedDataLength;
    if (kinds.get(requestId) === "Document") cost.pageBytes = encodedDataLength;
  });
  await page.goto(address, { waitUntil: "networkidle" });
  cost.requests = kinds.size;
  const elements = await page.locator("*").count();
  await page.context().close();
  return { ...cost, elements };
}

it("no page costs more than its budget", async () => {
  const costs: Record<string, Cost> = {};
  for (const page of pages) costs[page.name] = await costOf(page);
  const over = Object.entries(costs).flatMap(([name, cost]) =>
    Object.entries((budgets as Record<string, Cost>)[name] ?? {})
      .filter(([what, most]) => cost[what as keyof Cost] > most)
      .map(([what, most]) => `${name}: ${cost[what as keyof Cost]} ${what}, at most ${most}`),
  );
  expect(over, JSON.stringify(costs, null, 1)).toEqual([]);
  expect(Object.keys(budgets)).toEqual(Object.keys(costs));
});
