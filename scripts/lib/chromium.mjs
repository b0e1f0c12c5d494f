import { existsSync, readdirSync } from "node:fs";
import { homedir } from "node:os";
import path from "node:path";
import { isProgram, run, Stop } from "./run.mjs";

const USUAL = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
];

/** Browsers that Playwright has installed for itself. */
function playwrights() {
  const folder = path.join(homedir(), ".cache/ms-playwright");
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.startsWith("chromium-"))
    .map((name) => path.join(folder, name, "chrome-linux/chrome"));
}

/** Path of a Chromium that is on this machine, or undefined. */
export const installedChromium = () =>
  [process.env.CHROMIUM_PATH, ...USUAL, ...playwrights()].find((file) => file && isProgram(file));

/** Path of a Chromium for the browser journeys; installs one where there is none. Journeys are never skipped. */
export async function findChromium() {
  const present = installedChromium();
  if (present) return present;
  const debianRoot = existsSync("/etc/debian_version") && process.getuid?.() === 0;
  console.log("Installing a browser for the journeys");
  if (debianRoot) {
    await run("apt-get", ["update"]);
    await run("apt-get", ["install", "-y", "chromium"]);
  } else {
    await run(process.execPath, ["node_modules/playwright-core/cli.js", "install", "chromium"]);
  }
  const installed = installedChromium();
  if (installed) return installed;
  const command = debianRoot ? "apt-get install chromium" : "npx playwright-core install chromium";
  throw new Stop(`The browser journeys need Chromium. Run: ${command}, or name one in CHROMIUM_PATH.`);
}
