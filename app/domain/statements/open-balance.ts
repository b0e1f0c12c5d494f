import type { Minor } from "../money";
import { ASSET_LINES, EQUITY_LINES, LIABILITY_LINES, type StandardLine, type Statement } from "./lines";
import { lastUnit, partsOf, statedPart } from "./totals";

/** The two sides of a balance sheet that does not close. */
export interface OpenBalance {
  readonly assets: Minor;
  /** liabilities and equity */
  readonly claims: Minor;
}

/**
 * What rounding explains, as a share of total assets. Filings round to a pound or a thousand: half a unit a line, a few
 * units over a sheet. Half of a per cent covers that from assets of a few hundred units on, and moves liabilities to assets
 * by less than any bin of a card is wide. A smaller sheet may be apart by its last unit, as long
 * as that is no more than two per cent of it, where a difference begins to matter. House choice.
 */
export const ROUNDING_SHARE = 0.005;
const LAST_UNIT_SHARE = 0.02;

/**
 * The sides of a sheet where they differ by more than rounding explains: each as far as the source states it, in totals or
 * in lines, and what it does not state as nil, since a sheet lists what there is. Undefined: it closes, or a side is not
 * there to be compared.
 */
export function openBalance(statement: Statement): OpenBalance | undefined {
  const assets = statedPart(statement, "totalAssets");
  const liabilities = statedPart(statement, "totalLiabilities");
  const equity = statedPart(statement, "equity");
  if (assets === undefined || liabilities === undefined || equity === undefined) return undefined;
  return sidesApart(assets, liabilities + equity, lastUnit(statement));
}

/** Do the lines themselves close, without a total that is only stated? Then no line of the sheet is missing. */
export function closesByLine(statement: Pick<Statement, "lines" | "stated">): boolean {
  const { lines } = statement;
  const sum = (of: readonly StandardLine[]): Minor => of.reduce((at, line) => at + (lines[line] ?? 0), 0);
  const assets = sum(ASSET_LINES);
  return assets !== 0 && !sidesApart(assets, sum(LIABILITY_LINES) + sum(EQUITY_LINES), lastUnit(statement));
}

/** Do the lines of the profit statement make the stated profit? Then none of them is missing. */
export function earnsByLine(statement: Pick<Statement, "lines" | "stated">): boolean {
  const { lines, stated } = statement;
  if (stated?.netProfit === undefined) return false;
  const sum = partsOf("netProfit").reduce((at, [line, sign]) => at + sign * (lines[line] ?? 0), 0);
  return isRounding(sum - stated.netProfit, lines.sales ?? 0, lastUnit(statement));
}

const sidesApart = (assets: Minor, claims: Minor, unit: Minor): OpenBalance | undefined =>
  isRounding(assets - claims, Math.max(Math.abs(assets), Math.abs(claims)), unit) ? undefined : { assets, claims };

const isRounding = (difference: Minor, whole: Minor, unit: Minor): boolean =>
  Math.abs(difference) <= Math.max(ROUNDING_SHARE * Math.abs(whole), Math.min(unit, LAST_UNIT_SHARE * Math.abs(whole)));
