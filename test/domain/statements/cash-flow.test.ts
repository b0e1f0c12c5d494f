import fc from "../../support/fc";
import { describe, expect, test } from "vitest";
import { ASSET_LINES, cashFlow, LIABILITY_LINES, PROFIT_LINES, type Statement } from "~/domain/statements";
import { after, before, without } from "./accounts";

const flow = (current: Statement, previous: Statement) => {
  const result = cashFlow(current, previous);
  if ("reason" in result) throw new Error(result.reason);
  return result;
};

describe("a direct cash flow of two balance sheets", () => {
  // Worked by hand from the two years of accounts.ts.
  const { lines, subtotals, changeInCash, remainder } = flow(after, before);
  test.each([
    ["cashFromSales", 11_000 - 300],
    ["paidToSuppliers", -8_600 - 100 + 150],
    ["paidForOperations", -1_270 - 10 + 20 + 10],
    ["taxPaid", -200 + 20],
    ["debtDueRepaid", -150], // what last year's sheet showed as due
    ["capitalExpenditure", -300 - 260],
    ["longTermDebt", 100 + 150], // grew by 100 after 150 was repaid
  ])("%s", (id, amount) => {
    expect(lines.find((line) => line.id === id)?.amount.value).toBe(amount);
  });
  test("what falls due next year moves within the same debt and is not repaid yet", () => {
    const nearer = { ...after, lines: { ...after.lines, currentPortionLongTermDebt: 200, longTermDebt: 650 } };
    const moved = flow(nearer, before);
    const amount = (id: string) => moved.lines.find((line) => line.id === id)?.amount.value;
    expect([amount("debtDueRepaid"), amount("longTermDebt"), moved.remainder]).toEqual([-150, 250, 0]);
  });
  test("each stage is served by what the one before leaves, down to the change in cash", () => {
    const at = Object.fromEntries(Object.entries(subtotals).map(([stage, { value }]) => [stage, value]));
    expect(at).toEqual({
      grossCash: 2_150,
      operatingCash: 940,
      afterOperations: 760, // − 10 non-operating, + 10 other receivables, − 180 tax
      afterDebtService: 510, // − 100 interest − 150 due
      beforeFinancing: -300, // − 250 dividends − 560 machines
      financing: 50, // + 100 short, + 250 long
    });
    expect([changeInCash, remainder]).toEqual([50, 0]);
  });
  test("shows the effect of a line the source does not state as remainder, not as nothing", () => {
    const silent = flow(without(after, "dividends"), before);
    const unstated = { value: undefined, reason: "missing:dividends" };
    expect(silent.lines.find(({ id }) => id === "dividends")?.amount).toEqual(unstated);
    expect(silent.subtotals.beforeFinancing).toEqual(unstated);
    expect(silent.subtotals.afterDebtService.value).toBe(510);
    expect(silent.remainder).toBe(-250);
  });
  test("is unknown without a balance of cash", () => {
    expect(cashFlow(without(after, "cash"), before)).toEqual({ reason: "missing:cash" });
  });
  test("known lines and remainder are the change in cash, whatever is missing or does not tie", () => {
    const line = fc.constantFrom(...PROFIT_LINES, ...ASSET_LINES, ...LIABILITY_LINES);
    fc.assert(
      fc.property(fc.array(line), fc.dictionary(line, fc.integer({ min: -9_999, max: 9_999 })), (absent, changed) => {
        const current = { ...after, lines: { ...after.lines, ...changed } };
        const result = cashFlow(without(current, ...absent), before);
        if ("reason" in result) return;
        const known = result.lines.reduce((total, { amount }) => total + (amount.value ?? 0), 0);
        expect(known + result.remainder).toBe(result.changeInCash);
      }),
    );
  });
});
