import type { ServerBuild } from "@remix-run/node";
import { createServer, type Server } from "node:http";
import { fileURLToPath } from "node:url";
import { setFlagsFromString } from "node:v8";
import { pino } from "pino";
import { createApp } from "./app";
import type { ServerConfig } from "./config";
import { openGate } from "./gate";
import { startMinuteLog, type Measures } from "./minute-log";
import { startPulse } from "./pulse";

/** What app/entry.server.tsx exports beside its handler: the application's own start, end and state. */
interface Lifecycle {
  /** Opens and checks the database; rejects with one readable line. */
  boot(): Promise<void>;
  healthy(): Promise<boolean>;
  /** Rejects when nothing can be stored. */
  canStore(): Promise<void>;
  takeMeasures(): Measures;
  programVersion(): { readonly version: string; readonly commit: string };
  shutdown(): Promise<void>;
  demonstrationAccounts(): Promise<Demonstration | undefined>;
  /** For the first administrator of a bank that has nobody; the one before ends. */
  firstLink(now: Date): Promise<FirstLink | undefined>;
}

interface Demonstration {
  readonly password: string;
  readonly accounts: readonly { email: string; roles: readonly string[] }[];
}

interface FirstLink {
  readonly token: string;
  readonly until: Date;
}

interface Served {
  readonly address: string;
  readonly demonstration?: Demonstration;
  readonly firstLink?: FirstLink;
}

const SHUTDOWN_LIMIT_MS = 10_000;

/**
 * A connection waits so long for its next request. Somebody who types saves every few seconds: by Node's own five a
 * connection would often be closed in the moment in which the next draft is sent, which then fails for no reason.
 */
const KEEP_ALIVE_MS = 65_000;

/**
 * By how many hundredths what lies in memory may grow until it is tidied up. The engine by itself lets it grow fourfold where
 * the machine has room: a third more memory under load, for a tenth less work on the longest pages.
 */
const GROWTH = 60;

/** Serves the built application until SIGINT or SIGTERM. Resolves when requests are answered. */
export async function serve(config: ServerConfig): Promise<Served> {
  setFlagsFromString(`--heap-growing-percent=${GROWTH}`);
  const buildFolder = new URL("../build/", import.meta.url);
  const build = (await import(new URL("server/index.js", buildFolder).href)) as ServerBuild;
  const lifecycle = build.entry.module as unknown as Lifecycle;
  const log = pino({ base: null, level: process.env.LOG_LEVEL || "info" });

  await lifecycle.boot();
  const clientFolder = fileURLToPath(new URL("client/", buildFolder));
  const { healthy, programVersion } = lifecycle;
  const program = programVersion();
  const gate = openGate();
  const server = createServer(createApp({ config, build, clientFolder, log, healthy, gate, program }));
  server.keepAliveTimeout = KEEP_ALIVE_MS;
  await listen(server, config);
  if (config.healthPort !== undefined) {
    const running = `version ${program.version}\ncommit ${program.commit}\n`;
    await startPulse({ host: config.host, port: config.healthPort, running, probe: lifecycle.canStore });
  }
  startMinuteLog(log, () => ({ ...lifecycle.takeMeasures(), gate: gate.take() }));
  stopOnSignal(server, lifecycle);
  const [address = ""] = config.originByHost.values();
  const demonstration = await lifecycle.demonstrationAccounts();
  return { address, demonstration, firstLink: await lifecycle.firstLink(new Date()) };
}

function listen(server: Server, { port, host }: ServerConfig): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once("error", reject).listen(port, host, resolve);
  });
}

/** Takes no new request, finishes those under way, closes the database, and ends. */
function stopOnSignal(server: Server, lifecycle: Lifecycle): void {
  let stopping = false;
  // A connection that was busy when the signal came would otherwise be kept open for a next request.
  server.on("request", (_req, res) => {
    res.on("close", () => {
      if (stopping) server.closeIdleConnections();
    });
  });
  const stop = () => {
    if (stopping) return;
    stopping = true;
    setTimeout(() => process.exit(1), SHUTDOWN_LIMIT_MS).unref();
    server.close(() => void lifecycle.shutdown().then(() => process.exit(0)));
  };
  process.on("SIGINT", stop).on("SIGTERM", stop);
}
