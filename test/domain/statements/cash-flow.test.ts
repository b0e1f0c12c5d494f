import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { ASSET_LINES, cashFlow, LIABILITY_LINES, PROFIT_LINES, type Statement } from "~/domain/statements";
import { after, before, without } from "./accounts";

const flow = (current: Statement, previous: Statement) => {
  const result = cashFlow(current, previous);
  if ("reason" in result) throw new Error(result.reason);
  return result;
};

describe("a cash flow from two balance sheets", () => {
  test("explains the change in cash to the last unit", () => {
    const { sections, changeInCash, remainder } = flow(after, before);
    // 800 profit + 100 interest + 260 depreciation − 300 − 100 − 10 + 10 + 150 + 20 + 10 − 180 tax paid
    expect(sections.operating).toBe(760);
    // fixed assets rose by 300 after 260 of depreciation
    expect(sections.investing).toBe(-560);
    // − 100 interest + 100 + 100 debt − 250 dividends
    expect(sections.financing).toBe(-150);
    expect([changeInCash, remainder]).toEqual([50, 0]);
  });
  test("shows the effect of a line the source does not state as remainder, not as nothing", () => {
    const { lines, remainder } = flow(without(after, "dividends"), before);
    expect(lines.find(({ id }) => id === "dividends")?.amount).toEqual({
      value: undefined,
      reason: "missing:dividends",
    });
    expect(remainder).toBe(-250);
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
