import { readNumber, type NumberKind } from "../typed-numbers";
import type { NumericQuestion } from "./types";

/** An answer in per cent is read as a percentage; beside any other unit stand whatever signs a number may carry. */
export const answerKind = ({ unit }: Pick<NumericQuestion, "unit">): NumberKind => (unit === "%" ? "percent" : "any");

/** The number that was answered; undefined: not a number, or one that could be read as another. */
export function answeredNumber(question: Pick<NumericQuestion, "unit">, text: string): number | undefined {
  const reading = readNumber(text, answerKind(question));
  return reading.kind === "read" ? reading.value : undefined;
}
