import { chromium, type Browser, type LaunchOptions, type Page } from "playwright-core";
import { DEMONSTRATION_PASSWORD } from "~/services/auth/demonstration.server";

export function launch(options: LaunchOptions = {}): Promise<Browser> {
  return chromium.launch({
    ...options,
    executablePath: process.env.CHROMIUM_PATH || "/usr/bin/chromium",
    args: [
      ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
      "--disable-gpu",
      "--in-process-gpu",
      "--disable-quic",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
    ],
  });
}

/** Signs in in a page of a browser that others may have used before. */
export async function signIn(page: Page, account: string): Promise<void> {
  await page.goto("/sign-in");
  await page.getByLabel("E-mail").fill(`${account}@demo.lendwright.example`);
  await page.getByLabel("Password").fill(DEMONSTRATION_PASSWORD);
  await page.getByRole("button", { name: "Sign in" }).click();
  await page.waitForURL((url) => url.pathname !== "/sign-in");
  await page.getByRole("button", { name: "Sign out" }).waitFor();
}
