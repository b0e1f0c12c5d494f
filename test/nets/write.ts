// After a deliberate change of what is stored or shown: npx tsx test/nets/write.ts
// `git diff --stat test/nets` then says which nets have moved, and the tests before it what has moved in them.
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { netCases } from "./cases";
import { storedCodes } from "./codes";
import { netDecisions } from "./decisions";
import { writeList, writeTexts } from "./golden";
import { digests, digestsOfABank } from "./stored";
import { migrate } from "../../scripts/lib/database.mjs";
import { closeDb } from "~/db";
import { closeWorkshop } from "~/services/workshop/index.server";

const cases = netCases();
const decisions = netDecisions(cases);
writeTexts("sealed.json.br", Object.fromEntries(decisions.map(({ label, sealed }) => [label, JSON.stringify(sealed)])));
writeTexts("words.json.br", Object.fromEntries(decisions.map(({ label, text }) => [label, text])));
writeList("codes.json", storedCodes(cases));
writeList("digests.json", digests(cases, decisions));

const folder = mkdtempSync(path.join(tmpdir(), "lendwright-nets-"));
const file = path.join(folder, "bank.db");
await migrate(file);
process.env.DATABASE_URL = `file:${file}`;
writeList("bank.json", await digestsOfABank(cases[0]!, decisions[0]!.worksheet));
await closeWorkshop();
await closeDb();
rmSync(folder, { recursive: true });
execFileSync("npx", ["prettier", "--write", "test/nets/*.json"]);
