import type { CaseDocument } from "./documents/types/kinds";
import type { Evidence } from "./flags";
import { isThere } from "./places";
import type { PlantedKind } from "./planted";

/** Something that a file may show: a lie, a rule that ends the application, or a burden. */
interface Shown {
  readonly kind: PlantedKind;
  readonly evidence: readonly Evidence[];
}

/** The signs of it that the file's papers really hold. */
export const signsIn = (documents: readonly CaseDocument[], { evidence }: Pick<Shown, "evidence">): Evidence[] =>
  evidence.filter((sign) => isThere(documents, sign));

/** A lie shows where two papers do not agree. */
const LEAST_PAPERS_OF_A_LIE = 2;

/**
 * Can somebody with nothing but the papers find it? A lie where at least two papers hold a sign of it, so that one
 * contradicts the other; a rule or a burden where one paper says it.
 * @param isLie false for a burden, which bears the name of a kind of lie
 */
export function isFindable(
  documents: readonly CaseDocument[],
  shown: Shown,
  isLie = shown.kind !== "knockOut",
): boolean {
  const papers = new Set(signsIn(documents, shown).map(({ doc }) => doc));
  return papers.size >= (isLie ? LEAST_PAPERS_OF_A_LIE : 1);
}
