import type { AnswerKind, FlagAnswer } from "./debrief";

/** What was found comes first, then what cost figures or meaning, then what belongs in the price. */
const FIRST: readonly AnswerKind[] = ["planted", "notCarried", "wrongMeaning", "realRisk"];

const rank = ({ kind }: Pick<FlagAnswer, "kind">): number => {
  const place = FIRST.indexOf(kind);
  return place < 0 ? FIRST.length : place;
};

/** Answers in the order in which they matter; alike, in the order of the pins. */
export const gravestFirst = <A extends Pick<FlagAnswer, "kind">>(answers: readonly A[]): readonly A[] =>
  answers.toSorted((a, b) => rank(a) - rank(b));
