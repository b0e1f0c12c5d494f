import { parse } from "csv-parse/sync";
import { readFileSync } from "node:fs";
import { COHORTS, demonstrationId, SIMULATED_SENIOR_IDS } from "./people";
import { decideSimulated } from "./simulated";
import { LADDER, LIBRARY, seedOf, type Wanted } from "./wanted";
import { db } from "~/db";
import { actorOf } from "~/services/people/facts.server";
import { type AccountsRow, caseFromAccounts, firmsIn, importAccounts } from "~/domain/accounts";
import type { AssignmentTerms } from "~/domain/judgement/assignment";
import { storeCase, type NewCase } from "~/services/cases/cases.server";
import { currentBank } from "~/services/content/bank-versions.server";
import { generatedCase, generatedTwin } from "~/services/cases/generated-case.server";
import { assignCase } from "~/services/author/assign.server";
import { currentContent } from "~/services/content/content-store.server";

/** Place in the library of the case that seniors judge for its twin too. */
const ANCHOR = 5;
const EVERYBODY = Object.keys(COHORTS);
const SENIOR_SKILLS = [0.95, 0.8, 0.65] as const;
/** Colleagues of the trainee who have decided already, so that a trainer has a cohort to watch. */
const DECIDED_BY = [
  { key: "colleague-1", skill: 0.3, cases: 3 },
  { key: "colleague-2", skill: 0.1, cases: 2 },
  { key: "colleague-3", skill: 0.5, cases: 4 },
  { key: "colleague-4", skill: 0, cases: 2 },
] as const;

/** The demonstration bank's cases, assigned to its cohorts, with simulated seniors' and colleagues' decisions. */
export async function seedCases(now: Date): Promise<void> {
  const trainer = await actorOf(db().read, demonstrationId("person", "trainer"), now);
  const store = async (input: NewCase, terms: AssignmentTerms, cohorts: readonly string[] = EVERYBODY) => {
    const caseId = await db().transaction((tx) => storeCase(tx, input, now));
    for (const cohort of cohorts) {
      const assigned = await assignCase(
        trainer,
        { cohortId: demonstrationId("cohort", cohort), caseId, ...terms },
        now,
      );
      if (!assigned.ok) throw new Error(`a demonstration case cannot be assigned: ${assigned.reason}`);
    }
    return caseId;
  };
  const ladder = await generatedCases(LADDER);
  for (const [i, { terms }] of LADDER.entries()) await store(ladder[i]!, terms);
  const ids: string[] = [];
  const library = [...(await generatedCases(LIBRARY)), importedCase()];
  for (const [i, input] of library.entries()) {
    // One cohort works on the anchor itself, the other one on its twin.
    const cohorts = i === ANCHOR ? (["second"] as const) : EVERYBODY;
    const terms = { mode: "guided", stage: "everything", daysBudget: LIBRARY[i]?.daysBudget } as const;
    ids.push(await store(input, terms, cohorts));
    if (i === ANCHOR) await store(await twinOf(ids[i]!), terms, ["first"]);
  }
  for (const caseId of ids) {
    for (const [i, personId] of SIMULATED_SENIOR_IDS.entries()) {
      const input = { caseId, purpose: "review" as const, skill: SENIOR_SKILLS[i] ?? 0.8, seed: `${caseId}/${i}` };
      await decideSimulated(await actorOf(db().read, personId, now), input, now);
    }
  }
  for (const { key, skill, cases: count } of DECIDED_BY) {
    const person = await actorOf(db().read, demonstrationId("person", key), now);
    for (const caseId of ids.slice(0, count)) {
      await decideSimulated(person, { caseId, purpose: "training", skill, seed: `${caseId}/${key}` }, now);
    }
  }
}

async function generatedCases(library: readonly Wanted[]): Promise<NewCase[]> {
  const published = await currentContent("archetype");
  const archetypes = new Map(published.map(({ key, body }) => [key, body]));
  return library.map((wanted) => {
    const archetype = archetypes.get(wanted.archetype);
    if (!archetype) throw new Error(`content/archetypes has no ${wanted.archetype}`);
    return generatedCase(archetype, seedOf(archetype, wanted), true);
  });
}

/** The twin of the anchor, which the first cohort meets. */
async function twinOf(id: string): Promise<NewCase> {
  const anchor = LIBRARY[ANCHOR]!;
  const [published] = await currentContent("archetype", anchor.archetype);
  const seed = seedOf(published!.body, anchor);
  const { scorecard: card, policy } = await currentBank();
  const seeds = { base: seed, variant: `${seed}-twin` };
  return generatedTwin(published!.body, seeds, { id, demonstration: true }, { card, policy });
}

/** A published three-year case: real figures, so there is no truth. */
function importedCase(): NewCase {
  const rows = parse(readFileSync("content/imports/mas-three-year.csv"), { columns: true }) as AccountsRow["cells"][];
  const numbered = rows.map((cells, i): AccountsRow => ({ line: i + 2, cells }));
  const imported = importAccounts(numbered, { firm: firmsIn(numbered)[0] ?? "" });
  if (!imported.ok) throw new Error("content/imports/mas-three-year.csv does not import");
  return {
    file: caseFromAccounts(imported.accounts),
    origin: "imported",
    title: "A published firm's three years of accounts",
    demonstration: true,
  };
}
