import { audit, newId, type Reader, Remembered, sha256, type Tx } from "~/db";
import type { CaseFile, CaseTruth, GeneratedCase } from "~/domain/casefile";
import { type ModelOpinion, modelOpinion } from "~/domain/judgement/opinion";
import {
  type CaseRows,
  type CaseSummary,
  packDocument,
  packTruth,
  readCaseRows,
  readOpinion,
  readTruth,
} from "~/records";
import { currentBank, type BankVersions } from "~/services/content/bank-versions.server";

export interface NewCase {
  readonly file: CaseFile;
  readonly origin: "synthetic" | "imported";
  readonly title: string;
  readonly truth?: GeneratedCase["truth"];
  readonly seed?: string;
  readonly generatorVersion?: string;
  readonly inputsDigest?: string;
  /** the archetype it was drawn from, "id@version" */
  readonly recipe?: string;
  readonly demonstration: boolean;
  readonly createdById?: string;
  /** the anchor whose disguised twin it is */
  readonly variantOf?: string;
}

/** Stores a case with one row per document, its sealed truth apart, and the model's opinion by the bank's current versions. */
export async function storeCase(tx: Tx, input: NewCase, now: Date, bank?: BankVersions): Promise<string> {
  const versions = bank ?? (await currentBank());
  const { file, truth } = input;
  const id = newId();
  await tx.case.create({
    data: {
      id,
      origin: input.origin,
      title: input.title,
      industry: file.firm.industry,
      summary: JSON.stringify(summaryOf(file)),
      digest: sha256(JSON.stringify(file.documents)),
      generatorVersion: input.generatorVersion,
      inputsDigest: input.inputsDigest,
      recipe: input.recipe,
      demonstration: input.demonstration,
      createdAt: now,
      createdById: input.createdById,
      documents: {
        create: file.documents.map((document, ord) => ({
          docId: document.id,
          kind: document.kind,
          ord,
          body: packDocument(document),
        })),
      },
    },
  });
  if (truth && input.seed) {
    await tx.caseTruth.create({ data: { caseId: id, seed: input.seed, body: packTruth(truth) } });
  }
  if (input.variantOf !== undefined) await tx.caseVariant.create({ data: { caseId: id, anchorId: input.variantOf } });
  await storeOpinion(tx, id, file, versions, now);
  await audit(tx, {
    at: now,
    actorId: input.createdById ?? "system",
    action: "case.created",
    subject: `case:${id}`,
    detail: { origin: input.origin, documents: file.documents.length, demonstration: input.demonstration },
  });
  return id;
}

/** The model opinion by exactly these versions; computed once, kept for good. */
export async function storeOpinion(tx: Tx, caseId: string, file: CaseFile, bank: BankVersions, now: Date) {
  const key = { caseId, policyVersionId: bank.policyVersionId, scorecardVersionId: bank.scorecardVersionId };
  await tx.modelOpinion.upsert({
    where: { caseId_policyVersionId_scorecardVersionId: key },
    create: { ...key, body: JSON.stringify(modelOpinion(file, bank.scorecard, bank.policy)), createdAt: now },
    update: {},
  });
}

/** What an analyst may read of a case. Papers never change, so a file that is open at many desks is unpacked once. */
export async function readCaseFile(reader: Tx, caseId: string): Promise<CaseFile> {
  return files.of(caseId, () => unpackedFile(reader, caseId));
}

/** A file has up to a megabyte. */
const files = new Remembered<CaseFile>(24);

const unpackedFile = async (reader: Tx, caseId: string): Promise<CaseFile> =>
  readCaseRows(await caseRows(reader, caseId), caseId);

/** A case as it is stored, for who unpacks it elsewhere. */
export const caseRows = (reader: Reader, caseId: string): Promise<CaseRows> =>
  reader.case.findUniqueOrThrow({
    where: { id: caseId },
    select: {
      origin: true,
      summary: true,
      documents: { select: { docId: true, body: true }, orderBy: { ord: "asc" } },
    },
  });

/** Only for sealing a submission: never call it on behalf of somebody who has not submitted. */
export async function readSealedKey(
  reader: Tx,
  caseId: string,
  pinned: { policyVersionId: string; scorecardVersionId: string },
): Promise<{ truth: CaseTruth | undefined; seed: string | undefined; opinion: ModelOpinion }> {
  const [truth, opinion] = await Promise.all([
    reader.caseTruth.findUnique({ where: { caseId }, select: { body: true, seed: true } }),
    reader.modelOpinion.findUniqueOrThrow({
      where: {
        caseId_policyVersionId_scorecardVersionId: {
          caseId,
          policyVersionId: pinned.policyVersionId,
          scorecardVersionId: pinned.scorecardVersionId,
        },
      },
      select: { body: true },
    }),
  ]);
  return {
    truth: truth ? readTruth(truth.body, caseId) : undefined,
    seed: truth?.seed,
    opinion: readOpinion(opinion.body, `${caseId}/${pinned.policyVersionId}/${pinned.scorecardVersionId}`),
  };
}

function summaryOf(file: CaseFile): CaseSummary {
  const application = file.documents.find((document) => document.kind === "application");
  if (!application) throw new Error("a case needs an application");
  const { firm } = file;
  return {
    industry: firm.industry,
    size: firm.size,
    firmName: firm.name,
    city: firm.city,
    foundedOn: firm.foundedOn,
    ownerName: firm.ownerName,
    currency: file.currency,
    asOf: file.asOf,
    amount: application.request.amount,
    tenorMonths: application.request.tenorMonths,
    purpose: application.request.purpose,
  };
}
