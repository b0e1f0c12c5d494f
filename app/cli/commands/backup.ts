import { existsSync } from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import { backUp, databasePath } from "~/db";
import { verified } from "~/services/admin/restore.server";
import { missingBank } from "../bank";
import { UsageError, type Command } from "../command";

export const command: Command = {
  name: "backup",
  summary: "copy the bank's database, also while it is served",
  usage: [
    "Usage: lendwright backup FILE",
    "",
    "Writes a copy of the database to FILE, and beside it FILE.list.json: when it was taken, its digest, the rows of every",
    "table and the last event of the audit log. People may go on working meanwhile. The copy is verified as restore will",
    "verify it. It holds passwords' hashes and the truth of cases: keep it as you keep the database.",
    "Ends with 0 when the copy can be restored.",
  ].join("\n"),

  async run(args) {
    const { positionals } = parseArgs({ args, options: {}, allowPositionals: true });
    const [name] = positionals;
    if (name === undefined || positionals.length > 1) throw new UsageError("name one file to write to");
    const [file, target] = [databasePath(), path.resolve(name)];
    const missing = missingBank();
    if (missing !== undefined) throw new UsageError(missing);
    if (existsSync(target)) throw new UsageError(`${target} exists already`);
    if (!existsSync(path.dirname(target))) throw new UsageError(`${path.dirname(target)} is not a folder`);
    try {
      const list = await backUp(file, target, { now: new Date(), serving: true });
      const rows = Object.values(list.rows).reduce((sum, n) => sum + n, 0);
      const events = await verified(target, list).catch((error: Error) => {
        throw new Error(`the copy is kept as ${target}, but restore would refuse it: ${error.message}`);
      });
      console.log(`${target}: ${rows} rows in ${Object.keys(list.rows).length} tables, ${events} events of the log`);
      return 0;
    } catch (error) {
      console.error(`lendwright backup: ${(error as Error).message.trim().split("\n").at(-1)}`);
      return 1;
    }
  },
};
