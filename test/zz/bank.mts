import { launch, signedIn } from "../support/browser";
import { openDatabase, packDocument, unpackDocument } from "~/db";
import { demonstrationId } from "../../seed/people";
const origin = "http://127.0.0.1:4637";
process.env.CHROMIUM_PATH = "/usr/bin/chromium";
const database = openDatabase("/tmp/wb/bank.db");
const { write } = database;
const { caseId } = await write.caseAssignment.findFirstOrThrow({ where: { ord: 4, cohortId: demonstrationId("cohort", "first") } });
for (const { name } of await write.$queryRawUnsafe<{ name: string }[]>("SELECT name FROM sqlite_master WHERE type='trigger' AND name LIKE 'CaseDocument%'")) await write.$executeRawUnsafe(`DROP TRIGGER "${name}"`);
const row = await write.caseDocument.findFirstOrThrow({ where: { caseId, kind: "bankStatement" }, orderBy: { ord: "asc" } });
const doc = unpackDocument(row.body) as any;
const lines = Array.from({ length: 1500 }, (_, i) => ({ ...doc.lines[i % doc.lines.length], no: i + 1 }));
await write.caseDocument.update({ where: { caseId_docId: { caseId, docId: row.docId } }, data: { body: packDocument({ ...doc, lines }) } });
await database.close();
const browser = await launch();
const page = await signedIn(browser, origin, "trainee");
await page.goto(`/cases/${caseId}`);
if (!page.url().includes("/attempts/")) await page.getByRole("button", { name: "Open the case" }).click();
await page.waitForURL(/\/attempts\//);
const attempt = new URL(page.url()).pathname;
const cdp = await page.context().newCDPSession(page);
await cdp.send("Performance.enable");
const metrics = async () => Object.fromEntries((await cdp.send("Performance.getMetrics")).metrics.map(({ name, value }) => [name, value]));
const diff = (a: any, b: any) => Object.fromEntries(["ScriptDuration", "LayoutDuration", "RecalcStyleDuration", "TaskDuration"].map((k) => [k, Math.round((b[k] - a[k]) * 1000)]));
for (const round of [1, 2]) {
  const html = await (await page.request.get(`${attempt}?doc=${row.docId}&step=verify`)).text();
  const t0 = Date.now();
  await page.goto(`${attempt}?doc=${row.docId}&step=verify`, { waitUntil: "networkidle" });
  const m = await metrics();
  console.log("load", { html: html.length, ms: Date.now() - t0 - 500, nodes: m.Nodes, dom: await page.evaluate(() => document.querySelectorAll("*").length), rows: await page.locator(".sheet tbody tr").count(), script: Math.round(m.ScriptDuration! * 1000), layout: Math.round(m.LayoutDuration! * 1000) });
  // turn to the statement from another paper
  await page.goto(`${attempt}?doc=application&step=verify`, { waitUntil: "networkidle" });
  let a = await metrics();
  const open = await page.evaluate(async (doc) => {
    const link = [...document.querySelectorAll<HTMLAnchorElement>(".binder a, nav a")].find((x) => x.href.includes(`doc=${doc}&`))!;
    const start = performance.now();
    link.click();
    await new Promise((r) => requestAnimationFrame(() => setTimeout(r)));
    return Math.round(performance.now() - start);
  }, row.docId);
  console.log("open from another paper: ms to next frame", open, diff(a, await metrics()));
  // scroll
  a = await metrics();
  const frames = await page.evaluate(async () => {
    const box = document.querySelector(".document")! as HTMLElement;
    const scroller = box.scrollHeight > box.clientHeight + 10 ? box : (document.scrollingElement as HTMLElement);
    const times: number[] = [];
    let last = performance.now();
    for (let i = 0; i < 120; i++) {
      scroller.scrollTop += 400;
      await new Promise((r) => requestAnimationFrame(r));
      const now = performance.now();
      times.push(now - last);
      last = now;
    }
    times.sort((x, y) => x - y);
    return { scroller: scroller.className, top: scroller.scrollTop, p50: times[60]!.toFixed(1), p95: times[114]!.toFixed(1), max: times[119]!.toFixed(1) };
  });
  console.log("scroll", frames, diff(a, await metrics()));
  // search typing
  a = await metrics();
  const search = page.locator('.doc-tools input[name="q"]');
  const times: number[] = [];
  for (const ch of "invoice") {
    times.push(await page.evaluate(async (c) => {
      const input = document.querySelector<HTMLInputElement>('.doc-tools input[name="q"]')!;
      const set = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value")!.set!;
      const start = performance.now();
      set.call(input, input.value + c);
      input.dispatchEvent(new Event("input", { bubbles: true }));
      await new Promise((r) => requestAnimationFrame(() => setTimeout(r)));
      return Math.round(performance.now() - start);
    }, ch));
  }
  console.log("search per key ms", times.join(" "), diff(a, await metrics()));
  await search.fill("");
  // type in the worksheet beside it
  await page.goto(`${attempt}?doc=${row.docId}&step=memo`, { waitUntil: "networkidle" });
  const typed = await page.evaluate(async () => {
    const input = document.querySelector<HTMLTextAreaElement>('[name="memo"]')!;
    const set = Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, "value")!.set!;
    const times: number[] = [];
    for (let i = 0; i < 20; i++) {
      const start = performance.now();
      set.call(input, input.value + "x");
      input.dispatchEvent(new Event("input", { bubbles: true }));
      await new Promise((r) => requestAnimationFrame(() => setTimeout(r)));
      times.push(performance.now() - start);
    }
    times.sort((a, b) => a - b);
    return { p50: times[10]!.toFixed(1), max: times[19]!.toFixed(1) };
  });
  console.log("typing memo beside", typed);
}
await browser.close();
