import { spawn } from "node:child_process";
import path from "node:path";
import { freePort } from "../../support/server-process";

const FOLDER = "test/bench/bare";

export interface BareServer {
  readonly origin: string;
  readonly pid: number;
  stop(): void;
}

/**
 * The framework alone over one query and forty rows, built anew by this project's own vite: what a page can cost at least.
 * `before`: a program that starts it, such as `taskset`.
 */
export async function startBare(before: readonly string[] = []): Promise<BareServer> {
  await ended(spawn(process.execPath, [path.resolve("node_modules/@remix-run/dev/dist/cli.js"), "vite:build"], QUIET));
  const port = await freePort();
  const [program = "", ...args] = [...before, process.execPath, "server.mjs", String(port)];
  const env = { ...process.env, NODE_ENV: "production" as const };
  const child = spawn(program, args, { cwd: FOLDER, env, stdio: ["ignore", "pipe", "inherit"] });
  await new Promise((resolve, reject) => child.once("exit", reject).stdout.once("data", resolve));
  return { origin: `http://127.0.0.1:${port}`, pid: child.pid!, stop: () => child.kill() };
}

const QUIET = { cwd: FOLDER, stdio: "ignore" } as const;

function ended(child: ReturnType<typeof spawn>): Promise<void> {
  return new Promise((resolve, reject) => {
    child.once("exit", (code) =>
      code === 0 ? resolve() : reject(new Error(`the bare stack's build ended with ${code}`)),
    );
  });
}
