import type { InformationRule } from "../../pricing";

/** What may still be asked for, and what it costs. */
export type OpenRequest = Pick<InformationRule, "id" | "days">;

/** Ids of the documents that stay out of the file until their request is made. */
export const withheld = (rules: readonly InformationRule[], asked: readonly string[]): ReadonlySet<string> =>
  new Set(rules.filter(({ id }) => !asked.includes(id)).flatMap(({ documents }) => documents));

/** The requests not made yet that this file can answer, in the policy's order. */
export const requestsOpen = (
  rules: readonly InformationRule[],
  asked: readonly string[],
  documents: readonly { readonly id: string }[],
): readonly OpenRequest[] =>
  rules
    .filter(({ id, documents: of }) => !asked.includes(id) && documents.some((document) => of.includes(document.id)))
    .map(({ id, days }) => ({ id, days }));
