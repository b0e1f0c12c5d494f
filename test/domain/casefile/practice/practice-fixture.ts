import { DIFFICULTY_BANDS, drawPractice, type Practising, practiceTrades } from "~/domain/casefile";
import { FLAG_GROUPS, type PracticeChoice } from "~/domain/casefile/browser";
import { content } from "../../../support/content";

export const { archetypes, phrases } = content;

export const NEWCOMER: Practising = { before: { words: [], titles: [] }, missed: [] };

/** Everything that can be chosen together. */
export const CELLS = practiceTrades(archetypes).flatMap((industry) =>
  DIFFICULTY_BANDS.map((difficulty) => ({ industry, difficulty })),
);

export function ordered(choice: PracticeChoice, secret: string, practising: Practising = NEWCOMER) {
  const order = drawPractice(archetypes, choice, practising, secret);
  if (!order) throw new Error("no recipe fits");
  return order;
}

/** The heading under which one looks for a sign of it: what a reader would call another kind of lie. */
export const headingOf = (kind: string): string =>
  FLAG_GROUPS.find(({ id, kinds }) => id !== "other" && (kinds as readonly string[]).includes(kind))?.id ?? "other";
