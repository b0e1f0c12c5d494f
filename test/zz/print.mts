import { launch, signedIn, axeFindings } from "../support/browser";
process.env.CHROMIUM_PATH = "/usr/bin/chromium";
const browser = await launch();
const page = await signedIn(browser, "http://127.0.0.1:4637", "trainee");
await page.goto("/cases");
const href = await page.locator('a:has-text("Continue")').first().getAttribute("href");
let t = Date.now();
const lap = (s: string) => { console.log(s, Date.now() - t); t = Date.now(); };
await page.goto(`${href}/file`); lap("goto"); await page.getByRole("button", { name: "Print" }).waitFor(); lap("hydrated");
await page.evaluate(() => document.querySelectorAll("tbody tr:nth-child(n + 2)").forEach((row) => row.remove())); lap("remove");
console.log(await page.evaluate(() => document.querySelectorAll("*").length));
const { default: Axe } = await import("@axe-core/playwright"); for (const [n, b] of [["all", new Axe({ page })], ["nocontrast", new Axe({ page }).disableRules(["color-contrast"])], ["contrast", new Axe({ page }).withRules(["color-contrast"])]] as const) { const r = await b.analyze(); lap(n); console.log(r.violations.length, await page.evaluate(() => document.querySelectorAll("*").length)); }
await browser.close();
