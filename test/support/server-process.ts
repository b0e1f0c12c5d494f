import { spawn, type ChildProcess } from "node:child_process";
import { createServer } from "node:net";
import path from "node:path";

export interface RunningServer {
  readonly pid: number;
  readonly origin: string;
  readonly databaseFile: string;
  /** what the start script printed until the server answered */
  readonly said: string;
  stop(): Promise<void>;
  /** `kill -9` */
  kill(): Promise<void>;
}

/**
 * The application over the bank in `folder`; an empty folder gets a new one. `env`: settings beside those of every test;
 * `before`: a program that starts it and becomes it, such as `taskset`; `flags`: Node's own.
 */
export async function startAt(
  folder: string,
  env: Readonly<Record<string, string>> = {},
  before: readonly string[] = [],
  flags: readonly string[] = [],
): Promise<RunningServer> {
  const databaseFile = path.join(folder, "bank.db");
  const port = await freePort();
  const [program = "", ...args] = [...before, process.execPath, ...flags, "scripts/start.mjs"];
  const child = spawn(program, args, {
    // The test runner sets a BASE_URL of its own.
    env: {
      ...process.env,
      BASE_URL: "",
      PORT: String(port),
      DATABASE_URL: `file:${databaseFile}`,
      AUDIT_KEY: path.join(folder, "audit-key.pem"),
      LOG_LEVEL: "silent",
      ...env,
    },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const said = await answers(child);
  const end = async (signal: NodeJS.Signals) => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    const ended = new Promise((resolve) => child.once("exit", resolve));
    child.kill(signal);
    await ended;
  };
  return {
    said,
    pid: child.pid!,
    origin: `http://127.0.0.1:${port}`,
    databaseFile,
    stop: () => end("SIGTERM"),
    kill: () => end("SIGKILL"),
  };
}

/** Resolves when the start script says that the server answers; rejects with what it printed when it ends instead. */
function answers(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let output = "";
    const read = (data: Buffer) => {
      output += data.toString();
      if (output.includes("Lendwright answers on")) resolve(output);
    };
    child.stdout?.on("data", read);
    child.stderr?.on("data", read);
    child.once("exit", (code) => reject(new Error(`the server ended with ${code}:\n${output}`)));
  });
}

export function freePort(): Promise<number> {
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
