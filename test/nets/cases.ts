import { readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";
import { type AccountsRow, caseFromAccounts, firmsIn, importAccounts } from "~/domain/accounts";
import { type CaseFile, type GeneratedCase, generateCase, type Recipe } from "~/domain/casefile";
import { generateVariant } from "~/domain/casefile/variant";
import { modelOpinion, type ModelOpinion } from "~/domain/judgement/opinion";
import { content } from "../support/content";

export { content };
export const [card, policy] = [content.scorecards[0]!, content.policies[0]!];

export interface NetCase {
  readonly id: string;
  readonly file: CaseFile;
  readonly opinion: ModelOpinion;
  readonly truth: GeneratedCase["truth"] | undefined;
  readonly seed: string | undefined;
}

const SEED = "nets";
/** The fewest that give every case a default or two to tell of. */
const FUTURES = 60;

/** One case of every recipe, one with the knock-outs that no recipe has, a disguised twin, and a real firm. */
export function netCases(): readonly NetCase[] {
  // What a recipe may plant is planted, so that no kind is missing.
  const own = content.archetypes.map((archetype) => generated({ ...archetype, bent: 1 }));
  const anchor = content.archetypes.find(({ id }) => id === "metal-parts-average")!;
  const { promises: _none, ...recipe } = anchor;
  const knocked = {
    ...recipe,
    id: "knocked out",
    knockOuts: ["beneficialOwnerUnknown", "prohibitedSector"] as const,
    bent: 1,
  };
  return [...own, generated(knocked), twinOf(anchor), realFirm()];
}

function generated(archetype: Recipe): NetCase {
  const { file, truth } = generateCase({ archetype, seed: SEED, futureCount: FUTURES });
  return { id: archetype.id, file, truth, seed: SEED, opinion: modelOpinion(file, card, policy) };
}

function twinOf(archetype: Recipe): NetCase {
  const order = { archetype, baseSeed: SEED, variantSeed: "nets-twin", attempt: 0, futureCount: FUTURES };
  const { file, truth } = generateVariant(order);
  const opinion = modelOpinion(file, card, policy);
  return { id: `${archetype.id}, disguised`, file, truth, seed: `${SEED}~nets-twin~0`, opinion };
}

function realFirm(): NetCase {
  const rows = parse(readFileSync("content/imports/mas-three-year.csv"), { columns: true }) as AccountsRow["cells"][];
  const numbered = rows.map((cells, i): AccountsRow => ({ line: i + 2, cells }));
  const imported = importAccounts(numbered, { firm: firmsIn(numbered)[0] ?? "" });
  if (!imported.ok) throw new Error("content/imports/mas-three-year.csv does not import");
  const file = caseFromAccounts(imported.accounts);
  return { id: "a real firm", file, truth: undefined, seed: undefined, opinion: modelOpinion(file, card, policy) };
}
