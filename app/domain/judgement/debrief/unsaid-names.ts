import type { BankStatementDocument, CaseFile, CaseTruth } from "../../casefile";
import { namesIn } from "./answers/named";

/**
 * Everybody but firm and owner whom the file names where it shows a lie or what ends the application: a letter that names
 * one of them tells the customer what the bank has seen.
 */
export function unsaidNames(
  { firm, documents }: Pick<CaseFile, "firm" | "documents">,
  { distortions, knockOuts }: Pick<CaseTruth, "distortions" | "knockOuts">,
): readonly string[] {
  const named = namesIn(documents);
  const accounts = documents.filter((one): one is BankStatementDocument => one.kind === "bankStatement");
  const known = new Set([
    ...named.keys(),
    ...accounts.flatMap(({ lines }) => lines.map(({ counterparty }) => counterparty)),
  ]);
  const shown = [...distortions, ...knockOuts].flatMap(({ evidence }) =>
    evidence.flatMap(({ doc, at, shows }) => [
      ...Object.values(shows.params ?? {}),
      ...accounts
        .filter(({ id }) => id === doc)
        .flatMap(({ lines }) => lines.filter(({ no }) => `L${no}` === at))
        .map(({ counterparty }) => counterparty),
      ...[...named].flatMap(([name, places]) =>
        places.some((place) => place.at.doc === doc && place.at.at === at) ? [name] : [],
      ),
    ]),
  );
  const own = [firm.name, firm.ownerName];
  return [...new Set(shown)].filter(
    (name): name is string => typeof name === "string" && known.has(name) && !own.includes(name),
  );
}
