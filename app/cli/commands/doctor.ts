import { accessSync, constants } from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import { assertDatabase, closeDb, databasePath, db, migrationState } from "~/db";
import { auditFault, checkBank, comparedLines } from "~/services/admin/audit-check.server";
import { checkingKey } from "~/services/admin/checkpoint-key.server";
import { checkpointFolder } from "~/services/admin/checkpoints.server";
import { currentContent } from "~/services/content/content-store.server";
import { programVersion } from "~/services/admin/program-version.server";
import { lackingLine, lackingPhrases, shippedPhrases } from "~/services/content/shipped-phrases.server";
import { installedChromium } from "../../../scripts/lib/chromium.mjs";
import { missingBank } from "../bank";
import type { Command } from "../command";

const MINIMUM_NODE = [20, 19] as const;

/** What must hold, in the order in which one thing rests on another: what was found, or an error that says what is wrong. */
const CHECKS: readonly { readonly name: string; run(): string | Promise<string> }[] = [
  {
    name: "Lendwright",
    run() {
      const { version, commit } = programVersion();
      return `${version}, commit ${commit}`;
    },
  },
  {
    name: "Node",
    run() {
      const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
      const enough = major > MINIMUM_NODE[0] || (major === MINIMUM_NODE[0] && minor >= MINIMUM_NODE[1]);
      if (!enough) throw new Error(`${process.versions.node} is too old; ${MINIMUM_NODE.join(".")} or newer is needed`);
      return process.versions.node;
    },
  },
  {
    name: "data folder",
    run() {
      const folder = path.dirname(databasePath());
      accessSync(folder, constants.R_OK | constants.W_OK);
      return folder;
    },
  },
  {
    name: "database",
    async run() {
      const missing = missingBank();
      if (missing !== undefined) throw new Error(missing);
      return `${await db().read.person.count()} people`;
    },
  },
  {
    name: "migrations",
    async run() {
      const { pending, unfinished, unknown } = await migrationState(db());
      if (unknown.length > 0) throw new Error(`${unknown.join(", ")} come from a newer version; start that one`);
      if (unfinished.length > 0) throw new Error(`${unfinished.join(", ")} not finished; npm start says the way back`);
      if (pending.length > 0) throw new Error(`${pending.join(", ")} not applied; npm start applies them`);
      return "up to date";
    },
  },
  {
    name: "settings, triggers, pages",
    async run() {
      // It would make the file.
      if (missingBank() !== undefined) throw new Error("there is no database");
      await assertDatabase(db());
      return "as they must be";
    },
  },
  {
    name: "audit log",
    async run() {
      const log = await checkBank(db().read, { folder: checkpointFolder(), key: checkingKey() });
      if (!log.ok) throw new Error(auditFault(log));
      const { signed, unsigned } = log.checkpoints;
      const kept = `${signed} signed checkpoints${unsigned > 0 ? ` and ${unsigned} without signature` : ""}`;
      return `whole, ${log.events} events, ${kept}; as it says: ${comparedLines(log.compared).join("; ")}`;
    },
  },
  {
    name: "phrases",
    async run() {
      const found = await currentContent("phrases");
      const books = found.map(({ key, version, body }) => {
        const lacking = lackingPhrases(body, shippedPhrases(key));
        return `${key} ${version}${lacking.length > 0 ? ` lacks ${lackingLine(lacking)}` : ""}`;
      });
      return books.join("; ") || "none in force";
    },
  },
  {
    name: "Chromium",
    run() {
      const file = installedChromium();
      if (!file) throw new Error("none found; npm test installs one, CHROMIUM_PATH names one");
      return file;
    },
  },
];

export const command: Command = {
  name: "doctor",
  summary: "check that this installation can run",
  usage: [
    "Usage: lendwright doctor",
    "",
    "One line per check: version and commit, Node, data folder, database, migrations, settings and triggers,",
    "audit log (its chain, the checkpoints kept, decisions and content against its digests), phrases (which sentences of this",
    "version the book in force lacks), Chromium.",
    "Ends with 0 when all hold, with 1 when one does not.",
  ].join("\n"),

  async run(args) {
    parseArgs({ args, options: {} });
    let failures = 0;
    for (const { name, run } of CHECKS) {
      try {
        console.log(`ok      ${name}: ${await run()}`);
      } catch (error) {
        failures += 1;
        console.log(`FAILED  ${name}: ${lastLine(error)}`);
      }
    }
    await closeDb();
    return failures === 0 ? 0 : 1;
  },
};

/** Prisma says what went wrong in the last line of a long message. */
function lastLine(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  return message.trim().split("\n").at(-1) ?? "";
}
