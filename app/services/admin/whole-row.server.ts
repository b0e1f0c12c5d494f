import { sha256, type AuditDetail } from "~/db";

/** In the detail of an event whose digest is over the whole row; earlier ones had a part of it alone. */
export const OVER_THE_ROW = { digestOf: "row" } as const;

export const isOverTheRow = (detail: AuditDetail): boolean => detail.digestOf === OVER_THE_ROW.digestOf;

interface DecisionRow {
  readonly id: string;
  readonly attemptId: string;
  readonly caseId: string;
  readonly personId: string;
  readonly purpose: string;
  readonly worksheet: string;
  readonly caseDigest: string;
  readonly generatorVersion: string | null;
  readonly policyVersionId: string;
  readonly scorecardVersionId: string;
  readonly phrasesVersionId: string;
  readonly engineVersion: string;
  readonly sealed: Uint8Array;
  readonly submittedAt: Date;
}

/** What an event tells of a decision: every column, what was submitted and what was sealed as the bytes that are stored. */
export const wholeDecision = (row: DecisionRow) => ({
  id: row.id,
  attemptId: row.attemptId,
  caseId: row.caseId,
  personId: row.personId,
  purpose: row.purpose,
  worksheet: sha256(row.worksheet),
  caseDigest: row.caseDigest,
  generatorVersion: row.generatorVersion,
  policyVersionId: row.policyVersionId,
  scorecardVersionId: row.scorecardVersionId,
  phrasesVersionId: row.phrasesVersionId,
  engineVersion: row.engineVersion,
  sealed: sha256(row.sealed),
  submittedAt: row.submittedAt.toISOString(),
});

interface VersionRow {
  readonly kind: string;
  readonly key: string;
  readonly version: string;
  readonly digest: string;
  readonly body: string;
  readonly publishedAt: Date;
}

/** The same of a version of content. Whether it is in force is left out: that changes. */
export const wholeVersion = ({ kind, key, version, digest, body, publishedAt }: VersionRow) => ({
  kind,
  key,
  version,
  digest,
  body: sha256(body),
  publishedAt: publishedAt.toISOString(),
});
