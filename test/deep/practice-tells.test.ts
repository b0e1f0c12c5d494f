import { setImmediate as breath } from "node:timers/promises";
import { beforeAll, describe, expect, test } from "vitest";
import { loadContent } from "~/courseware";
import {
  DIFFICULTY_BANDS,
  drawPractice,
  type GeneratedCase,
  makePractice,
  plantedIn,
  practiceTrades,
} from "~/domain/casefile";
import { bestVerdict } from "~/domain/judgement/outcome";

/** So many of each choice: a share of 8 in 100 is then seen to within a few hundredths. */
const FILES = 60;
const FUTURES = 40;
const NEWCOMER = { before: { words: [], titles: [] }, missed: [] };

const content = loadContent("content");
if (!content.ok) throw new Error("content/ has errors");
const { archetypes, policies } = content.value;
const cells = practiceTrades(archetypes).flatMap((industry) =>
  DIFFICULTY_BANDS.map((difficulty) => ({ industry, difficulty })),
);

interface Made {
  readonly cell: (typeof cells)[number];
  readonly truth: string;
  readonly isAsHard: boolean;
  /** what stands in a list before the file is opened */
  readonly seen: readonly string[];
}
let made: Made[];

beforeAll(async () => {
  made = [];
  for (const cell of cells)
    for (let i = 0; i < FILES; i++) {
      made.push(oneOf(cell, i));
      // Vitest asks its worker for a sign of life.
      await breath();
    }
}, 3_600_000);

function oneOf(cell: Made["cell"], number: number): Made {
  const order = drawPractice(archetypes, cell, NEWCOMER, `deep-${cell.industry}-${cell.difficulty}-${number}`)!;
  const generated = makePractice(order, FUTURES);
  const [from, to] = order.recipe.promises!.difficulty;
  const { score } = generated.truth.difficulty;
  return { cell, truth: truthOf(generated), isAsHard: score >= from && score <= to, seen: seenOf(generated) };
}

/** honest and to be lent as asked; honest and not; bent */
const truthOf = ({ file, truth }: GeneratedCase): string =>
  plantedIn(truth).length > 0 ? "bent" : bestVerdict(file, truth, policies[0]!) === "lend" ? "sound" : "weak";

function seenOf({ file }: GeneratedCase): readonly string[] {
  const application = file.documents.find((document) => document.kind === "application")!;
  const { amount, tenorMonths, purpose, kind } = application.request;
  return [
    `size ${file.firm.size}`,
    `amount ${Math.floor(2 * Math.log10(amount))}`,
    `months ${tenorMonths}`,
    `for ${purpose}`,
    `as ${kind}`,
    `city ${file.firm.city}`,
    `form ${file.firm.name.split(" ").slice(1).join(" ")}`,
  ];
}

const share = (items: readonly Made[], is: (one: Made) => boolean): number => items.filter(is).length / items.length;

describe.each(cells)("$industry, $difficulty", (cell) => {
  const own = () => made.filter((one) => one.cell === cell);

  test.each(["sound", "weak", "bent"])("%s files are there in more than eight of a hundred", (truth) => {
    expect(share(own(), (one) => one.truth === truth)).toBeGreaterThan(0.08);
  });
});

test("nine of ten are as hard as was chosen", () => {
  expect(share(made, ({ isAsHard }) => isAsHard)).toBeGreaterThan(0.9);
});

test("what stands in a list does not sort bent files from honest ones", () => {
  const [known, fresh] = [0, 1].map((half) => made.filter((_, i) => i % 2 === half)) as [Made[], Made[]];
  const odds = oddsBy(known);
  const suspects = fresh.map((one) => ({
    suspicion: one.seen.reduce((sum, fact) => sum + (odds.get(`${one.cell.industry} ${fact}`) ?? 0), 0),
    isBent: one.truth === "bent",
  }));
  const bent = suspects.filter(({ isBent }) => isBent).map(({ suspicion }) => suspicion);
  const honest = suspects.filter(({ isBent }) => !isBent).map(({ suspicion }) => suspicion);
  expect(auc(bent, honest)).toBeLessThan(0.55);
});

/** Logarithm of how much more often a fact of a trade is seen in bent files than in honest ones; five files of each are assumed. */
function oddsBy(files: readonly Made[]): ReadonlyMap<string, number> {
  const seen = new Map<string, [bent: number, honest: number]>();
  for (const { cell, seen: facts, truth } of files)
    for (const fact of facts) {
      const counts = seen.get(`${cell.industry} ${fact}`) ?? [5, 5];
      counts[truth === "bent" ? 0 : 1]++;
      seen.set(`${cell.industry} ${fact}`, counts);
    }
  return new Map([...seen].map(([fact, [bent, honest]]) => [fact, Math.log(bent / honest)]));
}

/** The chance that a bent file looks more suspicious than an honest one; a draw counts half. */
function auc(bent: readonly number[], honest: readonly number[]): number {
  let wins = 0;
  for (const b of bent) for (const h of honest) wins += b > h ? 1 : b === h ? 0.5 : 0;
  return wins / (bent.length * honest.length);
}
