import { rewrite } from "../distortions/rewrite";
import type { ScreeningDocument } from "../document-types";
import type { CaseDocument } from "../types";

/** The file with another compliance sheet. */
export const onScreening = (
  documents: readonly CaseDocument[],
  change: (sheet: ScreeningDocument) => ScreeningDocument,
): CaseDocument[] => rewrite(documents, "screening", change);
