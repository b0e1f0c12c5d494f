// Keeps the bank of a commit from before fixtures were kept (see README.md). Runs in a checkout of that commit, into
// which this folder's scripts were copied: npx tsx test/upgrade/build-earlier.ts
// It says no more than what all those commits understand.
import { mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { parse } from "csv-parse/sync";
import { seedBank } from "../../seed/bank";
import { decideSimulated } from "../../seed/simulated";
import { aPerson } from "../support/people";
import { keepFixture } from "./fixture";
import { migrate } from "../../scripts/lib/database.mjs";
import { drawPublicIds } from "./public-ids";
import { closeDb, db } from "~/db";
import type { Actor } from "~/domain/access/actor";
import { type AccountsRow, caseFromAccounts, firmsIn, importAccounts } from "~/domain/accounts";
import { type Archetype, generateCase } from "~/domain/casefile";
import { simulateSenior } from "~/domain/judgement/seniors";
import { openCase, saveDraft } from "~/services/attempts.server";
import { currentBank } from "~/services/bank-versions.server";
import { readCaseFile, readSealedKey, storeCase, type NewCase } from "~/services/cases.server";
import { currentContent } from "~/services/content-store.server";

const file = path.join(mkdtempSync(path.join(tmpdir(), "lendwright-fixture-")), "bank.db");
process.env.DATABASE_URL = `file:${file}`;
await migrate(file);
drawPublicIds();
const NOW = new Date("2025-11-03T09:00:00Z");

await seedBank(NOW);
const trainee = await aPerson({ id: "trainee" });
const colleague = await aPerson({ id: "colleague" });
const seniors = [
  await aPerson({ id: "senior-1", roles: ["reviewer"] }),
  await aPerson({ id: "senior-2", roles: ["reviewer"] }),
];
await db().write.cohort.create({ data: { id: "first", name: "first", startsOn: "2025-10-06" } });
await db().write.cohortMember.createMany({
  data: [trainee, colleague].map(({ id: personId }) => ({ cohortId: "first", personId })),
});

let ord = 0;
async function assigned(input: NewCase): Promise<string> {
  const caseId = await db().transaction((tx) => storeCase(tx, input, NOW));
  await db().write.caseAssignment.create({ data: { cohortId: "first", caseId, ord: ord++, assignedAt: NOW } });
  return caseId;
}
async function generated(key: string, seed: string): Promise<string> {
  const archetype = (await currentContent("archetype", key))[0]!.body as Archetype;
  const { file, truth, generatorVersion } = generateCase({ archetype, seed });
  return assigned({
    file,
    truth,
    seed,
    generatorVersion,
    origin: "synthetic",
    title: archetype.title,
    demonstration: true,
  });
}
const decide = (actor: Actor, caseId: string, purpose: "training" | "review", skill: number) =>
  decideSimulated(actor, { caseId, purpose, skill, seed: `${actor.id}/${purpose}` }, NOW);

const bent = await generated("metal-parts-fabricated-sales", "upgrade-1");
for (const senior of seniors) await decide(senior, bent, "review", 0.9);
await decide(trainee, bent, "training", 0.3);
await decide(colleague, bent, "training", 0.7);
await decide(trainee, await generated("metal-parts-hidden-loan", "upgrade-2"), "training", 0.5);

const rows = parse(readFileSync("content/imports/mas-three-year.csv"), { columns: true }) as AccountsRow["cells"][];
const numbered = rows.map((cells, i): AccountsRow => ({ line: i + 2, cells }));
const imported = importAccounts(numbered, { firm: firmsIn(numbered)[0] ?? "" });
if (!imported.ok) throw new Error("content/imports/mas-three-year.csv does not import");
const title = "A published firm's three years of accounts";
const real = { file: caseFromAccounts(imported.accounts), origin: "imported", title, demonstration: true } as const;
await decide(trainee, await assigned(real), "training", 0.5);

// Open, with a draft that is not yet a decision.
const open = await generated("restaurant-sound", "upgrade-3");
const opened = await openCase(trainee, { caseId: open, purpose: "training" }, NOW);
if (!opened.ok) throw new Error(opened.reason);
const { scorecard: card, policy, ...pinned } = await currentBank();
const { truth, opinion } = await readSealedKey(db().read, open, pinned);
const caseFile = await readCaseFile(db().read, open);
const whole = simulateSenior({ file: caseFile, truth, opinion, card, policy, seed: "trainee/open", skill: 0.6 });
const worksheet = { ...whole, verdict: undefined, amount: undefined, rate: undefined, memo: "", preMortem: "" };
await saveDraft(trainee, opened.attemptId, { version: 0, worksheet }, NOW);

const [decision] = await db().read.decision.findMany({ take: 1 });
await closeDb();
await keepFixture(`engine-${decision!.engineVersion}`, file);
