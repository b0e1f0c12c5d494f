import type { FilledExample } from "./fill";
import { faded, type Stage } from "../ladder";
import type { Step, Worksheet } from "../../worksheet";

/** Of which steps the writer speaks at a stage: of those that are filled, and never of what is left to the trainee. */
const SPOKEN_OF: Readonly<Record<Stage, readonly Step[]>> = {
  price: ["verify", "spread", "score"],
  decision: ["verify", "spread", "score"],
  score: ["verify", "spread"],
  everything: [],
};

export type ExampleNotes = Readonly<Partial<Record<Step, readonly string[]>>>;

/** What a trainee gets of a filled example: all of it, or at a stage of the ladder what is not left open. */
export function exampleFor(
  { worksheet, notes }: FilledExample,
  terms: { readonly whole: true } | { readonly whole: false; readonly stage: Stage },
): { readonly worksheet: Worksheet; readonly notes: ExampleNotes } {
  if (terms.whole) return { worksheet, notes };
  return {
    worksheet: faded(worksheet, terms.stage),
    notes: Object.fromEntries(SPOKEN_OF[terms.stage].map((step) => [step, notes[step]])),
  };
}
