import { assumptionsSection } from "./judging/assumptions-section";
import { formsOf, measured, SHORT_FORM, tableOf } from "./judging/figures";
import { formSection, groupSection, leadSection, yardstickSection } from "./judging/sections";
import { wordsSection } from "./judging/words-section";
import { GENERATOR_VERSION } from "~/domain/casefile";
import type { AnalystTable } from "~/domain/judgement/analysts";
import type { Answers, Population } from "~/domain/judgement/ranking";

export const FORM_FILES = SHORT_FORM.short + SHORT_FORM.full;

export interface Judging {
  readonly answers: readonly Answers[];
  readonly population: Population;
  readonly analysts: AnalystTable;
  readonly seed: string;
  /** what the advice says to errors: judging/advice */
  readonly advice: readonly string[];
}

/** The whole report as Markdown. */
export function judgingReport({ answers, population, analysts, seed, advice }: Judging): string {
  const full = tableOf(answers, "full");
  const all = measured({ table: full, population, seed });
  const ideal = measured({ table: tableOf(answers, "againstIdeal"), population, seed }, ["grade", "lnPd"]);
  const forms = formsOf(answers, population, seed);
  return [
    "# What files tell of an analyst",
    "**Simulated.** No person has read these files: analysts of known skill were simulated, and every figure stays labelled " +
      "so until 30 people have decided 12 cases each.",
    `${answers.length} files drawn from the recipes, generator ${GENERATOR_VERSION}, seed \`${seed}\`. Printed by ` +
      "`npm run lendwright -- judging`. Without another seed it is drawn by the last commit that changed engine or judgement.",
    ...wordsSection({ all, forms, table: full, population }),
    ...assumptionsSection(analysts, population),
    ...groupSection(full, population),
    ...leadSection(all, answers.length),
    ...formSection(forms),
    ...yardstickSection(all, ideal),
    ...advice,
  ]
    .join("\n\n")
    .concat("\n");
}
