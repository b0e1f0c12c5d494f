// Asks for one page again and again and prints what was measured: `node load.mjs '{"origin":…,"path":…,"seconds":…}'`.
// Without `rate` every connection asks as soon as it was answered; with it requests leave by the clock, and time counts from
// when each was due. `requests` in place of `seconds`: so many.
import http from "node:http";

const order = JSON.parse(process.argv[2]);
const { origin, path, cookie = "", connections = 10, seconds = Infinity, rate, requests = Infinity } = order;
const { hostname, port } = new URL(origin);
const agent = new http.Agent({ keepAlive: true, maxSockets: connections });
const headers = { Cookie: cookie, Accept: "text/html", ...(order.encoding && { "Accept-Encoding": order.encoding }) };

const times = [];
let bytes = 0;
let asked = 0;
const begin = performance.now();
const end = begin + seconds * 1000;
const isOver = () => performance.now() >= end || asked >= requests;

/** One request; its time counts from `since`. */
function ask(since) {
  asked++;
  return new Promise((resolve, reject) => {
    const request = http.get({ hostname, port, path, agent, headers }, (response) => {
      if (response.statusCode !== 200) return reject(new Error(`${path} was answered with ${response.statusCode}`));
      response.on("data", (part) => (bytes += part.length)).on("error", reject);
      response.on("end", () => {
        times.push(performance.now() - since);
        resolve();
      });
    });
    request.on("error", reject);
  });
}

async function asSoonAsAnswered() {
  while (!isOver()) await ask(performance.now());
}

async function byTheClock() {
  const all = [];
  for (let due = begin; !isOver(); due += 1000 / rate) {
    await new Promise((resolve) => setTimeout(resolve, due - performance.now()));
    all.push(ask(due));
  }
  await Promise.all(all);
}

await (rate ? byTheClock() : Promise.all(Array.from({ length: connections }, asSoonAsAnswered)));
const elapsed = performance.now() - begin;
agent.destroy();

times.sort((a, b) => a - b);
const at = (share) => times[Math.min(times.length - 1, Math.floor(share * times.length))];
const { user, system } = process.cpuUsage();
console.log(
  JSON.stringify({
    ...{ answered: times.length, perSecond: (times.length / elapsed) * 1000, bytes: Math.round(bytes / times.length) },
    ...{ p50: at(0.5), p95: at(0.95), ownCpuShare: (user + system) / 1000 / elapsed },
  }),
);
