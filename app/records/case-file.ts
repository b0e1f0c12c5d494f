import { readSummary } from "./case-summary";
import { readDocument } from "./documents/case-document";
import type { CaseFile } from "~/domain/casefile";

/** What an analyst may read of a case, as its rows hold it. */
export interface CaseRows {
  readonly origin: string;
  readonly summary: string;
  /** in their order */
  readonly documents: readonly { readonly docId: string; readonly body: Uint8Array }[];
}

/** @param id the case's */
export function readCaseRows({ origin, summary, documents }: CaseRows, id: string): CaseFile {
  const { currency, asOf, firmName, industry, size, foundedOn, city, ownerName } = readSummary(summary, id);
  return {
    origin: origin as CaseFile["origin"],
    currency,
    asOf,
    firm: { name: firmName, industry, size, foundedOn, city, ownerName },
    documents: documents.map(({ docId, body }) => readDocument(body, `${id}/${docId}`)),
  };
}
