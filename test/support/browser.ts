import axe from "axe-core";
import type { Browser, BrowserContextOptions, Page, Response } from "playwright-core";
import { inject } from "vitest";
import { CANARY } from "./canaries";
import { launch } from "./launch";

export { launch, signIn } from "./launch";

let ofTheWorker: Promise<Browser> | undefined;

/** One browser for all files of a worker: each file has contexts of its own. It ends with the process. */
export const workersBrowser = (): Promise<Browser> => (ofTheWorker ??= launch());

/** The session of a demonstration's person, as requests carry it: signed in once for all files, so nobody signs it out. */
export function cookieOf(account: string): string {
  const cookie = inject("sessions")[account];
  if (!cookie) throw new Error(`nobody of the demonstration is called ${account}`);
  return cookie;
}

/** An empty page of a browser context of its own. */
export async function freshPage(browser: Browser, origin: string, options: BrowserContextOptions = {}): Promise<Page> {
  const context = await browser.newContext({ baseURL: origin, viewport: { width: 1440, height: 900 }, ...options });
  await context.addInitScript(noteWhenAlive);
  return context.newPage();
}

/** The same, signed in as a person of the demonstration. */
export async function signedIn(
  browser: Browser,
  origin: string,
  account: string,
  options: BrowserContextOptions = {},
): Promise<Page> {
  const page = await freshPage(browser, origin, options);
  const [name = "", value = ""] = cookieOf(account).split("=");
  await page.context().addCookies([{ name, value, url: origin, httpOnly: true, sameSite: "Lax" }]);
  return page;
}

/** Runs in the browser: React tells a tool that looks on when what it has drawn is alive, its effects included. */
function noteWhenAlive(): void {
  const looksOn = {
    supportsFiber: true,
    inject: () => 1,
    onPostCommitFiberRoot: () => Object.assign(window, { alive: true }),
  };
  Object.assign(window, { __REACT_DEVTOOLS_GLOBAL_HOOK__: looksOn });
}

/** Opens a page, and waits until keys, clicks and what is typed reach its scripts. */
export async function visit(page: Page, path: string): Promise<Response | null> {
  const answer = await page.goto(path);
  await untilAlive(page);
  return answer;
}

/** Waits for the same after a page came by another way than `visit`: a reload, a form of the whole page. */
export const untilAlive = (page: Page) => page.waitForFunction(() => "alive" in window);

/** Waits until the page at `url` is drawn: its address comes before its content when the browser changes pages by script. */
export async function arrives(page: Page, url: RegExp, heading: RegExp): Promise<void> {
  await page.waitForURL(url);
  await page.getByRole("heading", { level: 1, name: heading }).waitFor();
}

/** What axe finds on the page as it stands. What it does not find fault with is not described: that took most of its time. */
export async function axeFindings(page: Page): Promise<string[]> {
  if (!(await page.evaluate(() => "axe" in window))) await page.evaluate(axe.source);
  const { violations } = await page.evaluate(() =>
    (window as unknown as { axe: typeof axe }).axe.run(document, { resultTypes: ["violations"] }),
  );
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" | ")}`);
}

/** Every page and data response that links lead to, from `start` on, while signed in as this page's person. */
export async function crawl(page: Page, start: readonly string[]): Promise<Map<string, string>> {
  const seen = new Map<string, string>();
  const queue = [...start];
  for (let path = queue.shift(); path !== undefined; path = queue.shift()) {
    if (seen.has(path)) continue;
    const response = await page.request.get(path);
    const body = await response.text();
    seen.set(path, body);
    if (!response.headers()["content-type"]?.includes("html")) continue;
    const [pathname = "", search = ""] = path.split("?");
    queue.push(`${pathname}.data${search && `?${search}`}`);
    for (const [, link = ""] of body.matchAll(/(?:href|src)="(\/[^"#]*)/g)) {
      // Every line of a long document is a link of its own to the same page.
      if (!/[?&](at|pin)=/.test(link) && !link.startsWith("//")) queue.push(link.replaceAll("&amp;", "&"));
    }
  }
  return seen;
}

/** Paths of the pages that hold something sealed. */
export const holding = (pages: Map<string, string>, secret: string = CANARY.any) =>
  [...pages].filter(([, body]) => body.includes(secret)).map(([path]) => path);
