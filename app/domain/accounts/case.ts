import type { ApplicationDocument, CaseFile, SourceNotesDocument } from "../casefile";
import type { CollateralType, LoanRequest } from "../lending";
import type { Minor } from "../money";
import { figures } from "../statements";
import { TAG_TABLE_VERSION } from "./tags";
import type { ImportedAccounts, ImportedRow } from "./types";

/** What the trainer chooses for a firm whose filing says nothing of a loan. */
export interface RequestChoice extends Pick<LoanRequest, "purpose" | "amount" | "tenorMonths" | "repayment"> {
  readonly collateral?: { readonly type: CollateralType; readonly value: Minor };
}

/** Smallest default request: a thousand of the currency. */
const LEAST_REQUEST: Minor = 1_000_00;

/**
 * The request used where the trainer gives none: a tenth of the last year's sales (without sales, of total assets),
 * rounded down to two figures, for equipment over three years in level instalments, unsecured. The source notes of the
 * case say so.
 */
export function defaultRequest(accounts: ImportedAccounts): RequestChoice {
  const last = accounts.periods.at(-1);
  const of = last && figures(last.statement);
  const scale = of?.line("sales").value ?? of?.total("totalAssets").value ?? 0;
  return {
    purpose: "equipment",
    amount: Math.max(twoFigures(scale / 10), LEAST_REQUEST),
    tenorMonths: 36,
    repayment: "levelInstalment",
  };
}

function twoFigures(amount: number): Minor {
  if (amount <= 0) return 0;
  const unit = Math.max(1, 10 ** (Math.floor(Math.log10(amount)) - 1));
  return Math.floor(amount / unit) * unit;
}

/** The case's label where the trainer gives none: firm and industry as filed. */
export function titleOf({ firm, industry }: ImportedAccounts): string {
  return industry === "" ? firm : `${firm}: ${industry}`;
}

/**
 * A case from filed accounts: the statements, the notes of the import, and an application. There is no truth: what a real
 * firm's books hide nobody knows, and what the filing does not say stays open.
 */
export function caseFromAccounts(accounts: ImportedAccounts, request?: RequestChoice): CaseFile {
  return {
    origin: "imported",
    currency: accounts.currency,
    asOf: accounts.asOf,
    firm: {
      name: accounts.firm,
      industry: "other",
      size: "unknown",
      foundedOn: undefined,
      city: undefined,
      ownerName: undefined,
    },
    documents: [
      application(accounts, request ?? defaultRequest(accounts)),
      {
        id: "statements",
        kind: "statements",
        basis: "filed",
        years: accounts.periods.map((period) => period.statement),
      },
      sourceNotes(accounts, request === undefined),
    ],
  };
}

function application(accounts: ImportedAccounts, choice: RequestChoice): ApplicationDocument {
  const lines = accounts.periods.at(-1)?.statement.lines;
  const { collateral, ...terms } = choice;
  return {
    id: "application",
    kind: "application",
    date: accounts.asOf,
    request: {
      kind: "new",
      ...terms,
      collateral: collateral
        ? [
            {
              id: "c1",
              type: collateral.type,
              appraisedValue: collateral.value,
              appraisedOn: accounts.asOf,
              description: { code: "import.collateral" },
            },
          ]
        : [],
    },
    stated: {
      yearsInBusiness: undefined,
      ownerExperienceYears: undefined,
      employees: lines?.headcount,
      premisesOwned: undefined,
      largestCustomerShare: undefined,
      lastYearSales: lines?.sales,
      otherLoans: [],
    },
  };
}

function sourceNotes(accounts: ImportedAccounts, defaulted: boolean): SourceNotesDocument {
  return {
    id: "sourceNotes",
    kind: "sourceNotes",
    source: {
      industry: accounts.industry,
      sic: accounts.sic,
      bases: accounts.bases,
      mapping: TAG_TABLE_VERSION,
    },
    rows: accounts.rows.map(noteRow),
    findings: [
      { severity: "missing", text: { code: defaulted ? "import.requestDerived" : "import.requestChosen" } },
      ...accounts.findings,
    ],
  };
}

/** A count of shares or heads is no part of a statement's sum, and a note tells a statement again. */
function unplaced(
  { statement, amount }: ImportedRow["fact"],
  fate: ImportedRow["fate"],
): Pick<SourceNotesDocument["rows"][number], "unplaced"> {
  if (fate !== "unmapped" || amount === undefined || statement === "NOTE") return {};
  return { unplaced: { statement, amount } };
}

function noteRow({ fact, fate, target }: ImportedRow): SourceNotesDocument["rows"][number] {
  return {
    row: fact.line,
    periodEnd: fact.periodEnd,
    label: fact.dimension === "" ? fact.item : `${fact.item} (${fact.dimension})`,
    value: fact.value,
    unit: fact.unit,
    fate,
    standardLine: target?.replace(/^stated\./, ""),
    ...unplaced(fact, fate),
  };
}
