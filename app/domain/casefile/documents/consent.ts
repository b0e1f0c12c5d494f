import { randomStream } from "../../random";
import { requestOf } from "./application";
import { reportedOn } from "./credit-report";
import { officeDay } from "./dates";
import { shareholders } from "./licence";
import { legalForm } from "./names";
import type { AuthorisationDocument, ResolutionDocument } from "./types/consent";
import type { LicenceDocument } from "./types/firm";
import type { CaseDocument } from "./types/kinds";
import type { Drawn, World } from "./world";

/** Days between the signature and the report that it allows, and between the decision and the application. House estimates. */
const BEFORE_REPORT = [1, 6] as const;
const BEFORE_APPLICATION = [1, 16] as const;

/** Firm, owner and the spouse who stands as guarantor allow the bank to ask about them, some days before it does. */
export function drawAuthorisation(world: World): Drawn<AuthorisationDocument> {
  const { disguise, names } = world;
  const random = randomStream(disguise, "authorisation");
  const signedOn = officeDay(reportedOn(world), -random.integer(...BEFORE_REPORT));
  const rows = [
    [names.firm, names.owner],
    [names.owner, names.owner],
    [names.spouse, names.spouse],
  ].map(([subject, signedBy], i) => ({ id: `s${i + 1}`, subject: subject!, signedBy: signedBy!, signedOn }));
  return { document: { id: "authorisation", kind: "authorisation", bank: names.thisBank, rows }, noise: [] };
}

/** A company's shareholders decide to borrow; the owner of an individual business declares it, and the spouse agrees. */
export function drawResolution(world: World): Drawn<ResolutionDocument> {
  const { archetype, seed, disguise, asOf, names } = world;
  const { amount, tenorMonths, purpose } = requestOf(world);
  const holders = shareholders(world);
  const individual = legalForm(archetype, seed) === "individualBusiness";
  const spouse = individual ? [{ id: "v2", name: names.spouse, share: undefined }] : [];
  return {
    document: {
      id: "resolution",
      kind: "resolution",
      form: individual ? "ownersDeclaration" : holders.length === 1 ? "soleShareholder" : "shareholders",
      firm: names.firm,
      heldOn: officeDay(asOf, -randomStream(disguise, "resolution").integer(...BEFORE_APPLICATION)),
      bank: names.thisBank,
      amount,
      tenorMonths,
      purpose,
      votes: [...votesOf(holders), ...spouse],
    },
    noise: [],
  };
}

const votesOf = (holders: LicenceDocument["shareholders"]): ResolutionDocument["votes"] =>
  holders.map(({ name, share }, i) => ({ id: `v${i + 1}`, name, share }));

/** The same file decided by those whom the register names, with its shares. */
export function decidedAsRegistered(documents: readonly CaseDocument[]): readonly CaseDocument[] {
  const licence = documents.find((one) => one.kind === "licence");
  if (!licence) return documents;
  return documents.map((one) =>
    one.kind === "resolution"
      ? {
          ...one,
          votes: [...votesOf(licence.shareholders), ...one.votes.filter(({ share }) => share === undefined)],
        }
      : one,
  );
}
