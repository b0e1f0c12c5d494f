// Keeps today's bank as a fixture for all later versions: npx tsx test/upgrade/build.ts
import { existsSync, mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { parse } from "csv-parse/sync";
import { seedBank } from "../../seed/bank";
import { decideSimulated } from "../../seed/simulated";
import { aPerson, aUnit, inCohort } from "../support/people";
import { keepFixture } from "./fixture";
import { migrate } from "../../scripts/lib/database.mjs";
import { drawPublicIds } from "./public-ids";
import { closeDb, db } from "~/db";
import type { Actor } from "~/domain/access/actor";
import { type AccessChange, changeAccess } from "~/services/admin/accounts.server";
import { type AccountsRow, caseFromAccounts, firmsIn, importAccounts } from "~/domain/accounts";
import type { AssignmentTerms } from "~/domain/judgement/assignment";
import { ENGINE_VERSION } from "~/domain/judgement/debrief";
import { simulateSenior } from "~/domain/judgement/seniors";
import type { Worksheet } from "~/domain/judgement/worksheet";
import { assignCase } from "~/services/author/assign.server";
import { attemptForWork, openCase, saveDraft } from "~/services/cases/attempts.server";
import { currentBank } from "~/services/content/bank-versions.server";
import { readCaseFile, readSealedKey, storeCase, type NewCase } from "~/services/cases/cases.server";
import { currentContent } from "~/services/content/content-store.server";
import { setExtraTime } from "~/services/people/extra-time.server";
import { generatedCase, generatedTwin } from "~/services/cases/generated-case.server";
import { takeHint } from "~/services/cases/hints.server";
import { askFor } from "~/services/cases/information.server";
import { startPractice } from "~/services/cases/practice.server";
import { noteSecondLook } from "~/services/cases/second-look.server";
import { recordVisits } from "~/services/cases/visits.server";
import { replaceCase } from "~/services/author/withdrawals.server";
import { closeWorkshop } from "~/services/workshop/index.server";

const { version } = JSON.parse(readFileSync("package.json", "utf8")) as { version: string };
const name = `${version}-engine${ENGINE_VERSION}`;
if (existsSync(path.join("test/upgrade", name))) {
  throw new Error(`test/upgrade/${name} is kept for good: this version has its fixture`);
}
const file = path.join(mkdtempSync(path.join(tmpdir(), "lendwright-fixture-")), "bank.db");
process.env.DATABASE_URL = `file:${file}`;
await migrate(file);
drawPublicIds();

const NOW = new Date("2026-03-02T09:00:00Z");
const minutesLater = (minutes: number): Date => new Date(NOW.getTime() + minutes * 60_000);
const GUIDED = { mode: "guided", stage: "everything" } as const;
/** The window of the assessed case: its truth is sealed until then. */
const CLOSES_AT = minutesLater(8 * 60);

/** What must have gone well for the bank to be worth keeping. */
function must<R extends { ok: boolean }>(result: R): Extract<R, { ok: true }> {
  if (!result.ok) throw new Error(JSON.stringify(result));
  return result as Extract<R, { ok: true }>;
}

await seedBank(NOW);
await db().write.unit.create(aUnit("north", "North"));
await db().write.unit.create(aUnit("airport", "Airport"));
const trainer = await aPerson({ id: "trainer", roles: ["trainer"], unitId: "north" });
const hr = await aPerson({ id: "hr", roles: ["hr"] });
const trainee = await aPerson({ id: "trainee", unitId: "north" });
const colleague = await aPerson({ id: "colleague", unitId: "north" });
const neighbour = await aPerson({ id: "neighbour", unitId: "airport" });
const seniors = [
  await aPerson({ id: "senior-1", roles: ["reviewer"], simulated: true }),
  await aPerson({ id: "senior-2", roles: ["reviewer"] }),
];
for (const [id, members] of [
  ["first", [trainee, colleague]],
  ["second", [neighbour]],
] as const) {
  await db().write.cohort.create({ data: { id, name: id, startsOn: "2026-01-05" } });
  await inCohort(id, ...members.map((person) => person.id));
}
// Somebody who became a trainer too and is one alone now, and somebody who left.
const administrator = await aPerson({ id: "administrator", roles: ["administrator"] });
// No password has this hash: somebody must be able to give rights back.
await db().write.person.update({ where: { id: administrator.id }, data: { passwordHash: "*" } });
await aPerson({ id: "mover" });
await aPerson({ id: "leaver" });
const working = (...roles: AccessChange["wanted"]["roles"]) => ({ roles, active: true });
const changes: readonly AccessChange[] = [
  { personId: "mover", seen: working("trainee"), wanted: working("trainee", "trainer") },
  { personId: "mover", seen: working("trainee", "trainer"), wanted: working("trainer") },
  { personId: "leaver", seen: working("trainee"), wanted: { roles: ["trainee"], active: false } },
];
for (const [days, change] of changes.entries())
  must(await changeAccess(administrator, change, minutesLater(days * 24 * 60)));

must(await setExtraTime(hr, { personId: colleague.id, extraPercent: 25 }, NOW));

const archetype = async (key: string) => (await currentContent("archetype", key))[0]!.body;

async function assigned(input: NewCase, terms: AssignmentTerms = GUIDED, cohortId = "first"): Promise<string> {
  const caseId = await db().transaction((tx) => storeCase(tx, input, NOW));
  must(await assignCase(trainer, { cohortId, caseId, ...terms }, NOW));
  return caseId;
}
const decide = (actor: Actor, caseId: string, purpose: "training" | "review", skill: number) =>
  decideSimulated(actor, { caseId, purpose, skill, seed: `${actor.id}/${purpose}` }, minutesLater(30));
const attemptOf = async ({ id: personId }: Actor, caseId: string) =>
  (await db().read.attempt.findUniqueOrThrow({ where: { caseId_personId: { caseId, personId } } })).id;

/** A senior's worksheet without what makes it a decision. */
async function draftOf(caseId: string, seed: string): Promise<Worksheet> {
  const { scorecard: card, policy, ...pinned } = await currentBank();
  const key = await readSealedKey(db().read, caseId, pinned);
  const caseFile = await readCaseFile(db().read, caseId);
  const whole = simulateSenior({ file: caseFile, ...key, card, policy, seed, skill: 0.6 });
  return { ...whole, verdict: undefined, amount: undefined, rate: undefined, memo: "", preMortem: "" };
}

// Decided by two trainees and judged by two seniors.
const bent = await assigned(generatedCase(await archetype("metal-parts-fabricated-sales"), "upgrade-1", true));
for (const senior of seniors) await decide(senior, bent, "review", 0.9);
await decide(trainee, bent, "training", 0.3);
await decide(colleague, bent, "training", 0.7);
must(await noteSecondLook(trainee, await attemptOf(trainee, bent), "The VAT returns said it.", minutesLater(60)));

// Open, with a draft, a hint, what was in sight, and a paper that cost days.
const dear = { ...GUIDED, daysBudget: 5 };
const open = await assigned(generatedCase(await archetype("garment-neighbours"), "upgrade-2", true), dear);
const { attemptId } = must(await openCase(trainee, { caseId: open, purpose: "training" }, NOW));
must(await takeHint(trainee, attemptId, "verify", minutesLater(1)));
const seen = { kind: "document", subject: "application", seconds: 40 } as const;
must(await recordVisits(trainee, attemptId, [seen], minutesLater(2)));
const { information } = must(await attemptForWork(trainee, attemptId, minutesLater(2)));
const [paper] = information!.requests;
must(await askFor(trainee, attemptId, { request: paper!.id, opened: ["application"] }, minutesLater(3)));
const draft = { version: 0, worksheet: await draftOf(open, "trainee/open") };
must(await saveDraft(trainee, attemptId, draft, minutesLater(5)));

// An exam: submitted, its truth sealed until the window closes.
const exam = { mode: "assessed", stage: "everything", minutes: 60, closesAt: CLOSES_AT } as const;
const assessed = await assigned(generatedCase(await archetype("restaurant-corner"), "upgrade-3", false), exam);
await decide(trainee, assessed, "training", 0.5);

// Withdrawn while a trainee works on it, and replaced in its place by a fresh case of its recipe.
const old = await assigned(generatedCase(await archetype("trucking-two-trucks"), "upgrade-old", true));
must(await openCase(colleague, { caseId: old, purpose: "training" }, NOW));
const replacement = { caseId: old, reason: "Made by an earlier generator." };
must(await replaceCase(trainer, replacement, { seed: "upgrade-fresh", now: minutesLater(10) }));

// An anchor that seniors judge and the second cohort works on, and its disguised variant for the first.
const average = await archetype("metal-parts-average");
const anchor = await assigned(generatedCase(average, "upgrade-4", true), GUIDED, "second");
const { scorecard: card, policy } = await currentBank();
const seeds = { base: "upgrade-4", variant: "upgrade-4-twin" };
const variant = await assigned(
  generatedTwin(average, seeds, { id: anchor, demonstration: true }, { card, policy }),
  GUIDED,
);
for (const senior of seniors) await decide(senior, anchor, "review", 0.8);
await decide(neighbour, anchor, "training", 0.6);
await decide(colleague, variant, "training", 0.4);

// A real firm: no truth, no seed.
const rows = parse(readFileSync("content/imports/mas-three-year.csv"), { columns: true }) as AccountsRow["cells"][];
const numbered = rows.map((cells, i): AccountsRow => ({ line: i + 2, cells }));
const { accounts } = must(importAccounts(numbered, { firm: firmsIn(numbered)[0] ?? "" }));
const real = await assigned({
  file: caseFromAccounts(accounts),
  origin: "imported",
  title: "A published firm's three years of accounts",
  demonstration: true,
});
await decide(colleague, real, "training", 0.5);

// A worked example that was opened, and a practice case that was opened and left.
const example = { mode: "example", stage: "everything" } as const;
const worked = await assigned(generatedCase(await archetype("metal-parts-owners-purse"), "upgrade-5", true), example);
must(await openCase(trainee, { caseId: worked, purpose: "training" }, NOW));
must(await startPractice(trainee, {}, { seed: "upgrade-6", now: NOW }));

await closeWorkshop();
await closeDb();
await keepFixture(name, file);
