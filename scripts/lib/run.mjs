import { spawn } from "node:child_process";
import { accessSync, constants } from "node:fs";

/** A failure that is the user's to put right: its message is the one line that they read. */
export class Stop extends Error {}

/**
 * Runs a program and collects what it prints.
 * @param {string} program
 * @param {string[]} args
 * @param {NodeJS.ProcessEnv} [env] added to this process's own
 * @returns {Promise<{ code: number, output: string }>}
 */
export function run(program, args, env = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { env: { ...process.env, ...env }, stdio: ["ignore", "pipe", "pipe"] });
    let output = "";
    child.stdout.on("data", (data) => (output += data));
    child.stderr.on("data", (data) => (output += data));
    child.on("error", reject);
    child.on("close", (code) => resolve({ code: code ?? 1, output }));
  });
}

/** Is there a file that can be run? */
export function isProgram(file) {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** Runs a script with this Node; a failure shows what it printed and stops. */
export async function runNode(what, args, env) {
  const { code, output } = await run(process.execPath, args, env);
  if (code === 0) return output;
  process.stderr.write(output);
  throw new Stop(`${what} failed; what it printed stands above.`);
}

/** The end of a script: one line and exit code 1 for a Stop, the whole error for anything else. */
export function fail(error) {
  console.error(error instanceof Stop ? error.message : error);
  process.exit(1);
}
