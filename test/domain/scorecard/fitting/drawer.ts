import { loadContent } from "~/courseware";
import { recipesOf } from "~/domain/casefile";
import { rateable } from "~/domain/scorecard/fitting";

const content = loadContent("content");
if (!content.ok) throw new Error("content is not in order");
const { archetypes, sets } = content.value;

/** The recipes of the practice set, each as often as the set has it. */
export const practice = recipesOf(
  sets.find(({ id }) => id === "practice")!,
  archetypes,
);

/** Those that a card is fitted on. */
export const drawer = rateable(practice);
