import { writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { drawPlayed } from "../balance/draw";
import { balanceReport, type PlayedMix } from "../balance-report";
import { UsageError, type Command } from "../command";
import { commitSeed, ENGINE } from "../commit-seed";
import { progress } from "../fit/progress";
import { numberOption } from "../number";
import { loadContent } from "~/courseware";
import type { Recipe } from "~/domain/casefile";

/** What moves the figures: a report on them is no part of it. */
const JUDGED_BY = [
  "app/domain/judgement",
  "app/domain/pricing",
  "content/policy",
  "content/readers",
  "content/scorecards",
];
const LEAST_FILES = 2;

export const command: Command = {
  name: "balance",
  summary: "Score declining all, approving all, the model, a practised analyst and the most that files allow",
  usage: `Usage: lendwright balance [--files N] [--seed S] [--out FILE]

Writes Markdown: what each way to decide is worth on files of the base mix (a branch's share of bent ones) and of the
practice mix, in order, by honest and bent, by grade and by recipe.

  --files N   files of each mix (default 3000), made on all cores
  --seed S    of the draw; the same seed writes the same report (default: of the last commit that changed what is measured)
  --out FILE  where it goes (default: docs/balance.md)`,
  async run(args) {
    const { values } = parseArgs({
      args,
      options: { files: { type: "string" }, seed: { type: "string" }, out: { type: "string" } },
    });
    const files = numberOption("--files", values.files ?? "3000");
    if (!Number.isSafeInteger(files) || files < LEAST_FILES) {
      throw new UsageError(`--files must be a whole number from ${LEAST_FILES} on`);
    }
    const seed = values.seed ?? commitSeed("balance", [...ENGINE, ...JUDGED_BY]);
    const out = values.out ?? "docs/balance.md";
    const content = loadContent("content");
    if (!content.ok) throw new UsageError("content/ has errors: `lendwright content check` lists them");
    const { archetypes: recipes, scorecards, policies, sets, readers } = content.value;
    if (!readers) throw new UsageError("content/readers has no ideal reader: `lendwright fit reader` writes it");
    const base = sets.find(({ id }) => id === "base");
    if (!base) throw new UsageError("content/sets has no base set");
    const bank = { card: scorecards[0]!, policy: policies[0]! };
    const show = progress("files");
    const play = (bent: number | undefined, before: number) =>
      drawPlayed({ recipes, bent, bank, readers, seed }, files, (done) => show(before + done, 2 * files));
    const start = performance.now();
    const mixes: PlayedMix[] = [
      { title: "Base mix", played: await play(evenly(base.bent, recipes), 0), isBase: true },
      { title: "Practice mix", played: await play(undefined, files), isBase: false },
    ];
    writeFileSync(out, `${balanceReport(mixes, seed)}\n`);
    console.log(
      `${out}: ${files} files of each mix, seed ${seed}, ${((performance.now() - start) / 1000).toFixed(0)} s`,
    );
    return 0;
  },
};

/** The share of bent files that recipes with a lie to tell need for `share` of all files: some have none. */
const evenly = (share: number | undefined, recipes: readonly Recipe[]): number | undefined =>
  share && (share * recipes.length) / recipes.filter(({ distortions }) => distortions.length > 0).length;
