import type { Request, Response } from "express";
import { randomInt } from "node:crypto";
import busy from "../app/i18n/en/busy";

/** Those who are refused together shall not come back together. */
const retryAfter = () => randomInt(3, 9);

/** Nothing was done: says so, and when to come again. A page comes again by itself; `X-Busy` is for our scripts. */
export function busyAnswer(req: Request, res: Response): void {
  const seconds = retryAfter();
  res.status(503).set({ "Retry-After": String(seconds), "X-Busy": "1" });
  if (req.path.endsWith(".data") || !(req.headers.accept ?? "").includes("text/html")) {
    res.type("text").send(`${busy.script}\n`);
    return;
  }
  const asked = req.method === "GET" || req.method === "HEAD";
  if (asked) res.set("Refresh", String(seconds));
  res.type("html").send(pageOf(asked ? busy.page : busy.post.replace("{{seconds}}", String(seconds))));
}

/** Without the application's styles: whoever is refused asks for nothing more. */
const pageOf = (advice: string) => `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${busy.title} - Lendwright</title></head>
<body style="margin: 0; background: #f6f5f1; color: #1d2430; font: 1rem/1.5 system-ui, sans-serif">
<main style="max-width: 36rem; margin: 4rem auto; padding: 0 1rem"><h1 style="font-size: 1.5rem">${busy.title}</h1>
<p role="status">${advice}</p></main>
</body>
</html>
`;
