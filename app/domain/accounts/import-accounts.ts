import type { IsoDate, Minor } from "../money";
import { ASSET_LINES, EQUITY_LINES, LIABILITY_LINES, type TotalLine } from "../statements";
import { findings, sumOf } from "./checks";
import { type Finding, missing } from "./finding";
import { type MappedPeriod, mapPeriod } from "./mapping";
import { type AccountsRow, readFacts } from "./rows";
import type { ImportedPeriod, ImportResult } from "./types";
import { unmappedRows } from "./unmapped";

/** The firms of a file, in the order in which they appear. */
export function firmsIn(rows: readonly AccountsRow[]): string[] {
  return [...new Set(rows.map((row) => row.cells.company_anon_id).filter((firm) => firm !== ""))];
}

/**
 * Filed accounts of one firm, spread to standard lines by the table of tags. One unreadable row refuses the whole file;
 * of a readable file every row gets a fate. `asOf` is the date of the case: the end of the last period unless given.
 * Accounts in another currency than the bank's are not converted; a finding says what that means.
 */
export function importAccounts(
  rows: readonly AccountsRow[],
  options: { readonly firm: string; readonly asOf?: IsoDate; readonly bankCurrency?: string },
): ImportResult {
  const { facts, errors } = readFacts(rows);
  if (errors.length > 0) return { ok: false, reason: "rows", errors };
  const own = facts.filter((fact) => fact.firm === options.firm);
  const first = own[0];
  if (first === undefined) return { ok: false, reason: "firm", firms: firmsIn(rows) };

  const ends = [...new Set(own.map((fact) => fact.periodEnd))].sort();
  const mapped = ends.map((end) =>
    mapPeriod(
      end,
      own.filter((fact) => fact.periodEnd === end),
    ),
  );
  const periods = mapped.map(completePeriod);
  const allRows = mapped.flatMap((period) => period.rows).sort((a, b) => a.fact.line - b.fact.line);
  const { notices, others } = unmappedRows(allRows);
  const currency = own.find((fact) => fact.amount !== undefined)?.unit ?? "";
  return {
    ok: true,
    accounts: {
      firm: first.firm,
      industry: first.industry,
      sic: first.sic,
      bases: [...new Set(own.map((fact) => fact.basis).filter((basis) => basis !== ""))],
      currency,
      asOf: options.asOf ?? (ends.at(-1) as IsoDate),
      periods,
      rows: allRows,
      findings: [
        ...foreign(currency, options.bankCurrency),
        ...notices,
        ...mapped.flatMap((period) => period.findings),
        ...findings(periods),
        ...others,
      ],
    },
  };
}

/** The bank's model and price know one currency: that of its policy. */
function foreign(currency: string, bank: string | undefined): Finding[] {
  if (bank === undefined || currency === "" || currency === bank) return [];
  return [missing("import.notConverted", { currency, bank })];
}

/** Adds the totals that follow from the filed figures alone. */
function completePeriod({ periodEnd, months, lines, stated, amounts }: MappedPeriod): ImportedPeriod {
  const assets = sumOf(lines, ASSET_LINES);
  const liabilities = sumOf(lines, LIABILITY_LINES) ?? 0;
  const equity = sumOf(lines, EQUITY_LINES);
  const balances = assets !== undefined && equity !== undefined && assets === liabilities + equity;
  const totals = balances
    ? { totalAssets: assets, totalLiabilities: liabilities, equity, ...stated }
    : ukTotals(stated, amounts);
  return { statement: { periodEnd, months, lines, stated: totals }, amounts, balances };
}

/** A UK balance sheet states total assets less current liabilities instead of total assets and total liabilities. */
function ukTotals(
  stated: Partial<Record<TotalLine, Minor>>,
  amounts: Readonly<Record<string, Minor>>,
): Partial<Record<TotalLine, Minor>> {
  const lessCurrent = amounts.TotalAssetsLessCurrentLiabilities;
  const { currentLiabilities, equity } = stated;
  if (lessCurrent === undefined || currentLiabilities === undefined) return stated;
  const totalAssets = stated.totalAssets ?? lessCurrent + currentLiabilities;
  if (equity === undefined) return { ...stated, totalAssets };
  return { ...stated, totalAssets, totalLiabilities: stated.totalLiabilities ?? totalAssets - equity };
}
