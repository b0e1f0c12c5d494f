import { groundOf } from "~/services/cases/hints.server";
import { type Content, type ContentError, writeFigure } from "~/courseware";
import { sha256 } from "~/db";
import { generateCase } from "~/domain/casefile";
import { exampleProblems, fillExample, type WorkedExample } from "~/domain/judgement/assignment";

/** What is wrong with the worked examples of a content folder once their cases are made: an example is written for one file. */
export function misfits(root: string, content: Content): ContentError[] {
  return content.examples.flatMap((example) =>
    misfitsOf(example, content).map((message) => ({ file: `${root}/examples/${example.id}.yaml`, line: 1, message })),
  );
}

function misfitsOf(example: WorkedExample, { archetypes, scorecards, policies }: Content): string[] {
  const archetype = archetypes.find(({ id }) => id === example.case.archetype);
  const [scorecard, policy] = [scorecards[0], policies[0]];
  if (!archetype) return [`case.archetype: no archetype "${example.case.archetype}"`];
  if (!scorecard || !policy) return ["an example needs a scorecard and a policy beside it"];
  const { file } = generateCase({ archetype, seed: example.case.seed });
  const digest = sha256(JSON.stringify(file.documents));
  if (digest !== example.case.digest) {
    return [
      `case.digest: the papers of this seed are others now (${digest}); read the example again before it is changed`,
    ];
  }
  const ground = groundOf(file, { scorecard, policy });
  const filled = fillExample(example, file, ground, { write: writeFigure });
  return exampleProblems(filled, file, ground).map(({ code, at }) => `does not fit its case: ${code} ${at}`);
}
