import type { CaseDocument, InnocentAnomaly, Locator } from "../../../casefile";

/** The lawful thing that a flag stands on, if it stands on one; an account shows some of them in several lines. */
export function anomalyAt(
  at: Locator,
  anomalies: readonly InnocentAnomaly[],
  documents: readonly CaseDocument[],
): number | undefined {
  const index = anomalies.findIndex(({ looksBad }) => isSame(at, looksBad, documents));
  return index < 0 ? undefined : index;
}

function isSame(at: Locator, looksBad: Locator, documents: readonly CaseDocument[]): boolean {
  if (at.doc !== looksBad.doc) return false;
  if (at.at === looksBad.at) return true;
  const account = documents.find(({ id }) => id === at.doc);
  if (account?.kind !== "bankStatement") return false;
  const [one, other] = [at, looksBad].map((place) => account.lines.find(({ no }) => `L${no}` === place.at));
  // The same name under the same words of the bank: rent every month, a profit taken out in two parts.
  return (
    one !== undefined &&
    other !== undefined &&
    one.counterparty === other.counterparty &&
    kindOfText(one.text.code) === kindOfText(other.text.code)
  );
}

/** Without the number of its wording. */
const kindOfText = (code: string): string => code.replace(/\.\d+$/, "");
