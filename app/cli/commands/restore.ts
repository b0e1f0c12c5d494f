import path from "node:path";
import { parseArgs } from "node:util";
import { ClaimedError, databasePath } from "~/db";
import { checkpointFolder } from "~/services/admin/checkpoints.server";
import { RestoreError, restoreBackup } from "~/services/admin/restore.server";
import { UsageError, type Command } from "../command";

export const command: Command = {
  name: "restore",
  summary: "put a verified backup in the place of the database",
  usage: [
    "Usage: lendwright restore [--unlisted] FILE",
    "",
    "Verifies FILE (digest, pages, references, migrations, triggers, rows of every table against FILE.list.json, audit log",
    "and what it points to), and only then puts a copy of it where DATABASE_URL says. The database that was there is kept",
    "beside it. Refused while a server runs on the database. Restoring is itself an event of the log.",
    "",
    "  --unlisted   also a copy that has no list beside it; its rows cannot be counted then",
    "",
    "Ends with 0 when the backup is in place, with 1 when nothing was changed.",
  ].join("\n"),

  async run(args) {
    const { positionals, values } = parseArgs({
      args,
      options: { unlisted: { type: "boolean", default: false } },
      allowPositionals: true,
    });
    const [name] = positionals;
    if (name === undefined || positionals.length > 1) throw new UsageError("name one backup");
    try {
      const file = databasePath();
      const restored = await restoreBackup(path.resolve(name), {
        file,
        checkpointFolder: checkpointFolder(file),
        unlisted: values.unlisted,
        now: new Date(),
      });
      console.log(
        `${file}: restored${restored.takenAt ? ` as of ${restored.takenAt}` : ""}, ${restored.events} events`,
      );
      if (restored.replaced) console.log(`What was there is kept as ${restored.replaced}`);
      if (restored.checkpoints > 0)
        console.log(`${restored.checkpoints} checkpoints of later events went aside with it`);
      return 0;
    } catch (error) {
      if (!(error instanceof RestoreError || error instanceof ClaimedError)) throw error;
      console.error(`lendwright restore: ${error.message}`);
      return 1;
    }
  },
};
