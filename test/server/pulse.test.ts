import { aUnit } from "../support/people";
import { spawnSync } from "node:child_process";
import { once } from "node:events";
import { createServer, type AddressInfo } from "node:net";
import { pino } from "pino";
import { afterEach, expect, test, vi } from "vitest";
import { openGate } from "../../server/gate";
import { startMinuteLog } from "../../server/minute-log";
import { startPulse } from "../../server/pulse";
import { testDatabase } from "../support/database";
import { probeWrite } from "~/db";
import { takeMeasures, timedSeal } from "~/services/admin/measures.server";

const ends: (() => unknown)[] = [];
afterEach(async () => {
  for (const end of ends.splice(0)) await end();
});

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, "127.0.0.1");
  await once(probe, "listening");
  const { port } = probe.address() as AddressInfo;
  probe.close();
  await once(probe, "close");
  return port;
}

async function pulse(probe: () => Promise<void>): Promise<number> {
  const port = await freePort();
  ends.push(await startPulse({ host: "127.0.0.1", port, running: "version 1\n", probe }));
  await vi.waitUntil(
    () =>
      fetch(`http://127.0.0.1:${port}/live`).then(
        () => true,
        () => false,
      ),
    { timeout: 5_000 },
  );
  return port;
}

const ask = async (port: number, path: string) => {
  const answer = await fetch(`http://127.0.0.1:${port}${path}`);
  return [answer.status, await answer.text()] as const;
};

/** Asks from another process, and stops this thread until the answer is there. */
function askWhileBusy(port: number): string {
  const script = `fetch("http://127.0.0.1:${port}/live").then(async (r) => process.stdout.write(r.status + " " + (await r.text())))`;
  return spawnSync(process.execPath, ["-e", script], { encoding: "utf8", timeout: 20_000 }).stdout;
}

test("whether the server lives is answered while its serving thread is busy", async () => {
  const port = await pulse(() => Promise.resolve());
  expect(askWhileBusy(port)).toMatch(/^200 ok\nlast beat \d+\.\d s ago\nversion 1\n$/);
});

test("it is ready while something can be stored, and is not when the database may not be written", async () => {
  const bank = await testDatabase();
  await probeWrite(bank);
  expect(await ask(await pulse(() => probeWrite(bank)), "/ready")).toEqual([200, expect.stringMatching(/^ok\n/)]);
  await bank.write.$queryRawUnsafe("PRAGMA query_only = 1");
  const port = await pulse(() => probeWrite(bank));
  expect(await ask(port, "/ready")).toEqual([503, "not ok\ncannot store\nversion 1\n"]);
  expect((await ask(port, "/live"))[0]).toBe(200);
});

test("storing is tried once in ten seconds, however often anybody asks", async () => {
  vi.useFakeTimers({ toFake: ["setInterval", "clearInterval", "performance"] });
  ends.push(() => vi.useRealTimers());
  const probe = vi.fn(() => Promise.resolve());
  const port = await freePort();
  ends.push(await startPulse({ host: "127.0.0.1", port, running: "", probe }));
  for (let beat = 0; beat < 61; beat++) {
    vi.advanceTimersByTime(500);
    await Promise.resolve().then().then().then(); // the probe before has ended
  }
  expect(probe).toHaveBeenCalledTimes(4); // at the start and after 10, 20 and 30 of the 30.5 seconds
});

test("each minute the log tells how late the thread ran, how saves waited and how long seals took", async () => {
  vi.useFakeTimers({ toFake: ["setInterval", "clearInterval"] });
  ends.push(() => vi.useRealTimers());
  const bank = await testDatabase();
  const gate = openGate();
  const lines: string[] = [];
  takeMeasures();
  ends.push(
    startMinuteLog(pino({ base: null }, { write: (line: string) => void lines.push(line) }), () => ({
      ...takeMeasures(),
      gate: gate.take(),
    })),
  );
  await bank.write.unit.create(aUnit("b"));
  await timedSeal(() => Promise.resolve());
  vi.advanceTimersByTime(60_000);
  const { writer, seals, workers, loopDelayMs, memoryMB, ...line } = JSON.parse(lines[0]!) as Record<
    string,
    Record<string, number>
  >;
  expect(writer).toEqual({ waiting: 0, longestMs: expect.any(Number) });
  expect(seals).toEqual({ waiting: 0, count: 1, longestMs: expect.any(Number) });
  expect(workers).toEqual({ waiting: 0 });
  const quiet = { waiting: 0, longestMs: 0, refused: 0 };
  expect(line.gate).toEqual({ save: quiet, submission: quiet, signIn: quiet, order: quiet, page: quiet });
  expect([Object.keys(loopDelayMs!), Number(memoryMB) > 1]).toEqual([["p99", "max"], true]);
  vi.advanceTimersByTime(60_000);
  expect(JSON.parse(lines[1]!)).toMatchObject({ seals: { count: 0 } });
});
