import { spawn, type ChildProcess } from "node:child_process";
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { prepareDatabase } from "../../scripts/lib/database.mjs";

export interface RunningServer {
  readonly origin: string;
  readonly databaseFile: string;
  stop(): Promise<void>;
}

/** The demonstration bank, filled once for all journeys of a run, by what `npm start` fills it with. */
async function filledBank(): Promise<string> {
  const folder = "test-results";
  const file = path.resolve(folder, `demonstration-${process.pid}.db`);
  if (existsSync(file)) return file;
  mkdirSync(folder, { recursive: true });
  for (const earlier of readdirSync(folder))
    if (/^demonstration-\d+\.db/.test(earlier)) rmSync(path.join(folder, earlier));
  await prepareDatabase(file);
  return file;
}

/** The built application over a demonstration bank of its own, started as `npm start` does it. */
export async function startServer(): Promise<RunningServer> {
  const folder = mkdtempSync(path.join(tmpdir(), "lendwright-"));
  const databaseFile = path.join(folder, "bank.db");
  copyFileSync(await filledBank(), databaseFile);
  const port = await freePort();
  const child = spawn(process.execPath, ["scripts/start.mjs"], {
    // The test runner sets a BASE_URL of its own.
    env: {
      ...process.env,
      BASE_URL: "",
      PORT: String(port),
      DATABASE_URL: `file:${databaseFile}`,
      LOG_LEVEL: "silent",
    },
    stdio: ["ignore", "pipe", "pipe"],
  });
  await answers(child);
  return {
    origin: `http://127.0.0.1:${port}`,
    databaseFile,
    async stop() {
      const ended = new Promise((resolve) => child.once("exit", resolve));
      child.kill("SIGTERM");
      await ended;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Resolves when the start script says that the server answers; rejects with what it printed when it ends instead. */
function answers(child: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    let output = "";
    const read = (data: Buffer) => {
      output += data.toString();
      if (output.includes("Lendwright answers on")) resolve();
    };
    child.stdout?.on("data", read);
    child.stderr?.on("data", read);
    child.once("exit", (code) => reject(new Error(`the server ended with ${code}:\n${output}`)));
  });
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const address = probe.address();
      probe.close(() =>
        address && typeof address === "object" ? resolve(address.port) : reject(new Error("no port")),
      );
    });
  });
}
