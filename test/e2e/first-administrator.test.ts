import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Page } from "playwright-core";
import { afterAll, expect, it } from "vitest";
import { axeFindings, freshPage, workersBrowser } from "../support/browser";
import { layoutFaults } from "../support/screen";
import { startAt, type RunningServer } from "../support/server-process";

const folder = mkdtempSync(path.join(tmpdir(), "lendwright-first-"));
let server: RunningServer | undefined;
afterAll(async () => {
  await server?.stop();
  rmSync(folder, { recursive: true, force: true });
});

const linkIn = ({ said }: RunningServer): string | undefined => /http\S+\/join\/[\w-]{22}/.exec(said)?.[0];
const PASSWORD = "copper kettle morning";

async function restarted(env: Readonly<Record<string, string>> = {}): Promise<RunningServer> {
  await server?.stop();
  server = await startAt(folder, env);
  return server;
}
const pageOf = async ({ origin }: RunningServer): Promise<Page> => freshPage(await workersBrowser(), origin);

it("from an empty bank to its first administrator, who is the only one in it", async () => {
  const first = await restarted({ LENDWRIGHT_DEMO: "off" });
  expect(first.said).not.toContain("Demonstration");
  const ended = new URL(linkIn(first)!).pathname;

  // What the first start made stays what it is: a later one fills in no demonstration.
  const running = await restarted();
  expect(running.said).not.toContain("Demonstration");
  const page = await pageOf(running);
  expect((await page.goto(ended))?.status()).toBe(410);
  await page.getByText("A newer link was made, and ended this one.").waitFor();

  await page.goto(linkIn(running)!);
  await page.getByRole("heading", { name: "Set up the bank" }).waitFor();
  expect(await axeFindings(page)).toEqual([]);
  for (const width of [390, 1440]) {
    await page.setViewportSize({ width, height: 900 });
    expect(await layoutFaults(page)).toEqual([]);
    if (process.env.LENDWRIGHT_PICTURES)
      await page.screenshot({ path: `test-results/first-administrator-${width}.png`, fullPage: true });
  }
  await page.getByLabel("Name of the bank").fill("河港银行");
  await page.getByLabel("Your name").fill("陈美");
  await page.getByLabel("E-mail").fill("mei@bank.example");
  await page.getByLabel("New password").fill(PASSWORD);
  await page.getByLabel("The same again").fill(PASSWORD);
  await page.getByRole("button", { name: "Set up the bank and sign in" }).click();
  await page.waitForURL(/\/admin$/);
  await page.locator("tbody th").first().waitFor();
  expect(await page.locator("tbody th").allInnerTexts()).toEqual([expect.stringContaining("陈美")]);
  expect(await page.getByText("Demonstration bank").count()).toBe(0);
  const chinese = () =>
    page.evaluate(() => [...document.fonts].find(({ family }) => family.includes("Sans Chinese"))?.status);
  await expect.poll(chinese).toBe("loaded"); // whatever fonts the machine has
  if (process.env.LENDWRIGHT_PICTURES)
    await page.screenshot({ path: "test-results/first-administrator-admin.png", fullPage: true });

  // Every page that an administrator is led to works in a bank that holds nothing else.
  for (const href of await page.getByRole("navigation").first().getByRole("link").all()) {
    const path = (await href.getAttribute("href"))!;
    expect((await page.request.get(path)).status(), path).toBe(200);
  }
  expect(linkIn(await restarted())).toBeUndefined();
  await page.context().close();
}, 300_000); // three starts of a server, the first over an empty folder: most of two minutes where others share the machine
