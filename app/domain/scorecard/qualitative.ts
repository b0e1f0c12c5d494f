import type { CaseFile } from "../casefile";
import { binOf, type QualitativeInputs } from "./score";
import type { QualitativeCharacteristic, QualitativeFact, Scorecard } from "./types";

type Facts = Readonly<Record<QualitativeFact, number | string | undefined>>;

/** The qualitative facts as the documents state them; undefined where no document does. */
export function statedFacts(file: CaseFile): Facts {
  const application = file.documents.find((document) => document.kind === "application");
  const statements = file.documents.find((document) => document.kind === "statements");
  const bureau = file.documents.find((document) => document.kind === "creditReport");
  const owned = application?.stated.premisesOwned;
  return {
    yearsInBusiness: application?.stated.yearsInBusiness,
    ownerExperienceYears: application?.stated.ownerExperienceYears,
    premises: owned === undefined ? undefined : owned ? "owned" : "rented",
    largestCustomerShare: application?.stated.largestCustomerShare,
    basisOfAccounts: statements?.basis,
    // The enquiry of the report's own day is ours.
    lenderEnquiries: bureau?.enquiries.filter(({ reason, on }) => reason === "application" && on < bureau.asOf).length,
    latePayments: bureau && new Set(bureau.history.map(({ month }) => month)).size,
  };
}

/** The bank's model judges nothing: it reads stated facts and picks each bin by the card's fixed rule. */
export function qualitativeFromDocuments(file: CaseFile, card: Scorecard): QualitativeInputs {
  const facts = statedFacts(file);
  return Object.fromEntries(
    card.characteristics
      .filter((characteristic) => characteristic.kind === "qualitative")
      .map((characteristic) => [characteristic.id, binByFact(characteristic, facts[characteristic.fact])]),
  );
}

/** The bin that a stated fact picks by the card's fixed rule; undefined: none. */
export function binByFact(
  characteristic: QualitativeCharacteristic,
  fact: number | string | undefined,
): string | undefined {
  if (typeof fact === "number") return binOf(characteristic.bins, fact)?.id;
  return characteristic.bins.find(({ id }) => id === fact)?.id;
}
