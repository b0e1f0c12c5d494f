import type { Minor } from "../money";
import {
  ASSET_LINES,
  EQUITY_LINES,
  figures,
  LIABILITY_LINES,
  type StandardLine,
  TOTAL_LINES,
  type TotalLine,
} from "../statements";
import { compared, type Finding, missing } from "./finding";
import type { ImportedPeriod } from "./types";

/** A standard line, a stated total or a tag of the filing: the names do not overlap. */
type Figure = string;

/**
 * filed = Σ plus − Σ minus. A check is made where the filed figure and all `needs` are there; other parts that are not
 * filed count as nil.
 */
interface Check {
  readonly code: string;
  readonly filed: Figure;
  readonly plus: readonly Figure[];
  readonly minus?: readonly Figure[];
  readonly needs: readonly Figure[];
}

const DEBTORS = [
  "TradeDebtorsTradeReceivables",
  "AmountsOwedByGroupUndertakings",
  "AmountsOwedByDirectors",
  "OtherDebtors",
  "PrepaymentsAccruedIncome",
  "DeferredTaxAsset",
];
const CURRENT_ASSETS = ["cash", "receivables", "inventory", "prepayments", "otherReceivables", "otherCurrentAssets"];
const CURRENT_LIABILITIES = [
  "shortTermDebt",
  "currentPortionLongTermDebt",
  "payables",
  "taxPayable",
  "accruals",
  "otherCurrentLiabilities",
];
/** Creditors due after a year that are no debt to lenders; provisions stand on the same line and are no creditors. */
const OTHERS_AFTER_ONE_YEAR = [
  "OtherCreditors/nonCurrent",
  "AmountsOwedToGroupUndertakings/nonCurrent",
  "AmountsOwedToDirectors/nonCurrent",
];
const EXPENSES = ["costOfSales", "operatingExpenses", "depreciation"];
const TAX = ["CurrentTaxForPeriod", "DeferredTaxExpenseCredit"];
const COST = "PropertyPlantEquipmentGrossCost";
const WRITTEN_OFF = "AccumulatedDepreciationImpairmentPropertyPlantEquipment";

const CHECKS: readonly Check[] = [
  {
    code: "import.grossProfit",
    filed: "grossProfit",
    plus: ["sales"],
    minus: ["costOfSales"],
    needs: ["sales", "costOfSales"],
  },
  {
    code: "import.operatingProfit",
    filed: "ebit",
    plus: ["sales", "otherOperatingIncome"],
    minus: EXPENSES,
    needs: ["operatingExpenses"],
  },
  {
    code: "import.profitBeforeTax",
    filed: "profitBeforeTax",
    plus: ["ebit", "nonOperatingIncome"],
    minus: ["interest"],
    needs: ["ebit"],
  },
  {
    code: "import.netProfit",
    filed: "netProfit",
    plus: ["sales", "otherOperatingIncome", "nonOperatingIncome"],
    minus: [...EXPENSES, "interest", "tax"],
    needs: ["operatingExpenses"],
  },
  { code: "import.taxParts", filed: "tax", plus: TAX, needs: TAX },
  { code: "import.otherIncome", filed: "ComprehensiveIncomeExpense", plus: ["netProfit"], needs: ["netProfit"] },
  {
    code: "import.depreciationNote",
    filed: "IncreaseFromDepreciationChargeForYearPropertyPlantEquipment",
    plus: ["depreciation"],
    needs: ["depreciation"],
  },
  { code: "import.bookValue", filed: "fixedAssets", plus: [COST], minus: [WRITTEN_OFF], needs: [COST, WRITTEN_OFF] },
  {
    code: "import.fixedAssetParts",
    filed: "FixedAssets",
    plus: ["fixedAssets", "otherNonCurrentAssets"],
    minus: ["CalledUpShareCapitalNotPaidNotExpressedAsCurrentAsset"],
    needs: [],
  },
  {
    code: "import.currentAssets",
    filed: "currentAssets",
    plus: CURRENT_ASSETS,
    minus: ["PrepaymentsAccruedIncomeNotExpressedWithinCurrentAssetSubtotal"],
    needs: ["cash"],
  },
  { code: "import.debtors", filed: "DebtorsWithinOneYear", plus: DEBTORS, needs: [] },
  { code: "import.debtors", filed: "Debtors", plus: [...DEBTORS, "DebtorsAfterOneYear"], needs: [] },
  { code: "import.currentLiabilities", filed: "currentLiabilities", plus: CURRENT_LIABILITIES, needs: [] },
  {
    code: "import.longTermCreditors",
    filed: "CreditorsAfterOneYear",
    plus: ["longTermDebt", ...OTHERS_AFTER_ONE_YEAR],
    needs: ["longTermDebt"],
  },
  {
    code: "import.netCurrentAssets",
    filed: "NetCurrentAssetsLiabilities",
    plus: ["currentAssets", "PrepaymentsAccruedIncomeNotExpressedWithinCurrentAssetSubtotal"],
    minus: ["currentLiabilities"],
    needs: ["currentAssets", "currentLiabilities"],
  },
  {
    code: "import.assetsLessCurrent",
    filed: "TotalAssetsLessCurrentLiabilities",
    plus: ["fixedAssets", "otherNonCurrentAssets", "NetCurrentAssetsLiabilities"],
    needs: ["NetCurrentAssetsLiabilities"],
  },
  { code: "import.netAssets", filed: "NetAssetsLiabilities", plus: ["equity"], needs: ["equity"] },
  { code: "import.equity", filed: "Equity", plus: [...EQUITY_LINES], needs: ["retainedEarnings"] },
];

/** Lines without which a firm's debt service, liquidity or leverage cannot be told. */
const WANTED: readonly StandardLine[] = [
  "sales",
  "costOfSales",
  "operatingExpenses",
  "depreciation",
  "interest",
  "tax",
  "cash",
  "receivables",
  "inventory",
  "fixedAssets",
  "shortTermDebt",
  "payables",
  "longTermDebt",
  "retainedEarnings",
];

/** What ties, what differs by how much, and what is missing; period by period, oldest first. */
export function findings(periods: readonly ImportedPeriod[]): Finding[] {
  return periods.flatMap((period, i) => [
    ...CHECKS.flatMap((check) => runCheck(check, period)),
    ...balanceSheet(period),
    ...rollForward(periods[i - 1], period),
    ...wanted(period),
  ]);
}

/** Sum of the lines that are there; undefined when none is. */
export function sumOf(
  lines: Readonly<Partial<Record<StandardLine, Minor>>>,
  of: readonly StandardLine[],
): Minor | undefined {
  const known = of.map((line) => lines[line]).filter((amount) => amount !== undefined);
  return known.length === 0 ? undefined : known.reduce((a, b) => a + b, 0);
}

function figure({ statement, amounts }: ImportedPeriod, name: Figure): Minor | undefined {
  if ((TOTAL_LINES as readonly string[]).includes(name)) return statement.stated?.[name as TotalLine];
  return statement.lines[name as StandardLine] ?? amounts[name];
}

function runCheck(check: Check, period: ImportedPeriod): Finding[] {
  const filed = figure(period, check.filed);
  if (filed === undefined || check.needs.some((name) => figure(period, name) === undefined)) return [];
  const parts = [...check.plus, ...(check.minus ?? [])].filter((name) => figure(period, name) !== undefined);
  const params = { period: period.statement.periodEnd, what: check.filed };
  if (parts.length === 0) return [missing(`${check.code}.unsplit`, { ...params, filed })];
  const add = (names: readonly Figure[]): Minor => names.reduce((sum, name) => sum + (figure(period, name) ?? 0), 0);
  return [compared(check.code, params, filed, add(check.plus) - add(check.minus ?? []))];
}

function balanceSheet({ statement }: ImportedPeriod): Finding[] {
  const params = { period: statement.periodEnd };
  const assets = sumOf(statement.lines, ASSET_LINES);
  const equity = sumOf(statement.lines, EQUITY_LINES);
  if (assets === undefined || equity === undefined) return [missing("import.balanceUnsplit", params)];
  return [compared("import.balance", params, assets, (sumOf(statement.lines, LIABILITY_LINES) ?? 0) + equity)];
}

/** Retained earnings and fixed assets from one balance sheet to the next. */
function rollForward(before: ImportedPeriod | undefined, period: ImportedPeriod): Finding[] {
  const { lines, stated, periodEnd } = period.statement;
  const opening = (line: StandardLine): Minor | undefined => before && figures(before.statement).line(line).value;
  const params = { period: periodEnd };
  const result: Finding[] = [];

  const profit = stated?.netProfit;
  const openingRetained = opening("retainedEarnings");
  if (openingRetained !== undefined && lines.retainedEarnings !== undefined && profit !== undefined) {
    const beforeDividends = openingRetained + profit;
    if (lines.dividends !== undefined)
      result.push(
        compared("import.retainedEarnings", params, lines.retainedEarnings, beforeDividends - lines.dividends),
      );
    else if (beforeDividends === lines.retainedEarnings)
      result.push(compared("import.retainedEarnings", params, lines.retainedEarnings, beforeDividends));
    else
      result.push(missing("import.dividendsImplied", { ...params, amount: beforeDividends - lines.retainedEarnings }));
  }

  const { fixedAssets, depreciation, capitalExpenditure } = lines;
  const openingAssets = opening("fixedAssets");
  if (
    openingAssets !== undefined &&
    fixedAssets !== undefined &&
    depreciation !== undefined &&
    capitalExpenditure !== undefined
  ) {
    const { TransfersPPE = 0, DisposalsNBV = 0 } = period.amounts;
    const expected = openingAssets + capitalExpenditure + TransfersPPE - DisposalsNBV - depreciation;
    result.push(compared("import.fixedAssets", params, fixedAssets, expected));
  }
  return result;
}

function wanted({ statement }: ImportedPeriod): Finding[] {
  const { line } = figures(statement);
  const period = statement.periodEnd;
  return WANTED.filter((id) => line(id).value === undefined).map((id) =>
    id === "depreciation" && statement.lines.operatingExpenses !== undefined
      ? missing("import.depreciationInside", { period })
      : missing(`import.missing.${id}`, { period }),
  );
}
