import { FILING_LIMIT_BYTES } from "./accounts-file.server";
import { handOut, type NotAssigned } from "./assign.server";
import { currentBank } from "~/services/content/bank-versions.server";
import { storeCase } from "~/services/cases/cases.server";
import { mayWithCohort } from "~/services/people/reach.server";
import type { AccountsOrder, ReadAccounts, UnreadAccounts } from "./read-accounts.server";
import { notReadBecause, workshop, type NotRead } from "~/services/workshop/index.server";
import { db, sha256 } from "~/db";
import { type Actor, can } from "~/domain/access";
import {
  type AccountsCashFlow,
  caseFromAccounts,
  cashFlowLines,
  defaultRequest,
  type Finding,
  type ImportedRow,
  type NoCashFlow,
  type RequestChoice,
  titleOf,
} from "~/domain/accounts";
import { renderPhrase, type RowFate } from "~/domain/casefile";
import { modelOpinion } from "~/domain/judgement/opinion";
import type { Phrase } from "~/domain/lending";
import type { IsoDate, Minor } from "~/domain/money";

export type ImportRefusal =
  | { readonly ok: false; readonly reason: "forbidden" }
  | UnreadAccounts
  /** reading it took too long or too much memory, or the server is busy */
  | {
      readonly ok: false;
      readonly reason: "file";
      readonly file: { readonly problem: NotRead; readonly limit: number };
    };

/** What an import would give, in sentences of the bank's phrases. Amounts are minor units of `currency`. */
export interface ImportPreview extends Omit<ReadAccounts, "accounts"> {
  readonly firm: string;
  readonly title: string;
  readonly industry: string;
  readonly currency: string;
  readonly rows: readonly PreviewRow[];
  readonly findings: readonly { readonly severity: Finding["severity"]; readonly text: string }[];
  readonly cashFlow: readonly PreviewCashFlow[];
  /** why the bank's model cannot rate the firm; empty when it can */
  readonly notRateable: readonly string[];
  /** the request derived from the accounts, used where the trainer chooses none */
  readonly request: RequestChoice;
}

export interface PreviewRow extends Pick<
  ImportedRow["fact"],
  "line" | "periodEnd" | "item" | "tag" | "dimension" | "value" | "unit"
> {
  readonly fate: RowFate;
  readonly target: string | undefined;
  readonly why: string | undefined;
}

export type PreviewCashFlow =
  | { readonly from: IsoDate; readonly to: IsoDate; readonly reason: string }
  | {
      readonly from: IsoDate;
      readonly to: IsoDate;
      readonly lines: readonly { readonly label: string; readonly amount: Minor }[];
      readonly total: Minor;
      readonly changeInCash: Minor;
    };

/** What an import of this file would give, for one firm of it (the first unless named). Stores nothing. */
export async function previewImport(
  actor: Actor,
  file: Uint8Array,
  options: { readonly firm?: string } = {},
): Promise<ImportPreview | ImportRefusal> {
  if (!can(actor.roles, "case.import")) return { ok: false, reason: "forbidden" };
  const { phrases, scorecard, policy } = await currentBank();
  const read = await readBeside({ file, firm: options.firm, bankCurrency: policy.currency });
  if (!read.ok) return read;
  const { accounts, firms, csv, filing } = read;
  const say = (phrase: Phrase) => renderPhrase(phrase, phrases, accounts.currency);
  const opinion = modelOpinion(caseFromAccounts(accounts), scorecard, policy);
  return {
    ok: true,
    csv,
    filing,
    firms,
    firm: accounts.firm,
    title: titleOf(accounts),
    industry: accounts.industry,
    currency: accounts.currency,
    rows: accounts.rows.map(previewRow),
    findings: accounts.findings.map(({ severity, text }) => ({ severity, text: say(text) })),
    cashFlow: cashFlowLines(accounts.periods).map((flow) => previewCashFlow(flow, say)),
    notRateable: opinion.rated ? [] : opinion.reasons.map(say),
    request: defaultRequest(accounts),
  };
}

function previewRow({ fact, fate, target, why }: ImportedRow): PreviewRow {
  const { line, periodEnd, item, tag, dimension, value, unit } = fact;
  return { line, periodEnd, item, tag, dimension, value, unit, fate, target, why };
}

function previewCashFlow(flow: AccountsCashFlow | NoCashFlow, say: (phrase: Phrase) => string): PreviewCashFlow {
  if ("reason" in flow) return { ...flow, reason: say({ code: `import.noCashFlow.${flow.reason}` }) };
  return {
    ...flow,
    lines: flow.lines.map(({ item, amount }) => ({ label: say({ code: `import.cash.${item}` }), amount })),
  };
}

export interface ImportChoice {
  readonly firm: string;
  /** the trainer's label; without one, firm and industry as filed */
  readonly title?: string;
  /** what the firm does, in the trainer's words; without them, as filed */
  readonly industry?: string;
  /** without one, the default request of the domain, labelled as derived */
  readonly request?: RequestChoice;
  readonly cohortId?: string;
}

export type SavedImport = { readonly ok: true; readonly caseId: string } | NotAssigned | ImportRefusal;

/**
 * Stores one firm of the file as a case and, if asked, assigns it to a cohort: one transaction. The same import posted
 * again by the same trainer answers with the case it made the first time.
 */
export async function saveImport(
  actor: Actor,
  source: Uint8Array,
  choice: ImportChoice,
  now: Date,
): Promise<SavedImport> {
  if (!can(actor.roles, "case.import")) return { ok: false, reason: "forbidden" };
  const bank = await currentBank();
  const read = await readBeside({ file: source, firm: choice.firm, bankCurrency: bank.policy.currency });
  if (!read.ok) return read;
  const accounts = { ...read.accounts, industry: choice.industry ?? read.accounts.industry };
  const file = caseFromAccounts(accounts, choice.request);
  const title = choice.title ?? titleOf(accounts);

  return db().transaction(async (tx) => {
    if (choice.cohortId !== undefined && !(await mayWithCohort(tx, actor, "case.assign", choice.cohortId)))
      return { ok: false, reason: "cohort" };
    const earlier = await tx.case.findFirst({
      where: { origin: "imported", createdById: actor.id, title, digest: sha256(JSON.stringify(file.documents)) },
      select: { id: true },
    });
    const caseId =
      earlier?.id ??
      (await storeCase(
        tx,
        { file, origin: "imported", title, demonstration: false, createdById: actor.id },
        now,
        bank,
      ));
    if (choice.cohortId === undefined) return { ok: true, caseId };
    const handed = await handOut(tx, actor, { cohortId: choice.cohortId, caseId }, now);
    return handed.ok ? { ok: true, caseId } : handed;
  });
}

/** The largest filing that is read takes about a second. */
const LIMIT_SECONDS = 10;

/**
 * Reads a file beside the thread that answers requests, before whatever waits there. What no filing of a small firm needs
 * in time or memory is refused, and only a worker dies of it.
 */
async function readBeside(order: AccountsOrder): Promise<ReadAccounts | ImportRefusal> {
  if (order.file.length > FILING_LIMIT_BYTES)
    return { ok: false, reason: "file", file: { problem: "tooLarge", limit: FILING_LIMIT_BYTES } };
  try {
    return await workshop().run({ kind: "accounts", ...order }, { turn: "soon", limitMs: LIMIT_SECONDS * 1000 });
  } catch (error) {
    return { ok: false, reason: "file", file: { problem: notReadBecause(error), limit: LIMIT_SECONDS } };
  }
}
