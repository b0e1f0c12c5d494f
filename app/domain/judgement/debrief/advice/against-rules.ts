import type { KnockOutKind, Locator } from "../../../casefile/browser";
import type { Breach } from "../../opinion";
import type { Advised } from "./advice";
import { drawnOf, type Finding, isAgainstBest, youLent } from "./best-decision";
import { otherLoanInside } from "./terms";

/** Those that end every application, the gravest first: who may be dealt with, who he is, what he does, what he owes. */
const GRAVEST: readonly KnockOutKind[] = [
  "listMatch",
  "identityExpired",
  "beneficialOwnerUnknown",
  "prohibitedSector",
  "connectedGroupLimit",
];

/** You lent although a rule of the bank ends the application before any score; seen or not. */
export function lentAgainstRule(finding: Finding): Advised | undefined {
  if (!youLent(finding)) return undefined;
  const { knockOuts = [], pins } = finding;
  const rule = GRAVEST.find((kind) => knockOuts.some((own) => own.kind === kind));
  if (!rule) return undefined;
  const docs = placesOfRule(knockOuts.find(({ kind }) => kind === rule)!.places);
  const seen = pins.some(({ kind, at }) => kind === "knockOut" && docs.some(({ doc }) => doc === at.doc));
  return { code: "lentAgainstRule", params: { rule, seen: seen ? "yes" : "no" }, docs };
}

/** One place in each paper. */
function placesOfRule(places: readonly Locator[]): Locator[] {
  return places.filter(({ doc }, i) => places.findIndex((other) => other.doc === doc) === i);
}

/** More than the branch may decide: whoever signs it signs for somebody else. */
export function beyondAuthority(finding: Finding): Advised | undefined {
  const { authority, knockOuts = [] } = finding;
  const amount = drawnOf(finding);
  if (!youLent(finding) || authority === undefined || amount <= authority) return undefined;
  const places = knockOuts.find(({ kind }) => kind === "authorityLimit")?.places ?? [];
  return { code: "beyondAuthority", params: { amount, authority }, docs: placesOfRule(places) };
}

/** Limits that a smaller loan keeps. */
const OF_SIZE: readonly Breach["limit"][] = ["minDscr", "maxDebtToAssets", "maxAmountToSales", "workingCapitalNeed"];

/** On your own figures; a loan that was only too large is told with the sound one inside it. */
export function lentBeyondPolicy(finding: Finding): Advised | undefined {
  const worst = finding.breaches[0];
  if (!worst) return undefined;
  const size = OF_SIZE.includes(worst.limit) ? otherLoanInside(finding) : undefined;
  return size ?? { code: "lentBeyondPolicy", params: { ...worst } };
}

/** A loan that should not have been made, where no cause of it is known. */
export const lentAgainstBest = (finding: Finding): Advised | undefined =>
  isAgainstBest(finding)
    ? { code: "lentAgainstBest", params: { reason: finding.money?.best.reason ?? "unknown" } }
    : undefined;
