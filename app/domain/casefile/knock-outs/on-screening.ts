import { rewrite } from "../distortions/rewrite";
import type { ScreeningDocument } from "../documents/types/firm";
import type { CaseDocument } from "../documents/types/kinds";

/** The file with another compliance sheet. */
export const onScreening = (
  documents: readonly CaseDocument[],
  change: (sheet: ScreeningDocument) => ScreeningDocument,
): CaseDocument[] => rewrite(documents, "screening", change);
