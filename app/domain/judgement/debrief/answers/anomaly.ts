import type { BankLine, BankStatementDocument, CaseDocument, InnocentAnomaly, Locator } from "../../../casefile";

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
  return sameLines(looksBad, account).some(({ no }) => at.at === `L${no}`);
}

/** The same name under the same words of the bank, the same way: rent every month, a profit taken out in two parts. */
export function sameLines({ at }: Pick<Locator, "at">, account: BankStatementDocument): readonly BankLine[] {
  const line = account.lines.find(({ no }) => at === `L${no}`);
  if (!line) return [];
  return account.lines.filter(
    (one) =>
      one.counterparty === line.counterparty &&
      kindOfText(one.text.code) === kindOfText(line.text.code) &&
      one.in > 0 === line.in > 0,
  );
}

/** Without the number of its wording. */
const kindOfText = (code: string): string => code.replace(/\.\d+$/, "");
