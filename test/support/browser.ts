import AxeBuilder from "@axe-core/playwright";
import { chromium, type Browser, type Page } from "playwright-core";
import { DEMONSTRATION_PASSWORD } from "~/services/demonstration.server";

export function launch(): Promise<Browser> {
  return chromium.launch({
    executablePath: process.env.CHROMIUM_PATH || "/usr/bin/chromium",
    args: [
      ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
      "--disable-gpu",
      "--disable-quic",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
    ],
  });
}

/** A page of a browser context of its own, signed in as a demonstration account. */
export async function signedIn(browser: Browser, origin: string, account: string): Promise<Page> {
  const context = await browser.newContext({ baseURL: origin, viewport: { width: 1440, height: 900 } });
  const page = await context.newPage();
  await page.goto("/sign-in");
  await page.getByLabel("E-mail").fill(`${account}@demo.lendwright.example`);
  await page.getByLabel("Password").fill(DEMONSTRATION_PASSWORD);
  await page.getByRole("button", { name: "Sign in" }).click();
  await page.waitForURL((url) => url.pathname !== "/sign-in");
  await page.getByRole("button", { name: "Sign out" }).waitFor();
  return page;
}

/** Waits until the page at `url` is drawn: its address comes before its content when the browser changes pages by script. */
export async function arrives(page: Page, url: RegExp, heading: RegExp): Promise<void> {
  await page.waitForURL(url);
  await page.getByRole("heading", { level: 1, name: heading }).waitFor();
}

/** What axe finds on the page as it stands. */
export async function axeFindings(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" | ")}`);
}
