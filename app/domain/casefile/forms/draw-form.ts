import { gradeOf } from "../../lending";
import { randomStream, type RandomStream, sha256Hex } from "../../random";
import type { CaseFile } from "../case-file";
import { findableIn } from "../findable";
import { generateCase } from "../generate";
import type { Recipe } from "../recipe";
import { caseSecret } from "../secret";
import type { CaseTruth, GeneratedCase } from "../truth";
import type { Blueprint, FormVerdict } from "./blueprint";
import { drawFlags, plantedWith } from "./planting";
import { shuffled } from "./shuffled";
import { type Counts, hasRoom, lackingIn, type Side, withOne } from "./side";

/** What the draw of a form asks of those who know more than papers and lives. */
export interface FormMakers {
  /** the best decision on a case, by the bank's policy */
  readonly verdictOf: (file: CaseFile, truth: CaseTruth) => FormVerdict;
  /** left out: generateCase */
  readonly make?: (order: { readonly archetype: Recipe; readonly seed: string }) => GeneratedCase;
}

/** What a form is drawn from. */
export interface FormPlan {
  /** of the set: one seed in two sets shares nothing */
  readonly id: string;
  readonly blueprint: Blueprint;
  /** as often as each shall be drawn */
  readonly recipes: readonly Recipe[];
}

export interface FormCase {
  /** with what is planted in it: it and the seed give the case again */
  readonly recipe: Recipe;
  readonly generated: GeneratedCase;
}

/** A form, or the cells that were still open when the candidates ran out. As secret as the truth of its cases. */
export type DrawnForm =
  { readonly ok: true; readonly cases: readonly FormCase[] } | { readonly ok: false; readonly open: readonly string[] };

/** So many candidates are made for each place at most, on the average: the rarest cell takes about one in twenty. House value. */
const CANDIDATES = 40;
/** Of a case's seed, hexadecimal: 128 bits. */
const SEED_DIGITS = 32;

/**
 * Draws the cases of one form: candidates from the recipes, of which each is kept that its blueprint still has room for.
 * The seed decides everything, the number of bent files among it; whoever has one case's seed knows nothing of another's.
 */
export function drawForm(
  { id, blueprint, recipes }: FormPlan,
  seed: string,
  { verdictOf, make = generateCase }: FormMakers,
): DrawnForm {
  const secret = caseSecret(seed, id);
  const stream = (name: string): RandomStream => randomStream(secret, `form/${name}`);
  const sides = sidesOf(blueprint);
  const bent = stream("bent").integer(...blueprint.bent);
  const taken: FormCase[] = [];
  let counts: Record<keyof typeof sides, Counts> = { grades: {}, verdicts: {}, trades: {}, kinds: {} };

  for (let i = 0; i < CANDIDATES * blueprint.cases && taken.length < blueprint.cases; i++) {
    const left = blueprint.cases - taken.length - 1;
    const fits = (side: keyof typeof sides, cell: string) => hasRoom(sides[side], counts[side], cell, left);
    const random = stream(`candidate/${i}`);
    const open = recipes.filter(({ industry }) => fits("trades", industry));
    if (open.length === 0) break;
    const own = random.pick(open);
    // The bent ones first: an honest file can come into any cell that they leave open.
    const flags = taken.length < bent ? drawFlags(blueprint, own, (kind) => fits("kinds", kind), random) : [];
    if (!flags) continue;

    const recipe = plantedWith(own, flags);
    const generated = make({ archetype: recipe, seed: sha256Hex(`${secret}/case/${i}`).slice(0, SEED_DIGITS) });
    const { file, truth } = generated;
    const grade = bandOf(blueprint, gradeOf(truth.ratingPd.value));
    if (!grade || !fits("grades", grade)) continue;
    if (flags.length > 0 && findableIn(generated).length < blueprint.flags[0]) continue;
    const verdict = verdictOf(file, truth);
    if (!fits("verdicts", verdict)) continue;
    taken.push({ recipe, generated });
    counts = {
      grades: withOne(counts.grades, grade),
      verdicts: withOne(counts.verdicts, verdict),
      trades: withOne(counts.trades, own.industry),
      kinds: flags.reduce(withOne, counts.kinds),
    };
  }
  if (taken.length === blueprint.cases) return { ok: true, cases: shuffled(taken, stream("order")) };
  const lacking = Object.values(sides).flatMap((side) => lackingIn(side, counts[side.name as keyof typeof counts]));
  return { ok: false, open: [`cases: ${taken.length} of ${blueprint.cases}`, ...lacking] };
}

function sidesOf({ grades, verdicts, trades, kinds, mostOfKind }: Blueprint) {
  const side = (name: string, cells: Side["cells"]): Side => ({ name, cells });
  return {
    grades: side("grades", Object.fromEntries(grades.map(({ from, to, cases }) => [`${from} to ${to}`, cases]))),
    verdicts: side("verdicts", verdicts),
    trades: side("trades", trades as Side["cells"]),
    kinds: side("kinds", Object.fromEntries(kinds.map((kind) => [kind, [0, mostOfKind]]))),
  };
}

const bandOf = ({ grades }: Blueprint, grade: number): string | undefined => {
  const band = grades.find(({ from, to }) => grade >= from && grade <= to);
  return band && `${band.from} to ${band.to}`;
};
