import { currentBank, currentRules, pinnedBank, type BankVersions } from "~/services/content/bank-versions.server";
import { readCaseFile, readSealedKey, storeOpinion } from "./cases.server";
import { anyInFamily, takeSeat } from "./families.server";
import { hintsTaken, mayTell, type TakenHint } from "./hints.server";
import { handWritten } from "./examples.server";
import { fileFor, type Information } from "./information.server";
import { cohortIdsOf } from "~/services/people/facts.server";
import { notKeptBy } from "~/services/author/library-cases.server";
import { countPinsInTheDark, namedInTheDark } from "./pins.server";
import { inWords } from "./rendered-file.server";
import { recordWork } from "./work.server";
import { audit, db, newId, pages, type Tx } from "~/db";
import { type Actor, can } from "~/domain/access";
import type { CaseFile, RenderedFile } from "~/domain/casefile";
import { type AttemptKind, dueAt, type ExampleNotes, faded, type Stage, tells } from "~/domain/judgement/assignment";
import { simulateSenior } from "~/domain/judgement/seniors";
import {
  deskFacts,
  type DeskFacts,
  EMPTY_WORKSHEET,
  type Work,
  workBetween,
  type Worksheet,
} from "~/domain/judgement/worksheet";
import type { Policy } from "~/domain/pricing";
import type { Scorecard } from "~/domain/scorecard";
import { readWorksheet, writeWorksheet } from "~/records";

/** Practice is the trainee's own: nobody watches it and nothing that is assessed counts it. */
export type Purpose = AssignedPurpose | "practice";
export type AssignedPurpose = "training" | "review";

/**
 * Opens a case for a person: the same attempt again when it is open already. Pins the bank's versions of today and the
 * terms of the assignment; an assessed case is opened within its window alone.
 */
export async function openCase(
  actor: Actor,
  input: { caseId: string; purpose: AssignedPurpose },
  now: Date,
): Promise<{ ok: true; attemptId: string } | { ok: false; reason: "forbidden" | "missing" }> {
  const { caseId, purpose } = input;
  if (!can(actor.roles, purpose === "review" ? "case.review" : "case.work")) return { ok: false, reason: "forbidden" };
  const terms = await termsFor(actor, caseId, purpose, now);
  if (!terms) return { ok: false, reason: "missing" };

  const existing = await ownAttempt(actor, caseId);
  if (existing) return { ok: true, attemptId: existing.id };
  if (isEarly(terms.opensAt, now) || (terms.closesAt && terms.closesAt <= now)) return { ok: false, reason: "missing" };

  const bank = await currentBank();
  const file = await readCaseFile(db().read, caseId);
  return db().transaction(async (tx) => {
    // A double click opens it twice: the second finds the first one's row.
    const raced = await tx.attempt.findUnique({ where: { caseId_personId: { caseId, personId: actor.id } } });
    if (raced) return { ok: true, attemptId: raced.id };
    if (purpose === "training" && (await isClosedToNew(tx, caseId, terms))) return { ok: false, reason: "missing" };
    if (!(await takeSeat(tx, caseId, actor.id))) return { ok: false, reason: "missing" };
    await storeOpinion(tx, caseId, file, bank, now);
    const worksheet = await startOf(tx, caseId, terms, file, bank);
    return { ok: true, attemptId: await createAttempt(tx, actor, { caseId, purpose, bank, terms, worksheet }, now) };
  });
}

/** Nobody begins a case that was withdrawn, but within a window that was set before: an exam is the same for everybody. */
async function isClosedToNew(tx: Tx, caseId: string, { kind }: OpeningTerms): Promise<boolean> {
  return kind !== "assessed" && (await tx.caseWithdrawal.findUnique({ where: { caseId } })) !== null;
}

/**
 * An attempt with the bank's versions pinned, and its audit event: on the whole case and empty unless terms and worksheet
 * say otherwise. The case's opinion by these versions must be stored.
 */
export async function createAttempt(
  tx: Tx,
  actor: Actor,
  {
    caseId,
    purpose,
    bank,
    terms = WHOLE,
    worksheet = EMPTY_WORKSHEET,
  }: { caseId: string; purpose: Purpose; bank: BankVersions; terms?: OpeningTerms; worksheet?: Worksheet },
  now: Date,
): Promise<string> {
  const extra = await tx.accommodation.findUnique({ where: { personId: actor.id } });
  const { kind, stage, minutes, closesAt, daysBudget } = terms;
  const id = newId();
  await tx.attempt.create({
    data: {
      id,
      caseId,
      personId: actor.id,
      purpose,
      kind,
      stage,
      minutes,
      daysBudget,
      dueAt: closesAt && dueAt(now, { minutes, extraPercent: extra?.extraPercent ?? 0, closesAt }),
      policyVersionId: bank.policyVersionId,
      scorecardVersionId: bank.scorecardVersionId,
      phrasesVersionId: bank.phrasesVersionId,
      worksheet: writeWorksheet(worksheet),
      openedAt: now,
      savedAt: now,
    },
  });
  await audit(tx, {
    at: now,
    actorId: actor.id,
    action: "case.opened",
    subject: `case:${caseId}`,
    detail: { purpose, kind, stage },
  });
  return id;
}

interface OpeningTerms {
  readonly kind: AttemptKind;
  readonly stage: Stage;
  readonly minutes: number | undefined;
  readonly opensAt: Date | undefined;
  readonly closesAt: Date | undefined;
  readonly daysBudget: number | undefined;
}

const WHOLE: OpeningTerms = {
  kind: "guided",
  stage: "everything",
  minutes: undefined,
  opensAt: undefined,
  closesAt: undefined,
  daysBudget: undefined,
};

/**
 * On which terms this person may work the case: a trainee on those of the own cohorts, of several the assessed ones; a
 * reviewer on every case that any cohort works on, of a variant on its anchor (seniors judge that, once), whole and blind.
 * Undefined: not at all.
 */
async function termsFor(
  actor: Actor,
  caseId: string,
  purpose: AssignedPurpose,
  now: Date,
): Promise<OpeningTerms | undefined> {
  // Whoever kept a case from the library knows its key and never decides it.
  const seen = notKeptBy(actor);
  if (purpose === "review") {
    const where = { id: caseId, variantOf: { is: null }, AND: [seen, anyInFamily({ assignments: { some: {} } })] };
    return (await db().read.case.count({ where })) > 0 ? WHOLE : undefined;
  }
  const own = await db().read.caseAssignment.findMany({
    where: { caseId, case: seen, cohortId: { in: await cohortIdsOf(db().read, actor.id, now) } },
    orderBy: { assignedAt: "asc" },
  });
  const row = own.find(({ mode }) => mode === "assessed") ?? own[0];
  return (
    row && {
      kind: row.mode as AttemptKind,
      stage: row.stage as Stage,
      minutes: row.minutes ?? undefined,
      opensAt: row.opensAt ?? undefined,
      closesAt: row.closesAt ?? undefined,
      // A worked example shows the whole file.
      daysBudget: row.mode === "example" ? undefined : (row.daysBudget ?? undefined),
    }
  );
}

/**
 * The worksheet that a person starts from: empty, or an expert's with the stage's parts blank. What an expert wrote tells
 * what is wrong with the firm, so it is made only where the case may be told, whatever an assignment says.
 */
async function startOf(
  tx: Tx,
  caseId: string,
  { kind, stage }: OpeningTerms,
  file: CaseFile,
  bank: BankVersions,
): Promise<Worksheet> {
  if (!tells({ mode: kind, stage })) return EMPTY_WORKSHEET;
  if (!(await mayTell(caseId))) return EMPTY_WORKSHEET;
  const written = await handWritten(caseId, { kind, stage }, file, bank);
  if (written) return written.worksheet;
  const { truth, opinion } = await readSealedKey(tx, caseId, bank);
  const { scorecard: card, policy } = bank;
  const expert = simulateSenior({ file, truth, opinion, card, policy, seed: caseId, skill: "expert" });
  return kind === "example" ? expert : faded(expert, stage);
}

export interface AttemptForWork {
  readonly attempt: {
    readonly id: string;
    readonly caseId: string;
    readonly purpose: Purpose;
    readonly kind: AttemptKind;
    readonly stage: Stage;
    /** of an assessed attempt: after it the last saved draft counts */
    readonly dueAt: string | undefined;
    readonly version: number;
    readonly savedAt: string;
    readonly submitted: boolean;
    readonly worksheet: Worksheet;
    /** pins on papers not asked for, or on no place at all: the decision goes without them */
    readonly pinsInTheDark: number;
  };
  readonly title: string;
  readonly file: RenderedFile;
  readonly scorecard: Scorecard;
  readonly policy: Policy;
  readonly facts: DeskFacts;
  readonly hints: readonly TakenHint[];
  /** of a worked or faded example: what its writer says beside the steps that are filled; undefined where nobody wrote one */
  readonly notes: ExampleNotes | undefined;
  /** what may still be asked for, where information has a price */
  readonly information: Information | undefined;
}

/** Everything the workbench shows: the file, the own draft, the bank's card and policy. Nothing of the case's key. */
export async function attemptForWork(
  actor: Actor,
  attemptId: string,
  now: Date,
): Promise<({ ok: true } & AttemptForWork) | { ok: false; reason: "missing" }> {
  const row = await db().reads.first(pages.OWN_WORK, attemptId, actor.id);
  if (!row) return { ok: false, reason: "missing" };
  const bank = await pinnedBank(row);
  const [{ file, information }, { tolerances }, hints] = await Promise.all([
    fileFor(row, bank.policy, now),
    currentRules(),
    hintsTaken(actor, row.id),
  ]);
  const worksheet = readWorksheet(row.worksheet, "Attempt", row.id);
  const [kind, stage] = [row.kind as AttemptKind, row.stage as Stage];
  const written = await handWritten(row.caseId, { kind, stage }, file, bank);
  return {
    ok: true,
    attempt: {
      id: row.id,
      caseId: row.caseId,
      purpose: row.purpose as Purpose,
      kind,
      stage,
      dueAt: row.dueAt === null ? undefined : new Date(row.dueAt).toISOString(),
      version: row.version,
      savedAt: new Date(row.savedAt).toISOString(),
      submitted: row.submittedAt !== null,
      worksheet,
      pinsInTheDark: row.submittedAt ? 0 : countPinsInTheDark(worksheet, file),
    },
    title: row.title,
    file: inWords(file, bank.phrases),
    scorecard: bank.scorecard,
    policy: bank.policy,
    facts: deskFacts(file, bank.policy, tolerances),
    hints,
    notes: written?.notes,
    information,
  };
}

export type SaveResult =
  | { ok: true; version: number; savedAt: string }
  | { ok: false; reason: "conflict"; version: number; worksheet: Worksheet; savedAt: string }
  /** `pins`: the fields of the draft that name what this attempt has not, such as "flags.2" or "adjustments.0.source" */
  | { ok: false; reason: "notInFile"; pins: readonly string[] }
  | { ok: false; reason: "submitted" | "overdue" | "example" | "missing" };

/**
 * Saves the draft if it is still the version the page was made from; a stale tab gets the stored draft back instead. After
 * the deadline nothing is saved: the last saved draft counts. A worked example is for reading.
 */
export async function saveDraft(
  actor: Actor,
  attemptId: string,
  input: { version: number; worksheet: Worksheet },
  now: Date,
): Promise<SaveResult> {
  const before = await db().read.attempt.findFirst({ where: { id: attemptId, personId: actor.id } });
  let work: readonly Work[] = [];
  if (before && !before.submittedAt) {
    const known = readWorksheet(before.worksheet, "Attempt", before.id);
    const pins = await namedInTheDark(before, input.worksheet, known, now);
    if (pins.length > 0) return { ok: false, reason: "notInFile", pins };
    // The draft that is replaced is this one: a version is written once.
    if (before.version === input.version) work = workBetween(known, input.worksheet);
  }
  const isSaved = await db().transaction(async (tx) => {
    const saved = await tx.attempt.updateMany({
      where: {
        id: attemptId,
        personId: actor.id,
        submittedAt: null,
        version: input.version,
        kind: { not: "example" },
        OR: [{ dueAt: null }, { dueAt: { gte: now } }],
      },
      data: { worksheet: writeWorksheet(input.worksheet), version: { increment: 1 }, savedAt: now },
    });
    if (saved.count === 1) await recordWork(tx, attemptId, work, now);
    return saved.count === 1;
  });
  if (isSaved) return { ok: true, version: input.version + 1, savedAt: now.toISOString() };

  const stored = await db().write.attempt.findFirst({ where: { id: attemptId, personId: actor.id } });
  if (!stored) return { ok: false, reason: "missing" };
  if (stored.submittedAt) return { ok: false, reason: "submitted" };
  if (stored.kind === "example") return { ok: false, reason: "example" };
  if (isOver(stored.dueAt, now)) return { ok: false, reason: "overdue" };
  // The same draft posted twice (a retry after a lost answer) is a success, not a conflict.
  if (stored.worksheet === writeWorksheet(input.worksheet)) {
    return { ok: true, version: stored.version, savedAt: stored.savedAt.toISOString() };
  }
  return {
    ok: false,
    reason: "conflict",
    version: stored.version,
    worksheet: readWorksheet(stored.worksheet, "Attempt", stored.id),
    savedAt: stored.savedAt.toISOString(),
  };
}

export function ownAttempt(actor: Actor, caseId: string) {
  return db().read.attempt.findUnique({
    where: { caseId_personId: { caseId, personId: actor.id } },
    select: { id: true, purpose: true, submittedAt: true },
  });
}

/** Has the server's clock passed the deadline? Saving in its last moment still counts. */
export const isOver = (dueAt: Date | null, now: Date): boolean => dueAt !== null && dueAt < now;

/** Is the window still to open? */
export const isEarly = (opensAt: Date | null | undefined, now: Date): boolean => !!opensAt && opensAt > now;
