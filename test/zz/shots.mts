import { launch, signedIn, axeFindings } from "../support/browser";
import { openDatabase } from "~/db";
import { demonstrationId } from "../../seed/people";
const origin = "http://127.0.0.1:4637";
process.env.CHROMIUM_PATH = "/usr/bin/chromium";
const browser = await launch();
const out = "/tmp/wb/";
const trainee = await signedIn(browser, origin, "trainee");
const database = openDatabase("/tmp/wb/bank.db");
const caseAt = async (ord: number) => (await database.write.caseAssignment.findFirstOrThrow({ where: { ord, cohortId: demonstrationId("cohort", "first") } })).caseId;
async function open(caseId: string) {
  await trainee.goto(`/cases/${caseId}`);
  if (!trainee.url().includes("/attempts/")) await trainee.getByRole("button", { name: "Open the case" }).click();
  await trainee.waitForURL(/\/attempts\//);
  return new URL(trainee.url()).pathname;
}
const attempt = await open(await caseAt(0));
const own = await open(await caseAt(4));
const shot = async (page: typeof trainee, path: string, name: string, full = false) => {
  for (const width of [1440, 390]) {
    await page.setViewportSize({ width, height: width === 390 ? 844 : 900 });
    await page.goto(path, { waitUntil: "networkidle" });
    await page.evaluate(() => document.querySelectorAll(".worksheet details").forEach((d) => ((d as HTMLDetailsElement).open = true)));
    const wide = await page.evaluate(() => document.documentElement.scrollWidth);
    if (wide > width) console.log("OVERFLOW", name, width, wide);
    await page.screenshot({ path: `${out}${name}-${width}.png`, fullPage: full });
  }
};
const only = process.argv[2];
if (!only || only === "steps") for (const step of ["verify", "spread", "score", "decide", "memo"]) {
  await shot(trainee, `${attempt}?step=${step}`, `ex-${step}`);
  await shot(trainee, `${own}?step=${step}`, `own-${step}`);
  // the worksheet in full height
  await trainee.setViewportSize({ width: 1440, height: 900 });
  await trainee.goto(`${attempt}?step=${step}`, { waitUntil: "networkidle" });
  await trainee.evaluate(() => document.querySelectorAll(".worksheet details").forEach((d) => ((d as HTMLDetailsElement).open = true)));
  const height = await trainee.evaluate(() => document.querySelector("#worksheet-body")!.scrollHeight);
  await trainee.setViewportSize({ width: 1440, height: Math.min(height + 250, 6000) });
  await trainee.locator(".worksheet").screenshot({ path: `${out}full-${step}.png` });
}
const trainer = await signedIn(browser, origin, "trainer");
await shot(trainer, "/author/assign", "assign", true);
console.log("axe assign", await axeFindings(trainer));
await trainer.setViewportSize({ width: 1440, height: 900 });
await trainer.locator('[name="mode"]').selectOption("assessed");
await trainer.locator('[name="minutes"]').fill("60");
await trainer.locator("select[name=caseId]").selectOption({ index: 3 });
await trainer.getByRole("button", { name: "Assign", exact: true }).click();
await trainer.locator(".error").first().waitFor();
await trainer.screenshot({ path: out + "assign-refused.png", fullPage: true });
console.log("axe refused", await axeFindings(trainer));
await trainee.setViewportSize({ width: 1440, height: 900 });
await trainee.goto(`${own}/file`, { waitUntil: "networkidle" });
console.log("axe print", (await axeFindings(trainee)).map((x) => x.slice(0, 300)));
await database.close();
await browser.close();
