import type { CaseDocument, FlagKind } from "../../../casefile/browser";
import type { Policy } from "../../../pricing";

/** What the bank's desk can still get that would tell, by the kind of flag: the requests of a policy by what they bring. */
const BROUGHT: Readonly<Partial<Record<FlagKind, readonly string[]>>> = {
  fabricatedSales: ["vat", "electricity"],
  underDeclaredSales: ["vat"],
  hiddenBorrowing: ["creditReport"],
  hiddenGuarantee: ["creditReport"],
  overstatedOutput: ["electricity", "siteVisit"],
  ghostStaff: ["socialInsurance", "siteVisit"],
  staleStock: ["siteVisit"],
  divertedLoan: ["siteVisit"],
  capitalisedExpenses: ["siteVisit"],
  roundTripping: ["vat"],
};

/** The policy's request that brings what is missing, with its days; undefined where the file holds all of it already. */
export function requestFor(
  kind: FlagKind,
  documents: readonly Pick<CaseDocument, "id">[],
  { information }: Pick<Policy, "information">,
): { readonly request: string; readonly days: number } | undefined {
  const missing = (BROUGHT[kind] ?? []).filter((id) => documents.every((document) => document.id !== id));
  const rule = information.requests.find((one) => one.documents.some((id) => missing.includes(id)));
  return rule && { request: rule.id, days: rule.days };
}
