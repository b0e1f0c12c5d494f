import { readAccountsFile, type SourceProblem } from "./accounts-file.server";
import { handOut, type NotAssigned } from "./assign.server";
import { currentBank } from "./bank-versions.server";
import { storeCase } from "./cases.server";
import type { Filing } from "./ixbrl/filing.server";
import type { FactError } from "./ixbrl/rows.server";
import { db, sha256 } from "~/db";
import { can } from "~/domain/access";
import type { Actor } from "~/domain/access/actor";
import {
  caseFromAccounts,
  cashFlowLines,
  defaultRequest,
  firmsIn,
  importAccounts,
  titleOf,
  type AccountsCashFlow,
  type Finding,
  type ImportedAccounts,
  type ImportedRow,
  type NoCashFlow,
  type RequestChoice,
  type RowError,
} from "~/domain/casefile/import";
import { renderPhrase } from "~/domain/casefile/phrases";
import type { Phrase, RowFate } from "~/domain/casefile/types";
import { modelOpinion } from "~/domain/judgement/opinion";
import type { IsoDate, Minor } from "~/domain/money";

export type ImportRefusal =
  | { readonly ok: false; readonly reason: "forbidden" }
  | { readonly ok: false; readonly reason: "file"; readonly file: SourceProblem }
  | { readonly ok: false; readonly reason: "facts"; readonly errors: readonly FactError[] }
  | { readonly ok: false; readonly reason: "rows"; readonly errors: readonly RowError[] }
  | { readonly ok: false; readonly reason: "firm"; readonly firms: readonly string[] };

/** What an import would give, in sentences of the bank's phrases. Amounts are minor units of `currency`. */
export interface ImportPreview {
  readonly ok: true;
  /** the rows in the template, without what was removed: all that the next step needs */
  readonly csv: string;
  /** what a filing in Inline XBRL was relieved of; undefined: the file came in the template */
  readonly filing: Filing | undefined;
  readonly firms: readonly string[];
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
  const read = await readAccounts(file, options.firm, policy.currency);
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
  const read = await readAccounts(source, choice.firm, bank.policy.currency);
  if (!read.ok) return read;
  const accounts = { ...read.accounts, industry: choice.industry ?? read.accounts.industry };
  const file = caseFromAccounts(accounts, choice.request);
  const title = choice.title ?? titleOf(accounts);

  return db().transaction(async (tx) => {
    if (choice.cohortId !== undefined && !(await tx.cohort.findUnique({ where: { id: choice.cohortId } })))
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

type ReadAccounts = Pick<ImportPreview, "ok" | "csv" | "filing" | "firms"> & { readonly accounts: ImportedAccounts };

async function readAccounts(
  file: Uint8Array,
  firm: string | undefined,
  bankCurrency: string,
): Promise<ReadAccounts | ImportRefusal> {
  const source = await readAccountsFile(file);
  if (!source.ok) return source;
  const firms = firmsIn(source.rows);
  const result = importAccounts(source.rows, { firm: firm ?? firms[0] ?? "", bankCurrency });
  return result.ok ? { ...source, accounts: result.accounts, firms } : result;
}
