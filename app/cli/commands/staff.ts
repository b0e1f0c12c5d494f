import { existsSync, readFileSync, statSync } from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import { staffReport } from "~/components/people/staff-report";
import { importStaffNow } from "~/services/people/staff/by-system.server";
import { closeWorkshop } from "~/services/workshop/index.server";
import { onBank } from "../bank";
import { UsageError, type Command } from "../command";

export const command: Command = {
  name: "staff",
  summary: "bring in a list of staff, all of it or nothing",
  usage: [
    "Usage: lendwright staff import FILE",
    "",
    "Reads a list of staff (CSV or an Excel workbook), with the columns as the bank chose them last, and puts it in force: as the",
    'page "Staff lists" does, but at once. With one error nothing is changed, and every error is said by its row and column. The',
    "audit log names the system. `npm start` must have set up the database.",
    "",
    "Ends with 0 when the list is in force, with 1 when it is refused.",
  ].join("\n"),

  async run(args) {
    const { positionals } = parseArgs({ args, options: {}, allowPositionals: true });
    const [what, file, ...rest] = positionals;
    if (what !== "import") throw new UsageError("say what to do: staff import FILE");
    if (file === undefined) throw new UsageError("FILE: missing; name a CSV or an Excel file");
    if (rest[0] !== undefined) throw new UsageError(`unexpected argument ${JSON.stringify(rest[0])}`);
    if (!existsSync(file) || !statSync(file).isFile())
      throw new UsageError(`FILE: there is no file ${JSON.stringify(file)}`);
    const name = path.basename(file);
    const bytes = new Uint8Array(readFileSync(file));
    const outcome = await onBank(() => importStaffNow({ name, bytes }, new Date()).finally(closeWorkshop));
    (outcome.ok ? console.log : console.error)(staffReport(name, outcome).trimEnd());
    return outcome.ok ? 0 : 1;
  },
};
