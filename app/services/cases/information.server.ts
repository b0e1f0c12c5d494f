import { pinnedBank } from "~/services/content/bank-versions.server";
import { readCaseFile } from "./cases.server";
import { sealedUntil } from "./sealing.server";
import { db, pages } from "~/db";
import type { Actor } from "~/domain/access";
import type { CaseFile } from "~/domain/casefile";
import { type OpenRequest, requestsOpen, withheld } from "~/domain/judgement/assignment";
import type { Policy } from "~/domain/pricing";
import { type PinnedThen, readOpenedThen, readPinnedThen, readWorksheet } from "~/records";

/** What was asked for, when, and what had been seen by then: for the debrief. */
export interface AskedFor {
  readonly request: string;
  readonly days: number;
  readonly requestedAt: string;
  /** the flags of the saved draft at that moment */
  readonly pinned: PinnedThen;
  /** documents opened in the sitting before it, in order */
  readonly opened: readonly string[];
}

export async function askedFor(attemptId: string): Promise<readonly AskedFor[]> {
  const rows = await db().reads.all(pages.ASKED_FOR, attemptId);
  return rows.map(({ request, days, requestedAt, pinned, opened }) => ({
    request,
    days,
    requestedAt: new Date(requestedAt).toISOString(),
    pinned: readPinnedThen(pinned, `${attemptId}/${request}`),
    opened: readOpenedThen(opened, `${attemptId}/${request}`),
  }));
}

interface AttemptWithBudget {
  readonly id: string;
  readonly caseId: string;
  readonly daysBudget: number | null;
  /** a moment, however it is written */
  readonly submittedAt: Date | string | null;
}

export interface Information {
  readonly daysLeft: number;
  readonly requests: readonly OpenRequest[];
}

/**
 * The file as this attempt may see it, and what may still be asked for. Papers that cost days are left out here, on the
 * server, until they are asked for; after submission the whole file is open, unless others are still assessed on it.
 */
export async function fileFor(
  attempt: AttemptWithBudget,
  policy: Policy,
  now: Date,
): Promise<{ readonly file: CaseFile; readonly information: Information | undefined }> {
  const file = await readCaseFile(db().read, attempt.caseId);
  if (attempt.daysBudget === null) return { file, information: undefined };
  if (attempt.submittedAt && (await sealedUntil([attempt.caseId], now)).size === 0)
    return { file, information: undefined };
  const asked = await askedFor(attempt.id);
  const ids = asked.map(({ request }) => request);
  const hidden = withheld(policy.information.requests, ids);
  return {
    file: { ...file, documents: file.documents.filter(({ id }) => !hidden.has(id)) },
    information: {
      daysLeft: attempt.daysBudget - asked.reduce((total, { days }) => total + days, 0),
      requests: requestsOpen(policy.information.requests, ids, file.documents),
    },
  };
}

export type AskResult = { ok: true } | { ok: false; reason: "missing" | "closed" | "tooDear" };

/** Asks for one further paper or check. Asking twice answers the same and costs once. */
export async function askFor(
  actor: Actor,
  attemptId: string,
  input: { readonly request: string; readonly opened: readonly string[] },
  now: Date,
): Promise<AskResult> {
  const attempt = await db().read.attempt.findFirst({ where: { id: attemptId, personId: actor.id } });
  if (!attempt || attempt.daysBudget === null) return { ok: false, reason: "missing" };
  if (attempt.submittedAt || attempt.kind === "example" || (attempt.dueAt && attempt.dueAt < now)) {
    return { ok: false, reason: "closed" };
  }
  const { policy } = await pinnedBank(attempt);
  const { file } = await fileFor(attempt, policy, now);
  const rule = policy.information.requests.find(({ id }) => id === input.request);
  if (!rule) return { ok: false, reason: "missing" };
  const budget = attempt.daysBudget;
  return db().transaction(async (tx): Promise<AskResult> => {
    const asked = await askedFor(attemptId);
    if (asked.some(({ request }) => request === rule.id)) return { ok: true };
    const spent = asked.reduce((total, { days }) => total + days, 0);
    if (spent + rule.days > budget) return { ok: false, reason: "tooDear" };
    const { worksheet } = await tx.attempt.findUniqueOrThrow({ where: { id: attemptId }, select: { worksheet: true } });
    const pinned = readWorksheet(worksheet, "Attempt", attemptId).flags.map(({ kind, at }) => ({ kind, ...at }));
    // What a browser says it opened is believed only of papers that it could open.
    const opened = input.opened.filter((id) => file.documents.some((document) => document.id === id));
    await tx.informationRequest.create({
      data: {
        attemptId,
        request: rule.id,
        days: rule.days,
        pinned: JSON.stringify(pinned),
        opened: JSON.stringify(opened),
        requestedAt: now,
      },
    });
    return { ok: true };
  });
}
