// A thread of its own that answers whether the server lives, also while the serving thread is busy. Plain JavaScript:
// it must start without anything else.
import { createServer } from "node:http";
import { workerData } from "node:worker_threads";

const { shared, port, host, running } = workerData;
const pulse = new Float64Array(shared);

/** A thread that has not beaten for so long does not answer people either. */
const LATE_MS = 30_000;

const server = createServer((req, res) => {
  const now = Date.now();
  const [beat, ready] = pulse;
  const path = (req.url ?? "").split("?")[0];
  const seconds = ((now - beat) / 1000).toFixed(1);
  const said = {
    "/live": [now - beat < LATE_MS, `last beat ${seconds} s ago`],
    "/ready": [ready === 1 && now - beat < LATE_MS, ready === 1 ? `last beat ${seconds} s ago` : "cannot store"],
  }[path];
  const [ok, words] = said ?? [false, "ask for /live or /ready"];
  res.writeHead(said ? (ok ? 200 : 503) : 404, { "Content-Type": "text/plain", "Cache-Control": "no-store" });
  res.end(`${ok ? "ok" : "not ok"}\n${words}\n${running}`);
});
server.listen(port, host);
