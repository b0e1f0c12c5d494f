import type { Locator } from "./case-file";
import { kindOf } from "./documents/kinds";
import type { CaseDocument } from "./documents/types/kinds";

export const isThere = (documents: readonly CaseDocument[], { doc, at }: Locator): boolean => {
  const document = documents.find(({ id }) => id === doc);
  return document !== undefined && kindOf(document).places.all(document).includes(at);
};

/** What stands at a place; undefined where there is none. */
export function rowAt(documents: readonly CaseDocument[], { doc, at }: Locator): unknown {
  const document = documents.find(({ id }) => id === doc);
  return document && kindOf(document).places.at(document, at);
}
