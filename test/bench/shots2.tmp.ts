import { launch, signedIn } from "../support/browser";
const b = await launch();
const page = await signedIn(b, "http://127.0.0.1:4400", "trainer");
async function shot(name: string) { for (const w of [1440, 390]) { await page.setViewportSize({ width: w, height: 900 }); const over = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth); if (over>0) console.log("OVERFLOW", name, w, over); await page.screenshot({ path: `/tmp/shots/${name}-${w}.png`, fullPage: true }); } await page.setViewportSize({ width: 1440, height: 900 }); }
await page.goto("/author/library/food-wholesale-summer");
let t = Date.now(); await page.getByRole("button", { name: "See three samples" }).click(); await page.waitForURL(/samples/); console.log("three samples", Date.now()-t, page.url());
await shot("samples"); const batch = page.url();
await page.goto(batch + "/1"); await page.waitForLoadState("networkidle"); await shot("sample");
await page.goto("/author/library/food-wholesale-summer"); t = Date.now(); await page.getByRole("button", { name: "Try it with twenty" }).click(); await page.waitForURL(/samples/, { timeout: 60000 }); console.log("twenty", Date.now()-t); await shot("trial");
await page.goto("/author/families"); await page.locator(".rows li", { hasText: "1 variant" }).getByRole("link").click(); await page.waitForURL(/families\/.+/); await page.waitForLoadState("networkidle"); await shot("family");
t=Date.now(); await page.getByRole("button", { name: "Make a variant" }).click(); await page.getByText("The variant is made.").waitFor(); console.log("variant", Date.now()-t); await shot("family2");
const tr = await signedIn(b, "http://127.0.0.1:4400", "trainee");
const times: number[] = [];
for (let i=0;i<15;i++) { await tr.goto("/cases/practice", { waitUntil: "networkidle" }); const t=Date.now(); await tr.getByRole("button", { name: "Surprise me" }).click(); await tr.waitForURL(/attempts|cases\/(?!practice)/, { timeout: 60000 }); await tr.locator("h1").first().waitFor(); times.push(Date.now()-t); }
times.sort((a,b)=>a-b); console.log("click to case ms", times.join(" "));
await b.close();
