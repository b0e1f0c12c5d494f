import { percent, table } from "../markdown";
import { areaText } from "./market-sections";
import { asArea, said, type Section, verdict, type Verdict } from "./targets";
import { drawFolds } from "~/domain/scorecard/fitting";
import { areaOf, type Area, crossValidated, eitherWay, heldOutScores, heldOutShares, type Look } from "~/domain/world";

const ALONE = 0.55;
const TOGETHER = 0.6;

/** What tells a loan that earns from one that does not, and should not; beside it what should. */
export function tellSection(looks: readonly Look[], seed: string): Section {
  const good = looks.map(({ soundness: { earns } }) => earns.asked);
  const earning = good.filter(Boolean).length;
  // One of each must be left when a fold is taken out.
  if (Math.min(earning, looks.length - earning) < 2) {
    return {
      verdicts: [],
      text: ["## Tells", "Fewer than two requests earn, or all but one do: nothing can be told."],
    };
  }
  const folds = drawFolds(good, seed);
  const first = looks[0]!.tells;
  const numbers = Object.keys(first.numbers).map((name) => ({
    name,
    column: looks.map(({ tells }) => tells.numbers[name]!),
  }));
  const names = Object.keys(first.names).map((name) => ({
    name,
    column: looks.map(({ tells }) => tells.names[name]!),
  }));
  const alone: readonly (readonly [string, Area | undefined])[] = [
    ...names.map(({ name, column }) => [name, areaOf(heldOutShares(column, good, folds), good)] as const),
    ...numbers.map(({ name, column }) => [name, area(column, good)] as const),
  ];
  const together = areaOf(
    heldOutScores(
      [...names, ...numbers].map(({ column }) => column),
      good,
      folds,
    ),
    good,
  );
  const aims = [
    ...alone.map(([name, found]) => aim(`tells: ${name}`, found, ALONE)),
    aim("tells: all together", together, TOGETHER),
  ];
  const legitimate = Object.keys(looks[0]!.legitimate);
  const columns = legitimate.map((name) => looks.map((look) => look.legitimate[name]));
  return {
    verdicts: aims,
    text: [
      "## Tells",
      `AUC (95 % interval) against *earns at the policy's price by the true curve*, which ${earning} of ${looks.length} requests ` +
        "do. A name stands for the share of good requests among the files of the same name, counted in other files: " +
        "five folds, each scored by the other four; numbers are taken either way. Together: a logistic regression scored in " +
        "the same folds. None of these may tell: alone at most 0.55, together 0.60.",
      table(
        ["should tell nothing", "AUC", ""],
        [...alone, ["**all together**", together] as const].map(([name, found], i) => [
          name,
          areaText(found),
          said(aims[i]!),
        ]),
      ),
      "Share of good requests by situation, in which a tell would be seen first.",
      situationTable(looks),
      "What an analyst may go by, on the figures as reported; fewer files where some do not say.",
      table(
        ["may tell", "files", "AUC"],
        [
          ...legitimate.map((name, i) => {
            const found = area(columns[i]!, good);
            return [name, `${found?.files ?? 0}`, areaText(found)];
          }),
          ["**all together**", `${looks.length}`, areaText(areaOf(heldOutScores(columns, good, folds), good))],
        ],
      ),
    ],
  };
}

function situationTable(looks: readonly Look[]): string {
  const situations = [...new Set(looks.map(({ situation }) => situation))].sort();
  const rows = situations.map((situation) => {
    const some = looks.filter((look) => look.situation === situation);
    const share = (is: (look: Look) => boolean) => percent(some.filter(is).length / some.length, 0);
    return [
      situation,
      `${some.length}`,
      share(({ soundness: { earns } }) => earns.asked),
      share((look) => look.oversized),
    ];
  });
  return table(["situation", "files", "good as asked", "oversized by the recipe"], rows);
}

const area = (column: readonly (number | undefined)[], events: readonly boolean[]): Area | undefined => {
  const found = areaOf(column, events);
  return found && eitherWay(found);
};

const aim = (what: string, found: Area | undefined, most: number): Verdict =>
  verdict({ what, found: found?.auc ?? 0.5, most, as: asArea });

/** Counts, digits, names, lengths, dates and order against lies; what a rule ends shows itself where it is looked up. */
export function leakSection(looks: readonly Look[]): Section {
  const files = looks.filter(({ bent, distorted }) => distorted || !bent);
  const recipes = [...new Set(files.map(({ recipe }) => recipe))].sort();
  const scored = crossValidated(
    files.map(({ surface, distorted, recipe }) => ({
      features: surface,
      positive: distorted,
      group: recipes.indexOf(recipe),
    })),
  );
  const found = areaOf(
    scored.map(({ score }) => score),
    scored.map(({ positive }) => positive),
  );
  const leak = aim("leak: surface against lies", found, ALONE);
  return {
    verdicts: [leak],
    text: [
      "## Nothing on the surface tells a lie",
      "Boosted stumps on counts of papers, rows and lines, digits, days, lengths and order: files with a lie against honest ones; recipes " +
        `left out a fifth at a time: AUC ${areaText(found)}, target at most ${ALONE}: ${said(leak)}.`,
    ],
  };
}
