import { percent, table } from "./markdown";
import { jointSection } from "./world/joint-section";
import { bankSection, leaverSection, requestSection } from "./world/market-sections";
import { calendarSection, plausibilitySection } from "./world/paper-sections";
import { curveSection, levelSection, tradeSection } from "./world/pd-sections";
import { said, type Verdict } from "./world/targets";
import { leakSection, tellSection } from "./world/tell-sections";
import { GENERATOR_VERSION } from "~/domain/casefile";
import type { Look } from "~/domain/world";

/** The whole report as Markdown, and every target with what came of it. */
export function worldReport(
  looks: readonly Look[],
  seed: string,
): { readonly text: string; readonly verdicts: readonly Verdict[] } {
  const sections = [
    levelSection(looks),
    curveSection(looks),
    tradeSection(looks),
    bankSection(looks),
    leaverSection(looks),
    jointSection(looks),
    calendarSection(looks),
    plausibilitySection(looks),
    requestSection(looks),
    tellSection(looks, seed),
    leakSection(looks),
  ];
  const verdicts = sections.flatMap((section) => section.verdicts);
  const oversized = looks.filter((look) => look.oversized).length / looks.length;
  const bent = looks.filter((look) => look.bent).length / looks.length;
  const text = [
    "# The world of the files",
    `${looks.length} files drawn from the recipes, generator ${GENERATOR_VERSION}, seed \`${seed}\`: every recipe alike likely, ` +
      `${percent(bent, 0)} bent, ${percent(oversized, 0)} with a request that the recipe makes too large. Printed by ` +
      "`npm run lendwright -- world`. Without another seed it is drawn by the last commit that changed the engine, so that " +
      "no file of it was there to be tuned on.",
    "## Targets",
    `${verdicts.filter(({ kept }) => kept).length} of ${verdicts.length} kept.`,
    table(
      ["", "found", "target", ""],
      verdicts.map((one) => [one.what, one.found, one.target, said(one)]),
    ),
    ...sections.flatMap((section) => section.text),
  ].join("\n\n");
  return { text: `${text}\n`, verdicts };
}
