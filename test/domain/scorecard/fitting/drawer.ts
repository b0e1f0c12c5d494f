import { recipesOf } from "~/domain/casefile";
import { rateable } from "~/domain/scorecard/fitting";
import { content } from "../../../support/content";

const { archetypes, sets } = content;

/** The recipes of the practice set, each as often as the set has it. */
export const practice = recipesOf(
  sets.find(({ id }) => id === "practice")!,
  archetypes,
);

/** Those that a card is fitted on. */
export const drawer = rateable(practice);
