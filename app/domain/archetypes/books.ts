import type { CaseTruth, GeneratedCase } from "../casefile";
import type { FirmState } from "../firm";
import { monthEnd } from "../money";
import { ASSET_LINES, EQUITY_LINES, LIABILITY_LINES, type StandardLine, type Statement } from "../statements";
import type { Finding } from "./problem";

const sum = ({ lines }: Statement, of: readonly StandardLine[]): number =>
  of.reduce((total, line) => total + (lines[line] ?? 0), 0);

const COSTS = ["costOfSales", "operatingExpenses", "depreciation", "interest", "tax"] as const;
const GAINS = ["sales", "otherOperatingIncome", "nonOperatingIncome"] as const;

/** Reported and true accounts balance, and retained earnings roll forward, to the last unit. */
export function checkBooks({ file, truth }: GeneratedCase): Finding[] {
  const reported = file.documents.find((document) => document.kind === "statements")?.years ?? [];
  return [["reported", reported] as const, ["true", truth.statements] as const].flatMap(([which, years]) =>
    years.flatMap((year, i): Finding[] => {
      const where = `${which} ${year.periodEnd}`;
      const gap = sum(year, ASSET_LINES) - sum(year, LIABILITY_LINES) - sum(year, EQUITY_LINES);
      const before = years[i - 1]?.lines.retainedEarnings;
      const profit = sum(year, GAINS) - sum(year, COSTS);
      const rolled = before === undefined ? undefined : before + profit - (year.lines.dividends ?? 0);
      return [
        ...(gap === 0 ? [] : [{ reason: "booksUnbalanced" as const, detail: `${where}: ${gap}` }]),
        ...(rolled === undefined || rolled === year.lines.retainedEarnings
          ? []
          : [{ reason: "booksDoNotRollForward" as const, detail: `${where}: ${rolled}` }]),
      ];
    }),
  );
}

/** Lines of the true statements that a lie's correction changes, where the books of the life do not tell all of it. */
const CORRECTED: Readonly<Partial<Record<CaseTruth["distortions"][number]["kind"], readonly StandardLine[]>>> = {
  deadReceivables: ["sales"],
};

/**
 * The key against the engine: true sales, cash, receivables, stock and debt of each year are those of the months that the
 * firm lived (`states`), except what a planted lie's correction names.
 */
export function checkKey({ truth }: GeneratedCase, states: readonly FirmState[]): Finding[] {
  const corrected = new Set(truth.distortions.flatMap(({ kind }) => CORRECTED[kind] ?? []));
  return truth.statements.flatMap((year) => {
    const end = states.findIndex(({ month }) => monthEnd(month) === year.periodEnd);
    const state = states[end];
    if (!state) return [{ reason: "keyAgainstBooks" as const, detail: `${year.periodEnd}: not lived` }];
    const { lines } = year;
    const months = states.slice(end - year.months + 1, end + 1);
    const debt = (lines.shortTermDebt ?? 0) + (lines.currentPortionLongTermDebt ?? 0) + (lines.longTermDebt ?? 0);
    const pairs: readonly (readonly [StandardLine, number, number])[] = [
      ["sales", lines.sales ?? 0, months.reduce((total, { figures }) => total + figures.sales, 0)],
      ["cash", lines.cash ?? 0, state.balances.cash],
      ["receivables", lines.receivables ?? 0, state.balances.receivables],
      ["inventory", lines.inventory ?? 0, state.balances.inventory],
      ["shortTermDebt", debt, state.loans.reduce((total, { balance }) => total + balance, 0)],
    ];
    return pairs
      .filter(([line, key, lived]) => key !== lived && !corrected.has(line))
      .map(([line, key, lived]) => ({
        reason: "keyAgainstBooks" as const,
        detail: `${year.periodEnd} ${line}: the key says ${key}, the books ${lived}`,
      }));
  });
}

/** A document's honest differences against the books, of a year's sales, at most. House value. */
export const NOISE_BAND = 0.08;
/** Papers whose differences are in kWh or cubic metres, or a deposit. */
const NOT_OF_SALES = new Set(["electricity", "water", "lease"]);
/** What another paper of the file lists piece by piece is no difference to an analyst: bills passed on stand in their register. */
const LISTED_ELSEWHERE = new Set(["billsPassedOn"]);

export function checkNoise({ truth }: GeneratedCase): Finding[] {
  const sales = truth.statements.at(-1)?.lines.sales ?? 0;
  const documents = [...new Set(truth.noise.map(({ doc }) => doc))];
  return documents.flatMap((doc): Finding[] => {
    const items = truth.noise.filter((one) => one.doc === doc && !LISTED_ELSEWHERE.has(one.source));
    const off = Math.abs(items.reduce((total, { amount }) => total + amount, 0)) / sales;
    if (NOT_OF_SALES.has(doc) || off < NOISE_BAND) return [];
    return [{ reason: "noiseOutOfBand", detail: `${doc}: ${(off * 100).toFixed(1)} % of sales` }];
  });
}
