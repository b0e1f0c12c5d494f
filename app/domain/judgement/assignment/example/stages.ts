import type { FilledExample } from "./fill";
import { faded, type Stage } from "../ladder";
import type { Step, SupportPin, Worksheet } from "../../worksheet";

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
  const spoken = SPOKEN_OF[terms.stage];
  // What bears out a step that is left open would tell how it ends.
  const bears = ({ of }: SupportPin) =>
    spoken.some((step) => of === `step.${step}` || (step === "score" && !of.startsWith("step.")));
  const left = faded(worksheet, terms.stage);
  return {
    worksheet: { ...left, supports: left.supports.filter((pin) => terms.stage === "price" || bears(pin)) },
    notes: Object.fromEntries(spoken.map((step) => [step, notes[step]])),
  };
}
