import type { ServerBuild } from "@remix-run/node";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { pino } from "pino";
import { expect, test } from "vitest";
import { createApp } from "../../server/app";
import { openGate } from "../../server/gate";
import { readConfig } from "../../server/config";

const program = { version: "0.2.0", commit: "0123456789abcdef0123456789abcdef01234567" };

/** What /health answers to anybody, without a session. */
async function health(healthy: () => Promise<boolean>): Promise<{ status: number; text: string }> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  const config = readConfig({ PORT: String(port) });
  // The application is not asked: /health answers before it.
  const build = { routes: {} } as ServerBuild;
  server.on(
    "request",
    createApp({
      config,
      build,
      clientFolder: "public",
      log: pino({ level: "silent" }),
      healthy,
      gate: openGate(),
      program,
    }),
  );
  const response = await fetch(`http://127.0.0.1:${port}/health`);
  const answer = { status: response.status, text: await response.text() };
  server.close();
  return answer;
}

test("health says whether requests are answered and by which program, and nothing else", async () => {
  expect(await health(() => Promise.resolve(true))).toEqual({
    status: 200,
    text: "ok\nversion 0.2.0\ncommit 0123456789abcdef0123456789abcdef01234567\n",
  });
});

test("health does not tell why requests are not answered", async () => {
  expect(await health(() => Promise.reject(new Error("cannot open /srv/bank/secret.db")))).toEqual({
    status: 503,
    text: "not ready\nversion 0.2.0\ncommit 0123456789abcdef0123456789abcdef01234567\n",
  });
});
