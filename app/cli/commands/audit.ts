import path from "node:path";
import { parseArgs } from "node:util";
import { closeDb, databasePath, db } from "~/db";
import { auditFault, checkBank, comparedLines } from "~/services/admin/audit-check.server";
import { checkingKey, keyFile, keyName, publicPem } from "~/services/admin/checkpoint-key.server";
import { checkpointFolder } from "~/services/admin/checkpoints.server";
import { bankProblem } from "../bank";
import type { Command } from "../command";

export const command: Command = {
  name: "audit",
  summary: "verify the audit log against checkpoints, and the bank against the log",
  usage: [
    "Usage: lendwright audit [--checkpoints FOLDER] [--key FILE]",
    "       lendwright audit --public-key",
    "",
    "Says what was checked, a line each: the chain of events; signed checkpoints; decisions (worksheet, sealed bytes, pinned",
    "versions) and versions of content against the digests in the log, and how many of them an earlier version logged",
    "without a digest of everything.",
    "",
    "  --checkpoints FOLDER   those that left this machine; default: where the server keeps them",
    "  --key FILE             the bank's key or its public part; default: AUDIT_KEY",
    "  --public-key           prints the public part, to be kept where checkpoints are checked",
    "",
    "Ends with 0 when everything holds, with 1 when it does not.",
  ].join("\n"),

  async run(args) {
    const { values } = parseArgs({
      args,
      options: {
        checkpoints: { type: "string" },
        key: { type: "string" },
        "public-key": { type: "boolean", default: false },
      },
    });
    const file = values.key === undefined ? keyFile() : path.resolve(values.key);
    try {
      const key = checkingKey(file);
      if (values["public-key"]) {
        if (!key) throw new Error(`${file} is not there; the first start of the server makes it`);
        console.log(publicPem(key).trimEnd());
        return 0;
      }
      const folder = values.checkpoints === undefined ? checkpointFolder() : path.resolve(values.checkpoints);
      const problem = await bankProblem();
      if (problem !== undefined) throw new Error(problem);
      const log = await checkBank(db().read, { folder, key });
      if (!log.ok) throw new Error(auditFault(log));
      const { signed, unsigned } = log.checkpoints;
      console.log(`${databasePath()}: the audit log holds`);
      console.log(`  ${log.events} events, each with the hash of the one before`);
      console.log(`  ${signed} checkpoints of ${folder}${key ? `, signed with key ${keyName(key)}` : ""}`);
      if (unsigned > 0) console.log(`  ${unsigned} checkpoints from before there were signatures`);
      for (const line of comparedLines(log.compared)) console.log(`  ${line}`);
      return 0;
    } catch (error) {
      console.error(`lendwright audit: ${(error as Error).message.trim().split("\n").at(-1)}`);
      return 1;
    } finally {
      await closeDb();
    }
  },
};
