import { launch, signedIn } from "../support/browser";
const b = await launch();
const [account, ...urls] = process.argv.slice(2);
const page = await signedIn(b, "http://127.0.0.1:4400", account!);
for (const url of urls) {
  const [path, name] = url.split("=");
  for (const w of [1440, 390]) {
    await page.setViewportSize({ width: w, height: 900 });
    await page.goto(path!, { waitUntil: "networkidle" });
    const over = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    if (over > 0) console.log("OVERFLOW", w, path, over);
    await page.screenshot({ path: `/tmp/shots/${name}-${w}.png`, fullPage: true });
  }
}
await b.close();
