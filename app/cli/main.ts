import { existsSync, readdirSync } from "node:fs";
import { UsageError, type Command } from "./command";

const folder = new URL("./commands/", import.meta.url);
const names = readdirSync(folder)
  .filter((file) => file.endsWith(".ts"))
  .map((file) => file.slice(0, -".ts".length))
  .sort();

const load = async (name: string): Promise<Command> =>
  ((await import(new URL(`${name}.ts`, folder).href)) as { command: Command }).command;

async function overview(): Promise<string> {
  const commands = await Promise.all(names.map(load));
  const width = Math.max(...names.map((name) => name.length));
  const lines = commands.map(({ name, summary }) => `  ${name.padEnd(width)}  ${summary}`);
  return ["Usage: lendwright COMMAND [ARGUMENT]…", "", "Commands:", ...lines, "", "COMMAND --help tells more."].join(
    "\n",
  );
}

async function main([name, ...args]: string[]): Promise<number> {
  if (name === undefined || name === "--help" || name === "-h") {
    console.log(await overview());
    return name === undefined ? 2 : 0;
  }
  if (!names.includes(name)) {
    console.error(`lendwright: unknown command ${JSON.stringify(name)}; --help lists the commands`);
    return 2;
  }
  const command = await load(name);
  if (args.includes("--help") || args.includes("-h")) {
    console.log(command.usage);
    return 0;
  }
  try {
    return await command.run(args);
  } catch (error) {
    if (!isUsageError(error)) throw error;
    console.error(`lendwright ${name}: ${error.message.split("\n")[0]}`);
    return 2;
  }
}

/** Our own refusals, and those of Node's parseArgs (an unknown option, a missing value). */
function isUsageError(error: unknown): error is Error {
  if (error instanceof UsageError) return true;
  return error instanceof Error && "code" in error && String(error.code).startsWith("ERR_PARSE_ARGS");
}

if (existsSync(".env")) process.loadEnvFile(".env");
process.exitCode = await main(process.argv.slice(2));
