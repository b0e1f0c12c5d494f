import { type GeneratedCase, type PhraseTemplates, plantedIn, renderPhrase } from "~/domain/casefile";
import { gradeOf, type Phrase } from "~/domain/lending";

/** The key of printed files, numbered as they are: recipe and seed, true PD, what was planted and where it shows. */
export function keyText(cases: readonly GeneratedCase[], templates: PhraseTemplates): string {
  const sections = cases.map(({ archetype, seed, file, truth }, index) => {
    const say = (phrase: Phrase) => renderPhrase(phrase, templates, file.currency);
    const pd = truth.ratingPd.value;
    const planted = plantedIn(truth).flatMap(({ kind, what, evidence }) => [
      `- ${kind}: ${say(what)}`,
      ...evidence
        .filter(({ doc }, i) => evidence.findIndex((other) => other.doc === doc) === i)
        .map(({ doc, at, shows }) => `  - ${doc}, ${at}: ${say(shows)}`),
    ]);
    return [
      `## File ${index + 1}: ${file.firm.name}`,
      "",
      `Recipe ${archetype}, seed ${seed}. True PD over 12 months ${(pd * 100).toFixed(2)} % (grade ${gradeOf(pd)}).`,
      "",
      ...(planted.length > 0 ? planted : ["Nothing was planted: the file is what it seems."]),
      "",
    ].join("\n");
  });
  return `# Key to the printed files\n\nNot for those who mark them.\n\n${sections.join("\n")}`;
}
